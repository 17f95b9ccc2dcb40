// Read the cells of a column by its kind, as rooftree.sources.cells does: dates day first, codes in capitals.

// What Python takes for space; JavaScript's trim() differs in a few characters.
const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const ENDS = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, "g");
const EVERY_SPACE = new RegExp(`[${SPACE}]+`, "g");
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T]00:00(?::00)?)?$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]00:00(?::00(?:\.0+)?)?)?$/;
const WHOLE = /^[+-]?\d{1,9}(?:\.0+)?$/;
const NUMBER = /^[+-]?\d{1,12}(?:\.\d+)?$/;
const MS_A_DAY = 86_400_000;

/** A source that cannot be read; the text says what, where, and what would be right. */
export class SourceError extends Error {}

/** The text without the space around it. */
export const strip = (text) => text.replace(ENDS, "");

/** The text with one space for each run of space and none around it. */
export const words = (text) => strip(text.replace(EVERY_SPACE, " "));

/** What was written, without the space around it; null for nothing. */
export const trimmed = (text) => (text ? strip(text) || null : null);

/** Days since 1 January 1970 of a day in the calendar, or null for a day that is in none. */
export function dayNumber(year, month, day) {
  if (year < 1) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? Math.round(date.getTime() / MS_A_DAY) : null;
}

/** A date written day first (01/04/2024) or as ISO (2024-04-01), as a day number. */
export function readDate(text) {
  let found = DAY_FIRST.exec(text);
  if (found) return dayNumber(+found[3], +found[2], +found[1]);
  found = ISO.exec(text);
  return found ? dayNumber(+found[1], +found[2], +found[3]) : null;
}

/** A postcode in capitals with one space before its last three characters. */
export function readPostcode(text) {
  const joined = text.replace(EVERY_SPACE, "").toUpperCase();
  return joined.length > 4 ? `${joined.slice(0, -3)} ${joined.slice(-3)}` : joined;
}

const upper = (text) => text.toUpperCase();
const yesNo = (text) => ({ TRUE: "1", FALSE: "0" })[upper(text)] ?? upper(text);
const READERS = {
  date: readDate,
  partial_date: readDate,
  // "+ 0" makes a nought of "-0", which is what Python reads.
  integer: (text) => (WHOLE.test(text) ? Number(text) + 0 : null),
  number: (text) => (NUMBER.test(text) ? Number(text) : null),
  postcode: readPostcode,
  code: upper,
  yes_no: yesNo,
  flag: upper,
};

/** The texts of a column as values of its kind; what cannot be read is null. */
export function typedColumn(kind, texts) {
  const reader = READERS[kind];
  if (!reader) return texts.slice();
  const known = new Map([[null, null]]);
  return texts.map((text) => {
    if (!known.has(text)) known.set(text, reader(text));
    return known.get(text);
  });
}

/** The typed columns of a described table, by name, with what was written beside those parsed. */
export function typedTable(table, written) {
  const count = written ? written.lines.length : 0;
  const nothing = () => new Array(count).fill(null);
  const typed = { row_id: Array.from({ length: count }, (_, place) => place) };
  for (const column of table.columns) {
    const texts = written?.columns[column.name] ?? nothing();
    typed[column.name] = typedColumn(column.kind, texts);
    if (column.parsed) typed[`${column.name}__text`] = texts;
  }
  return typed;
}

/** Each described column's name with the place of its name in the header, whatever its case. */
export function matchedColumns(table, header) {
  const byUpper = new Map(table.columns.map((column) => [column.name.toUpperCase(), column.name]));
  const found = new Map();
  header.forEach((name, place) => {
    const known = byUpper.get(strip(name).toUpperCase());
    if (known !== undefined && !found.has(known)) found.set(known, header.indexOf(name));
  });
  return found;
}

/** Names in the file that the description does not have. */
export function unknownColumns(table, header) {
  const known = new Set(table.columns.map((column) => column.name.toUpperCase()));
  return header.filter((name) => strip(name) && !known.has(strip(name).toUpperCase()));
}

/** Whether something dated applies to the collection that ends in a year. */
export const inForce = (year, { since, until }) =>
  (since === null || since <= year) && (until === null || year <= until);
