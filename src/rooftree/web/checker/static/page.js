// The page: get everything, then take files, check them, and show and save what was found.

import { asSentence, readReturn } from "./assembly.js";
import { SourceError } from "./cells.js";
import { checkReturn } from "./check.js";
import { openEngine } from "./engine.js";
import { warm } from "./loading.js";
import { keepForOffline } from "./offline.js";
import { compareWith } from "./beside.js";
import { countsOf, makeReport, unreadSentence } from "./report.js";
import { showResults } from "./results.js";
import { nameOf } from "./saving.js";
import { makeZones } from "./zones.js";

const at = (id) => document.getElementById(id);
// After so many milliseconds it is said again how far a step is.
const LONG = 5_000;
let described, engine, zones, doing = "", saidAt = 0;

function say(sentence) {
  saidAt = performance.now();
  at("status").textContent = sentence;
}

/** How far a step is; without a number it is only under way. Of a long step it is said now and then. */
function move(done, total) {
  const bar = at("progress");
  bar.hidden = false;
  if (!total) { bar.removeAttribute("value"); return; }
  bar.max = total;
  bar.value = done;
  if (performance.now() - saidAt > LONG) say(`${doing} ${Math.floor((100 * done) / total)}%`);
}

/** Begin a step that is said. */
function begin(sentence) {
  doing = sentence;
  say(sentence);
  move();
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
  const warmed = () => warm(engine, described, chosenYear());
  at("year").addEventListener("change", warmed);
  warmed();
  document.documentElement.dataset.ready = "yes";
}

async function check() {
  at("errors").hidden = true;
  at("results").hidden = true;
  at("fields").disabled = true;
  // The button that was pressed is shut now: here is told what goes on.
  at("doing").focus();
  try {
    const chosen = zones();
    const dataset = await read(chosen);
    const beside = { madeBy: at("who").value.trim(), ...await compareWith(described, dataset, chosen) };
    begin("Checking …");
    const found = await checkReturn(described, dataset, engine, move);
    say("Putting the findings together …");
    await painted();
    const report = makeReport(described, dataset, found, beside);
    showResults(report, asSentence, (file) => save(report, file));
    say(`Checked: ${countsOf(report)}${unreadSentence(report) && ` Not a whole check. ${unreadSentence(report)}`}`);
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

const chosenYear = () => described.years.find((one) => one.year === Number(at("year").value));

async function read(chosen) {
  const whole = { now: chosen.now, before: chosen.before, providers: chosen.providers, postcodes: chosen.postcodes?.[0] };
  begin(whole.postcodes ? "Reading the return and the postcode directory …" : "Reading the return …");
  await painted();
  return readReturn(described, chosenYear(), at("authority").value, whole, move);
}

/** Save a file whose name says how it is marked, when and by whom it was made. */
function save(report, file) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([file.text()], { type: file.type }));
  link.download = nameOf(report, file);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  say(`${link.download} was handed to the browser to save.`);
}

prepare().catch(() => {
  at("progress").hidden = true;
  say("Not ready.");
  fail("The checker could not be got ready: a file of it is missing or the browser is too old for it. The files of the engine (DuckDB-WASM) come with “make assets”, then “rooftree browser-checker”. The command “rooftree check” needs none of them.");
});
