/* What a page is looked at for in a browser. Each function gives its faults, as sentences. */
(() => {
  "use strict";
  const HIDDEN = ".govuk-visually-hidden, .govuk-skip-link, .rt-stack thead";
  const FOCUSABLE = "a[href], button, input, select, summary, textarea, [tabindex='0']";
  const LEAST = 24;

  const shown = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true })
      && !element.closest(HIDDEN);
  };
  const named = (element) => {
    const name = element.getAttribute("class") || element.id || "";
    const text = (element.textContent || element.getAttribute("aria-label") || "").trim();
    return `${element.tagName.toLowerCase()}.${name} “${text.slice(0, 40)}”`;
  };
  const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);

  /* What scrolls sideways by itself must be a named region that a keyboard reaches. */
  const frames = () => all("*").filter((element) => {
    const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowX);
    return scrolls && element.scrollWidth > element.clientWidth + 1;
  }).filter((element) => !(element.tabIndex === 0 && element.getAttribute("role") === "region"
    && element.getAttribute("aria-label"))).map((element) => `${named(element)} scrolls unnamed`);

  const sideways = () => {
    const root = document.documentElement;
    const over = root.scrollWidth - root.clientWidth;
    return over > 0 ? [`the page is ${over} pixels wider than the window`] : [];
  };

  /* Text that its own box, or a box around it, cuts off. */
  const clipped = () => {
    const faults = [];
    for (const element of all("body *")) {
      const style = getComputedStyle(element);
      const cuts = /hidden|clip/.test(style.overflowX + style.overflowY);
      const large = element.scrollWidth > element.clientWidth + 2
        || element.scrollHeight > element.clientHeight + 2;
      if (cuts && large && element.clientWidth && !element.closest("svg") && element.innerText) {
        faults.push(`${named(element)} cuts off its text`);
      }
    }
    /* Nothing is lost of a label whose words stand in a table beside the chart. */
    const told = all("table").map((table) => table.textContent).join(" ");
    for (const svg of all("svg.rt-chart")) {
      const frame = svg.closest(".rt-scroll, figure").getBoundingClientRect();
      const from = frame.left - svg.closest(".rt-scroll, figure").scrollLeft;
      for (const text of svg.querySelectorAll("text")) {
        const box = text.getBoundingClientRect();
        const seen = getComputedStyle(text).visibility === "visible" && box.width;
        const outside = box.left < from - 2 || box.top < frame.top - 2;
        const cut = getComputedStyle(svg).overflow !== "visible"
          && box.right > svg.getBoundingClientRect().right + 2;
        const lost = (outside || cut) && !told.includes(text.textContent.trim());
        if (seen && lost) faults.push(`the chart cuts off “${text.textContent}”`);
      }
    }
    return faults;
  };

  /* The spacing that a reader may ask for (WCAG 2.2, 1.4.12). */
  const spaced = () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
    const faults = [...sideways(), ...clipped()];
    document.adoptedStyleSheets = [];
    return faults.map((fault) => `with wide spacing ${fault}`);
  };

  /* A link in a sentence may be as small as its line (WCAG 2.2, 2.5.8). */
  const inSentence = (element) => {
    if (getComputedStyle(element).display !== "inline") return false;
    let around = element.parentElement;
    while (getComputedStyle(around).display === "inline") around = around.parentElement;
    const rest = around.cloneNode(true);
    for (const link of rest.querySelectorAll("a, .govuk-visually-hidden")) link.remove();
    return /\p{L}|\d/u.test(rest.textContent);
  };
  const targets = () => {
    const held = all("a[href], button, input, select, summary")
      .map((element) => ({ element, box: element.getBoundingClientRect() }));
    const small = (box) => box.width < LEAST || box.height < LEAST;
    const at = (box) => [box.left + box.width / 2, box.top + box.height / 2];
    /* A small one is allowed where a circle of 24 pixels on it meets no other target or circle. */
    const crowded = (one) => held.some((other) => {
      if (other === one) return false;
      const [x, y] = at(one.box);
      const { left, right, top, bottom } = other.box;
      const [u, v] = at(other.box);
      const near = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
      return near < LEAST / 2 || (small(other.box) && Math.hypot(u - x, v - y) < LEAST);
    });
    return held
      .filter((one) => small(one.box) && !inSentence(one.element) && crowded(one))
      .map(({ element, box }) => `${named(element)} is ${box.width} by ${box.height} pixels`);
  };

  const CHANGES = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "backgroundColor",
    "borderTopColor", "color"];
  const look = (element) => {
    const style = getComputedStyle(element);
    const found = Object.fromEntries(CHANGES.map((name) => [name, style[name]]));
    const none = found.outlineStyle === "none" || found.outlineColor === "rgba(0, 0, 0, 0)";
    return { ...found, outlineStyle: "", outlineColor: none ? "" : found.outlineColor,
      outlineWidth: none ? "" : found.outlineWidth };
  };
  /* One of each kind of thing that takes the focus: it must look other than before, and be seen. */
  const unseen = () => {
    const faults = [];
    const kinds = new Set();
    for (const element of [...document.querySelectorAll(FOCUSABLE)]) {
      if (!element.checkVisibility() || element.type === "hidden") continue;
      const kind = [element.tagName, element.getAttribute("class"), element.getAttribute("aria-current"),
        element.parentElement.getAttribute("class"), element.closest("[class^='rt-']")?.className]
        .join("|");
      if (kinds.has(kind)) continue;
      kinds.add(kind);
      document.activeElement.blur();
      const before = look(element);
      element.focus({ focusVisible: true });
      const after = look(element);
      if (document.activeElement !== element) faults.push(`${named(element)} takes no focus`);
      if (!CHANGES.some((name) => before[name] !== after[name])) {
        faults.push(`${named(element)} looks the same with the focus`);
      }
      element.scrollIntoView({ block: "center" });
      const box = element.getClientRects()[0];
      const over = document.elementFromPoint(box.left + Math.min(box.width / 2, 20),
        box.top + Math.min(box.height / 2, 10));
      if (over && !element.contains(over) && !over.contains(element)) {
        faults.push(`${named(element)} has the focus under ${named(over)}`);
      }
    }
    document.activeElement.blur();
    scrollTo(0, 0);
    return faults;
  };

  const headings = () => {
    const levels = all("h1, h2, h3, h4, h5, h6").map((element) => Number(element.tagName[1]));
    const main = [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6)")]
      .map((element) => Number(element.tagName[1]));
    const faults = levels.filter((level) => level === 1).length === 1 ? [] : ["not one first heading"];
    if (main[0] !== 1) faults.push("the page does not begin with its first heading");
    for (const [place, level] of main.entries()) {
      if (place && level > main[place - 1] + 1) faults.push(`a heading ${level} after ${main[place - 1]}`);
    }
    return faults;
  };

  window.looking = { frames, sideways, clipped, spaced, targets, unseen, headings };
})();
