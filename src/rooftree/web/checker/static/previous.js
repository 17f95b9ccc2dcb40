// The findings of an earlier run, and what has changed since, as rooftree.findings.previous and since.

import { SourceError } from "./cells.js";
import { rowsOf } from "./csv.js";
import { asWritten } from "./csv_cells.js";

const NEEDED = ["run", "made", "rule", "table", "row", "child", "fields", "values"];

/** An earlier run from the JSON or the CSV that it wrote. Throws SourceError with a sentence. */
export async function readPrevious(file, columns) {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    return text.trimStart().startsWith("{") ? ofJson(JSON.parse(text)) : ofCsv(rowsOf(text, file.name), columns);
  } catch {
    throw new SourceError(
      `${file.name} is not the findings of an earlier run: give the findings.json or the findings.csv that rooftree check or this page wrote, unchanged.`);
  }
}

function ofJson(held) {
  const lines = held.findings.map((one) => ({
    rule: String(one.rule), table: String(one.table), row: one.row, child: one.child ?? "",
    fields: Object.keys(one.fields).join("; "),
    values: Object.values(one.fields).map((value) => value ?? "").join("; "),
  }));
  const said = [held.run, held.made, held.period, held.rules_run].some((value) => value === undefined);
  if (said || lines.some((line) => line.row === undefined)) throw new RangeError("not a report");
  const { run, made, period } = held;
  return { run, made, lines, ran: new Set(held.rules_run.map(String)), period, authority: held.authority ?? "" };
}

function ofCsv([header = [], ...rows], columns) {
  const known = NEEDED.every((name) => header.includes(name)) && header.every((name) => columns.includes(name));
  if (!known) throw new RangeError("not a report");
  const places = NEEDED.map((name) => header.indexOf(name));
  const found = rows.filter((row) => row.length).map((row) => places.map((place) => asWritten(row[place])));
  const lines = found.map(([, , rule, table, row, child, fields, values]) => {
    if (row && !/^\d+$/.test(row)) throw new RangeError("not a report");
    return { rule, table, row: row ? Number(row) : null, child, fields, values };
  });
  const [run, made] = found[0] ?? ["", ""];
  return { run, made, lines, ran: null, period: "", authority: "" };
}

/** Refuse an earlier run of another year or another authority. */
export function refuseAnother(previous, { period, authority }) {
  const of = previous.period && previous.period !== period ? [previous.period, period]
    : previous.authority && authority && previous.authority !== authority ? [previous.authority, authority] : null;
  if (of) throw new SourceError(`The earlier findings are of ${of[0]}, this return is of ${of[1]}: compare two runs of one return.`);
}

/** What each line is since the earlier run (put into it as ``change``), and the sums of it. */
export function compare(words, lines, previous, ran) {
  const { paired, left } = pairs(lines, previous.lines);
  lines.forEach((line, place) => {
    const isNew = previous.ran === null || previous.ran.has(line.rule);
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
  const exact = new Map(), paired = lines.map(() => false), waiting = [];
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
    if (same?.rows.length) { same.rows.shift(); paired[place] = true; } else waiting.push([key, place]);
  });
  const rest = new Map();
  for (const { key, rows } of exact.values()) rest.set(key, [...(rest.get(key) ?? []), ...rows]);
  for (const [key, place] of waiting) {
    if (rest.get(key)?.length) { rest.get(key).shift(); paired[place] = true; }
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
