// Stands where the service worker of a build with `--offline` stood: it takes the place of that one in the browsers of those
// who have it, removes what was kept, and itself. A file that were gone would leave the old one working for ever.
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const OURS = `crossings ${new URL('.', location.href).pathname} `;

const withdraw = async () => {
  for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
  await worker.registration.unregister();
};

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(withdraw()));
