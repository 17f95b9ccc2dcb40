// Run the rules over a return that was read, as rooftree.rules.check does.

import { inForce } from "./cells.js";
import { blamed, load } from "./engine.js";

/** What was found: findings, the rules that ran, and those that did not with why. */
export async function checkReturn(described, dataset, connection, progress = () => {}) {
  const rules = described.rules.filter((rule) => inForce(dataset.year.year, rule));
  const notRun = [], ready = [];
  for (const rule of rules) {
    const missing = new Set(rule.parts.flatMap((part) => [...lacking(dataset, part)]));
    if (missing.size) notRun.push({ rule: rule.code, reason: `not run: needs ${[...missing].sort().join(" and ")}` });
    else ready.push(rule);
  }
  try {
    const unmade = await loadAll(described, dataset, connection, ready);
    const reads = (rule) => rule.parts.some((part) => part.needs.some((need) => unmade.has(need)));
    const unable = ready.filter(reads).map((rule) => couldNot(rule.code));
    const { findings, broken } = await run(ready.filter((rule) => !reads(rule)), connection, progress);
    const failed = new Set([...unable, ...broken].map((entry) => entry.rule));
    const ran = ready.map((rule) => rule.code).filter((code) => !failed.has(code));
    return { rules, findings, ran, notRun: [...notRun, ...unable, ...broken] };
  } finally {
    // Nothing of the return is held once it is checked.
    for (const step of dataset.year.steps) await connection.query(`DROP TABLE IF EXISTS ${step.table}`);
  }
}

function* lacking(dataset, part) {
  const { needs } = dataset.year;
  for (const need of part.needs) {
    if (need in needs && !dataset.supplied.has(need)) yield needs[need];
  }
  for (const [column, several] of Object.entries(part.needs_columns)) {
    const missing = several.filter((need) => !dataset.supplied.has(need));
    if (!isGiven(dataset, column)) yield* missing.map((need) => needs[need]);
  }
}

function isGiven(dataset, name) {
  const [table, column] = name.split(".");
  return dataset.tables[table]?.[column].some((value) => value !== null) ?? false;
}

/** Load what the rules read; gives the views that could not be made. */
async function loadAll(described, dataset, connection, ready) {
  const wanted = new Set(ready.flatMap((rule) => rule.parts.flatMap((part) => part.needs)));
  const unmade = new Set();
  for (const step of dataset.year.steps) {
    if (step.table === "collection") await load(connection, step, collection(dataset));
    else if (!wanted.has(step.table)) continue;
    else if (step.reads) await connection.query(step.sql).catch(() => unmade.add(step.table));
    else if (step.data) await load(connection, step, described.data[step.data]);
    else await load(connection, step, dataset.tables[step.table] ?? empty(step));
  }
  return unmade;
}

const empty = (step) => Object.fromEntries(step.columns.map(([name]) => [name, []]));

function collection({ year, authority, format }) {
  const day = (text) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
  return {
    row_id: [0], start: [day(year.start)], end: [day(year.end)], year: [year.year],
    authority: [authority], file_format: [format],
  };
}

// The engine's own text may quote a value from a record: only that it failed is told.
const couldNot = (rule) => ({
  rule,
  reason: "could not run: the engine gave an error, and the return was not checked against it. Please report the rule, and no data",
});

async function run(ready, connection, progress) {
  const findings = [], broken = [];
  let group = 0;
  for (const [done, rule] of ready.entries()) {
    progress(done, ready.length);
    let answers;
    try {
      answers = [];
      for (const part of rule.parts) answers.push(await blamed(connection, part.sql));
    } catch {
      broken.push(couldNot(rule.code));
      continue;
    }
    rule.parts.forEach((part, place) => {
      for (const [row, links] of answers[place]) {
        group += 1;
        findings.push({ rule: rule.code, table: part.table, row, fields: part.fields, group });
        links.forEach((rows, link) => {
          const [table, fields] = part.blames[link];
          for (const other of rows) findings.push({ rule: rule.code, table, row: other, fields, group });
        });
      }
    });
  }
  return { findings, broken };
}
