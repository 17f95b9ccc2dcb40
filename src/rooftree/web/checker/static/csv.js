// Read one CSV file of a return, as rooftree.sources.csv_file does: which table it is, and its cells.

import { SourceError, inForce, matchedColumns, strip, trimmed, unknownColumns } from "./cells.js";

// A row of a return is a few hundred characters; a line this long is no row.
const LONGEST_LINE = 100_000;
// As Python's reader has it: a field this long means that a quotation mark is open.
const LONGEST_FIELD = 131_072;
const KINDS_OF_FILE = [
  [[0x50, 0x4b, 0x03, 0x04], "an Excel workbook or a zip file"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old Excel workbook"],
  [[0x25, 0x50, 0x44, 0x46], "a PDF"],
  [[0x3c, 0x3f, 0x78, 0x6d, 0x6c], "an XML file"],
];
const COMMA = 44, QUOTE = 34, LF = 10, CR = 13;
const START_ROW = 0, START_FIELD = 1, IN_FIELD = 2, IN_QUOTES = 3, AFTER_QUOTE = 4;

/** Cells from text given in parts; each row goes to ``onRow``. Quotation marks as Excel has them. */
export class CsvParser {
  #state = START_ROW; #field = ""; #row = []; #afterCR = false; #onRow;
  lines = 1;

  constructor(onRow) { this.#onRow = onRow; }

  feed(text) {
    let start = 0;
    const take = (end) => { if (end > start) this.#add(text.slice(start, end)); };
    for (let at = 0; at < text.length; at++) {
      const c = text.charCodeAt(at);
      if (this.#afterCR) {
        this.#afterCR = false;
        // The second half of a line's end: outside quotation marks there is nothing to keep of it.
        if (c === LF && this.#state === START_ROW) { start = at + 1; continue; }
        if (c !== LF) this.lines++;
      }
      if (c === CR) this.#afterCR = true;
      if (c === LF) this.lines++;
      if (this.#state === IN_QUOTES) {
        if (c === QUOTE) { take(at); this.#state = AFTER_QUOTE; start = at + 1; }
      } else if (c === CR || c === LF) {
        if (this.#state === IN_FIELD) take(at);
        if (this.#state !== START_ROW) this.#save();
        this.#end();
        start = at + 1;
      } else if (c === COMMA) {
        if (this.#state === IN_FIELD) take(at);
        this.#save();
        this.#state = START_FIELD;
        start = at + 1;
      } else if (c === QUOTE && this.#state !== IN_FIELD) {
        // Within quotation marks two of them are one; elsewhere the first opens.
        start = this.#state === AFTER_QUOTE ? at : at + 1;
        this.#state = IN_QUOTES;
      } else if (this.#state !== IN_FIELD) {
        this.#state = IN_FIELD;
        start = at;
      }
    }
    if (this.#state === IN_FIELD || this.#state === IN_QUOTES) take(text.length);
  }

  finish() {
    if (this.#state === START_ROW) return;
    this.#save();
    this.#end();
  }

  #add(part) {
    this.#field += part;
    if (this.#field.length > LONGEST_FIELD) throw new RangeError("a field without end");
  }
  #save() { this.#row.push(this.#field); this.#field = ""; }
  #end() { const row = this.#row; this.#row = []; this.#state = START_ROW; this.#onRow(row); }
}

/** The rows of a text, an empty line being a row of no cells. */
export function rowsOf(text, name) {
  const rows = [];
  const parser = new CsvParser((row) => rows.push(row));
  try {
    parser.feed(text);
    parser.finish();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SourceError(
      `${name} cannot be read as CSV near row ${parser.lines}: a quotation mark may be open. Save it again as CSV (UTF-8).`);
  }
  return rows;
}

/** The file as text: UTF-8 (with or without a mark at its start), else Windows-1252. */
export async function textOf(file) {
  const raw = await bytesOf(file);
  for (const [magic, what] of KINDS_OF_FILE) {
    if (magic.every((byte, place) => raw[place] === byte)) {
      throw new SourceError(`${file.name} is named as CSV but is ${what}: open it and save it as CSV (UTF-8).`);
    }
  }
  if (raw[0] === 0xff && raw[1] === 0xfe) return new TextDecoder("utf-16le").decode(raw);
  if (raw[0] === 0xfe && raw[1] === 0xff) return new TextDecoder("utf-16be").decode(raw);
  if (raw.includes(0)) throw new SourceError(`${file.name} is not text: save the table again as CSV (UTF-8).`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    // Five bytes stand for nothing in Windows-1252.
    return new TextDecoder("windows-1252").decode(raw).replace(/[\x81\x8d\x8f\x90\x9d]/g, "\ufffd");
  }
}

/** The whole file, unless a line in it is too long for a row: then it is not read on. */
async function bytesOf(file) {
  const parts = [];
  let length = 0;
  const reader = opened(file).getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => { throw cannotBeOpened(file); });
    if (done) break;
    let from = 0;
    for (let end; (end = value.indexOf(LF, from)) >= 0; from = end + 1) {
      if (length + end - from + 1 > LONGEST_LINE) throw await tooLong(file, reader);
      length = 0;
    }
    length += value.length - from;
    if (length > LONGEST_LINE) throw await tooLong(file, reader);
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

const cannotBeOpened = (file) =>
  new SourceError(`${file.name} cannot be opened: it may have been moved, or changed since it was chosen. Choose it again.`);

function opened(file) {
  try { return file.stream(); } catch { throw cannotBeOpened(file); }
}

async function tooLong(file, reader) {
  await reader.cancel().catch(() => {});
  return new SourceError(
    `${file.name} has a line of more than ${LONGEST_LINE.toLocaleString("en-GB")} characters, which is no row of a return: save the table again as CSV, one row a line.`);
}

/** The table that a file holds, told apart by its columns; blank rows are left out. */
export async function readCsv(file, described, year) {
  const rows = rowsOf(await textOf(file), file.name);
  const header = rows[0] ?? [];
  const table = recognise(header, described, year);
  if (!table) {
    throw new SourceError(
      `${file.name} is not a table of ${described.label}: its first row does not hold the columns of any. It should have a column ${described.child_key}.`);
  }
  const kept = [], lines = [], uneven = [];
  rows.slice(1).forEach((row, place) => {
    if (!row.some((cell) => strip(cell))) return;
    if (row.slice(header.length).some((cell) => strip(cell))) uneven.push(place + 2);
    kept.push(row);
    lines.push(place + 2);
  });
  const positions = Object.fromEntries(matchedColumns(table, header));
  const columns = {};
  for (const [name, place] of Object.entries(positions)) {
    columns[name] = kept.map((row) => trimmed(row[place] ?? ""));
  }
  const written = { source: file.name, columns, lines, positions, unknown: unknownColumns(table, header) };
  return { table, written, problems: [...problems(file.name, table, written, uneven)] };
}

function* problems(file, table, written, uneven) {
  const right = "what stands after the last column is left out; check the commas in that row.";
  for (const row of uneven) {
    yield { file, row, column: null, sentence: `the row has more cells than the header; ${right}` };
  }
  const whole = { file, row: null, column: null };
  if (written.unknown.length) {
    yield { ...whole, sentence: `columns that are not in ${table.label} are ignored: ${written.unknown.join(", ")}.` };
  }
  const missing = table.columns.filter((c) => !c.derived && !(c.name in written.columns)).map((c) => c.name);
  if (missing.length) {
    yield { ...whole, sentence: `${table.label} should have ${missing.join(", ")}, which count as blank here.` };
  }
}

/** The table whose columns these are: the most of its own, the fewest strangers. */
function recognise(header, described, year) {
  const given = new Set(header.map((name) => strip(name).toUpperCase()).filter(Boolean));
  let best = null;
  for (const table of described.tables) {
    if (!inForce(year, table)) continue;
    const names = new Set(table.columns.filter((c) => !c.derived).map((c) => c.name));
    const shared = [...given].filter((name) => names.has(name));
    const own = shared.some((name) => !described.of_many_tables.includes(name));
    const score = shared.length / new Set([...given, ...names]).size;
    if (own && shared.length >= given.size / 2 && (!best || score > best.score)) best = { score, table };
  }
  return best?.table ?? null;
}
