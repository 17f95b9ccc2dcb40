// Cells of the CSV files that are saved, as rooftree.findings.csv_cells has them.

const RUNS = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** A cell that no spreadsheet takes for a formula. */
const harmless = (text) => (/^[\t\r\n]/.test(text) || RUNS.test(text.trimStart()) ? `'${text}` : text);

/** What ``harmless`` was given. */
export const asWritten = (cell) => (cell.startsWith("'") && harmless(cell.slice(1)) === cell ? cell.slice(1) : cell);

/** Rows by the names of their columns as the text of a file; a mark at its start tells Excel that it is UTF-8. */
export function asCsv(columns, rows) {
  const texts = [columns, ...rows.map((row) => columns.map((name) => row[name]))].map((row) => row.map(cell).join(","));
  return `\ufeff${texts.join("\r\n")}\r\n`;
}

function cell(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
