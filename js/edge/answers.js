// What is answered: a page with the tags of its view, a picture, oEmbed.

import { ask, silent } from './origin.js';
import site from './site.js';

/** What the tags of a view take the place of. */
const TAGS = [
  'head > title',
  'head > meta[name="description"]',
  'head > meta[property^="og:"]',
  'head > meta[name^="twitter:"]',
  'head > link[rel="canonical"]',
  'head > link[type="application/json+oembed"]',
];

/** What of an answer is no longer right where its text was changed. */
const OF_BYTES = ['content-length', 'content-encoding', 'etag', 'last-modified', 'accept-ranges'];

/** What would get only a part of a page, or none where it was seen before. */
const OF_PARTS = ['if-none-match', 'if-modified-since', 'if-range', 'range'];

/**
 * A page as the site has it, with the tags of its view.
 * @param {import('./types').Asked} asked
 */
export const viewOf = async ({ engine, request, env, path, query }) => {
  /** @type {{ file: string, html: string } | undefined} */
  let tags;
  try {
    const { status, text } = engine.text('page', path, query);
    if (status === 200) tags = JSON.parse(text);
  } catch (error) {
    console.error(`no tags: ${error}`);
  }
  if (!tags) return ask(request, env);
  const page = await ask(request, env, (headers) => {
    for (const name of OF_PARTS) headers.delete(name);
  });
  const isPage = page.status === 200 && page.headers.get('content-type')?.startsWith('text/html');
  if (!isPage || request.method === 'HEAD') return page;
  const headers = new Headers(page.headers);
  for (const name of OF_BYTES) headers.delete(name);
  let text = '';
  try {
    text = await page.text();
  } catch (error) {
    return silent(error);
  }
  try {
    // A page of another build may have other numbers: it goes out as it is.
    if (!text.includes(tags.file)) throw new Error(`the page has no ${tags.file}`);
    return new Response(await rewritten(text, tags.html), { headers });
  } catch (error) {
    console.error(`no tags: ${error}`);
    return new Response(text, { headers });
  }
};

/** @param {string} text @param {string} html */
const rewritten = (text, html) => {
  const rewriter = new HTMLRewriter().on('head', {
    element: (head) => {
      head.append(html, { html: true });
    },
  });
  for (const selector of TAGS) {
    rewriter.on(selector, {
      element: (tag) => {
        tag.remove();
      },
    });
  }
  return rewriter.transform(new Response(text)).text();
};

/**
 * The picture of a view: `picture/card.png`, `picture/square.png` or `picture/small.png`, and the view as a query.
 * @param {import('./types').Asked} asked
 */
export const pictureOf = async ({ engine, store, request, env, context, path, query, isLong }) => {
  const size = /^picture\/(card|square|small)\.png$/.exec(path)?.[1];
  if (!size || isLong) return answer(404, 'There is no such picture.\n');
  try {
    const { status, text: view } = engine.text('picture_query', query);
    if (status !== 200) return answer(404, 'There is no such view.\n');
    // Whatever else stands in the query, the same view has one name.
    const name = `${site.home}${path}?${view}`;
    let picture = await store.get(name);
    if (!picture) {
      if (!store.mayPaint(env.PAINTS)) return redirect(view);
      const painted = engine.ask('picture', size, view);
      if (painted.status !== 200) throw new Error(`${painted.status}`);
      picture = painted.body;
      context.waitUntil(store.put(name, painted.body));
    }
    const headers = {
      ...site.headers,
      'content-type': 'image/png',
      'cache-control': 'public, max-age=3600',
      etag: `"${site.build}"`,
    };
    return new Response(request.method === 'HEAD' ? null : /** @type {Uint8Array<ArrayBuffer>} */ (picture), { headers });
  } catch (error) {
    console.error(`no picture: ${error}`);
    return redirect(/(?:^|&)view=([a-z0-9-]+)/.exec(query)?.[0] ?? '');
  }
};

/**
 * The way to the picture that the site has of the named view: for now, no longer.
 * @param {string} view
 */
const redirect = (view) => {
  const slug = /(?:^|&)view=([a-z0-9-]+)/.exec(view)?.[1];
  const location = `${site.folder}${slug ? `v/${slug}/` : ''}card.png`;
  return new Response(null, { status: 302, headers: { ...site.headers, location, 'cache-control': 'no-store' } });
};

/**
 * oEmbed: how an address of ours is put into a page.
 * @param {import('./types').Asked} asked
 */
export const told = ({ engine, query, isLong }) => {
  if (isLong) return answer(404, 'This is no address of a figure here.\n');
  const given = new URLSearchParams(query);
  /** @param {string} name */
  const value = (name) => given.get(name) ?? '';
  try {
    const url = URL.canParse(value('url')) ? new URL(value('url')).href : '';
    const { status, text } = engine.text('oembed', url, value('maxwidth'), value('maxheight'), value('format'));
    return status === 200 ? answer(200, text, 'application/json; charset=utf-8') : answer(status, text);
  } catch (error) {
    console.error(`no oEmbed: ${error}`);
    return answer(503, 'Try again.\n');
  }
};

/** @param {number} status @param {string} text @param {string} [type] */
const answer = (status, text, type = 'text/plain; charset=utf-8') =>
  new Response(text, {
    status,
    headers: { ...site.headers, 'content-type': type, 'cache-control': status === 503 ? 'no-store' : 'public, max-age=3600' },
  });
