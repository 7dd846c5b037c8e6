// Measures redraws in Chromium: our page's, and the plain charts' of the same series. `cargo xtask bench` calls it with
// the folder that holds plan.json and site/; it writes browser.json beside them.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inPage, sample } from './in-page.mjs';
import { AT_ONCE, start } from './site.mjs';

const folder = process.argv[2];
const plan = JSON.parse(await readFile(join(folder, 'plan.json'), 'utf8'));

const { browser, server, close } = await start(folder, AT_ONCE);

/** The quietest of some rounds, each in a page of its own. */
const measure = async (path, queries) => {
  let best;
  for (let round = 0; round < plan.rounds; round++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(server.address + path, { waitUntil: 'load' });
    await page.waitForFunction(() => window.change ?? document.querySelector('figure[data-state="live"]'));
    const [way, length] = queries ? ['module', queries.length] : ['peer', 10];
    const { redraws, pause } = plan;
    const { idle, taken } = await page.evaluate(inPage, { way, queries, length, redraws, pause });
    if (round === 0) for (const query of idle) console.log(`nothing new was drawn: ${query}`);
    if (complaints.length > 0) throw new Error(`${path}: ${complaints[0]}`);
    if (process.env.CROSSINGS_BENCH_DETAIL && queries) {
      queries.forEach((query, i) => {
        const { p50 } = sample(taken.filter((_, at) => at % queries.length === i).map(({ redraw }) => redraw));
        console.log(`${p50.toFixed(2).padStart(12)} ms  ${query}`);
      });
    }
    const row = { redraw: sample(taken.map(({ redraw }) => redraw)), frame: sample(taken.map(({ frame }) => frame)) };
    if (!best || row.redraw.p95 < best.redraw.p95) best = row;
    await page.close();
  }
  return best;
};

const rows = [];
const keep = (who, { label }, { times }, row) => {
  rows.push({ who, label, times, ...row });
  const { redraw, frame } = row;
  console.log(`${redraw.p95.toFixed(2).padStart(8)} ms, painted ${frame.p95.toFixed(2)}  ${who}: ${label} × ${times}`);
};

for (const length of plan.lengths) {
  for (const chart of length.charts) {
    keep('page', chart, length, await measure(`${length.times}/v/${chart.slug}/`, chart.queries));
    if (chart.plain) {
      const path = `plain/?chart=${chart.plain}&times=${length.times}`;
      keep('plain', chart, length, await measure(path));
    }
  }
}
await writeFile(join(folder, 'browser.json'), JSON.stringify(rows));
await close();
