// Read the XML of the children in need census, as rooftree.sources.cin_xml does.
//
// Only where a record stands tells which episode, assessment or plan it belongs to, so these are
// numbered: an episode among all of its child, an assessment and a plan among all of their episode.

import { SourceError, trimmed } from "./cells.js";
import { broken, decoded, nothing, NotWellFormed, treeOf } from "./xml_tree.js";

// Blocks of an episode: the table of each, and the column that numbers its records.
const BLOCKS = {
  Assessments: ["assessments", "AssessmentID"],
  CINPlanDates: ["cin_plans", null],
  Section47: ["section47", null],
  ChildProtectionPlans: ["plans", "CPPID"],
  PreProceedingsandFGDM: ["pre_proceedings", null],
};
// Lists within a block: the table of each, its element and its column.
const LISTS = {
  FactorsIdentifiedAtAssessment: ["factors", "AssessmentFactors", "AssessmentFactor"],
  Reviews: ["reviews", "CPPreviewDate", "CPPreviewDate"],
};

/** Every table that the file holds, and what could not be read. */
export async function readCensus(file, described) {
  const problems = [];
  const say = (sentence, row = null, cutShort = false) => problems.push({ file: file.name, row, column: null, sentence, cutShort });
  const raw = await file.arrayBuffer();
  const { root, error } = treeUpToError(textOf(raw, say), file.name);
  const census = new Census(described);
  for (const element of recordsOf(root)) census.read(element);
  if (!census.children) {
    throw new SourceError(error ? broken(file.name, error)
      : `${file.name} is XML but no census of children in need: it has no Child with ChildIdentifiers.`);
  }
  if (error) {
    say(`is cut short or not well-formed XML near line ${error.line}: the ${census.children.toLocaleString("en-GB")} ` +
      "children before are read, and none after. Export it again.", null, true);
  }
  if (census.unknown.size) say(`elements that are not in the census are ignored: ${[...census.unknown].sort().join(", ")}.`);
  for (const [block, line] of census.twice) say(`${block} holds an element twice that it may hold once: the last counts.`, line);
  return { tables: census.written(file.name), problems };
}

function textOf(raw, say) {
  try {
    return decoded(raw);
  } catch (error) {
    if (!(error instanceof NotWellFormed)) throw error;
    say("it is not in the encoding that it declares: it is read as Windows-1252.");
    return new TextDecoder("windows-1252").decode(raw);
  }
}

function treeUpToError(text, name) {
  const root = nothing();
  try {
    treeOf(text, name, root);
    return { root, error: null };
  } catch (error) {
    if (!(error instanceof NotWellFormed)) throw error;
    return { root, error };
  }
}

const local = (element) => element.tag.replace(/^\{[^}]*\}/, "");

/** Each Header and each Child that ended, wherever it stands. */
function* recordsOf(element) {
  for (const one of element.children) {
    const name = local(one);
    if ((name === "Header" || name === "Child") && one.closed) yield one;
    else yield* recordsOf(one);
  }
}

class Census {
  constructor(described) {
    this.described = described;
    this.children = 0;
    this.unknown = new Set();
    this.twice = new Map();
    this.episodes = new Map();
    this.rows = Object.fromEntries(described.tables.map(({ name }) => [name, []]));
    this.lines = Object.fromEntries(described.tables.map(({ name }) => [name, []]));
  }

  add(table, row, line) {
    this.rows[table].push(row);
    this.lines[table].push(line);
  }

  read(element) {
    if (local(element) === "Header") {
      this.add("header", Object.assign({}, ...element.children.map((block) => this.values(block))), element.line);
      return;
    }
    const identifiers = element.children.find((one) => local(one) === "ChildIdentifiers");
    if (identifiers) this.child(element, identifiers);
  }

  child(element, identifiers) {
    this.children += 1;
    const values = this.values(identifiers);
    const whose = { LAchildID: values.LAchildID ?? null };
    this.add("identifiers", { ...values, ...whose }, identifiers.line);
    for (const block of element.children) {
      const name = local(block);
      if (name === "CINdetails") this.episode(block, whose);
      else if (name === "ChildCharacteristics") this.characteristics(block, whose);
      else if (name !== "ChildIdentifiers") this.unknown.add(name);
    }
  }

  characteristics(block, whose) {
    this.add("characteristics", { ...this.values(block), ...whose }, block.line);
    for (const inner of block.children) this.list(inner, ["disabilities", "Disability", "Disability"], whose, {});
  }

  episode(block, whose) {
    const child = whose.LAchildID ?? "";
    const number = (this.episodes.get(child) ?? 0) + 1;
    this.episodes.set(child, number);
    const own = { ...whose, CINdetailsID: String(number) };
    this.add("episodes", { ...this.values(block), ...own }, block.line);
    const counts = {};
    for (const inner of block.children) {
      if (!inner.children.length) continue;
      const [table, numbered] = Object.hasOwn(BLOCKS, local(inner)) ? BLOCKS[local(inner)] : [null, null];
      if (!table) {
        this.unknown.add(local(inner));
        continue;
      }
      counts[table] = (counts[table] ?? 0) + 1;
      this.block(inner, table, numbered ? { ...own, [numbered]: String(counts[table]) } : own);
    }
  }

  block(inner, table, own) {
    const values = this.values(inner);
    const lists = inner.children.filter((one) => one.children.length);
    const factors = lists.flatMap((one) => one.children)
      .filter((one) => local(one) === "AssessmentFactors").map((one) => trimmed(one.text)).filter(Boolean);
    const all = factors.length ? { AssessmentFactors: factors.join(",") } : {};
    // A review without its date is a row all the same.
    if (!lists.length && "Reviews" in values) this.add("reviews", { ...own }, inner.line);
    this.add(table, { ...values, ...all, ...own }, inner.line);
    for (const one of lists) {
      this.list(one, Object.hasOwn(LISTS, local(one)) ? LISTS[local(one)] : [null, null, null], own, values);
    }
  }

  /** A row for each element of a list, with what its block says of all. */
  list(block, [table, element, column], own, values) {
    for (const item of block.children) {
      if (local(item) === element) this.add(table, { ...values, ...own, [column]: trimmed(item.text) }, item.line);
      else this.unknown.add(local(item));
    }
  }

  /** The texts of an element's children that hold no others; of two the last counts. */
  values(element) {
    const leaves = element.children.filter((one) => !one.children.length);
    const found = {};
    for (const one of leaves) found[local(one)] = trimmed(one.text);
    if (Object.keys(found).length < leaves.length && !this.twice.has(local(element))) {
      this.twice.set(local(element), element.line);
    }
    return found;
  }

  written(source) {
    const tables = {};
    for (const table of this.described.tables) {
      const columns = {};
      for (const { name } of table.columns) columns[name] = this.rows[table.name].map((row) => row[name] ?? null);
      tables[table.name] = { source, columns, lines: this.lines[table.name], positions: {}, unknown: [] };
    }
    return tables;
  }
}
