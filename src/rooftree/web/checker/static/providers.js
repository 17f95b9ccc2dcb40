// The list of providers as CSV, with our headers or those of the lists that Ofsted sends.

import { rowsOf, textOf } from "./csv.js";
import { SourceError, dayNumber, trimmed, typedTable, words } from "./cells.js";
import { setColumn } from "./places.js";

// How far down its header may stand: titles and notes come before it.
const TITLES = 20;
const SUPPORTED = /\bsa\b|supported accommodation/i;
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/i;
const DAYS = /^\d{5}(\.0+)?$/;
const FIRST_DAY_OF_SHEETS = dayNumber(1899, 12, 30);
const AUTHORITIES = ["LA_CODE", "LA_CODE_INFERRED"];

/** The list as typed rows. */
export async function readProviders(file, described, authorityOf) {
  const table = described.reference.find((one) => one.name === "providers");
  const rows = rowsOf(await textOf(file), file.name);
  const place = rows.slice(0, TITLES).findIndex((cells) => "URN" in columnsOf(cells, described));
  const found = place < 0 ? [] : [...providersOf(rows, place, file.name, described, authorityOf)];
  if (!found.length) {
    throw new SourceError(
      `${file.name} is not a list of providers: it has no column URN with numbers below it. Others are Local authority, Placement code, Placement provider code, Deregistration date and Setting postcode.`);
  }
  const columns = {};
  for (const { name } of table.columns) {
    if (found.some((row) => name in row)) columns[name] = found.map((row) => trimmed(row[name] ?? ""));
  }
  return typedTable(table, { columns, lines: found.map((_, at) => at + 2) });
}

/** Where each of our columns stands; of two for one, that which is named first. */
function columnsOf(cells, { provider_headers: headers }) {
  const texts = cells.map((cell) => words(cell).toLowerCase());
  const found = {};
  for (const [ours, names] of Object.entries(headers)) {
    const name = names.find((one) => texts.includes(one));
    if (name !== undefined) found[ours] = texts.indexOf(name);
  }
  return found;
}

function* providersOf(rows, header, name, described, authorityOf) {
  const columns = columnsOf(rows[header], described);
  const texts = rows[header].map((cell) => words(cell).toLowerCase());
  const supported = SUPPORTED.test(name.replace(/\.[^.]*$/, "")) || texts.includes("provider local authority");
  const authority = (cell) => { const written = words(cell); return written ? authorityOf(written) : ""; };
  const readers = { URN: urn, LA_CODE: authority, LA_CODE_INFERRED: authority, PLACE_CODES: codes, PROVIDER_CODES: codes, REG_END: day, POSTCODE: postcode };
  for (const cells of rows.slice(header + 1)) {
    const row = {};
    for (const [ours, place] of Object.entries(columns)) {
      if (place < cells.length) row[ours] = (readers[ours] ?? words)(cells[place]);
    }
    if (!row.URN) continue;
    if (supported) {
      row.PLACE_CODES ||= "K3";
      row.PROVIDER_CODES ||= "PR4";
    }
    yield row;
  }
}

const urn = (cell) => words(cell).replace(/\.0+$/, "").toUpperCase();
const codes = (cell) => words(cell).toUpperCase().split(/[\s,;/]+/).filter(Boolean).join(",");
const postcode = (cell) => (POSTCODE.test(words(cell)) ? words(cell) : "");

/** A date as ISO where a sheet left a number of days; any other text as it is. */
function day(cell) {
  const written = words(cell);
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
