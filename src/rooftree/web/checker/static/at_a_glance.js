// Show the return at a glance, and what has changed since an earlier run.

import { timeSaid } from "./report.js";
import { count, make, table } from "./tables.js";

/** A difference with its sign; none has none. */
const signed = (difference) => (difference > 0 ? "+" : difference < 0 ? "\u2212" : "") + Math.abs(difference).toLocaleString("en-GB");

/** The return's numbers beside last year's. */
export function glanceShown({ glance, glanceWords }) {
  const said = (text) => make("p", "govuk-body", text);
  const found = [said(glanceWords.large)];
  if (!glance.hasLast) found.push(said("Last year’s files were not chosen, so nothing stands beside this return."));
  const heads = ["Of what", "This return", ...(glance.hasLast ? ["Last year’s", "Change"] : [])];
  const number = (value) => value ?? "not given";
  const tables = glance.tables.map(({ title, lines }) => table(title, heads, lines.map((line) =>
    [line.name, number(line.now), ...(glance.hasLast ? [number(line.last), change(line)] : [])])));
  const notes = make("details", "govuk-details", make("summary", "govuk-details__summary", make("span", "govuk-details__summary-text", "How these are counted")),
    make("div", "govuk-details__text", ...glanceWords.notes.map(said)));
  return [...found, make("div", "ck-tables", ...tables), notes];
}

function change({ now, last, large }) {
  if (now === null || last === null) return "";
  const cell = make("span", "", signed(now - last));
  if (large) cell.append(" ", make("strong", "ck-large", "large change"));
  return cell;
}

/** What has changed since the earlier run. */
export function sinceShown(report) {
  const { since } = report;
  const said = (text) => make("p", "govuk-body", text);
  const number = (value) => value.toLocaleString("en-GB");
  const unasked = since.not_asked_before ? `, ${number(since.not_asked_before)} of rules that did not run then` : "";
  const made = since.made ? `, made ${timeSaid(since.made)}` : "";
  const found = [
    said(`${number(since.new)} new, ${number(since.fixed.length)} fixed, ${number(since.still_there)} still there${unasked}. Compared with run ${since.run || "(not named)"}${made}.`),
    said(since.how),
  ];
  if (since.rules_not_asked_now.length) {
    found.push(said(`Found something then and did not run now, so nothing of theirs counts as fixed: ${since.rules_not_asked_now.join(", ")}.`));
  }
  if (since.rules.length) {
    found.push(table("Rows by rule, then and now", ["Rule", "Then", "Now", "New", "Still there", "Fixed"], since.rules.map((rule) =>
      [report.byCode.has(rule.rule) ? rule.rule : rule.rule.slice(0, 20), rule.before, rule.now, rule.new, rule.still, rule.fixed])));
  }
  if (since.fixed.length) found.push(said(`The ${count(since.fixed.length, "row that is fixed is", "rows that are fixed are")} named in the files that you save.`));
  return found;
}
