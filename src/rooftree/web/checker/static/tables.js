// What the results are drawn with: elements, tables that become lists where they do not fit, parts that open.

// Columns of numbers, which stand right.
const NUMBERS = new Set(["Row", "Rows", "Children", "This return", "Last year’s", "Change", "Then", "Now", "New", "Still there", "Fixed"]);

export const count = (number, one, many) => `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;

/** An element with a class and what is in it; text never becomes markup. */
export function make(tag, name, ...content) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...content);
  return element;
}

/**
 * A table whose rows become lists of named cells where the page is narrow (checker.css).
 *
 * The first cell of a row heads it. Roles are said, because such a list would lose those of a table.
 */
export function table(caption, heads, rows) {
  const role = (name, element) => { element.setAttribute("role", name); return element; };
  const body = rows.map((row) => role("row", make("tr", "", ...row.map((value, place) => cellOf(value, heads[place], place, role)))));
  const head = heads.map((name) => role("columnheader", Object.assign(make("th", NUMBERS.has(name) ? "rt-n" : "", name), { scope: "col" })));
  const whole = role("table", make("table", "govuk-table rt-table ck-table",
    make("caption", "govuk-table__caption govuk-table__caption--s", caption),
    role("rowgroup", make("thead", "", role("row", make("tr", "", ...head)))),
    role("rowgroup", make("tbody", "", ...body))));
  whole.setAttribute("aria-label", caption);
  const box = make("div", "rt-scroll", whole);
  widths.observe(box);
  return box;
}

function cellOf(value, head, place, role) {
  const text = value === null || value === undefined ? "" : typeof value === "number" ? value.toLocaleString("en-GB") : value;
  const cell = make(place ? "td" : "th", NUMBERS.has(head) ? "rt-n" : "", text);
  if (place) cell.dataset.head = head;
  else cell.scope = "row";
  return role(place ? "cell" : "rowheader", cell);
}

/** A box that scrolls sideways is reached by keyboard; one that does not is no stop on the way. */
const widths = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) {
      target.tabIndex = 0;
      target.setAttribute("role", "region");
      target.setAttribute("aria-label", target.querySelector("caption").textContent);
    } else for (const name of ["tabindex", "role", "aria-label"]) target.removeAttribute(name);
  }
});

/** A part that is filled when it is opened. */
export function details(title, fill) {
  const whole = make("details", "govuk-details", make("summary", "govuk-details__summary", make("span", "govuk-details__summary-text", title)));
  const inside = make("div", "govuk-details__text");
  whole.append(inside);
  whole.addEventListener("toggle", () => { if (whole.open && !inside.childElementCount) fill(inside); });
  return whole;
}

/** Some of a list at first, and a button for more. */
export function inParts(place, all, most, what, draw, from = 0) {
  if (!from) place.replaceChildren();
  place.querySelector(":scope > .ck-more")?.remove();
  const drawn = all.slice(from, most).map(draw);
  place.append(...drawn);
  if (!all.length) place.append(make("p", "govuk-body", "None."));
  if (from) drawn[0]?.querySelector("summary")?.focus();
  if (all.length > most) {
    const said = make("p", "govuk-body", `The first ${most.toLocaleString("en-GB")} of ${count(all.length, what, what)}.`);
    place.append(make("div", "ck-more", said, more(what, () => inParts(place, all, most * 5, what, draw, most))));
  }
}

/** A table of some rows at first, and a button for more. */
export function rowsOf(place, lines, caption, heads, cells, most = 200) {
  const some = lines.slice(0, most);
  const part = lines.length > most ? ` (the first ${most.toLocaleString("en-GB")} of ${lines.length.toLocaleString("en-GB")})` : "";
  place.replaceChildren(table(caption + part, heads, some.map(cells)));
  if (!part) return;
  place.append(more("rows", () => {
    rowsOf(place, lines, caption, heads, cells, most * 5);
    // The button is gone: what was asked for begins here.
    const next = place.querySelectorAll("tbody tr")[most];
    next.tabIndex = -1;
    next.focus();
  }));
}

function more(what, act) {
  const button = make("button", "govuk-button govuk-button--secondary", `Show more ${what}`);
  button.type = "button";
  button.addEventListener("click", act);
  return button;
}
