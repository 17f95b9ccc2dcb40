// Keeps the files of the checker and answers from them alone: no request of the page passes it.

const KEPT = "rooftree-checker-@VERSION@";
const FILES = @FILES@;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: "no-cache" })))).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith("rooftree-checker-") && name !== KEPT) await caches.delete(name);
    }
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", (event) => {
  event.respondWith((async () => {
    const cache = await caches.open(KEPT);
    const kept = (asked) => cache.match(asked, { ignoreSearch: true });
    // What is not a file of the page is not asked for at all; an address without one is the page.
    return (await kept(event.request)) || (event.request.mode === "navigate" && await kept("./")) || Response.error();
  })());
});
