// The edge function for runtimes that speak WinterTC's language (workerd, and so Cloudflare Workers): any address of the site
// with a query is shown elsewhere as exactly that view. What it cannot do goes out as the site has it.

import { pictureOf, told, viewOf } from './answers.js';
import bundle from './bundle.bin';
import wasm from './edge.wasm';
import { Engine } from './engine.js';
import { ask } from './origin.js';
import site from './site.js';
import { Store } from './store.js';

const engine = new Engine(wasm, bundle);
const store = new Store(site.build);

/** A longer address than any of ours is nobody's link. */
const LONGEST = 2000;

export default {
  /** @type {import('./types').Handler['fetch']} */
  async fetch(request, env, context) {
    const url = new URL(request.url);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const path = url.pathname.startsWith(site.folder) ? url.pathname.slice(site.folder.length) : undefined;
    if (!isRead || path === undefined) return ask(request, env);
    const asked = { engine, store, request, env, context, path, query: url.search.slice(1), isLong: url.href.length > LONGEST };
    if (path === 'oembed') return told(asked);
    if (path.startsWith('picture/')) return pictureOf(asked);
    return url.search && !asked.isLong ? viewOf(asked) : ask(request, env);
  },
};
