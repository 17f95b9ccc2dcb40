// The list of providers, a workbook or CSV, with our headers or those of the lists that Ofsted sends.

import { rowsOf, textOf } from "./csv.js";
import { SourceError, dayNumber, trimmed, typedTable, words } from "./cells.js";
import { setColumn } from "./places.js";
import { sheetsOf } from "./workbook.js";

const READ = [".xlsx", ".xlsm"], NOT_READ = [".xls", ".xlsb", ".ods"];

// How far down its header may stand: titles and notes come before it.
const TITLES = 20;
const SUPPORTED = /\bsa\b|supported accommodation/i;
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/i;
const DAYS = /^\d{5}(\.0+)?$/;
const FIRST_DAY_OF_SHEETS = dayNumber(1899, 12, 30);
const AUTHORITIES = ["LA_CODE", "LA_CODE_INFERRED"];

/** The lists as typed rows: workbooks as Ofsted sends them, or CSV. */
export async function readProviders(files, described, authorityOf) {
  const table = described.reference.find((one) => one.name === "providers");
  const found = [];
  for (const file of files) found.push(...providersOf(file.name, await sheetsIn(file), described, authorityOf));
  const columns = {};
  for (const { name } of table.columns) {
    if (found.some((row) => name in row)) columns[name] = found.map((row) => trimmed(row[name] ?? ""));
  }
  return typedTable(table, { columns, lines: found.map((_, at) => at + 2) });
}

async function sheetsIn(file) {
  const ending = /\.[^.]*$/.exec(file.name)?.[0].toLowerCase() ?? "";
  if (READ.includes(ending)) return sheetsOf(file);
  if (NOT_READ.includes(ending)) {
    throw new SourceError(`${file.name} is a workbook of a kind that this page does not read: save it as .xlsx or as CSV (UTF-8).`);
  }
  return [[file.name.replace(/\.[^.]*$/, ""), rowsOf(await textOf(file), file.name)]];
}

/** The providers on the sheets of a file, each with what every sheet says of it. */
export function providersOf(name, sheets, described, authorityOf) {
  const found = sheets.flatMap(([title, rows]) => tableOn(title, rows, described, authorityOf));
  const more = found.filter(saysMore);
  const listed = more.length ? more : found;
  if (!listed.length) {
    throw new SourceError(
      `${name} is not a list of providers: it has no column URN with numbers below it. Others are Local authority, Placement code, Placement provider code, Deregistration date and Setting postcode.`);
  }
  const addresses = new Map(found.filter((row) => row.POSTCODE && !saysMore(row)).map((row) => [row.URN, row.POSTCODE]));
  for (const row of listed) if (!row.POSTCODE && addresses.has(row.URN)) row.POSTCODE = addresses.get(row.URN);
  return listed;
}

/** Whether a row says more of a provider than its address. */
const saysMore = (row) => Object.keys(row).some((name) => name !== "URN" && name !== "POSTCODE");

function tableOn(title, rows, described, authorityOf) {
  const header = rows.slice(0, TITLES).findIndex((cells) => "URN" in columnsOf(cells, described));
  return header < 0 ? [] : [...rowsBelow(title, rows, header, described, authorityOf)];
}

const headerText = (cell) => words(cell === null ? "" : String(cell.text ?? cell)).toLowerCase();

/** Where each of our columns stands; of two for one, that which is named first. */
function columnsOf(cells, { provider_headers: headers }) {
  const texts = cells.map(headerText);
  const found = {};
  for (const [ours, names] of Object.entries(headers)) {
    const name = names.find((one) => texts.includes(one));
    if (name !== undefined) found[ours] = texts.indexOf(name);
  }
  return found;
}

function* rowsBelow(title, rows, header, described, authorityOf) {
  const columns = columnsOf(rows[header], described);
  const supported = SUPPORTED.test(title) || rows[header].map(headerText).includes("provider local authority");
  const authority = (cell) => { const written = textIn(cell); return written ? authorityOf(written) : ""; };
  const readers = { URN: urn, LA_CODE: authority, LA_CODE_INFERRED: authority, PLACE_CODES: codes, PROVIDER_CODES: codes, REG_END: day, POSTCODE: postcode };
  for (const cells of rows.slice(header + 1)) {
    const row = {};
    for (const [ours, place] of Object.entries(columns)) {
      if (place < cells.length) row[ours] = (readers[ours] ?? textIn)(cells[place]);
    }
    if (!row.URN) continue;
    if (supported) {
      row.PLACE_CODES ||= "K3";
      row.PROVIDER_CODES ||= "PR4";
    }
    yield row;
  }
}

/** A cell as text: a whole number has no point, and what is true or false says nothing. */
function textIn(cell) {
  if (cell === null || typeof cell === "boolean") return "";
  return words(String(cell.text ?? cell));
}

const urn = (cell) => textIn(cell).replace(/\.0+$/, "").toUpperCase();
const codes = (cell) => textIn(cell).toUpperCase().split(/[\s,;/]+/).filter(Boolean).join(",");
const postcode = (cell) => (POSTCODE.test(textIn(cell)) ? textIn(cell) : "");

/** A date as ISO, also where a sheet left a number of days; any other text as it is. */
function day(cell) {
  if (cell?.day) return cell.day;
  const written = textIn(cell);
  if (!DAYS.test(written)) return written;
  return new Date((FIRST_DAY_OF_SHEETS + parseInt(written, 10)) * 86_400_000).toISOString().slice(0, 10);
}

const lacksAuthority = (providers, at) => !AUTHORITIES.some((name) => providers[name][at]);

/** The postcodes of the return's own providers whose authority the list does not give. */
export function postcodesToInfer(providers, episodes) {
  const numbers = new Set(episodes.flatMap((table) => table.URN));
  return providers.POSTCODE.filter((post, at) => post && numbers.has(providers.URN[at]) && lacksAuthority(providers, at));
}

/** Fill in the authority of a provider's postcode, where the list gives none. */
export function inferAuthorities(described, providers, places) {
  const table = described.reference.find((one) => one.name === "providers");
  const texts = providers.LA_CODE_INFERRED.map((given, at) => {
    if (given) return given;
    return providers.LA_CODE[at] ? null : places.get(providers.POSTCODE[at])?.authority ?? null;
  });
  setColumn(table, providers, "LA_CODE_INFERRED", texts);
}
