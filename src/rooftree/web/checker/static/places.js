// Where placements are: the postcodes of a return that were looked up, and what is derived from them.

import { typedColumn, typedTable } from "./cells.js";

// As the return counts it: a mile is 1.6093 kilometres.
const METRES_A_TENTH = 160.93;

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
  const metres = Math.sqrt((first.east - second.east) ** 2 + (first.north - second.north) ** 2);
  const tenths = Math.floor(metres / METRES_A_TENTH + 0.5);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** A number as Python writes one that need not be whole: 12 is 12.0. */
export const asFloat = (value) => (Number.isInteger(value) ? value.toFixed(1) : String(value));
