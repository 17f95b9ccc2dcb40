// Keep every file of the page in the browser, so that it works with no network once it was loaded.

const TOO_LONG = 120_000;

/** Wait until all is kept; gives a sentence on it. Where that cannot be, the page works all the same. */
export async function keepForOffline() {
  if (!("serviceWorker" in navigator)) {
    return "It is not kept for use without a network, which needs https.";
  }
  try {
    // "all": whether the page is still the newest is asked of the browser's own store where that will do.
    const worker = await navigator.serviceWorker.register("sw.js", { updateViaCache: "all" });
    await within(Promise.race([navigator.serviceWorker.ready, givenUp(worker.installing)]));
    if (!navigator.serviceWorker.controller) {
      await within(new Promise((resolve) => {
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
      }));
    }
    return "It works without a network from now on.";
  } catch {
    return "It could not be kept for use without a network.";
  }
}

/** Fails when the browser could not keep every file: then it gives the keeping up. */
const givenUp = (worker) => new Promise((_, reject) => {
  worker?.addEventListener("statechange", () => { if (worker.state === "redundant") reject(new Error("given up")); });
});

const within = (promise) => Promise.race([
  promise,
  new Promise((_, reject) => { setTimeout(() => reject(new Error("too long")), TOO_LONG); }),
]);
