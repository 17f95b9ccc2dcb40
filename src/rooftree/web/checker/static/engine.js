// DuckDB in the browser: opened once with the words of the conditions, then loaded and asked.

// Imported when it is opened: where it is missing, the page must still be able to say so.
let duckdb;

const SHUT = [
  "SET autoinstall_known_extensions = false",
  "SET autoload_known_extensions = false",
  "SET enable_external_access = false",
  "SET preserve_insertion_order = true",
];
// Days and whole numbers travel as 32 bits; SQL makes of them what the definitions read.
const ARRIVES_AS = { date: `DATE '1970-01-01' + {}`, integer: "CAST({} AS BIGINT)" };
const SQL_TYPES = { date: "INTEGER", integer: "INTEGER", number: "DOUBLE", flag: "BOOLEAN", text: "VARCHAR" };

/**
 * An engine with the words defined; everything it needs is fetched here and nothing later.
 *
 * ``year`` is that whose code lists it holds; ``rest`` ends what it may be doing on its own.
 */
export async function openEngine(macros) {
  const at = (name) => new URL(`./duckdb/${name}`, import.meta.url).href;
  duckdb = await import("./duckdb/duckdb.mjs");
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(at("duckdb-browser-eh.worker.js")));
  await database.instantiate(at("duckdb-eh.wasm"));
  await database.open({ path: ":memory:" });
  const connection = await database.connect();
  await connection.query([...SHUT, ...macros, "SET lock_configuration = true"].join(";\n"));
  return {
    year: null,
    rest: async () => {},
    query: (sql) => connection.query(sql),
    rows: async (sql) => rowsIn(await connection.query(sql)),
    insert: (table) => connection.insertArrowFromIPCStream(duckdb.tableToIPC(table, "stream"), { name: "arrived", create: true }),
  };
}

/** The rows of an answer, each a list of its cells; whole numbers are plain ones. */
function rowsIn(answer) {
  const columns = answer.schema.fields.map((_, place) => answer.getChildAt(place));
  const plain = (value) => (typeof value === "bigint" ? Number(value) : value);
  return Array.from({ length: answer.numRows }, (_, row) => columns.map((column) => plain(column.get(row))));
}

/** Hold a table: ``step`` names its columns and the SQL that gives rows their places. */
export async function load(engine, step, columns) {
  const names = step.columns.map(([name]) => name);
  let arrived = "";
  if (columns.row_id.length) {
    const vectors = step.columns.map(([name, type]) => vectorOf(type, columns[name]));
    const schema = new duckdb.Schema(names.map((name, place) => new duckdb.Field(name, vectors[place].type, true)));
    const table = new duckdb.Table(schema, Object.fromEntries(names.map((name, place) => [name, vectors[place]])));
    await engine.insert(table);
  } else {
    arrived = `CREATE TABLE arrived (${step.columns.map(([name, type]) => `"${name}" ${SQL_TYPES[type]}`).join(", ")})`;
  }
  const read = step.columns.map(([name, type]) => `${(ARRIVES_AS[type] ?? "{}").replace("{}", `"${name}"`)} AS "${name}"`);
  const arriving = `CREATE OR REPLACE TEMPORARY VIEW arriving AS SELECT ${read.join(", ")} FROM arrived`;
  // In one question: each that is asked costs some milliseconds, whatever it asks.
  await engine.query([arrived, arriving, step.sql, "DROP VIEW arriving", "DROP TABLE arrived"].filter(Boolean).join(";\n"));
}

/** A column in Arrow's form, made by hand: the library's own way makes code at run time, which the policy forbids. */
function vectorOf(type, values) {
  const length = values.length;
  const nullBitmap = new Uint8Array(Math.ceil(length / 64) * 8);
  let nullCount = 0;
  values.forEach((value, place) => {
    if (value === null || value === undefined) nullCount++;
    else nullBitmap[place >> 3] |= 1 << (place & 7);
  });
  const held = { length, nullCount, nullBitmap };
  if (type === "flag") {
    const data = new Uint8Array(nullBitmap.length);
    values.forEach((value, place) => { if (value) data[place >> 3] |= 1 << (place & 7); });
    return duckdb.makeVector(duckdb.makeData({ type: new duckdb.Bool(), data, ...held }));
  }
  if (type === "number") return duckdb.makeVector(duckdb.makeData({ type: new duckdb.Float64(), data: Float64Array.from(values, (v) => v ?? 0), ...held }));
  if (type !== "text") return duckdb.makeVector(duckdb.makeData({ type: new duckdb.Int32(), data: Int32Array.from(values, (v) => v ?? 0), ...held }));
  const encoder = new TextEncoder();
  const known = new Map();
  const valueOffsets = new Int32Array(length + 1);
  values.forEach((value, place) => {
    if (value && !known.has(value)) known.set(value, encoder.encode(value));
    valueOffsets[place + 1] = valueOffsets[place] + (value ? known.get(value).length : 0);
  });
  const data = new Uint8Array(valueOffsets[length]);
  values.forEach((value, place) => { if (value) data.set(known.get(value), valueOffsets[place]); });
  return duckdb.makeVector(duckdb.makeData({ type: new duckdb.Utf8(), valueOffsets, data, ...held }));
}

/** What the conditions of one query found, in their order: each row with the rows of its blamed links. */
export async function found(engine, sql) {
  const answer = await engine.query(sql);
  return answer.schema.fields.map((field) => inOrder(answer.getChild(field.name).get(0)));
}

/** The same of one condition alone. */
export async function blamed(engine, sql) {
  const answer = await engine.query(sql);
  const rows = answer.getChild("r");
  const links = answer.schema.fields.slice(1).map((field) => answer.getChild(field.name));
  const found = [];
  for (let place = 0; place < answer.numRows; place++) {
    found.push([Number(rows.get(place)), links.map((link) => listed(link.get(place)))]);
  }
  return found.sort((a, b) => a[0] - b[0]);
}

/** The rows of one condition, in order; nothing found is no list. */
function inOrder(structures) {
  if (!structures) return [];
  const rows = structures.getChild("r");
  const links = structures.type.children.slice(1).map((field) => structures.getChild(field.name));
  const every = Array.from({ length: rows.length }, (_, place) => [Number(rows.get(place)), links.map((link) => listed(link.get(place)))]);
  return every.sort((a, b) => a[0] - b[0]);
}

const listed = (rows) => [...(rows ?? [])].filter((row) => row !== null).map(Number).sort((a, b) => a - b);
