// Show what was found: by rule, by child, and what could not be checked. Rows are drawn when they are opened.

// Columns of numbers, which stand right.
const NUMBERS = new Set(["Row", "Rows", "Children"]);
const MOST_ROWS = 200, MOST_CHILDREN = 100;
const at = (id) => document.getElementById(id);
const count = (number, one, many) => `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;

/** An element with a class and what is in it; text never becomes markup. */
function make(tag, name, ...content) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...content);
  return element;
}

/** Fill the results and show them. */
export function showResults(report, asSentence) {
  const whose = report.authority ? `, ${report.authority}` : "";
  const who = report.madeBy ? ` by ${report.madeBy}` : "";
  at("marking").textContent = report.marking;
  at("results-of").textContent =
    `${report.title}, ${report.period}${whose}. Made ${report.made}${who} with Rooftree ${report.version}, rules ${report.rulesHash}, run ${report.run}.`;
  at("results-counts").textContent =
    `${count(report.ran.length, "rule", "rules")} ran; ${report.summary.length.toLocaleString("en-GB")} found something` +
    (report.notRun.length ? `; ${report.notRun.length.toLocaleString("en-GB")} could not run.` : ".");
  at("summary").replaceChildren(report.summary.length ? summaryTable(report) : make("p", "govuk-body", make("strong", "", "Nothing was found.")));
  at("by-rule").replaceChildren(...report.summary.map((one) => byRule(report, one)));
  const children = grouped(report.lines, (line) => line.child || "(blank)");
  const show = () => {
    const wanted = at("find").value.trim().toLowerCase();
    const found = [...children].filter(([child]) => child.toLowerCase().includes(wanted));
    inParts(at("by-child"), found, MOST_CHILDREN, "children", ([child, lines]) => byChild(child, lines));
  };
  at("find").value = "";
  at("find").oninput = show;
  show();
  at("not-checked").replaceChildren(...notChecked(report, asSentence));
  at("results").hidden = false;
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

function summaryTable(report) {
  const rows = report.summary.map((one) => {
    const link = make("a", "govuk-link", one.rule);
    link.href = `#rule-${one.rule}`;
    link.addEventListener("click", () => { at(`rule-${one.rule}`).open = true; });
    return [link, one.title, one.severity, one.rows, one.children];
  });
  return table("Every rule that found something", ["Rule", "Title", "Kind", "Rows", "Children"], rows);
}

/** A table in a box that scrolls by itself; numbers stand right. The first cell of a row heads it. */
function table(caption, heads, rows) {
  const body = make("tbody", "", ...rows.map((row) => make("tr", "", ...row.map((value, place) => {
    const cell = make(place ? "td" : "th", NUMBERS.has(heads[place]) ? "rt-n" : "", value === null ? "" : typeof value === "number" ? value.toLocaleString("en-GB") : value);
    if (!place) cell.scope = "row";
    return cell;
  }))));
  const head = make("tr", "", ...heads.map((name) => Object.assign(make("th", NUMBERS.has(name) ? "rt-n" : "", name), { scope: "col" })));
  const whole = make("table", "govuk-table rt-table", make("caption", "govuk-table__caption govuk-table__caption--s", caption), make("thead", "", head), body);
  const box = make("div", "rt-scroll", whole);
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", caption);
  return box;
}

/** A part that is filled when it is opened. */
function details(title, fill) {
  const whole = make("details", "govuk-details", make("summary", "govuk-details__summary", make("span", "govuk-details__summary-text", title)));
  const inside = make("div", "govuk-details__text");
  whole.append(inside);
  whole.addEventListener("toggle", () => { if (whole.open && !inside.childElementCount) fill(inside); });
  return whole;
}

function byRule(report, one) {
  const rule = report.byCode.get(one.rule);
  const title = `${one.rule}: ${one.title} (${count(one.rows, "row", "rows")}, ${count(one.children, "child", "children")})`;
  const whole = details(title, (inside) => {
    for (const text of [rule.why, rule.caution, `Source: ${rule.source}`]) if (text) inside.append(make("p", "govuk-body", text));
    for (const [name, condition] of rule.conditions) {
      inside.append(make("p", "govuk-body", `A row of ${name} fails when`), make("pre", "ck-condition", make("code", "", condition)));
    }
    const lines = report.lines.filter((line) => line.rule === one.rule);
    const rows = make("div");
    inside.append(rows);
    rowsOf(rows, lines, `Rows of rule ${one.rule}`, ["Child", "Table", "File", "Row", "What is written"], (line) =>
      [line.child || "(blank)", line.table, line.file, rowNumber(line), written(line)]);
  });
  whole.id = `rule-${one.rule}`;
  return whole;
}

function byChild(child, lines) {
  const rules = new Set(lines.map((line) => line.rule));
  const title = `${child} (${count(rules.size, "rule", "rules")}, ${count(lines.length, "finding", "findings")})`;
  return details(title, (inside) => {
    const rows = make("div");
    inside.append(rows);
    rowsOf(rows, lines, `Findings of child ${child}`, ["Rule", "Title", "Table", "File", "Row", "What is written"], (line) =>
      [line.rule, line.title, line.table, line.file, rowNumber(line), written(line)]);
  });
}

// As text: a row is found by its number as it stands in the file, with no comma in it.
const rowNumber = (line) => line.row === null ? "" : String(line.row);
const written = (line) => make("span", "ck-values", line.fields.map((field, place) => `${field}: ${line.values[place] || "(blank)"}`).join("; "));

function rowsOf(place, lines, caption, heads, cells, most = MOST_ROWS) {
  const some = lines.slice(0, most);
  const part = lines.length > most ? ` (the first ${most.toLocaleString("en-GB")} of ${lines.length.toLocaleString("en-GB")})` : "";
  place.replaceChildren(table(caption + part, heads, some.map(cells)));
  if (part) place.append(more("rows", () => rowsOf(place, lines, caption, heads, cells, most * 5)));
}

function inParts(place, all, most, what, draw) {
  place.replaceChildren(...all.slice(0, most).map(draw));
  if (!all.length) place.append(make("p", "govuk-body", "None."));
  if (all.length > most) place.append(make("p", "govuk-body", `The first ${most} of ${count(all.length, what, what)}.`), more(what, () => inParts(place, all, most * 5, what, draw)));
}

function more(what, act) {
  const button = make("button", "govuk-button govuk-button--secondary", `Show more ${what}`);
  button.type = "button";
  button.addEventListener("click", act);
  return button;
}

function notChecked(report, asSentence) {
  const found = [];
  const reasons = grouped(report.notRun, (entry) => entry.reason);
  if (reasons.size) {
    const items = [...reasons].map(([reason, entries]) => make("li", "", `${entries.map((entry) => entry.rule).join(", ")}: ${reason}`));
    found.push(make("h3", "govuk-heading-m", "Rules that could not run"), make("ul", "govuk-list govuk-list--bullet", ...items));
  }
  if (report.problems.length) {
    const items = report.problems.slice(0, MOST_ROWS).map((problem) => make("li", "", asSentence(problem)));
    found.push(make("h3", "govuk-heading-m", "What could not be read"), make("ul", "govuk-list govuk-list--bullet", ...items));
    if (report.problems.length > MOST_ROWS) found.push(make("p", "govuk-body", `The first ${MOST_ROWS} of ${report.problems.length}; the files that you save hold them all.`));
  }
  return found;
}
