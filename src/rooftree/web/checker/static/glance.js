// The return at a glance, as rooftree.findings.glance has it: each number beside last year's.

const LAST = "_last";

/** Every table of lines, with whether last year's return was given. The tables must be loaded. */
export async function lookAt(engine, described, dataset) {
  const { glance } = described;
  const hasLast = Object.keys(dataset.written).some((name) => name.endsWith(LAST));
  const count = async (suffix) => counted(await engine.rows(dataset.year.glance[`glance${suffix}`]));
  const now = await count(""), last = hasLast ? await count(LAST) : null;
  const tables = new Map([[glance.rows, rowsOf(described, dataset)]]);
  for (const line of glance.lines) {
    const given = (suffix) => `${line.from}${suffix}` in dataset.written;
    const of = (held, suffix) => (held && given(suffix) ? numberOf(held, line) : null);
    const one = { name: line.name, now: of(now, ""), last: of(last, LAST) };
    if (line.rare && !one.now && !one.last) continue;
    if (!tables.has(line.title)) tables.set(line.title, []);
    tables.get(line.title).push(one);
  }
  const marked = (one) => ({ ...one, large: isLarge(glance, one) });
  return { hasLast, tables: [...tables].map(([title, lines]) => ({ title, lines: lines.map(marked) })) };
}

const counted = (rows) => new Map(rows.map(([title, name, number]) => [`${title}\n${name}`, number]));

/** What is not in an answer is none; null is not known. */
function numberOf(held, { title, name }) {
  const key = `${title}\n${name}`;
  return held.has(key) ? held.get(key) : 0;
}

function rowsOf(described, dataset) {
  const lines = [];
  for (const { name, label } of described.tables) {
    if (!(name in dataset.written) && !(`${name}${LAST}` in dataset.written)) continue;
    const several = described.glance.many.includes(name);
    for (const what of several ? ["rows", "children"] : ["rows"]) {
      const of = (table) => (table in dataset.written ? sizeOf(described, dataset, table, what) : null);
      lines.push({ name: `${label}: ${what}`, now: of(name), last: of(`${name}${LAST}`) });
    }
  }
  return lines;
}

function sizeOf(described, dataset, table, what) {
  if (what === "rows") return dataset.written[table].lines.length;
  return new Set(dataset.tables[table][described.child_key].filter((child) => child !== null)).size;
}

/** Whether a number is far from last year's. */
function isLarge({ large_percent: percent, large_number: number }, { now, last }) {
  if (now === null || last === null) return false;
  const difference = Math.abs(now - last);
  return difference >= number && difference * 100 > percent * last;
}

/** As the command writes it in JSON. Published figures are not held in a browser. */
export const glanceData = (glance, { large, notes }) => ({
  large, last_year_given: glance.hasLast, notes,
  tables: glance.tables.map(({ title, lines }) => ({
    title,
    lines: lines.map((line) => ({
      line: line.name, this_return: line.now, last_year: line.last, large_since_last_year: line.large,
      published: null, published_for: null, published_in: null, large_since_published: false,
    })),
  })),
});

/** The same as rows of the command's CSV. */
export const glanceRows = (glance) => glance.tables.flatMap(({ title, lines }) => lines.map((line) => ({
  table: title, line: line.name, this_return: line.now, last_year: line.last,
  large_since_last_year: line.large ? "yes" : null, published: null, published_for: null, large_since_published: null,
})));
