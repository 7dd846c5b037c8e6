// Measures a page with twenty embedded figures, as frames and without, in Chromium: what has started when it is opened, how
// long that takes, and what all of them hold once a reader has seen each. `cargo xtask bench` calls it with the folder that
// holds site/; it writes embeds.json there.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { start } from './site.mjs';

const folder = process.argv[2];
const COUNT = 20;
const SLUGS = ['arrivals', 'seasons', 'years', 'calendar', 'governments'];
const slugs = Array.from({ length: COUNT }, (_, i) => SLUGS[i % SLUGS.length]);

const page = (head, inside) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Twenty figures</title>${head}<body>${inside.join('\n<p>Text.</p>\n')}</body></html>`;
const frames = page(
  '<script async src="../1/embed.js"></script>',
  slugs.map(
    (slug) =>
      `<iframe data-crossings src="../1/embed/${slug}/" title="${slug}" width="100%" height="520" loading="lazy" style="display: block; width: 100%" frameborder="0"></iframe>`,
  ),
);
const mounted = page(
  '<script type="module">import { mount } from "../1/mount.js"; for (const place of document.querySelectorAll("[data-view]")) mount(place, { query: "view=" + place.dataset.view });</script>',
  slugs.map((slug) => `<div data-view="${slug}" style="min-height: 520px"></div>`),
);
const site = join(folder, 'site');
await mkdir(join(site, 'embeds'), { recursive: true });
await Promise.all(
  Object.entries({ frames, mounted }).map(([name, html]) => writeFile(join(site, 'embeds', `${name}.html`), html)),
);

const { browser, server, close } = await start(folder, [], { compressed: true });

/** Runs in the page: how many figures there are, in it and in its frames, and how many are live. */
const inPage = () => {
  const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument);
  const roots = [...document.querySelectorAll('[data-view]')].flatMap((place) =>
    [...place.querySelectorAll('*')].map((part) => part.shadowRoot).filter(Boolean),
  );
  return [...frames, ...roots].filter((root) => root?.querySelector('[data-figure][data-state="live"]')).length;
};

const measure = async (name) => {
  const tab = await browser.newPage({ viewport: { width: 720, height: 900 } });
  const complaints = [];
  tab.on('pageerror', (error) => complaints.push(error.message));
  const start = performance.now();
  await tab.goto(`${server.address}embeds/${name}.html`);
  const isLive = (count) => tab.waitForFunction(`(${inPage})() >= ${count}`, undefined, { polling: 50 });
  await isLive(1);
  const first = performance.now() - start;
  await tab.waitForLoadState('networkidle');
  const started = await tab.evaluate(inPage);
  const bytes = () => tab.evaluate(async () => (await performance.measureUserAgentSpecificMemory()).bytes);
  const few = await bytes();
  // As a reader goes down the page: each is seen.
  for (let i = 0; i < COUNT; i++) {
    await tab
      .locator(name === 'frames' ? 'iframe' : '[data-view]')
      .nth(i)
      .scrollIntoViewIfNeeded();
    await isLive(i + 1);
  }
  await isLive(COUNT);
  const all = await bytes();
  if (complaints.length > 0) throw new Error(`${name}: ${complaints[0]}`);
  await tab.close();
  return { name, first, started, few, all };
};

const rows = [];
for (const name of ['frames', 'mounted']) {
  const row = await measure(name);
  rows.push(row);
  const [few, all] = [row.few, row.all].map((bytes) => (bytes / 1e6).toFixed(0));
  console.log(`${name}: first live after ${row.first.toFixed(0)} ms, ${row.started} started, ${few} MB; all ${COUNT}: ${all} MB`);
}
await writeFile(join(folder, 'embeds.json'), JSON.stringify(rows));
await close();
