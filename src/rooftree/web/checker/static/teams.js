// Which team and worker a child is with, from a list that an authority gives, as rooftree.findings.teams.

import { SourceError, strip } from "./cells.js";
import { rowsOf } from "./csv.js";

const MOST_NAMED = 5;

/** Team and worker by child; ``children`` are those of the return. Throws SourceError with a sentence. */
export async function readTeams(file, { columns, no_team: noTeam }, children) {
  const rows = rowsOf(await plainText(file), file.name);
  const header = (rows[0] ?? []).map((name) => strip(name).toLowerCase());
  const missing = columns.filter((column) => !header.includes(column.toLowerCase()));
  if (missing.length) {
    throw new SourceError(`${file.name} is not a list of teams: it lacks ${missing.join(", ")}. Its first row should be ${columns.join(",")}.`);
  }
  const held = new Map(), twice = [];
  const places = columns.map((column) => header.indexOf(column.toLowerCase()));
  rows.slice(1).forEach((row, place) => {
    const [child, team, worker] = places.map((at) => strip(row[at] ?? ""));
    if (!child) return;
    const mine = [team || noTeam, worker];
    if (!held.has(child)) held.set(child, mine);
    else if (held.get(child).join("\n") !== mine.join("\n")) twice.push(place + 2);
  });
  if (twice.length) {
    throw new SourceError(`${file.name} names a child again with another team or worker (row ${twice.slice(0, MOST_NAMED).join(", ")}): leave one row a child.`);
  }
  if (children.size && ![...held.keys()].some((child) => children.has(child))) {
    throw new SourceError(`${file.name} names none of the children in this return: its ${columns[0]} should be the return's own, with every zero at its start.`);
  }
  return { source: file.name, of: (child) => held.get(child) ?? [noTeam, ""] };
}

async function plainText(file) {
  const raw = new Uint8Array(await file.arrayBuffer());
  if (raw.includes(0) || (raw[0] === 0x50 && raw[1] === 0x4b)) {
    throw new SourceError(`${file.name} is not text: save the list of teams as CSV (UTF-8).`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder("windows-1252").decode(raw);
  }
}
