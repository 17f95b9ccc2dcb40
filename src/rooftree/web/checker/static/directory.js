// The ONS Postcode Directory, a CSV or the ZIP file it comes in, read a part at a time for the postcodes of a return.

import { CsvParser } from "./csv.js";
import { SourceError, readPostcode, strip, trimmed } from "./cells.js";
import { entriesOf, streamOf } from "./zip.js";

const METRES = /^[0-9]+(\.[0-9]*)?$/;
// The directory gives Northern Ireland on a grid of its own.
const IRISH = "NIR";
// The names that the ONS has given to a column, the best first; some end with a year.
const NAMES = {
  postcode: ["pcds", "pcd8", "pcd2", "pcd7", "pcd", "postcode"],
  eastings: ["oseast1m", "east1m", "eastings"],
  northings: ["osnrth1m", "north1m", "northings"],
  authority: ["oslaua", "laua", "lad\\d\\dcd", "ladcd", "authority"],
  county: ["oscty", "cty", "cty\\d\\dcd"],
};
const MAY_LACK = ["county"];
const SHAPE = /^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$/;
const QUOTE = 34;
// No row is as long as this.
const LONGEST = 100_000;

/** The places of the postcodes that are wanted; only their rows are read whole. */
export async function readPlaces(file, wanted, authorityOf, progress = () => {}) {
  const found = new Map();
  let header = null, columns = null, rows = 0, shaped = 0;
  const onLine = (line) => {
    if (!header) { header = cellsOf(line); columns = columnsOf(header, file.name); return; }
    const postcode = readPostcode(strip(cellAt(line, columns.postcode)));
    rows++;
    if (SHAPE.test(postcode)) shaped++;
    if (wanted.has(postcode) && !found.has(postcode)) found.set(postcode, placeOf(cellsOf(line), header, columns, authorityOf));
  };
  try {
    const last = await eachLine(await directoryIn(file, progress), onLine);
    if (header && cellsOf(last).length !== header.length) throw new RangeError("cut short");
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(`${file.name} breaks off or is damaged: download it again.`);
  }
  if (!header) columnsOf([], file.name);
  if (shaped * 2 < Math.max(rows, 1)) {
    throw new SourceError(`${file.name} is not the ONS Postcode Directory: of its ${rows.toLocaleString("en-GB")} rows ${shaped.toLocaleString("en-GB")} have a postcode.`);
  }
  return found;
}

/** The bytes of the directory: the file itself, or the largest CSV in a ZIP file. */
async function directoryIn(file, progress) {
  const entries = await entriesOf(file);
  const held = (entries ?? []).filter((entry) => entry.name.toLowerCase().endsWith(".csv"));
  if (entries && !held.length) {
    throw new SourceError(`${file.name} holds no CSV: give the ONS Postcode Directory as it was downloaded, or the CSV in it.`);
  }
  const largest = held.reduce((best, entry) => (best && best.size >= entry.size ? best : entry), null);
  let read = 0;
  const size = largest ? largest.size : file.size;
  const counted = new TransformStream({ transform(bytes, controller) { progress(read += bytes.length, size); controller.enqueue(bytes); } });
  return (largest ? await streamOf(file, largest) : file.stream()).pipeThrough(counted);
}

/** Each line of a stream that has anything in it; gives the last. A cell of the directory holds no line's end. */
async function eachLine(stream, onLine) {
  const reader = stream.getReader(), decoder = new TextDecoder();
  let rest = "", last = "";
  const take = (line) => {
    const text = line.endsWith("\r") ? line.slice(0, -1) : line;
    if (text) { onLine(text); last = text; }
  };
  for (let part; !(part = await reader.read()).done; ) {
    const text = rest + decoder.decode(part.value, { stream: true });
    let from = 0;
    for (let end; (end = text.indexOf("\n", from)) >= 0; from = end + 1) take(text.slice(from, end));
    rest = text.slice(from);
    if (rest.length > LONGEST) throw new RangeError("a line without end");
  }
  take(rest + decoder.decode());
  return last;
}

function cellsOf(line) {
  const rows = [];
  const parser = new CsvParser((row) => rows.push(row));
  parser.feed(line);
  parser.finish();
  return rows[0] ?? [];
}

/** One cell of a line, without reading what comes after it. */
function cellAt(line, place) {
  let from = 0;
  for (let at = 0; ; at++) {
    const quoted = line.charCodeAt(from) === QUOTE;
    const close = quoted ? line.indexOf('"', from + 1) : from;
    const comma = close < 0 ? -1 : line.indexOf(",", close);
    if (at === place) return quoted ? line.slice(from + 1, close < 0 ? line.length : close) : line.slice(from, comma < 0 ? line.length : comma);
    if (comma < 0) return "";
    from = comma + 1;
  }
}

function placeOf(row, header, columns, authorityOf) {
  const cell = (name) => trimmed(row[columns[name]] ?? "") ?? "";
  if (row.length !== header.length) throw new RangeError("cut short");
  const authority = authorityIn(cell("authority"), cell("county"), authorityOf);
  const metres = (name) => (METRES.test(cell(name)) && authority !== IRISH ? Math.round(Number(cell(name))) : null);
  return { east: metres("eastings"), north: metres("northings"), authority };
}

/** Today's code of an authority, by its district's code, else its county's. */
function authorityIn(code, county, authorityOf) {
  if (!code) return "";
  const found = authorityOf(code);
  return found.startsWith("E07") && county.startsWith("E10") ? authorityOf(county) : found;
}

function columnsOf(header, name) {
  const byName = new Map(header.map((one, place) => [strip(one).toLowerCase(), place]));
  const sorted = [...byName.keys()].sort();
  const found = {};
  for (const [ours, patterns] of Object.entries(NAMES)) {
    for (const pattern of patterns) {
      const match = sorted.find((one) => new RegExp(`^(?:${pattern})$`).test(one));
      if (match !== undefined && !(ours in found)) found[ours] = byName.get(match);
    }
  }
  const lacking = Object.keys(NAMES).filter((ours) => !(ours in found) && !MAY_LACK.includes(ours));
  if (lacking.length) {
    throw new SourceError(
      `${name} is not the ONS Postcode Directory: it has no column for ${listed(lacking)}. The directory is a CSV with columns such as pcds, oseast1m, osnrth1m and lad25cd, or the ZIP file it comes in.`);
  }
  return found;
}

function listed(names) {
  const said = names.map((name) => ({ postcode: "the postcode", authority: "the authority" })[name] ?? name);
  return said.length === 1 ? said[0] : `${said.slice(0, -1).join(", ")} and ${said.at(-1)}`;
}
