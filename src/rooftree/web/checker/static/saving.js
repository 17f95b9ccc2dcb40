// The files of a check: the same as the command writes.

import { asCsv } from "./csv_cells.js";
import { glanceData, glanceRows } from "./glance.js";

/** The files that a report may be saved as: what each is called, and a text when it is asked for. */
export function filesOf(report) {
  const csv = (name, label, text) => ({ id: name, name, label, ending: "csv", type: "text/csv", text });
  const files = [
    csv("findings", "Save findings (CSV)", () => findingsCsv(report)),
    csv("findings_children", "Save findings by child (CSV)", () => childrenCsv(report)),
    csv("findings_at_a_glance", "Save the return at a glance (CSV)", () => glanceCsv(report)),
    csv("findings_not_checked", "Save what could not be checked (CSV)", () => notCheckedCsv(report)),
  ];
  if (report.since) files.push(csv("findings_fixed", "Save what is fixed (CSV)", () => fixedCsv(report)));
  return [...files, { id: "everything", name: "findings", label: "Save everything (JSON)", ending: "json", type: "application/json", text: () => asJson(report) }];
}

/** How a file is called: what it is, how it is marked, of which run and by whom. */
export function nameOf(report, { name, ending }) {
  const who = report.madeBy ? `_${report.madeBy.replace(/[^\p{L}\p{N}]+/gu, "-")}` : "";
  return `${name}_${report.marking}_${report.run}${who}.${ending}`;
}

/** The columns of the command's file, each row with the marking, and when and by whom it was made. */
function written(report, columns, rows) {
  const made = { marking: report.marking, run: report.run, made: report.made, made_by: report.madeBy };
  const leftOut = [...(report.teams ? [] : report.columns.team), ...(report.since ? [] : ["change"])];
  return asCsv(columns.filter((name) => !leftOut.includes(name)), rows.map((row) => ({ ...made, ...row })));
}

/** A line for each blamed row. */
const findingsCsv = (report) => written(report, report.columns.findings, report.lines.map((line) => ({
  ...line, fields: line.fields.join("; "), values: line.values.join("; "), letters: line.letters.join("; "),
  fails_when: report.byCode.get(line.rule).fails_when,
})));

const childrenCsv = (report) => written(report, report.columns.children, report.children.map((one) => ({ ...one, rules: one.rules.join("; ") })));

const glanceCsv = (report) => written(report, report.columns.at_a_glance, glanceRows(report.glance));

const notCheckedCsv = (report) => written(report, report.columns.not_checked, [
  ...report.notRun,
  ...report.problems.map(({ sentence, ...where }) => ({ ...where, reason: sentence })),
]);

const fixedCsv = (report) => written(report, report.columns.fixed, report.since.fixed.map((one) => ({
  ...one, row_then: one.row, values_then: one.values, ...teamOf(report, one.child, ""),
})));

/** Team and worker, where a list of them was given. */
function teamOf(report, child, none = null) {
  if (!report.teams) return {};
  const [team, worker] = report.teams.of(child);
  return { team, worker: worker || none };
}

/** The whole report as JSON, values as written. What was left blank is null. */
function asJson(report) {
  const said = report.rules.map((rule) => [rule.code, {
    title: rule.title, severity: rule.severity, fails_when: Object.fromEntries(rule.conditions),
    why: rule.why, caution: rule.caution, source: rule.source,
  }]);
  const parts = [
    ["marking", report.marking], ["title", report.title], ["run", report.run], ["made", report.made], ["made_by", report.madeBy || null],
    ["rooftree", report.version], ["rules_hash", report.rulesHash], ["period", report.period],
    ["authority", report.authority], ["rules_run", report.ran], ["files_not_read", report.unread], ["files_cut_short", report.cutShort], ["rules_not_run", report.notRun],
    ["problems", report.problems.map(({ file, row, column, sentence }) => ({ file, row, column, sentence }))],
    ["at_a_glance", glanceData(report.glance, report.glanceWords)],
    ["rules", null],
    ["summary", report.summary.map(({ rule, title, rows, children }) => ({ rule, title, rows, children }))],
    ["children", report.children.map(({ child, rows, errors, queries, rules }) =>
      ({ child: child || null, ...teamOf(report, child), rows, errors, queries, rules }))],
    ...(report.since ? [["since", sinceData(report)]] : []),
    ["findings", report.lines.map((line) => findingData(report, line))],
  ];
  // An object would put codes that are numbers first: the rules are written in their own order.
  const rules = said.map(([code, about]) => `${JSON.stringify(code)}:${JSON.stringify(about)}`).join(",");
  const texts = parts.map(([name, value]) =>
    `${JSON.stringify(name)}:${name === "rules" ? `{${rules}}` : JSON.stringify(value)}`);
  return `{${texts.join(",")}}\n`;
}

const findingData = (report, line) => ({
  rule: line.rule, finding: line.finding, table: line.table, file: line.file || null, row: line.row,
  child: line.child || null, ...teamOf(report, line.child), ...(report.since ? { change: line.change } : {}),
  ...(line.note ? { note: line.note } : {}),
  letters: Object.fromEntries(line.fields.map((field, place) => [field, line.letters[place] || null])),
  fields: Object.fromEntries(line.fields.map((field, place) => [field, line.values[place] || null])),
});

function sinceData(report) {
  const { run, made, how, new: isNew, still_there, not_asked_before, rules_not_asked_now, rules, fixed } = report.since;
  return {
    run, made, how, new: isNew, still_there, not_asked_before, rules_not_asked_now, rules,
    fixed: fixed.map((one) => ({
      rule: one.rule, table: one.table, row_then: one.row, child: one.child || null, ...teamOf(report, one.child),
      fields: one.fields, values_then: one.values,
    })),
  };
}
