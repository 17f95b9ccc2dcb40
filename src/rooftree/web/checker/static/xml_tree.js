// XML as a tree of elements with their lines: no entities, no document type.
//
// The browser's own parser gives no line numbers and expands entities, so this is a small strict one.

import { SourceError } from "./cells.js";

const TOKEN = /<!--(?:(?!--)[^])*-->|<!\[CDATA\[([^]*?)\]\]>|<\?(?!xml[\s?])[^]*?\?>|<!DOCTYPE|<\/([^\s<>/]+)\s*>|<([^\s<>/="'&]+)((?:\s+[^\s<>/="'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;
const NAME = /^[\p{L}_:][\p{L}\p{N}\p{M}_:.·-]*$/u;
const NAMESPACE = /(?:^|\s)xmlns\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const NOT_CHARACTERS = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\]\]>/;
const ENTITIES = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const DEEPEST = 256;

/** The text is no XML from some line on, or uses an entity there. */
export class NotWellFormed extends Error {
  constructor(line, entity = false) { super(); this.line = line; this.entity = entity; }
}

/** The text of the file in the encoding that it declares, UTF-8 where it declares none. */
export function decoded(buffer) {
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

/** What an element of the document is put into. */
export const nothing = () => ({ tag: "", text: "", children: [], namespace: "", closed: false });

/**
 * The root of the document: elements with their tag, line, first text and children.
 *
 * ``outside`` holds, where the text is no XML from some line on, what came before it.
 */
export function treeOf(text, name, outside = nothing()) {
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
      if (selfClosing) element.closed = true;
      else open.push(element);
      if (open.length > DEEPEST) throw new NotWellFormed(ends);
    } else if (closing !== undefined) {
      if (here.written !== closing) throw new NotWellFormed(ends);
      open.pop().closed = true;
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
  return { tag, written, line, namespace, text: "", children: [], closed: false };
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

/** The sentence for a file that is no XML. */
export function broken(name, error) {
  if (error.entity) return `${name} uses an entity near line ${error.line}, which is refused: export it again.`;
  return `${name} is cut short or not well-formed XML near line ${error.line}: export it again and check that the whole file was copied.`;
}
