// Two hundred views at random: the tags and the picture that the edge function has of each are what the program of the page says
// of it, in Chromium.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Engine } from '../../js/edge/engine.js';
import { launchPlain } from '../browsers/support/engines/chromium.mjs';
import { DIST, EDGE, HOME, tagsOf, withEdge } from './support/edge.mjs';

const VIEWS = 200;
const { running, pageAt, bytesAt } = withEdge();

/** What addresses may say, right or wrong. */
const VALUES = {
  by: ['day', 'week', 'month', 'quarter', 'year', 'home-secretary'],
  measure: ['people', 'boats', 'uncontrolled'],
  mean: ['7', '28', '365', 'none'],
  from: ['2019-03-01', '2020-01-01', '2023-07-05', '2025-01-01', 'first', 'nonsense'],
  to: ['2021-12-31', '2024-11-07', '2025-12-31', 'latest'],
  years: ['2022~2024', '2018~2019~2020', 'all', '1999'],
  series: ['rishi-sunak~keir-starmer', 'iran~albania~vietnam', 'immigration~health', 'all'],
  focus: ['2022', '2024', 'iran', 'keir-starmer', 'none'],
  scale: ['linear', 'log', 'per-day', 'share'],
  events: ['all', 'none', 'rwanda-announced~election-2024'],
  asof: ['2024-11-07', '2025-06-30', '2026-03-01'],
  tab: ['chart', 'table'],
  at: ['2024-11-07', '2022', '100', '2026-06-30'],
  data: ['2026-06-04-ceda5ce2', 'nonsense'],
  theme: ['dark', 'light'],
};
const OF_MAP = {
  map: ['said', 'experts', 'computed', 'matrix', 'time'],
  x: ['removal', 'rights', 'nonsense'],
  y: ['rights', 'none', 'removal'],
  from: ['2023-01-01', '2024-07-05'],
  to: ['2025-01-01', 'latest'],
  tab: ['chart', 'table'],
  without: ['S01~S02', 'nonsense'],
  actor: ['labour', 'keir-starmer', 'none'],
};

/** The same numbers each time, 0 to 1. */
let state = 20261129;
const chance = () => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return state / 2147483648;
};
const one = (list) => list[Math.floor(chance() * list.length)];
const query = (values) => {
  const pairs = Object.entries(values).filter(() => chance() < 0.3);
  return pairs.map(([key, of]) => `${key}=${one(of)}`).join('&');
};

const SLUGS = readdirSync(join(DIST, 'v')).filter((slug) => slug !== 'place');

let browser;
before(async () => {
  browser = await launchPlain([]);
});
after(() => browser?.close());

test(`${VIEWS} views are shown elsewhere as their page shows them`, { timeout: 900_000 }, async () => {
  const bytes = readFileSync(join(EDGE, 'bundle.bin'));
  const bundle = /** @type {ArrayBuffer} */ (bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const engine = new Engine(new WebAssembly.Module(readFileSync(join(EDGE, 'edge.wasm'))), bundle);
  const name = readdirSync(DIST).find((file) => /^download-.*\.json$/.test(file));
  const facts = JSON.parse(readFileSync(join(DIST, name), 'utf8'));
  const page = await browser.newPage();
  let tried = 0;
  for (const slug of SLUGS) {
    await page.goto(`${running.site.address}v/${slug}/`);
    await page.evaluate(() => window.crossings.get());
    const queries = Array.from({ length: Math.ceil(VIEWS / SLUGS.length) }, () => query(slug === 'stance' ? OF_MAP : VALUES));
    const foot = facts[slug].foot.card;
    for (const asked of queries) {
      const says = await page.evaluate((all) => window.crossings.set(all), `view=${slug}${asked && `&${asked}`}`);
      const tags = tagsOf(await pageAt(`?view=${slug}${asked && `&${asked}`}`));
      const rest = says.query.split('&').slice(1).join('&');
      const own = `${HOME}v/${slug}/${rest && `?${rest}`}`;
      assert.deepEqual([tags.title, tags.canonical], [says.title, [own]], asked);
      assert.ok(says.words.includes(tags.description[0]), `${asked}: “${says.words}” has no “${tags.description}”`);

      assert.deepEqual([tags.ogTitle, tags.ogDescription, tags.ogUrl], [[says.title], tags.description, [own]], asked);
      assert.deepEqual(tags.card, ['summary_large_image']);
      const [card, square] = tags.images;
      const [alt] = tags.cardAlts;
      assert.deepEqual(tags.alts, [alt, alt], asked);
      assert.ok(alt.startsWith(says.title) && alt.includes(tags.description[0]), `${asked}: “${alt}”`);
      const drawn = await page.evaluate(
        async ([key, text]) => {
          const module = await import(/** @type {HTMLLinkElement} */ (document.querySelector('[rel=modulepreload]')).href);
          return module.contents(key, 'card', text);
        },
        [slug, `${foot}\n${own.replace(/([?&])tab=table(&|$)/, '$1').replace(/[?&]$/, '')}`],
      );
      const view = says.query.replace('&tab=table', '');
      assert.equal(engine.text('drawing', 'card', view).text, drawn, asked);
      const painted = Buffer.from(engine.ask('picture', 'card', view).body);
      assert.ok((await bytesAt(card.slice(HOME.length))).equals(painted), `${asked}: another picture`);
      assert.ok(painted.length <= 120_000, `${asked}: ${painted.length} bytes`);
      // A square is painted by the same, at twice the price: some of them will do.
      if (tried % 20 === 0) {
        const other = Buffer.from(engine.ask('picture', 'square', view).body);
        assert.ok((await bytesAt(square.slice(HOME.length))).equals(other), `${asked}: another square`);
      }
      tried += 1;
    }
  }
  assert.ok(tried >= VIEWS);
});
