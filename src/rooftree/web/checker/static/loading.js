// Load a return into the engine, as rooftree.engines.loading does, and let go of it.

import { load } from "./engine.js";

// So often the engine runs everything before a check: each time makes the next faster.
const TIMES = 2;

/** Load what is wanted of a return; gives the views that could not be made. */
export async function loadReturn(engine, described, dataset, wanted) {
  await loadWords(engine, described, dataset.year);
  const unmade = new Set();
  for (const step of dataset.year.steps) {
    if (step.table === "collection") await load(engine, step, collection(dataset));
    else if (step.data || !wanted.has(step.table)) continue;
    else if (step.reads) await engine.query(step.sql).catch(() => unmade.add(step.table));
    else await load(engine, step, dataset.tables[step.table] ?? empty(step));
  }
  return unmade;
}

/** The code lists of a year and its calendar, which are in no file: loaded once, and kept. */
async function loadWords(engine, described, year) {
  if (engine.year === year.year) return;
  engine.year = null;
  for (const step of year.steps) if (step.data) await load(engine, step, described.data[step.data]);
  engine.year = year.year;
}

/** Nothing of a return is held once it is checked. */
export function forget(engine, year) {
  const tables = year.steps.filter((step) => !step.data).map((step) => step.table);
  const dropped = ["VIEW IF EXISTS arriving", ...["arrived", ...tables].map((name) => `TABLE IF EXISTS ${name}`)];
  return engine.query(dropped.map((what) => `DROP ${what}`).join(";\n"));
}

/**
 * Let the engine do beforehand, with a return of one row, all that a check does: the browser makes faster
 * code of what has run, and until it has, that takes longer than a check. ``engine.rest()`` ends it.
 */
export function warm(engine, described, year) {
  const drawnOf = (step) => [step.table, oneRow(step, described.child_key)];
  const tables = Object.fromEntries(year.steps.filter((step) => step.columns).map(drawnOf));
  const drawn = { year, authority: null, format: "csv", tables };
  const before = engine.rest();
  let asked = false;
  const working = (async () => {
    await before;
    if (asked) return;
    try {
      for (let time = 0; time < TIMES && !asked; time++) {
        await loadReturn(engine, described, drawn, new Set(year.steps.map((step) => step.table)));
        for (const sql of [...Object.values(year.glance), ...year.groups.map((name) => described.queries[name].sql)]) {
          if (asked) break;
          await engine.query(sql);
        }
      }
    } finally {
      await forget(engine, year);
    }
  })();
  // What goes wrong here goes wrong again in a check, which says so.
  engine.rest = async () => { asked = true; await working.catch(() => {}); };
  working.catch(() => {});
}

/** A row with a child and nothing else in it. */
const oneRow = (step, child) =>
  Object.fromEntries(step.columns.map(([name]) => [name, [name === "row_id" ? 0 : name === child ? "A" : null]]));

const empty = (step) => Object.fromEntries(step.columns.map(([name]) => [name, []]));

function collection({ year, authority, format }) {
  const day = (text) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
  return {
    row_id: [0], start: [day(year.start)], end: [day(year.end)], year: [year.year],
    authority: [authority], file_format: [format],
  };
}
