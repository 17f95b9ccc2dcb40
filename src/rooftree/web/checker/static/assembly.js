// Read the files that were chosen as one return, as rooftree.sources.folder and assembly do.

import { readCsv } from "./csv.js";
import { readXml } from "./xml.js";
import { SourceError, trimmed, typedTable } from "./cells.js";
import { authorityReader } from "./authorities.js";
import { derive, ownYear } from "./derived.js";
import { readPlaces } from "./directory.js";
import { deriveFromPlaces, placesTable, postcodesIn } from "./places.js";
import { inferAuthorities, postcodesToInfer, readProviders } from "./providers.js";

const READ = [".csv", ".txt", ".xml"];
const MOST_PROBLEMS = 1000;
const ending = (file) => /\.[^.]*$/.exec(file.name)?.[0].toLowerCase() ?? "";

/**
 * The return that the files hold: typed tables, what was written, what was supplied, problems.
 *
 * ``chosen`` has the lists of files ``now`` and ``before`` and perhaps ``providers``, and the
 * file ``postcodes``. Nothing is sent anywhere. Throws SourceError with a sentence.
 */
export async function readReturn(described, year, asked, chosen, progress = () => {}) {
  const authorityOf = authorityReader(described.authorities);
  const authority = trimmed(asked ?? "") ? authorityOf(asked) : null;
  const now = await readAll(chosen.now, described, year.year);
  if (!Object.keys(now.written).length) throw new SourceError(nothing(described, now.problems));
  const before = await readAll(chosen.before ?? [], described, year.year - 1);
  const written = { ...now.written };
  for (const [name, table] of Object.entries(before.written)) written[`${name}_last`] = table;
  const problems = [
    ...now.problems,
    ...before.problems.map((problem) => ({ ...problem, file: `last year's ${problem.file}` })),
  ];
  const tables = {};
  for (const table of described.tables) {
    for (const name of [table.name, `${table.name}_last`]) tables[name] = typedTable(table, written[name]);
    if (written[table.name]) problems.push(...unreadable(described, table, written[table.name], tables[table.name]));
  }
  const supplied = new Set(Object.keys(written));
  for (const suffix of ["", "_last"]) derive(described, tables, written, suffix);
  if (chosen.providers?.length) {
    tables.providers = await readProviders(chosen.providers, described, authorityOf);
    supplied.add("providers");
  }
  if (authority) supplied.add("authority");
  if (chosen.postcodes) {
    await derivePlaces(described, tables, written, authority, (wanted) =>
      readPlaces(chosen.postcodes, wanted, authorityOf, progress));
    supplied.add("postcodes");
  }
  return { year: ownYear(described, year, tables), authority, format: now.format, tables, written, supplied, problems: bounded(problems) };
}

async function derivePlaces(described, tables, written, authority, look) {
  const episodes = [tables.episodes, tables.episodes_last];
  const wanted = new Set(postcodesIn(episodes));
  if (tables.providers) postcodesToInfer(tables.providers, episodes).forEach((post) => wanted.add(post));
  const places = await look(wanted);
  tables.postcodes = placesTable(described, places);
  if (tables.providers) inferAuthorities(described, tables.providers, places);
  for (const name of ["episodes", "episodes_last"]) {
    deriveFromPlaces(described, tables[name], places, authority, written[name]?.columns ?? {});
  }
}

async function readAll(files, described, year) {
  const written = {}, problems = [];
  let format = "csv";
  const known = [...files].filter((file) => READ.includes(ending(file)));
  known.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const file of known) {
    let tables;
    try {
      if (ending(file) === ".xml") {
        const found = await readXml(file, described);
        tables = found.tables;
        problems.push(...found.problems);
        format = "xml";
      } else {
        const found = await readCsv(file, described, year);
        tables = { [found.table.name]: found.written };
        problems.push(...found.problems);
      }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      const sentence = error.message.startsWith(`${file.name} `) ? error.message.slice(file.name.length + 1) : error.message;
      problems.push({ file: file.name, row: null, column: null, sentence: sentence.trim() });
      continue;
    }
    for (const [name, table] of Object.entries(tables)) {
      if (name in written) {
        const { label } = described.tables.find((one) => one.name === name);
        throw new SourceError(
          `${written[name].source} and ${table.source} both hold ${label}: leave out the one that does not count.`);
      }
      written[name] = table;
    }
  }
  return { written, problems, format };
}

function nothing(described, problems) {
  if (!problems.length) {
    return `No file of ${described.label} was chosen: choose the CSV files or the XML file of the return.`;
  }
  const more = problems.length > 1 ? ` (${problems.length - 1} more files could not be read)` : "";
  return `Nothing that was chosen can be checked. ${asSentence(problems[0])}${more}`;
}

/** A problem of reading as a person is told it. */
export function asSentence({ file, row, column, sentence }) {
  const where = [file, row === null ? null : `row ${row}`, column].filter((part) => part !== null);
  return `${where.join(", ")}: ${sentence}`;
}

/** A problem for each cell that was written and could not be read; never its value. */
function unreadable(described, table, written, typed) {
  const found = [];
  for (const column of table.columns) {
    const right = described.right[column.kind];
    const texts = written.columns[column.name];
    if (!right || !texts) continue;
    texts.forEach((text, place) => {
      if (text === null || typed[column.name][place] !== null) return;
      const sentence = `what is written cannot be read; ${right}. It is kept as given.`;
      found.push({ file: written.source, row: written.lines[place], column: column.name, sentence });
    });
  }
  return found;
}

/** All problems, unless a file is so wrong that the list would help nobody. */
function bounded(problems) {
  const rest = problems.length - MOST_PROBLEMS;
  if (rest <= 0) return problems;
  const sentence = `and ${rest} more cells that cannot be read, all kept as given.`;
  return [...problems.slice(0, MOST_PROBLEMS), { file: problems[0].file, row: null, column: null, sentence }];
}
