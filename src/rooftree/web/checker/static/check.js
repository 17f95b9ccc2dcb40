// Run the rules over a return that was read, as rooftree.rules.check does.

import { inForce } from "./cells.js";
import { blamed, found } from "./engine.js";
import { lookAt } from "./glance.js";
import { forget, loadReturn } from "./loading.js";

/** What was found: findings, the rules that ran, and those that did not with why. */
export async function checkReturn(described, dataset, engine, progress = () => {}) {
  const rules = described.rules.filter((rule) => inForce(dataset.year.year, rule));
  const notRun = [], ready = [];
  for (const rule of rules) {
    const missing = new Set(rule.parts.flatMap((part) => [...lacking(dataset, part)]));
    if (missing.size) notRun.push({ rule: rule.code, reason: `not run: needs ${[...missing].sort().join(" and ")}`, failed: false });
    else ready.push(rule);
  }
  await engine.rest();
  try {
    const wanted = new Set(ready.flatMap((rule) => rule.parts.flatMap((part) => part.needs)));
    // The return at a glance is counted from these, whether or not a rule reads them.
    for (const name of dataset.year.glance_reads) wanted.add(name);
    const unmade = await loadReturn(engine, described, dataset, wanted);
    const glance = await lookAt(engine, described, dataset);
    const reads = (rule) => rule.parts.some((part) => part.needs.some((need) => unmade.has(need)));
    const unable = ready.filter(reads).map((rule) => couldNot(rule.code));
    const { findings, broken } = await run(described, dataset, ready.filter((rule) => !reads(rule)), engine, progress);
    const failed = new Set([...unable, ...broken].map((entry) => entry.rule));
    const ran = ready.map((rule) => rule.code).filter((code) => !failed.has(code));
    return { rules, glance, findings, ran, notRun: [...notRun, ...unable, ...broken] };
  } finally {
    await forget(engine, dataset.year);
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

/** Whether anything is in the column, also where what was written cannot be read. */
function isGiven(dataset, name) {
  const [table, column] = name.split(".");
  const anything = (values) => values?.some((value) => value !== null) ?? false;
  return anything(dataset.tables[table]?.[column]) || anything(dataset.written[table]?.columns[column]);
}

// The engine's own text may quote a value from a record: only that it failed is told.
const couldNot = (rule) => ({
  rule,
  reason: "could not run: the engine gave an error, and the return was not checked against it. Please report the rule, and no data",
  failed: true,
});

async function run(described, dataset, ready, engine, progress) {
  const { answers, broken } = await asked(described, dataset, ready, engine, progress);
  const findings = [];
  let group = 0;
  for (const rule of ready) {
    if (broken.has(rule.code)) continue;
    rule.parts.forEach((part, place) => {
      for (const [row, links] of answers.get(partOf(rule.code, place))) {
        group += 1;
        findings.push({ rule: rule.code, table: part.table, row, fields: part.fields, group });
        links.forEach((rows, link) => {
          const [table, fields] = part.blames[link];
          for (const other of rows) findings.push({ rule: rule.code, table, row: other, fields, group });
        });
      }
    });
  }
  return { findings, broken: ready.filter((rule) => broken.has(rule.code)).map((rule) => couldNot(rule.code)) };
}

const partOf = (code, place) => `${code} ${place}`;

/** What each condition found. Some run together; those of a query that fails run one by one. */
async function asked(described, dataset, ready, engine, progress) {
  const byCode = new Map(ready.map((rule) => [rule.code, rule]));
  const answers = new Map(), broken = new Set();
  const { groups } = dataset.year;
  for (const [done, name] of groups.entries()) {
    progress(done, groups.length);
    const { parts, sql } = described.queries[name];
    const able = parts.filter(([code]) => byCode.has(code));
    if (!able.length) continue;
    const together = able.length === parts.length && await found(engine, sql).catch(() => null);
    for (const [at, [code, place]] of able.entries()) {
      const rows = together ? together[at] : await blamed(engine, byCode.get(code).parts[place].sql).catch(() => null);
      if (rows) answers.set(partOf(code, place), rows);
      else broken.add(code);
    }
  }
  return { answers, broken };
}
