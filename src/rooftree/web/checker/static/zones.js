// Where files are chosen or dropped: by keyboard through the file input, by mouse anywhere on its box.

const LAST_YEAR = "last_year";

/** Make every box take files; gives a function that tells what was chosen in each. */
export function makeZones(say) {
  const zones = {};
  for (const box of document.querySelectorAll(".ck-zone")) zones[box.dataset.zone] = zone(box, zones, say);
  // A file dropped beside a box would otherwise be opened in place of the page.
  for (const name of ["dragover", "drop"]) window.addEventListener(name, (event) => event.preventDefault());
  return () => Object.fromEntries(Object.entries(zones).map(([name, one]) => [name, [...one.files.values()]]));
}

function zone(box, zones, say) {
  const input = box.querySelector("input");
  const one = { files: new Map() };
  one.add = (files) => {
    if (!input.multiple) one.files.clear();
    for (const file of files) one.files.set(file.name, file);
    list(box, one, say);
  };
  input.addEventListener("change", () => { one.add(input.files); input.value = ""; });
  box.addEventListener("dragover", () => box.classList.add("ck-over"));
  box.addEventListener("dragleave", () => box.classList.remove("ck-over"));
  box.addEventListener("drop", async (event) => {
    box.classList.remove("ck-over");
    if (input.matches(":disabled")) return;
    const dropped = await droppedFiles(event.dataTransfer);
    one.add(dropped.here);
    if (dropped.lastYear.length && box.dataset.zone === "now") zones.before.add(dropped.lastYear);
  });
  return one;
}

/** The files of a drop; of a folder those within it, and those of its folder last_year apart. */
async function droppedFiles(data) {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.some((entry) => entry.isDirectory)) return { here: [...data.files], lastYear: [] };
  const found = { here: [], lastYear: [] };
  const walk = async (entry, into) => {
    if (entry.isFile) into.push(await new Promise((resolve, reject) => entry.file(resolve, reject)));
  };
  for (const entry of entries) {
    if (entry.isFile) { await walk(entry, found.here); continue; }
    for (const within of await entriesOf(entry)) {
      if (within.isDirectory && within.name === LAST_YEAR) {
        for (const older of await entriesOf(within)) await walk(older, found.lastYear);
      } else await walk(within, entry.name === LAST_YEAR ? found.lastYear : found.here);
    }
  }
  return found;
}

async function entriesOf(folder) {
  const reader = folder.createReader(), found = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return found;
    found.push(...some);
  }
}

function list(box, one, say) {
  const place = box.querySelector(".ck-files");
  place.replaceChildren();
  if (!one.files.size) return;
  const items = document.createElement("ul");
  for (const [name, file] of one.files) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "ck-plain";
    button.textContent = "Take out";
    button.setAttribute("aria-label", `Take out ${name}`);
    button.addEventListener("click", () => {
      one.files.delete(name);
      list(box, one, say);
      say(`${name} was taken out.`);
      box.querySelector("input").focus();
    });
    item.append(`${name} (${Math.max(1, Math.round(file.size / 1000)).toLocaleString("en-GB")} kB)`, button);
    items.append(item);
  }
  place.append(items);
  say(`${one.files.size} ${one.files.size === 1 ? "file" : "files"} for “${box.querySelector("label").textContent}”.`);
}
