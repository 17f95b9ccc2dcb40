// Read the cells of an Excel workbook (.xlsx, .xlsm): of each sheet the rows, from the first cell that is used.

import { SourceError, dayNumber } from "./cells.js";
import { ZipError, entriesOf, textIn } from "./zip.js";

// More than any list of providers: what a small file unpacks to must not fill the memory.
const MOST = 200_000_000;
// Formats of numbers that every workbook has, and that show a date or a time.
const DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 47]);
const MS_A_DAY = 86_400_000;

class NoWorkbook extends Error {}

/**
 * The sheets of a workbook: the title and the rows of each. Throws SourceError with a sentence.
 *
 * A cell is a text, a number, true or false, null where it is empty, or a date: its ``day``, if it has
 * one, and its ``text``.
 */
export async function sheetsOf(file) {
  try {
    return await read(file);
  } catch (error) {
    const known = error instanceof ZipError || error instanceof NoWorkbook || error instanceof TypeError || error instanceof DOMException;
    if (!known) throw error;
    throw new SourceError(`${file.name} cannot be read as a workbook: it is damaged, of another kind than its name says, or locked with a password.`);
  }
}

async function read(file) {
  const entries = new Map((await entriesOf(file) ?? []).map((entry) => [entry.name.replaceAll("\\", "/").toLowerCase(), entry]));
  if ([...entries.values()].reduce((sum, entry) => sum + entry.size, 0) > MOST) throw new NoWorkbook("too large");
  const part = async (name) => {
    const entry = entries.get(name.toLowerCase());
    return entry ? documentOf(await textIn(file, entry)) : null;
  };
  const book = await part("xl/workbook.xml");
  if (!book) throw new NoWorkbook("no workbook");
  const words = {
    texts: textsOf(await part("xl/sharedStrings.xml")),
    dates: datesOf(await part("xl/styles.xml")),
    first: firstDay(all(book, "workbookPr")[0]),
  };
  const targets = new Map(all(await part("xl/_rels/workbook.xml.rels"), "Relationship").map((one) => [one.getAttribute("Id"), one.getAttribute("Target")]));
  const sheets = [];
  for (const sheet of all(book, "sheet")) {
    const target = targets.get([...sheet.attributes].find(({ localName }) => localName === "id")?.value) ?? "";
    const held = await part(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    if (!held) throw new NoWorkbook("a sheet is missing");
    sheets.push([sheet.getAttribute("name"), rowsIn(held, words)]);
  }
  return sheets;
}

/** A part of the workbook; one with a document type could say that it holds what it does not. */
function documentOf(text) {
  if (text.includes("<!DOCTYPE")) throw new NoWorkbook("a document type");
  const found = new DOMParser().parseFromString(text, "application/xml");
  if (found.getElementsByTagName("parsererror").length) throw new NoWorkbook("not well-formed");
  return found;
}

const all = (within, tag) => (within ? [...within.getElementsByTagNameNS("*", tag)] : []);
const child = (element, tag) => [...element.children].find(({ localName }) => localName === tag);

/** The texts that cells share, without how they are said aloud (rPh). */
const textsOf = (held) => all(held, "si").map(writtenIn);
const writtenIn = (element) => all(element, "t").filter((text) => text.parentNode.localName !== "rPh").map((text) => text.textContent).join("");

/** Whether each style of a cell shows a date. */
function datesOf(held) {
  const own = new Map(all(held, "numFmt").map((one) => [Number(one.getAttribute("numFmtId")), showsDate(one.getAttribute("formatCode") ?? "")]));
  const styles = all(held, "cellXfs")[0];
  return styles ? [...styles.children].map((style) => {
    const id = Number(style.getAttribute("numFmtId"));
    return own.get(id) ?? DATES.has(id);
  }) : [];
}

const showsDate = (code) => /[dmhys]/i.test(code.replace(/\\.|_.|"[^"]*"|\[[^\]]*\]/g, "").split(";")[0]);

/** The day before the first that a sheet counts, which is one of two. */
const firstDay = (about) => (["1", "true"].includes(about?.getAttribute("date1904")) ? dayNumber(1904, 1, 1) : dayNumber(1899, 12, 30));

function rowsIn(held, words) {
  const cells = [];
  let row = -1;
  for (const line of all(held, "row")) {
    row = line.hasAttribute("r") ? Number(line.getAttribute("r")) - 1 : row + 1;
    let column = -1;
    for (const cell of line.children) {
      if (cell.localName !== "c") continue;
      const [letters] = /^[A-Z]+/i.exec(cell.getAttribute("r") ?? "") ?? [];
      column = letters ? placeOf(letters) : column + 1;
      const value = valueOf(cell, words);
      if (value !== null) cells.push([row, column, value]);
    }
  }
  return squared(cells);
}

const placeOf = (letters) => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Rows of one width, from the first cell that is used to the last. */
function squared(cells) {
  const least = (which) => cells.reduce((best, cell) => Math.min(best, cell[which]), Infinity);
  const most = (which) => cells.reduce((best, cell) => Math.max(best, cell[which]), -1);
  const [top, left] = [least(0), least(1)];
  if (!cells.length) return [];
  const height = most(0) - top + 1, width = most(1) - left + 1;
  if (height * width > MOST / 10) throw new NoWorkbook("too large");
  const rows = Array.from({ length: height }, () => new Array(width).fill(null));
  for (const [row, column, value] of cells) rows[row - top][column - left] = value;
  return rows;
}

function valueOf(cell, { texts, dates, first }) {
  const kind = cell.getAttribute("t") ?? "n";
  if (kind === "inlineStr") return child(cell, "is") ? writtenIn(child(cell, "is")) : null;
  const written = child(cell, "v")?.textContent ?? "";
  if (!written || kind === "e") return null;
  if (kind === "s") return texts[Number(written)] ?? null;
  if (kind === "b") return written === "1" || written === "true";
  if (kind === "d") return { day: written.slice(0, 10), text: written };
  if (kind !== "n") return written;
  const number = Number(written);
  if (Number.isNaN(number)) return written;
  return dates[Number(cell.getAttribute("s") ?? 0)] ? moment(number, first) : number;
}

/** A number of days as the date and the time that it shows. */
function moment(number, first) {
  const whole = new Date(Math.round((first + number) * MS_A_DAY));
  const [day, time] = [whole.toISOString().slice(0, 10), whole.toISOString().slice(11, 19)];
  if (number < 1) return { day: null, text: time };
  return { day, text: time === "00:00:00" ? day : `${day} ${time}` };
}
