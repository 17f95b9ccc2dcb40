// Show what was found: at a glance, by rule, by child, and what could not be checked. Rows are drawn when they are opened.

import { glanceShown, sinceShown } from "./at_a_glance.js";
import { countsOf, timeSaid, unreadSentence } from "./report.js";
import { filesOf } from "./saving.js";
import { count, details, inParts, make, rowsOf, table } from "./tables.js";

const MOST_ITEMS = 200, MOST_CHILDREN = 100;
const at = (id) => document.getElementById(id);

/** Fill the results and show them; ``save`` is given the file that is asked for. */
export function showResults(report, asSentence, save) {
  const whose = report.authority ? `, ${report.authority}` : "";
  const who = report.madeBy ? ` by ${report.madeBy}` : "";
  at("marking").textContent = report.marking;
  at("results-of").textContent =
    `${report.title}, ${report.period}${whose}. Made ${timeSaid(report.made)}${who} with Rooftree ${report.version}, rules ${report.rulesHash}, run ${report.run}.`;
  at("results-counts").textContent = countsOf(report);
  const unread = unreadSentence(report);
  at("unread-text").textContent = unread;
  at("unread").hidden = !unread;
  at("files").replaceChildren(...filesOf(report).map((file) => saver(file, save)));
  at("glance").replaceChildren(...glanceShown(report));
  at("since").replaceChildren(...(report.since ? sinceShown(report) : []));
  at("since-part").hidden = !report.since;
  at("summary").replaceChildren(...(report.summary.length ? summaryTables(report) : [make("p", "govuk-body", make("strong", "", unread ? "Nothing was found in what was read." : "Nothing was found."))]));
  const unchecked = notChecked(report, asSentence);
  at("not-checked").replaceChildren(...unchecked);
  at("not-checked-part").hidden = !unchecked.length;
  at("rows-part").hidden = !report.summary.length;
  links();
  choices(report, () => showRows(report));
  showRows(report);
  at("results").hidden = false;
}

function saver(file, save) {
  const button = make("button", "govuk-button govuk-button--secondary", file.label);
  button.type = "button";
  button.addEventListener("click", () => save(file));
  return make("li", "", button);
}

/** Links to the parts that there are. */
function links() {
  const parts = [...document.querySelectorAll("#results [data-part]")].filter((part) => !part.hidden && !part.closest("[hidden]:not(#results)"));
  at("parts").replaceChildren(...parts.map((part) => {
    const heading = part.querySelector("h3");
    const link = make("a", "govuk-link", heading.textContent);
    link.href = `#${heading.id}`;
    return make("li", "", link);
  }));
}

/** What the rows below can be narrowed to; a choice that would leave nothing out is not offered. */
function choices(report, show) {
  const named = { error: "Errors", query: "Queries" };
  const sorted = (key) => [...new Set(report.lines.map((line) => line[key]))].sort();
  const offer = (id, key, there) => {
    const values = there ? sorted(key) : [];
    const select = at(id);
    select.replaceChildren(new Option("All", ""), ...values.map((value) => new Option(named[value] ?? value, value)));
    select.onchange = show;
    select.parentElement.hidden = values.length < 2;
  };
  offer("only-team", "team", report.teams);
  offer("only-severity", "severity", true);
  offer("only-change", "change", report.since);
  at("find").value = "";
  at("find").oninput = show;
}

/** The rows of what is chosen, by rule and by child. */
function showRows(report) {
  const wanted = at("find").value.trim().toLowerCase();
  const chosen = [["team", at("only-team").value], ["severity", at("only-severity").value], ["change", at("only-change").value]].filter(([, value]) => value);
  const lines = report.lines.filter((line) =>
    chosen.every(([key, value]) => line[key] === value) && (line.child || "(blank)").toLowerCase().includes(wanted));
  const all = lines.length === report.lines.length;
  tell(all ? `All ${count(lines.length, "row is", "rows are")} shown.`
    : `${lines.length.toLocaleString("en-GB")} of ${count(report.lines.length, "row is", "rows are")} shown.`);
  const rules = grouped(lines, (line) => line.rule);
  at("by-rule").replaceChildren(...report.summary.filter((one) => rules.has(one.rule)).map((one) => byRule(report, one.rule, rules.get(one.rule))));
  const children = grouped(lines, (line) => line.child);
  const found = report.children.filter(({ child }) => children.has(child));
  const order = (child) => new Set(children.get(child).map((line) => `${line.rule}\n${line.table}\n${line.row}`)).size;
  if (!all) found.sort((a, b) => !a.child - !b.child || order(b.child) - order(a.child));
  inParts(at("by-child"), found, MOST_CHILDREN, "children", (one) => byChild(report, one, children.get(one.child)));
}

/** What is said again is not read aloud again. */
function tell(sentence) {
  if (at("shown").textContent !== sentence) at("shown").textContent = sentence;
}

function grouped(lines, key) {
  const found = new Map();
  for (const line of lines) {
    const name = key(line);
    if (!found.has(name)) found.set(name, []);
    found.get(name).push(line);
  }
  return found;
}

