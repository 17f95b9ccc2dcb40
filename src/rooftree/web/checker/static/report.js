// What is told of a check, as rooftree.findings.report puts it together.

import { asFloat } from "./places.js";
import { compare } from "./previous.js";

const MS = /\.\d+Z$/;

/**
 * Findings and what was read together; made at the time given, in UTC.
 *
 * ``beside`` may say who makes it (``madeBy``), and hold a list of teams and an earlier run.
 */
export function makeReport(described, dataset, found, beside, now = new Date()) {
  const { madeBy = "", teams = null, previous = null } = beside;
  const made = now.toISOString().replace(MS, "Z");
  const random = crypto.getRandomValues(new Uint8Array(3));
  const hex = [...random].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const byCode = new Map(found.rules.map((rule) => [rule.code, rule]));
  const names = new Map(described.tables.flatMap((table) =>
    ["", "_last"].map((suffix) => [table.label + suffix, table.name + suffix])));
  const lines = found.findings.map((finding) => lineOf(described, dataset, byCode, names, finding));
  for (const line of lines) [line.team, line.worker] = teams ? teams.of(line.child) : ["", ""];
  return {
    marking: described.marking,
    title: `Findings of ${described.label}`,
    run: `${made.replace(/[-:]/g, "")}-${hex}`,
    made,
    madeBy,
    columns: described.columns,
    version: described.version,
    rulesHash: dataset.year.rules_hash,
    period: dataset.year.period,
    authority: dataset.authority,
    rules: found.rules,
    byCode,
    ran: found.ran,
    notRun: found.notRun,
    problems: dataset.problems,
    unread: unreadFiles(dataset),
    cutShort: [...new Set(dataset.problems.filter(({ cutShort }) => cutShort).map(({ file }) => file))],
    glance: found.glance,
    glanceWords: described.glance,
    teams,
    since: previous && compare(described.since, lines, previous, found.ran),
    lines,
    summary: summarise(lines, found.rules),
    children: byChild(lines),
  };
}

/** The files none of whose rows was read: with any of them the return was not checked whole. */
function unreadFiles({ written, problems }) {
  const read = new Set(Object.entries(written).map(([name, { source }]) => (name.endsWith("_last") ? `last year's ${source}` : source)));
  const found = problems.filter(({ row, column }) => row === null && column === null).map(({ file }) => file);
  return [...new Set(found)].filter((file) => !read.has(file));
}

/** What a reader is told of them, "" where there is none. */
export function unreadSentence({ unread, cutShort }) {
  const said = [];
  if (unread.length === 1) said.push(`${unread[0]} could not be read, so nothing that it holds was checked.`);
  else if (unread.length) said.push(`${unread.length} files could not be read, so nothing that they hold was checked: ${unread.join(", ")}.`);
  for (const file of cutShort) said.push(`${file} could not be read to its end, so what stands after that was not checked.`);
  return said.join(" ");
}

/** When a report was made as a person says it; anything else than such a time as it stands. */
export const timeSaid = (made) => made.replace(/^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d):\d\dZ$/, "$3/$2/$1 at $4 UTC");

/** How many rules ran, found something, were not run, and could not run: a sentence. */
export function countsOf({ ran, summary, notRun }) {
  const failed = notRun.filter((entry) => entry.failed).length, lacking = notRun.length - failed;
  const parts = [`${ran.length === 1 ? "1 rule ran" : `${ran.length} rules ran`}, ${summary.length} found something`];
  if (lacking) parts.push(`${lacking} not run: what they need was not given`);
  if (failed) parts.push(`${failed} could not run`);
  return `${parts.join("; ")}.`;
}

function lineOf(described, dataset, byCode, names, finding) {
  const name = names.get(finding.table) ?? "";
  const written = dataset.written[name];
  const { title, severity } = byCode.get(finding.rule);
  return {
    rule: finding.rule,
    title,
    severity,
    table: finding.table,
    file: written?.source ?? "",
    row: written ? written.lines[finding.row] : null,
    child: written?.columns[described.child_key]?.[finding.row] ?? "",
    fields: finding.fields,
    values: finding.fields.map((field) => valueOf(dataset, name, written, field, finding.row)),
    letters: finding.fields.map((field) => letterOf(written?.positions[field])),
    finding: finding.group,
  };
}

/** How a spreadsheet letters a column: 0 is A, 25 is Z, 26 is AA. */
function letterOf(position) {
  if (position === undefined) return "";
  const last = String.fromCharCode(65 + (position % 26));
  return position < 26 ? last : letterOf(Math.floor(position / 26) - 1) + last;
}

function valueOf(dataset, name, written, field, row) {
  if (written && field in written.columns) return written.columns[field][row] ?? "";
  // A derived column is in no file: its value is what was derived.
  const value = dataset.tables[name]?.[field]?.[row] ?? null;
  if (value === null) return "";
  return typeof value === "number" ? asFloat(value) : String(value);
}

/** Blamed rows and children of each rule that found something, in the order of the rules. */
function summarise(lines, rules) {
  const rows = new Map(), children = new Map();
  for (const line of lines) {
    if (!rows.has(line.rule)) { rows.set(line.rule, new Set()); children.set(line.rule, new Set()); }
    rows.get(line.rule).add(`${line.table}\n${line.row}`);
    if (line.child) children.get(line.rule).add(line.child);
  }
  return rules.filter((rule) => rows.has(rule.code)).map((rule) => ({
    rule: rule.code, title: rule.title, severity: rule.severity,
    rows: rows.get(rule.code).size, children: children.get(rule.code).size,
  }));
}

/** What was found child by child, most rows first; rows of no child come last. */
function byChild(lines) {
  const held = new Map();
  for (const line of lines) {
    if (!held.has(line.child)) held.set(line.child, new Map());
    held.get(line.child).set(`${line.rule}\n${line.table}\n${line.row}`, line);
  }
  const every = [...held].map(([child, rows]) => {
    const mine = [...rows.values()];
    const [{ team, worker }] = mine;
    const errors = mine.filter((line) => line.severity === "error").length;
    const rules = [...new Set(mine.map((line) => line.rule))];
    return { child, team, worker, rows: mine.length, errors, queries: mine.length - errors, rules };
  });
  const order = (a, b) => (a.child < b.child ? -1 : a.child > b.child ? 1 : 0);
  return every.sort((a, b) => !a.child - !b.child || b.rows - a.rows || order(a, b));
}
