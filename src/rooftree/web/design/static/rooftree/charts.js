/* Points of a chart read out under it: by arrow keys, by the mouse, by touch. Without this script
   a chart is whole: its words are beside it and its figures are in the table. */
(() => {
  "use strict";
  const SPACE = "http://www.w3.org/2000/svg";
  const HINT = "To read single points, move over the chart, or tab to it and press the arrow keys.";
  const REACH = 40;

  const spoken = (point) => {
    const told = point.dataset;
    const where = [told.line, told.label].filter(Boolean).join(", ");
    return `${where}: ${told.value}${told.note ? ` (${told.note})` : ""}`;
  };

  const middle = (point) => {
    const box = point.getBoundingClientRect();
    return box.left + box.width / 2;
  };

  /* Lines in their order, each from left to right; a chart of bars or tiles is one line. */
  const linesOf = (chart) => {
    const lines = new Map();
    for (const point of chart.querySelectorAll("[data-value]")) {
      const place = Number(point.dataset.n || 0);
      if (!lines.has(place)) lines.set(place, []);
      lines.get(place).push(point);
    }
    const sorted = [...lines.keys()].sort((a, b) => a - b).map((place) => lines.get(place));
    const across = chart.matches(".rt-chart--time, .rt-chart--funnel");
    if (across) for (const line of sorted) line.sort((a, b) => middle(a) - middle(b));
    return sorted;
  };

  const ring = (chart) => {
    const drawn = ["rt-ring rt-ring--under", "rt-ring"].map((name) => {
      const box = document.createElementNS(SPACE, "rect");
      box.setAttribute("class", name);
      box.setAttribute("visibility", "hidden");
      chart.append(box);
      return box;
    });
    return (point) => {
      for (const box of drawn) box.setAttribute("visibility", point ? "visible" : "hidden");
      if (!point) return;
      const whole = chart.getBoundingClientRect();
      const scale = chart.viewBox.baseVal.width / whole.width;
      const at = point.getBoundingClientRect();
      for (const box of drawn) {
        box.setAttribute("x", (at.left - whole.left) * scale + chart.viewBox.baseVal.x - 4);
        box.setAttribute("y", (at.top - whole.top) * scale + chart.viewBox.baseVal.y - 4);
        box.setAttribute("width", at.width * scale + 8);
        box.setAttribute("height", at.height * scale + 8);
      }
    };
  };

  const nearest = (points, x, y) => {
    let found = null;
    let least = REACH;
    for (const point of points) {
      const box = point.getBoundingClientRect();
      const away = Math.hypot(
        Math.max(box.left - x, 0, x - box.right),
        Math.max(box.top - y, 0, y - box.bottom),
      );
      if (away < least) [found, least] = [point, away];
    }
    return found;
  };

  const moved = (lines, at, key) => {
    const [line, place] = at;
    const last = lines[line].length - 1;
    const turn = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (turn) return [line, Math.min(Math.max(place + turn, 0), last)];
    if (key === "Home") return [line, 0];
    if (key === "End") return [line, last];
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (lines.length === 1) return [0, Math.min(Math.max(place + step, 0), last)];
    const next = Math.min(Math.max(line + step, 0), lines.length - 1);
    const x = middle(lines[line][place]);
    const away = lines[next].map((point) => Math.abs(middle(point) - x));
    return [next, away.indexOf(Math.min(...away))];
  };

  const KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];

  const enliven = (chart) => {
    const lines = linesOf(chart);
    const points = lines.flat();
    if (!points.length) return;
    const read = document.createElement("p");
    read.className = "rt-read";
    read.setAttribute("aria-live", "polite");
    read.textContent = HINT;
    chart.after(read);
    /* A mark's own title would say the same again in a box over the chart. */
    for (const title of chart.querySelectorAll("[data-value] > title")) title.remove();
    chart.setAttribute("tabindex", "0");
    chart.setAttribute("role", "application");
    chart.setAttribute("aria-roledescription", "chart");
    const draw = ring(chart);
    let at = null;
    const show = (point) => {
      draw(point);
      read.textContent = point ? spoken(point) : HINT;
    };
    const first = () => {
      const here = chart.querySelector(".rt-here[data-value]");
      const line = Math.max(lines.findIndex((held) => held.includes(here)), 0);
      return [line, Math.max(lines[line].indexOf(here), 0)];
    };
    chart.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "Escape") {
        show((at = null));
      } else if (KEYS.includes(event.key)) {
        event.preventDefault();
        at = at ? moved(lines, at, event.key) : first();
        const point = lines[at[0]][at[1]];
        point.scrollIntoView({ block: "nearest", inline: "nearest" });
        show(point);
      }
    });
    chart.addEventListener("blur", () => show((at = null)));
    chart.addEventListener("pointermove", (event) => {
      show(nearest(points, event.clientX, event.clientY));
    });
    chart.addEventListener("pointerleave", () => show(at ? lines[at[0]][at[1]] : null));
  };

  for (const chart of document.querySelectorAll("svg.rt-chart")) enliven(chart);
})();
