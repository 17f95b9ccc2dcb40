// Fill in what the portal derives, as rooftree.sources.ssda903_derived and cin_derived do.

import { typedTable } from "./cells.js";
import { setColumn } from "./places.js";

/** Fill in the columns and rows that a return of this kind may leave out. */
export function derive(described, tables, written, suffix) {
  if (described.name === "cin") deriveFactors(described, tables, written, suffix);
  else deriveUasc(described, tables, written, suffix);
}

/** The UASC flag of the header, from who is in the UASC table, unless it was given. */
function deriveUasc(described, tables, written, suffix) {
  const held = written[`header${suffix}`];
  if (!held || "UASC" in held.columns || !written[`uasc${suffix}`]) return;
  const among = new Set(tables[`uasc${suffix}`].CHILD.filter((child) => child !== null));
  const table = described.tables.find((one) => one.name === "header");
  const typed = tables[`header${suffix}`];
  setColumn(table, typed, "UASC", typed.CHILD.map((child) => (among.has(child) ? "1" : "0")));
}

/** The year, with the period that the return itself says it is of, where returns of its kind say so. */
export function ownYear(described, year, tables) {
  const [first, last] = described.years_told;
  const of = (day) => new Date(day * 86_400_000);
  const told = (day) => day !== null && first < of(day).getUTCFullYear() && of(day).getUTCFullYear() <= last;
  const day = described.name === "cin" ? tables.header.ReferenceDate.find(told) : undefined;
  if (day === undefined) return year;
  const end = of(day);
  const before = new Date(end);
  before.setUTCFullYear(end.getUTCFullYear() - 1, end.getUTCMonth(), end.getUTCMonth() === 1 ? Math.min(end.getUTCDate(), 28) : end.getUTCDate());
  const start = new Date(before.getTime() + 86_400_000);
  const iso = (one) => one.toISOString().slice(0, 10);
  const said = (one) => iso(one).split("-").reverse().join("/");
  return { ...year, start: iso(start), end: iso(end), period: `${said(start)} to ${said(end)}` };
}

const OF_ASSESSMENT = ["LAchildID", "CINdetailsID", "AssessmentID"];
const keyOf = (table, place) => JSON.stringify(OF_ASSESSMENT.map((name) => table[name][place]));

/** The factors of an assessment as one cell from their rows, or as rows from the cell. */
function deriveFactors(described, tables, written, suffix) {
  const [assessments, factors] = [`assessments${suffix}`, `factors${suffix}`];
  const held = written[assessments];
  if (!held) return;
  if (written[factors] && !("AssessmentFactors" in held.columns)) {
    fillCells(described, tables[assessments], tables[factors]);
  } else if (!written[factors] && "AssessmentFactors" in held.columns) {
    const table = described.tables.find((one) => one.name === "factors");
    tables[factors] = typedTable(table, rowsOf(held));
  }
}

function fillCells(described, assessments, factors) {
  const given = new Map();
  factors.AssessmentFactor.forEach((code, place) => {
    const key = keyOf(factors, place);
    if (code !== null) given.set(key, [...(given.get(key) ?? []), code]);
  });
  const texts = assessments.row_id.map((_, place) => given.get(keyOf(assessments, place))?.join(",") ?? null);
  setColumn(described.tables.find((one) => one.name === "assessments"), assessments, "AssessmentFactors", texts);
}

/** A row for each factor of each cell, with what the assessment says beside it. */
function rowsOf(held) {
  const columns = Object.fromEntries([...Object.keys(held.columns), "AssessmentFactor"].map((name) => [name, []]));
  const lines = [];
  held.columns.AssessmentFactors.forEach((cell, place) => {
    for (const code of (cell ?? "").split(",").map((one) => one.trim()).filter(Boolean)) {
      for (const name of Object.keys(held.columns)) columns[name].push(held.columns[name][place]);
      columns.AssessmentFactor.push(code);
      lines.push(held.lines[place]);
    }
  });
  return { source: held.source, columns, lines, positions: {}, unknown: [] };
}
