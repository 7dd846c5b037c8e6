// How high embedded figures are: what the docs say, oEmbed (sharing.test.mjs), and whoever gives a frame its height before it has spoken.
// `BLESS=1` writes crates/preview/src/heights.json and the table of docs/embedding.md anew; build again afterwards.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { ENGINE } from './support/engine.mjs';
import { inItsFonts, SLUGS, withPage } from './support/page.mjs';

/** Widths of columns; the last is that of oEmbed. */
const WIDTHS = [320, 360, 480, 640, 760];
/**
 * How far off, in pixels, a height may be. A few words more or less after new data are no reason to measure again; Chromium
 * has been measured, and in Firefox inputs are higher, so that a row more of them is needed in narrow columns.
 */
const NEAR = { chromium: 48, firefox: 120, webkit: 48 }[ENGINE];
/** A height that is no further off than this is not written anew. */
const STILL = 4;
const HEIGHTS = new URL('../../crates/preview/src/heights.json', import.meta.url);
const DOCS = new URL('../../docs/embedding.md', import.meta.url);

// A page that was opened in other fonts has its own at once the next time, however busy the machine is.
const openPage = withPage({ headers: { 'cache-control': 'max-age=600' } });
// One that is opened again may have been about to load something.
const allow = (complaint) => complaint.includes('Loading failed for the module');
const measured = {};
const ALL = [...SLUGS, 'stance', 'place'];
for (const slug of ALL) {
  test(`${slug} is as high as we say`, () =>
    openPage({ path: `embed/${slug}/`, viewport: { width: 760, height: 2400 }, allow }, async (page) => {
      await inItsFonts(page);
      await page.waitForSelector('figure[data-state="live"], figure[data-still]');
      const found = {};
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 2400 });
        await page.waitForFunction((width) => innerWidth === width, width);
        found[width] = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
      }
      measured[slug] = found;
      if (process.env.BLESS) return;
      const printed = JSON.parse(readFileSync(HEIGHTS, 'utf8'))[slug] ?? {};
      for (const width of WIDTHS) {
        assert.ok(
          Math.abs(printed[width] - found[width]) <= NEAR,
          `${slug} at ${width} px: ${found[width]}, we say ${printed[width]}`,
        );
      }
    }));
}

/** How high a figure of one drawing may be, and those of many panels, of which the map is the whole of a phone's screen. */
const MOST = { 360: 560, 640: 520 };
const MOST_OF = { calendar: 900, nationalities: 900, ages: 900, stance: 700 };
/** Firefox sets text a little wider, so that three lines more may be needed. */
const MORE = { chromium: 0, firefox: 60, webkit: 0 }[ENGINE];

test('no figure is higher than an article has room for', () => {
  const over = [];
  for (const slug of ALL) {
    for (const [width, most] of Object.entries(MOST)) {
      const [found, limit] = [measured[slug][width], (MOST_OF[slug] ?? most) + MORE];
      if (found > limit) over.push(`${slug} at ${width} px: ${found} px high, ${limit} are left for it`);
    }
  }
  assert.deepEqual(over, []);
});

/** The rows of the docs' table. */
const rows = (heights) =>
  ALL.map((slug) => `| ${slug} | ${WIDTHS.map((width) => heights[slug][width].toLocaleString('en-GB')).join(' | ')} |\n`).join(
    '',
  );

test('the docs have the same heights', () => {
  const docs = readFileSync(DOCS, 'utf8');
  const table = /(\| column \|.*\n\|[-|]+\|\n)((?:\| .*\n)+)/.exec(docs);
  if (process.env.BLESS) {
    // What is near enough stays as it is: a pixel is no news.
    const before = JSON.parse(readFileSync(HEIGHTS, 'utf8'));
    for (const slug of ALL) {
      for (const width of WIDTHS) {
        const printed = before[slug]?.[width];
        if (Math.abs(printed - measured[slug][width]) <= STILL) measured[slug][width] = printed;
      }
    }
    writeFileSync(HEIGHTS, `${JSON.stringify(measured, null, 2)}\n`);
    const head = `| column | ${WIDTHS.map((width) => `${width} px`).join(' | ')} |\n|${'---|'.repeat(WIDTHS.length + 1)}\n`;
    writeFileSync(DOCS, docs.replace(table[0], head + rows(measured)));
    return;
  }
  assert.equal(table[2], rows(JSON.parse(readFileSync(HEIGHTS, 'utf8'))));
});
