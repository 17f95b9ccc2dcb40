// Read what is in a ZIP file, a part at a time: the postcode directory comes in one, and a workbook is one.

const END = 0x06054b50, END_64 = 0x06064b50, LOCATOR_64 = 0x07064b50, ENTRY = 0x02014b50, LOCAL = 0x04034b50;
const LONGEST_END = 65_557;
const ALL_ONES = 0xffffffff, ZIP_64 = 1, ENCRYPTED = 1, STORED = 0, DEFLATED = 8;

/** What is wrong with a ZIP file; who asked for it says so in a sentence. */
export class ZipError extends Error {}

/** What the file holds, by the list at its end; null where it is no ZIP file. */
export async function entriesOf(file) {
  const tail = await part(file, Math.max(0, file.size - LONGEST_END), file.size);
  let at = tail.byteLength - 22;
  while (at >= 0 && tail.getUint32(at, true) !== END) at--;
  if (at < 0) return null;
  let [size, offset] = [tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
  if (at >= 20 && tail.getUint32(at - 20, true) === LOCATOR_64) {
    const place = Number(tail.getBigUint64(at - 12, true));
    const end = await part(file, place, place + 56);
    if (end.byteLength < 56 || end.getUint32(0, true) !== END_64) throw new ZipError("its list is damaged");
    [size, offset] = [Number(end.getBigUint64(40, true)), Number(end.getBigUint64(48, true))];
  }
  return listed(await part(file, offset, offset + size), size);
}

const part = async (file, from, to) => new DataView(await file.slice(from, to).arrayBuffer());

function listed(view, size) {
  if (view.byteLength < size) throw new ZipError("its list is cut short");
  const found = [];
  for (let at = 0; at + 46 <= size; ) {
    if (view.getUint32(at, true) !== ENTRY) throw new ZipError("its list is damaged");
    const [named, more, said] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    if (at + 46 + named + more > size) throw new ZipError("its list is damaged");
    const entry = {
      flags: view.getUint16(at + 8, true), method: view.getUint16(at + 10, true), check: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true),
      name: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, named)),
    };
    widen(entry, view, at + 46 + named, at + 46 + named + more);
    found.push(entry);
    at += 46 + named + more + said;
  }
  return found;
}

/** Sizes of more than 32 bits stand beside the entry, those that need it, in this order. */
function widen(entry, view, from, to) {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP_64) continue;
    let place = at + 4;
    for (const name of ["size", "packed", "offset"]) {
      if (entry[name] !== ALL_ONES || place + 8 > to) continue;
      entry[name] = Number(view.getBigUint64(place, true));
      place += 8;
    }
  }
}

/** What an entry holds, as a stream of bytes that fails where it is not as the list says. */
export async function streamOf(file, entry) {
  if (entry.flags & ENCRYPTED) throw new ZipError("it is locked with a password");
  const head = await part(file, entry.offset, entry.offset + 30);
  if (head.byteLength < 30 || head.getUint32(0, true) !== LOCAL) throw new ZipError("it is damaged");
  const from = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = file.slice(from, from + entry.packed).stream();
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new ZipError("it is packed in another way");
  const bytes = entry.method === DEFLATED ? packed.pipeThrough(new DecompressionStream("deflate-raw")) : packed;
  return bytes.pipeThrough(checked(entry));
}

/** Lets bytes through, and fails at the end unless they are those that were packed. */
function checked({ size, check }) {
  let read = 0, sum = -1;
  return new TransformStream({
    transform(bytes, controller) {
      read += bytes.length;
      if (read > size) throw new ZipError("it holds more than it says");
      sum = summed(bytes, sum);
      controller.enqueue(bytes);
    },
    flush() {
      if (read !== size || (~sum >>> 0) !== check) throw new ZipError("it is damaged");
    },
  });
}

/** Of its own, because the browser makes slow code of a loop over what is outside it. */
function summed(bytes, before) {
  let sum = before;
  for (let at = 0; at < bytes.length; at++) sum = TABLE[(sum ^ bytes[at]) & 255] ^ (sum >>> 8);
  return sum;
}

/** The cyclic redundancy check of each byte (CRC-32, as ZIP files have it). */
const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** The whole text of an entry. */
export const textIn = async (file, entry) => new Response(await streamOf(file, entry)).text();