function summaryTables(report) {
  const rows = report.summary.map((one) => {
    const link = make("a", "govuk-link", one.rule);
    link.href = `#rule-${one.rule}`;
    link.addEventListener("click", (event) => { event.preventDefault(); open(report, one.rule); });
    return [link, one.title, one.severity, one.rows, one.children];
  });
  const tables = [table("Every rule that found something", ["Rule", "Title", "Kind", "Rows", "Children"], rows)];
  if (report.teams) {
    const teams = [...grouped(report.lines, (line) => line.team)].sort(([a], [b]) => (a < b ? -1 : 1));
    tables.push(table("Findings by team", ["Team", "Rows", "Children"], teams.map(([team, lines]) =>
      [team, lines.length, new Set(lines.map((line) => line.child).filter(Boolean)).size])));
  }
  return tables;
}

/** Open a rule's rows and go there; what they were narrowed to may hide it, and is then let go. */
function open(report, code) {
  if (!at(`rule-${code}`)) {
    for (const id of ["only-team", "only-severity", "only-change", "find"]) at(id).value = "";
    showRows(report);
  }
  const rule = at(`rule-${code}`);
  rule.open = true;
  rule.scrollIntoView();
  rule.querySelector("summary").focus();
}

const hasNotes = (report) => report.lines.some((line) => line.note);
const extra = (report) => ({
  heads: [...(report.teams ? ["Team", "Worker"] : [])],
  cells: (line) => (report.teams ? [line.team, line.worker] : []),
  last: [...(report.since ? ["Since then"] : []), ...(hasNotes(report) ? ["Note"] : [])],
  change: (line) => [...(report.since ? [line.change] : []), ...(hasNotes(report) ? [line.note] : [])],
});

function byRule(report, code, lines) {
  const rule = report.byCode.get(code);
  const rows = new Set(lines.map((line) => `${line.table}\n${line.row}`)).size;
  const children = new Set(lines.map((line) => line.child).filter(Boolean)).size;
  const title = `${code}: ${rule.title} (${count(rows, "row", "rows")}, ${count(children, "child", "children")})`;
  const beside = extra(report);
  const whole = details(title, (inside) => {
    for (const text of [rule.why, rule.caution, `Source: ${rule.source}`]) if (text) inside.append(make("p", "govuk-body", text));
    for (const [name, condition] of rule.conditions) {
      inside.append(make("p", "govuk-body", `A row of ${name} fails when`), make("pre", "ck-condition", make("code", "", condition)));
    }
    const place = make("div");
    inside.append(place);
    rowsOf(place, lines, `Rows of rule ${code}`, ["Child", ...beside.heads, "Table", "File", "Row", "What is written", ...beside.last], (line) =>
      [line.child || "(blank)", ...beside.cells(line), line.table, line.file, rowNumber(line), written(line), ...beside.change(line)]);
  });
  whole.id = `rule-${code}`;
  return whole;
}

function byChild(report, { child, team, worker }, lines) {
  const rules = new Set(lines.map((line) => line.rule));
  const whose = report.teams ? `; ${[team, worker].filter(Boolean).join(", ")}` : "";
  const name = child || "(blank)";
  const title = `${name} (${count(rules.size, "rule", "rules")}, ${count(lines.length, "finding", "findings")}${whose})`;
  const beside = extra(report);
  return details(title, (inside) => {
    const place = make("div");
    inside.append(place);
    rowsOf(place, lines, `Findings of child ${name}`, ["Rule", "Title", "Table", "File", "Row", "What is written", ...beside.last], (line) =>
      [line.rule, line.title, line.table, line.file, rowNumber(line), written(line), ...beside.change(line)]);
  });
}

// As text: a row is found by its number as it stands in the file, with no comma in it.
const rowNumber = (line) => line.row === null ? "" : String(line.row);
const cellName = (line, place) => (line.letters[place] ? `${line.letters[place]}${line.row} ` : "");
const written = (line) => make("span", "ck-values", line.fields.map((field, place) => `${cellName(line, place)}${field}: ${line.values[place] || "(blank)"}`).join("; "));

function notChecked(report, asSentence) {
  const found = [];
  const list = (title, items) => {
    if (items.length) found.push(make("h4", "govuk-heading-s", title), make("ul", "govuk-list govuk-list--bullet", ...items.map((text) => make("li", "", text))));
  };
  // The headings say the rest of each reason.
  const after = (start, text) => (text.startsWith(start) ? text.slice(start.length) : text);
  const failed = report.notRun.filter((entry) => entry.failed);
  const lacking = grouped(report.notRun.filter((entry) => !entry.failed), (entry) => entry.reason);
  if (report.notRun.length) found.push(make("p", "govuk-body", "A rule that did not run has not passed: nobody asked."));
  list("Rules that could not run", failed.map(({ rule, reason }) => `${rule}: ${after("could not run: ", reason)}`));
  list("Rules that were not run: what they need was not given", [...lacking].map(([reason, entries]) =>
    `${after("not run: ", reason)}: ${entries.map((entry) => entry.rule).join(", ")}`));
  list("What could not be read", report.problems.slice(0, MOST_ITEMS).map(asSentence));
  if (report.problems.length > MOST_ITEMS) found.push(make("p", "govuk-body", `The first ${MOST_ITEMS} of ${report.problems.length}; the files that you save hold them all.`));
  return found;
}
