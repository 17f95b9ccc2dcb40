// The postcode directory, read a part at a time for the postcodes of the return, and what is derived from it.

import { CsvParser } from "./csv.js";
import { SourceError, readPostcode, strip, trimmed, typedColumn, typedTable } from "./cells.js";

// As the return counts it: kilometres divided by 1.6093.
const METRES_A_MILE = 1609.3;
const METRES = /^[0-9]+(\.[0-9]*)?$/;
// The directory gives Northern Ireland on a grid of its own.
const IRISH = "NIR";
// The names that the ONS has given to a column, the best first; some end with a year.
const NAMES = {
  postcode: ["pcds", "pcd8", "pcd2", "pcd7", "pcd", "postcode"],
  eastings: ["oseast1m", "east1m", "eastings"],
  northings: ["osnrth1m", "north1m", "northings"],
  authority: ["oslaua", "laua", "lad\\d\\dcd", "ladcd", "authority"],
  county: ["oscty", "cty", "cty\\d\\dcd"],
};
const MAY_LACK = ["county"];

/** The places of the postcodes that are wanted. */
export async function readPlaces(file, wanted, authorityOf, progress = () => {}) {
  const found = new Map();
  let columns = null, read = 0;
  const parser = new CsvParser((row) => {
    if (!columns) { columns = columnsOf(row, file.name); return; }
    const text = trimmed(row[columns.postcode] ?? "");
    const postcode = text === null ? null : readPostcode(text);
    if (!wanted.has(postcode) || found.has(postcode)) return;
    const cell = (name) => trimmed(row[columns[name]] ?? "") ?? "";
    const authority = authorityIn(cell("authority"), cell("county"), authorityOf);
    const metres = (name) => (METRES.test(cell(name)) && authority !== IRISH ? Math.round(Number(cell(name))) : null);
    found.set(postcode, { east: metres("eastings"), north: metres("northings"), authority });
  });
  const decoder = new TextDecoder();
  try {
    for (let reader = file.stream().getReader(), part; !(part = await reader.read()).done; ) {
      parser.feed(decoder.decode(part.value, { stream: true }));
      read += part.value.length;
      progress(read, file.size);
    }
    parser.finish();
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(`${file.name} breaks off or is damaged: download it again.`);
  }
  if (!columns) columnsOf([], file.name);
  return found;
}

/** Today's code of an authority, by its district's code, else its county's. */
function authorityIn(code, county, authorityOf) {
  if (!code) return "";
  const found = authorityOf(code);
  return found.startsWith("E07") && county.startsWith("E10") ? authorityOf(county) : found;
}

function columnsOf(header, name) {
  const byName = new Map(header.map((one, place) => [strip(one).toLowerCase(), place]));
  const sorted = [...byName.keys()].sort();
  const found = {};
  for (const [ours, patterns] of Object.entries(NAMES)) {
    for (const pattern of patterns) {
      const match = sorted.find((one) => new RegExp(`^(?:${pattern})$`).test(one));
      if (match !== undefined && !(ours in found)) found[ours] = byName.get(match);
    }
  }
  const lacking = Object.keys(NAMES).filter((ours) => !(ours in found) && !MAY_LACK.includes(ours));
  if (lacking.length) {
    throw new SourceError(
      `${name} is not the ONS Postcode Directory: it has no column for ${lacking.join(", ")}. The directory is a CSV with columns such as pcds, oseast1m, osnrth1m and lad25cd.`);
  }
  return found;
}

/** The postcodes that occur in typed episodes. */
export const postcodesIn = (tables) => tables.flatMap((table) => [...table.HOME_POST, ...table.PL_POST]).filter(Boolean);

/** The places looked up, as typed rows. */
export function placesTable(described, places) {
  const table = described.reference.find((one) => one.name === "postcodes");
  const held = [...places.values()];
  const text = (metres) => (metres === null ? null : String(metres));
  const columns = {
    postcode: [...places.keys()],
    eastings: held.map((place) => text(place.east)),
    northings: held.map((place) => text(place.north)),
    authority: held.map((place) => place.authority),
  };
  return typedTable(table, { columns, lines: held.map((_, at) => at + 2) });
}

/** Fill in what the portal derives from postcodes; columns that were given stay as given. */
export function deriveFromPlaces(described, typed, places, authority, given) {
  const table = described.tables.find((one) => one.name === "episodes");
  const homes = typed.HOME_POST.map((text) => places.get(text ?? ""));
  const placed = typed.PL_POST.map((text) => places.get(text ?? ""));
  const location = (place) => (place.authority === authority ? "IN" : "OUT");
  const derived = {
    PL_LA: placed.map((place) => place?.authority || null),
    PL_LOCATION: placed.map((place) => (place && authority ? location(place) : null)),
    PL_DISTANCE: placed.map((place, at) => (place && homes[at] ? milesBetween(homes[at], place) : null)),
  };
  for (const [name, texts] of Object.entries(derived)) {
    if (!(name in given)) setColumn(table, typed, name, texts);
  }
}

/** Put a derived column in its place. */
export function setColumn(table, typed, name, texts) {
  const column = table.columns.find((one) => one.name === name);
  typed[name] = typedColumn(column.kind, texts);
  if (column.parsed) typed[`${name}__text`] = texts;
}

/** Straight-line miles to one decimal place, half up, as text; null where the grid does not reach. */
function milesBetween(first, second) {
  if ([first.east, first.north, second.east, second.north].includes(null)) return null;
  // Grid references are whole metres, so the sum is exact and its root as near as can be.
  const metres = Math.sqrt((first.east - second.east) ** 2 + (first.north - second.north) ** 2);
  const [whole, decimals = ""] = String(metres / METRES_A_MILE).split(".");
  const tenths = Number(whole) * 10 + Number(decimals[0] ?? 0) + (Number(decimals[1] ?? 0) >= 5 ? 1 : 0);
  return (tenths / 10).toFixed(1);
}

/** A number as Python writes one that need not be whole: 12 is 12.0. */
export const asFloat = (value) => (Number.isInteger(value) ? value.toFixed(1) : String(value));
