// The findings of an earlier run, and what has changed since, as rooftree.findings.previous and since have them.

import { SourceError, strip } from "./cells.js";
import { rowsOf } from "./csv.js";
import { asWritten } from "./csv_cells.js";
import { readWorkbook } from "./previous_workbook.js";

// How a workbook begins, and no text does.
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const NEEDED = ["run", "made", "rule", "table", "row", "child", "fields", "values"];

/** An earlier run from the JSON, the CSV or the workbook that it wrote. Throws SourceError with a sentence. */
export async function readPrevious(file, { columns, sheets }) {
  try {
    const raw = new Uint8Array(await file.arrayBuffer());
    if (ZIP.every((byte, place) => raw[place] === byte)) return ofWorkbook(await readWorkbook(file, sheets));
    const text = decoded(raw);
    return text.trimStart().startsWith("{") ? ofJson(JSON.parse(text)) : ofCsv(rowsOf(text, file.name), columns.findings);
  } catch {
    throw new SourceError(
      `${file.name} is not the findings of an earlier run: give the findings.json, .csv or .xlsx that rooftree check or this page wrote, changed in nothing but its notes.`);
  }
}

function decoded(raw) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    // As Excel saves a CSV again where it is not told to keep UTF-8.
    return new TextDecoder("windows-1252").decode(raw);
  }
}

function ofJson(held) {
  const lines = held.findings.map((one) => ({
    rule: String(one.rule), table: String(one.table), row: one.row, child: one.child ?? "",
    fields: Object.keys(one.fields).join("; "),
    values: Object.values(one.fields).map((value) => value ?? "").join("; "),
    note: one.note ?? "",
  }));
  const said = [held.run, held.made, held.period, held.rules_run].some((value) => value === undefined);
  if (said || lines.some((line) => line.row === undefined)) throw new RangeError("not a report");
  const { run, made, period } = held;
  return { run, made, lines, ran: new Set(held.rules_run.map(String)), period, authority: held.authority ?? "" };
}

function ofCsv([header = [], ...rows], columns) {
  const known = NEEDED.every((name) => header.includes(name)) && header.every((name) => columns.includes(name));
  if (!known) throw new RangeError("not a report");
  const found = rows.filter((row) => row.length).map((row) => {
    if (row.length !== header.length) throw new RangeError("not a report");
    return Object.fromEntries(header.map((name, place) => [name, asWritten(row[place])]));
  });
  const { run, made } = found[0] ?? { run: "", made: "" };
  return { run, made, lines: found.map(lineOf), ran: null, period: "", authority: "" };
}

function ofWorkbook({ run, made, rows, ran, period, authority }) {
  return { run, made, lines: rows.map(lineOf), ran, period, authority };
}

/** The line of a row of text by the names of its columns. */
function lineOf({ rule, table, row, child, fields, values, note = "" }) {
  if (row && !/^\d+$/.test(row)) throw new RangeError("not a report");
  return { rule, table, row: row ? Number(row) : null, child, fields, values, note: strip(note) };
}

/** Refuse an earlier run of another year or another authority. */
export function refuseAnother(previous, { period, authority }) {
  const of = previous.period && previous.period !== period ? [previous.period, period]
    : previous.authority && authority && previous.authority !== authority ? [previous.authority, authority] : null;
  if (of) throw new SourceError(`The earlier findings are of ${of[0]}, this return is of ${of[1]}: compare two runs of one return.`);
}

/** What each line is since the earlier run (put into it as ``change``, with the ``note`` that it had), and the sums of it. */
export function compare(words, lines, previous, ran) {
  const { paired, left } = pairs(lines, previous.lines);
  lines.forEach((line, place) => {
    const isNew = previous.ran === null || previous.ran.has(line.rule);
    line.note = paired[place]?.note ?? "";
    line.change = paired[place] ? words.still : isNew ? words.new : words.unasked;
  });
  const now = new Set(ran);
  const fixed = left.filter((line) => now.has(line.rule));
  const gone = [...new Set(left.filter((line) => !now.has(line.rule)).map((line) => line.rule))];
  const rules = byRule(words, lines, previous.lines, fixed);
  const sum = (kind) => rules.reduce((total, rule) => total + rule[kind], 0);
  const unasked = lines.filter((line) => line.change === words.unasked).length;
  return {
    run: previous.run, made: previous.made, how: words.how, new: sum("new"), still_there: sum("still"),
    not_asked_before: unasked, rules_not_asked_now: gone, rules, fixed,
  };
}

/** Those with the same values are paired first, then the rest in turn. */
function pairs(lines, before) {
  const exact = new Map(), paired = lines.map(() => null), waiting = [];
  const keyOf = ({ rule, table, child }, fields) => JSON.stringify([rule, table, child, fields]);
  for (const one of [...before].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))) {
    const key = keyOf(one, one.fields);
    const whole = JSON.stringify([key, one.values]);
    if (!exact.has(whole)) exact.set(whole, { key, rows: [] });
    exact.get(whole).rows.push(one);
  }
  lines.forEach((line, place) => {
    const key = keyOf(line, line.fields.join("; "));
    const same = exact.get(JSON.stringify([key, line.values.join("; ")]));
    if (same?.rows.length) paired[place] = same.rows.shift();
    else waiting.push([key, place]);
  });
  const rest = new Map();
  for (const { key, rows } of exact.values()) rest.set(key, [...(rest.get(key) ?? []), ...rows]);
  for (const [key, place] of waiting) {
    if (rest.get(key)?.length) paired[place] = rest.get(key).shift();
  }
  return { paired, left: [...rest.values()].flat() };
}

function byRule(words, lines, before, fixed) {
  const kinds = { [words.new]: "new", [words.still]: "still" };
  const counts = new Map();
  const add = (rule, kind) => {
    if (!counts.has(rule)) counts.set(rule, { rule, before: 0, now: 0, new: 0, still: 0, fixed: 0 });
    if (kind) counts.get(rule)[kind] += 1;
  };
  for (const line of lines) { add(line.rule, "now"); add(line.rule, kinds[line.change]); }
  for (const one of before) add(one.rule, "before");
  for (const one of fixed) add(one.rule, "fixed");
  const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  return [...counts.values()].sort((a, b) => a.rule.length - b.rule.length || order(a.rule, b.rule));
}
