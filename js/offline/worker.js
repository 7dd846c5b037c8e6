// The service worker of a build that asks for one (`cargo xtask build --offline`): who was here once reads the site without
// a network. It keeps one build and keeps it whole: a build of which a file is missing, or is not as it was built, is not
// taken, and the one before goes on. crates/site/src/files/offline.rs writes the list in here.

/**
 * The files of the build by their addresses below the site, each with its hash; a folder stands for its page.
 * @type {Record<string, string>}
 */
const FILES = {};
const BUILD = '';

const HOME = new URL('.', location.href);
/** Caches are for all sites of a host: the names of ours begin with where this one stands. */
const OURS = `crossings ${HOME.pathname} `;
const CACHE = OURS + BUILD;
/** What a build that waits is told once nobody reads the one before. */
const TAKE_OVER = 'crossings:take-over';
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** How many files are asked for at a time: a page that is read meanwhile comes first. */
const AT_A_TIME = 6;

/** Keeps the whole build, or nothing of it. */
const keep = async () => {
  const cache = await caches.open(CACHE);
  const files = Object.entries(FILES);
  const next = async () => {
    for (let file = files.pop(); file; file = files.pop()) {
      const [path, integrity] = file;
      const address = new URL(path, HOME);
      const response = await fetch(address, { integrity, cache: 'no-cache' });
      if (!response.ok) throw new Error(`${response.status}: ${address}`);
      await cache.put(address, response);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_A_TIME }, next));
  } catch (error) {
    files.length = 0;
    await caches.delete(CACHE);
    throw error;
  }
};

/** Lets go of the builds before. */
const leave = async () => {
  for (const name of await caches.keys()) if (name.startsWith(OURS) && name !== CACHE) await caches.delete(name);
};

/** @type {(request: Request, path: string) => Promise<Response>} */
const answer = async (request, path) => {
  const { waiting } = worker.registration;
  // The page that is left still counts: nobody else reads this build.
  if (request.mode === 'navigate' && waiting && (await worker.clients.matchAll()).length < 2) {
    waiting.postMessage(TAKE_OVER);
    return new Response('<!doctype html><link rel="icon" href="data:,">', {
      headers: { 'content-type': 'text/html', refresh: '0' },
    });
  }
  const cache = await caches.open(CACHE);
  return (await cache.match(new URL(path, HOME))) ?? fetch(request);
};

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => event.waitUntil(leave()));
worker.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== HOME.origin || !pathname.startsWith(HOME.pathname)) return;
  const path = pathname.slice(HOME.pathname.length).replace(/(^|\/)index\.html$/, '$1');
  // What is not of the build goes to the network: figures in other sites, pictures of links.
  if (Object.hasOwn(FILES, path)) event.respondWith(answer(request, path));
});
