// The findings of an earlier run from the workbook it wrote, as rooftree.findings.previous_workbook reads them.

import { sheetsOf } from "./workbook.js";

// The name of a run begins with the time at which it was made, to the second.
const HEADS = /^Made .* run (?<run>(?<made>\d{8}T\d{6}Z)-[0-9a-f]+)$/;
const TIME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;
const PERIOD = /^(?<period>\d\d\/\d\d\/\d{4} to \d\d\/\d\d\/\d{4}) ?(?<authority>.*)$/;
// Above the names of the columns stand a few lines on the whole of the report.
const MOST_ABOVE = 12;

/** What is in a workbook of findings: run, made, period, authority, ran, and rows by column in small letters. */
export async function readWorkbook(file, { summary, not_run: notRun, rules, note }) {
  const sheets = new Map((await sheetsOf(file)).map(([name, rows]) => [name, rows.map((row) => row.map(textIn))]));
  const head = {};
  for (const [first] of sheets.get(summary).slice(0, MOST_ABOVE)) {
    for (const pattern of [HEADS, PERIOD]) Object.assign(head, pattern.exec(first)?.groups);
  }
  const without = new Set([...rowsBelow(sheets.get(notRun), ["Rule", "Reason"])].map((row) => row.Rule));
  const asked = [...rowsBelow(sheets.get(rules), ["Rule", "Fails when"])].map((row) => row.Rule);
  const needed = ["Rule", "Table", "Row", "Child", "Fields", "Values", note];
  const rows = [...sheets.values()].flatMap((sheet) => [...rowsBelow(sheet, needed)]);
  const small = (row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name.toLowerCase(), cell]));
  if (head.run === undefined || head.period === undefined) throw new RangeError("not a report");
  const made = head.made.replace(TIME, "$1-$2-$3T$4:$5:$6Z");
  return { ...head, made, ran: new Set(asked.filter((rule) => !without.has(rule))), rows: rows.map(small) };
}

function* rowsBelow(sheet, needed) {
  const top = sheet.slice(0, MOST_ABOVE).findIndex((row) => needed.every((name) => row.includes(name)));
  if (top < 0) return;
  for (const row of sheet.slice(top + 1)) {
    const held = Object.fromEntries(sheet[top].map((name, place) => [name, row[place]]));
    if (held[needed[0]]) yield held;
  }
}

const textIn = (cell) => (cell === null ? "" : String(cell.text ?? cell));
