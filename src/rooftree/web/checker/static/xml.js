// Read the XML form of the return, as rooftree.sources.ssda903_xml does.

import { SourceError, trimmed } from "./cells.js";
import { readCensus } from "./xml_census.js";
import { broken, decoded, NotWellFormed, treeOf } from "./xml_tree.js";

// Groups within HEADER that are rows of a table of their own.
const GROUPS = { AMISSING: "missing", AREVIEW: "reviews", PERMANENCE: "prev_perm", OC2: "oc2", AD_PLACED: "placed_adoption" };
// Items of HEADER itself that make a row of another table when any is filled.
const ITEMS = {
  ad1: ["DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],
  oc3: ["IN_TOUCH", "ACTIV", "ACCOM"],
};
const HEADER = ["UPN", "SEX", "DOB", "ETHNIC", "UASC", "MOTHER", "MC_DOB"];
const NAMES = { CHILDID: "CHILD", PL: "PLACE" };
const IN_XML = ["header", "episodes", "uasc", ...Object.values(GROUPS), ...Object.keys(ITEMS)];

/** Every table of the return that the file holds, with what could not be placed. */
export async function readXml(file, described) {
  if (described.name === "cin") return readCensus(file, described);
  const rows = Object.fromEntries(IN_XML.map((name) => [name, []]));
  const lines = Object.fromEntries(IN_XML.map((name) => [name, []]));
  const unknown = new Set();
  try {
    for (const child of childrenOf(treeOf(decoded(await file.arrayBuffer()), file.name))) {
      for (const [table, row, line] of rowsOfChild(child, unknown)) {
        rows[table].push(row);
        lines[table].push(line);
      }
    }
  } catch (error) {
    if (error instanceof NotWellFormed) throw new SourceError(broken(file.name, error));
    throw error;
  }
  if (!rows.header.length && !rows.episodes.length) {
    throw new SourceError(`${file.name} is XML but no SSDA903 return: it has no CHILD with a HEADER or EPISODE.`);
  }
  const sentence = `elements that are not in the return are ignored: ${[...unknown].sort().join(", ")}.`;
  const problems = unknown.size ? [{ file: file.name, row: null, column: null, sentence }] : [];
  const tables = {};
  for (const name of IN_XML) {
    const table = described.tables.find((one) => one.name === name);
    const columns = {};
    for (const { name: column, derived } of table.columns) {
      if (!derived || column === "UASC") columns[column] = rows[name].map((row) => row[column] ?? null);
    }
    tables[name] = { source: file.name, columns, lines: lines[name], positions: {}, unknown: [] };
  }
  return { tables, problems };
}

/** Each CHILD that has a HEADER or an EPISODE, wherever it stands, in the order in which they end. */
function* childrenOf(element) {
  for (const one of element.children) yield* childrenOf(one);
  const holds = element.children.some((one) => one.tag === "HEADER" || one.tag === "EPISODE");
  if (element.tag === "CHILD" && holds) yield element;
}

function* rowsOfChild(child, unknown) {
  const header = child.children.find((one) => one.tag === "HEADER");
  const whose = header ? items(header).CHILD ?? null : null;
  if (header) yield* rowsOfHeader(header, unknown);
  for (const one of child.children) {
    if (one.tag === "EPISODE") yield ["episodes", { CHILD: whose, ...items(one) }, one.line];
  }
}

function* rowsOfHeader(header, unknown) {
  const held = items(header);
  const { line } = header;
  const whose = { CHILD: held.CHILD, DOB: held.DOB };
  const pick = (names) => Object.fromEntries(names.map((name) => [name, held[name]]));
  yield ["header", { CHILD: held.CHILD, ...pick(HEADER) }, line];
  if (held.UASC === "1" || held.DUC) yield ["uasc", { ...whose, ...pick(["SEX", "DUC"]) }, line];
  for (const [table, names] of Object.entries(ITEMS)) {
    if (names.some((name) => held[name])) yield [table, { ...whose, ...pick(names) }, line];
  }
  const known = new Set(["CHILD", "DUC", ...HEADER, ...Object.values(ITEMS).flat()]);
  for (const one of header.children) {
    if (Object.hasOwn(GROUPS, one.tag)) yield [GROUPS[one.tag], { ...whose, ...items(one) }, one.line];
    else if (!known.has(NAMES[one.tag] ?? one.tag)) unknown.add(one.tag);
  }
}

/** The texts of an element's children that hold no others. */
function items(element) {
  const found = {};
  for (const one of element.children) {
    if (!one.children.length) found[Object.hasOwn(NAMES, one.tag) ? NAMES[one.tag] : one.tag] = trimmed(one.text);
  }
  return found;
}
