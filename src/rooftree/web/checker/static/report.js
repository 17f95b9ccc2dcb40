// What is told of a check, and the files of it: the same as the command writes.

import { asFloat } from "./places.js";

const RUNS = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const MS = /\.\d+Z$/;

/** Findings and what was read together; made at the time given, in UTC, by whom is said. */
export function makeReport(described, dataset, found, madeBy = "", now = new Date()) {
  const made = now.toISOString().replace(MS, "Z");
  const random = crypto.getRandomValues(new Uint8Array(3));
  const hex = [...random].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const byCode = new Map(found.rules.map((rule) => [rule.code, rule]));
  const names = new Map(described.tables.flatMap((table) =>
    ["", "_last"].map((suffix) => [table.label + suffix, table.name + suffix])));
  const lines = found.findings.map((finding) => lineOf(described, dataset, byCode, names, finding));
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
    lines,
    summary: summarise(lines, found.rules),
  };
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
export function byChild(report) {
  const held = new Map();
  for (const line of report.lines) {
    if (!held.has(line.child)) held.set(line.child, new Map());
    held.get(line.child).set(`${line.rule}\n${line.table}\n${line.row}`, line);
  }
  const every = [...held].map(([child, rows]) => {
    const lines = [...rows.values()];
    const errors = lines.filter((line) => line.severity === "error").length;
    const rules = [...new Set(lines.map((line) => line.rule))];
    return { child, rows: lines.length, errors, queries: lines.length - errors, rules };
  });
  const order = (a, b) => (a.child < b.child ? -1 : a.child > b.child ? 1 : 0);
  return every.sort((a, b) => !a.child - !b.child || b.rows - a.rows || order(a, b));
}

/** The findings as CSV, a line for each blamed row. */
export function findingsCsv(report) {
  return asCsv(report, report.columns.findings, report.lines.map((line) => ({
    ...line, fields: line.fields.join("; "), values: line.values.join("; "), letters: line.letters.join("; "),
    fails_when: report.byCode.get(line.rule).fails_when,
  })));
}

/** What could not be checked, as CSV. */
export function notCheckedCsv(report) {
  return asCsv(report, report.columns.not_checked, [
    ...report.notRun,
    ...report.problems.map(({ sentence, ...where }) => ({ ...where, reason: sentence })),
  ]);
}

/** The whole report as JSON, values as written. What was left blank is null. */
export function asJson(report) {
  const said = report.rules.map((rule) => [rule.code, {
    title: rule.title, severity: rule.severity, fails_when: Object.fromEntries(rule.conditions),
    why: rule.why, caution: rule.caution, source: rule.source,
  }]);
  const parts = [
    ["marking", report.marking], ["title", report.title], ["run", report.run], ["made", report.made], ["made_by", report.madeBy || null],
    ["rooftree", report.version], ["rules_hash", report.rulesHash], ["period", report.period],
    ["authority", report.authority], ["rules_run", report.ran], ["rules_not_run", report.notRun],
    ["problems", report.problems.map(({ file, row, column, sentence }) => ({ file, row, column, sentence }))],
    ["rules", null],
    ["summary", report.summary.map(({ rule, title, rows, children }) => ({ rule, title, rows, children }))],
    ["children", byChild(report).map(({ child, ...counts }) => ({ child: child || null, ...counts }))],
    ["findings", report.lines.map((line) => ({
      rule: line.rule, finding: line.finding, table: line.table, file: line.file || null, row: line.row,
      child: line.child || null,
      letters: Object.fromEntries(line.fields.map((field, place) => [field, line.letters[place] || null])),
      fields: Object.fromEntries(line.fields.map((field, place) => [field, line.values[place] || null])),
    }))],
  ];
  // An object would put codes that are numbers first: the rules are written in their own order.
  const rules = said.map(([code, about]) => `${JSON.stringify(code)}:${JSON.stringify(about)}`).join(",");
  const texts = parts.map(([name, value]) =>
    `${JSON.stringify(name)}:${name === "rules" ? `{${rules}}` : JSON.stringify(value)}`);
  return `{${texts.join(",")}}\n`;
}

/** The columns of the command's file, each row with the marking, and when and by whom it was made. */
function asCsv(report, columns, rows) {
  const made = { marking: report.marking, run: report.run, made: report.made, made_by: report.madeBy };
  const texts = [columns, ...rows.map((row) => columns.map((name) => row[name] ?? made[name]))].map((row) => row.map(cell).join(","));
  return `\ufeff${texts.join("\r\n")}\r\n`;
}

/** A cell that no spreadsheet takes for a formula, in quotation marks where it needs them. */
function cell(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const harmless = /^[\t\r\n]/.test(value) || RUNS.test(value.trimStart()) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
