// Measures redraws in Chromium: our page's, and the plain charts' of the same series. `cargo xtask bench` calls it with
// the folder that holds plan.json and site/; it writes browser.json beside them.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchPlain } from '../browsers/support/engines/chromium.mjs';
import { serve } from '../browsers/support/server.mjs';

const folder = process.argv[2];
const plan = JSON.parse(await readFile(join(folder, 'plan.json')));

// A page of its own process has a clock of 5 microseconds instead of 100.
const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
// Frames come as soon as there is something to show, not sixty times a second.
const [browser, server] = await Promise.all([
  launchPlain(['--disable-frame-rate-limit', '--disable-gpu-vsync']),
  serve({ root: join(folder, 'site'), headers }),
]);

/**
 * Runs in the page: changes what is shown again and again, and times each until the document is as it will be and is laid
 * out (`redraw`), and until its frame has been painted (`frame`), in milliseconds. Rasters run beside the page and are
 * in neither. The change's own task goes on until everything it has set off is done: nothing comes between.
 */
const inPage = async ({ queries, redraws, pause }) => {
  const link = document.querySelector('link[rel="modulepreload"]');
  const ours = queries && (await import(link.href));
  const change = ours ? (i) => ours.set(queries[i % queries.length]) : window.change;
  const shown = document.querySelector('figure[data-figure] .drawing, #chart');
  const length = queries?.length ?? 10;

  const frame = () => new Promise(requestAnimationFrame);
  const task = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(undefined);
    });
  // What the last change has set off elsewhere is over: a raster in software, in other processes, takes a core.
  const rest = () => new Promise((done) => setTimeout(done, pause));
  const once = async (i) => {
    await frame();
    await task();
    await rest();
    const start = performance.now();
    change(i);
    // Effects run in microtasks, and may set off others.
    for (let round = 0; round < 40; round++) await undefined;
    shown.getBoundingClientRect();
    const drawn = performance.now();
    const html = ours && shown.innerHTML;
    const looked = performance.now();
    await frame();
    await task();
    const painted = performance.now();
    return { redraw: drawn - start, frame: painted - start - (looked - drawn), html };
  };

  // Changes that drew nothing new: not to be taken for quick ones.
  const idle = new Set();
  let before;
  const warm = Math.ceil(20 / length) * length;
  for (let i = 0; i < warm; i++) {
    const { html } = await once(i);
    if (ours && html === before) idle.add(queries[i % length]);
    if (ours && html !== shown.innerHTML) throw new Error(`${queries[i % length]}: not all was drawn when it was timed`);
    before = html;
  }
  const taken = [];
  for (let i = 0; i < Math.ceil(redraws / length) * length; i++) taken.push(await once(i));
  return { idle: [...idle], taken: taken.map(({ redraw, frame }) => ({ redraw, frame })) };
};

const sample = (times) => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.ceil(share * sorted.length) - 1];
  return { p50: at(0.5), p95: at(0.95) };
};

/** The quietest of some rounds, each in a page of its own. */
const measure = async (path, queries) => {
  let best;
  for (let round = 0; round < plan.rounds; round++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(server.address + path, { waitUntil: 'load' });
    await page.waitForFunction(() => window.change ?? document.querySelector('figure[data-state="live"]'));
    const { idle, taken } = await page.evaluate(inPage, { queries, redraws: plan.redraws, pause: plan.pause });
    if (round === 0) idle.forEach((query) => console.log(`nothing new was drawn: ${query}`));
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
      const path = `plain/?chart=${chart.plain}&times=${length.times}&first=${length.first}`;
      keep('plain', chart, length, await measure(path));
    }
  }
}
await writeFile(join(folder, 'browser.json'), JSON.stringify(rows));
await Promise.all([browser.close(), server.close()]);
