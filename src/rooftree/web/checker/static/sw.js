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
    const asked = event.request.mode === "navigate" ? "./" : event.request;
    // What is not a file of the page is not asked for at all.
    return (await cache.match(asked, { ignoreSearch: true })) ?? Response.error();
  })());
});
