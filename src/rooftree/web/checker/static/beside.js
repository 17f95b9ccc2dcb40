// What a report may be set beside: a list of teams, and the findings of an earlier run.

import { readPrevious, refuseAnother } from "./previous.js";
import { readTeams } from "./teams.js";

/** The list of teams and the earlier run, where they were chosen. Throws SourceError with a sentence. */
export async function compareWith(described, dataset, { teams: [teams], previous: [previous] }) {
  const found = {};
  if (teams) found.teams = await readTeams(teams, described.teams, childrenOf(described, dataset));
  if (previous) {
    found.previous = await readPrevious(previous, described);
    refuseAnother(found.previous, { period: dataset.year.period, authority: dataset.authority });
  }
  return found;
}

/** The children of this year's return. */
function childrenOf(described, dataset) {
  const now = Object.entries(dataset.written).filter(([name]) => !name.endsWith("_last"));
  return new Set(now.flatMap(([, { columns }]) => columns[described.child_key] ?? []).filter(Boolean));
}
