// Measures our article beside pages of its peers with three of its charts, in Chromium: how soon they are there, and how
// long a change takes. `cargo xtask bench` calls it with the folder that holds plan.json and site/, where each page has a
// folder of its own; it writes peers.json beside them.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inPage, sample } from './in-page.mjs';
import { AT_ONCE, start } from './site.mjs';

const folder = process.argv[2];
const { loads, redraws, pause } = JSON.parse(await readFile(join(folder, 'plan.json'), 'utf8'));

/** A line of 1.6 Mbit/s on which an answer takes 150 ms. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000 };
/** How many times slower than this machine's the processor is. */
const SLOWER = [1, 4];
const PERIODS = ['day', 'week', 'month', 'quarter', 'year'];
const QUERIES = PERIODS.map((by) => `view=arrivals&by=${by}`);

/** Who is measured: its folder, and how it is changed. */
const PAGES = [
  { who: 'ours', path: '1/', way: 'script' },
  { who: 'ours, the module’s `set`', path: '1/', way: 'module' },
  { who: 'uPlot', path: 'peers/uplot/', way: 'peer' },
  { who: 'D3 by hand, SVG', path: 'peers/d3/', way: 'peer' },
  { who: 'Chart.js', path: 'peers/chartjs/', way: 'peer' },
  { who: 'Observable Plot', path: 'peers/plot/', way: 'peer' },
];

const { browser, server, close } = await start(folder, AT_ONCE, { compressed: true });

/** A page in a browser that has nothing of it yet, on a processor and a line. */
const open = async (path, rate, line = undefined) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  const tools = await context.newCDPSession(page);
  if (line) {
    await tools.send('Network.enable');
    await tools.send('Network.emulateNetworkConditions', line);
  }
  await tools.send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(server.address + path, { waitUntil: 'commit' });
  await page.waitForFunction(() => {
    const figures = [...document.querySelectorAll('[data-figure]:not([data-still], [data-later])')];
    return window.ready ?? (figures.length > 0 && figures.every((figure) => figure.dataset.state === 'live'));
  });
  if (complaints.length > 0) throw new Error(`${path}: ${complaints[0]}`);
  return { page, close: () => context.close() };
};

/** How soon its charts can be seen: ours are in the page, a peer's when its script has drawn them. */
const load = async (path, rate) => {
  const times = [];
  for (let i = 0; i < loads; i++) {
    const { page, close } = await open(path, rate, LINE);
    const seen = () => window.ready ?? performance.getEntriesByName('first-contentful-paint')[0].startTime;
    times.push(await page.evaluate(seen));
    await close();
  }
  return sample(times);
};

const redraw = async (path, way, rate) => {
  const { page, close } = await open(path, rate);
  // With its fonts and pictures.
  await page.waitForLoadState('load');
  const queries = way === 'peer' ? undefined : QUERIES;
  const { idle, taken } = await page.evaluate(inPage, { way, queries, length: PERIODS.length, redraws, pause });
  if (idle.length > 0) throw new Error(`nothing new was drawn: ${idle.join(', ')}`);
  await close();
  return { redraw: sample(taken.map(({ redraw }) => redraw)), frame: sample(taken.map(({ frame }) => frame)) };
};

const rows = [];
for (const { who, path, way } of PAGES) {
  for (const rate of SLOWER) {
    const row = { who, rate, load: way === 'module' ? undefined : await load(path, rate), ...(await redraw(path, way, rate)) };
    rows.push(row);
    const { p50, p95 } = row.redraw;
    console.log(
      `${p50.toFixed(1).padStart(8)} ms, ${p95.toFixed(1)}; there after ${row.load?.p50.toFixed(0)} ms  ${who} ${rate}x`,
    );
  }
}
await writeFile(join(folder, 'peers.json'), JSON.stringify(rows));
await close();
