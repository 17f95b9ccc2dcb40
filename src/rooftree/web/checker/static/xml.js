// Read the XML form of the return, as rooftree.sources.ssda903_xml does: no entities, no document type.
//
// The browser's own parser gives no line numbers and expands entities, so this is a small strict one.

import { SourceError, trimmed } from "./cells.js";

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

const TOKEN = /<!--(?:(?!--)[^])*-->|<!\[CDATA\[([^]*?)\]\]>|<\?(?!xml[\s?])[^]*?\?>|<!DOCTYPE|<\/([^\s<>/]+)\s*>|<([^\s<>/="'&]+)((?:\s+[^\s<>/="'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;
const NAME = /^[\p{L}_:][\p{L}\p{N}\p{M}_:.·-]*$/u;
const NAMESPACE = /(?:^|\s)xmlns\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const NOT_CHARACTERS = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\]\]>/;
const ENTITIES = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const DEEPEST = 256;

class NotWellFormed extends Error {
  constructor(line, entity = false) { super(); this.line = line; this.entity = entity; }
}

/** Every table of the return that the file holds, with what could not be placed. */
export async function readXml(file, described) {
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

/** The text of the file in the encoding that it declares, UTF-8 where it declares none. */
function decoded(buffer) {
  const raw = new Uint8Array(buffer);
  const start = new TextDecoder("latin1").decode(raw.subarray(0, 200));
  let label = /^<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1] ?? "utf-8";
  if (raw[0] === 0xff && raw[1] === 0xfe) label = "utf-16le";
  if (raw[0] === 0xfe && raw[1] === 0xff) label = "utf-16be";
  try {
    return new TextDecoder(label, { fatal: true }).decode(raw);
  } catch {
    const text = new TextDecoder().decode(raw);
    throw new NotWellFormed(linesIn(text.slice(0, Math.max(text.indexOf("\ufffd"), 0))) + 1);
  }
}

const linesIn = (text) => text.split("\n").length - 1;

/** The root of the document: elements with their tag, line, first text and children. */
function treeOf(text, name) {
  const outside = { tag: "", text: "", children: [], namespace: "" };
  const open = [outside];
  let line = 1, at = 0;
  const declared = /^<\?xml\s[^]*?\?>/.exec(text);
  if (declared) { at = declared[0].length; line += linesIn(declared[0]); }
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    if (!token) throw new NotWellFormed(/^<[^>]*$/.test(text.slice(at, at + 4096)) ? line + linesIn(text.slice(at)) : line);
    const [whole, cdata, closing, opening, attributes, selfClosing] = token;
    if (whole === "<!DOCTYPE") throw new SourceError(
      `${name} declares a document type (DOCTYPE), which could make it read other files: it is refused. A return has no need of one; export it again without.`);
    const here = open.at(-1);
    const ends = line + linesIn(whole);
    if (opening !== undefined) {
      const element = begun(opening, attributes, here, ends);
      if (here === outside && outside.children.length) throw new NotWellFormed(ends);
      here.children.push(element);
      if (!selfClosing) open.push(element);
      if (open.length > DEEPEST) throw new NotWellFormed(ends);
    } else if (closing !== undefined) {
      if (here.written !== closing) throw new NotWellFormed(ends);
      open.pop();
    } else if (cdata !== undefined || whole[0] !== "<") {
      const words = cdata ?? withoutReferences(whole, line);
      if (here === outside && (cdata !== undefined || /[^ \t\r\n]/.test(words))) throw new NotWellFormed(ends);
      // Only the text before the first element within counts.
      if (!here.children.length) here.text += words;
    }
    line = ends;
    at = TOKEN.lastIndex;
  }
  if (open.length > 1 || !outside.children.length) throw new NotWellFormed(line);
  return outside;
}

function begun(written, attributes, parent, line) {
  if (!NAME.test(written)) throw new NotWellFormed(line);
  const names = [...attributes.matchAll(/([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)];
  if (new Set(names.map((one) => one[1])).size < names.length) throw new NotWellFormed(line);
  for (const [, , value] of names) withoutReferences(value, line);
  const own = NAMESPACE.exec(attributes);
  const namespace = own ? (own[1] ?? own[2]) : parent.namespace;
  const tag = namespace && !written.includes(":") ? `{${namespace}}${written}` : written;
  return { tag, written, line, namespace, text: "", children: [] };
}

/** The text with its references replaced; any but the five that every XML has is refused. */
function withoutReferences(text, line) {
  if (NOT_CHARACTERS.test(text)) throw new NotWellFormed(line + linesIn(text.slice(0, text.search(NOT_CHARACTERS))));
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([^\s;&]+));|&/g, (whole, hex, decimal, name, place) => {
    const where = line + linesIn(text.slice(0, place));
    if (name !== undefined) {
      if (!Object.hasOwn(ENTITIES, name)) throw new NotWellFormed(where, true);
      return ENTITIES[name];
    }
    const code = hex ? parseInt(hex, 16) : parseInt(decimal, 10);
    if (!(code > 0 && code <= 0x10ffff) || NOT_CHARACTERS.test(String.fromCodePoint(code))) throw new NotWellFormed(where);
    return String.fromCodePoint(code);
  });
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

function broken(name, error) {
  if (error.entity) return `${name} uses an entity near line ${error.line}, which is refused: export it again.`;
  return `${name} is cut short or not well-formed XML near line ${error.line}: export it again and check that the whole file was copied.`;
}
