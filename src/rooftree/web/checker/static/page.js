// The page: get everything, then take files, check them, and show and save what was found.

import { asSentence, readReturn } from "./assembly.js";
import { SourceError } from "./cells.js";
import { checkReturn } from "./check.js";
import { openEngine } from "./engine.js";
import { keepForOffline } from "./offline.js";
import { asJson, findingsCsv, makeReport, notCheckedCsv } from "./report.js";
import { showResults } from "./results.js";
import { makeZones } from "./zones.js";

const at = (id) => document.getElementById(id);
let described, engine, report, zones;

const say = (sentence) => { at("status").textContent = sentence; };

/** How far a step is; without a number it is only under way. */
function move(done, total) {
  const bar = at("progress");
  bar.hidden = false;
  if (total) { bar.max = total; bar.value = done; } else bar.removeAttribute("value");
}

function fail(sentence) {
  at("errors-text").textContent = sentence;
  at("errors").hidden = false;
  at("errors").focus();
}

/** Let the browser paint before a long step. */
const painted = () => new Promise((resolve) => { setTimeout(resolve, 0); });

/** Fetch everything there is to fetch; only then may a file be chosen. */
async function prepare() {
  move();
  // First of all: where the engine is missing there is nothing to keep.
  await import("./duckdb/duckdb.mjs");
  const kept = await keepForOffline();
  say("Getting the rules and the engine ready …");
  const answer = await fetch("definitions.json");
  if (!answer.ok) throw new Error("definitions");
  described = await answer.json();
  engine = await openEngine(described.macros);
  zones = makeZones(say);
  at("form").addEventListener("submit", (event) => { event.preventDefault(); check(); });
  at("fields").disabled = false;
  at("progress").hidden = true;
  say(`Ready: nothing more is fetched from here on. ${kept}`);
  document.documentElement.dataset.ready = "yes";
}

async function check() {
  at("errors").hidden = true;
  at("results").hidden = true;
  at("fields").disabled = true;
  report = null;
  try {
    const dataset = await read();
    say("Checking …");
    const found = await checkReturn(described, dataset, engine, move);
    say("Putting the findings together …");
    await painted();
    report = makeReport(described, dataset, found, at("who").value.trim());
    showResults(report, asSentence);
    say(`Checked: ${report.ran.length} rules ran, ${report.summary.length} found something.`);
    at("results-title").focus();
  } catch (error) {
    say("Nothing was checked.");
    // The text of any other error may hold a value from a record: only that it happened is told.
    fail(error instanceof SourceError ? error.message
      : `The check stopped: ${error?.name ?? "an error"} was not foreseen. Please report it, and no data.`);
  } finally {
    at("fields").disabled = false;
    at("progress").hidden = true;
  }
}

async function read() {
  const year = described.years.find((one) => one.year === Number(at("year").value));
  say("Reading the return …");
  move();
  await painted();
  const chosen = zones();
  const whole = { now: chosen.now, before: chosen.before, providers: chosen.providers[0], postcodes: chosen.postcodes[0] };
  if (whole.postcodes) say("Reading the return and the postcode directory …");
  return readReturn(described, year, at("authority").value, whole, move);
}

/** Save a text as a file whose name says how it is marked, when and by whom it was made. */
function save(kind, ending, text, type) {
  const who = report.madeBy ? `_${report.madeBy.replace(/[^\p{L}\p{N}]+/gu, "-")}` : "";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `${kind}_${report.marking}_${report.run}${who}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  say(`${link.download} was handed to the browser to save.`);
}

at("save-csv").addEventListener("click", () => save("findings", "csv", findingsCsv(report), "text/csv"));
at("save-not-checked").addEventListener("click", () => save("findings_not_checked", "csv", notCheckedCsv(report), "text/csv"));
at("save-json").addEventListener("click", () => save("findings", "json", asJson(report), "application/json"));

prepare().catch(() => {
  at("progress").hidden = true;
  say("Not ready.");
  fail("The checker could not be got ready: a file of it is missing or the browser is too old for it. The files of the engine (DuckDB-WASM) come with “make assets”, then “rooftree browser-checker”. The command “rooftree check” needs none of them.");
});
