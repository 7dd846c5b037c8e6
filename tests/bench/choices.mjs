// Measures in Chromium what a reader waits for, at the processor’s own speed and four times slower: the longest task of
// our scripts until the figures of a page are live and while the article is scrolled through, and from the press of each
// choice to the next paint. `cargo xtask bench` calls it with the folder that holds plan.json and site/; it writes choices.json beside them.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sample } from './in-page.mjs';
import { start } from './site.mjs';

const folder = process.argv[2];
const plan = JSON.parse(await readFile(join(folder, 'plan.json'), 'utf8'));
const { browser, server, close } = await start(folder, []);

const PAGES = ['', ...new Set(plan.lengths[0].charts.map(({ slug }) => `v/${slug}/`))];
const LIVE = () =>
  [...document.querySelectorAll('[data-figure]:not([data-still], [data-later])')].every(
    ({ dataset }) => dataset.state === 'live',
  );
/** What runs our code, as Chromium's log names it. */
const SCRIPTS = /^(FunctionCall|TimerFire|FireAnimationFrame|FireIdleCallback|EvaluateScript|v8\.evaluateModule|RunMicrotasks)$/;

/** Runs in the page: keeps how long each press took until the next paint, in milliseconds, in steps of 8. */
const listen = () => {
  window.presses = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId) window.presses.set(interactionId, Math.max(duration, window.presses.get(interactionId) ?? 0));
    }
  }).observe(/** @type {any} */ ({ type: 'event', durationThreshold: 16, buffered: true }));
};

/** What the page's own thread did while something was going on: the longest of our tasks, in milliseconds. */
const longest = async (session, during) => {
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', { categories: 'devtools.timeline,v8', transferMode: 'ReportEvents' });
  await during();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  const taken = events.filter(({ name, dur }) => dur && SCRIPTS.test(name)).map(({ dur }) => dur / 1000);
  return Math.max(...taken);
};

const visit = async (path, rate) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(listen);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const task = await longest(await browser.newBrowserCDPSession(), async () => {
    await page.goto(`${server.address}1/${path}`, { waitUntil: 'load' });
    await page.waitForFunction(LIVE);
  });
  const offered = (part) => page.locator(`[data-figure]:not([data-still], [data-later]) .controls ${part}:visible`).all();
  const rest = () => page.waitForTimeout(plan.pause);
  for (const choice of await offered('label:has(input)')) await choice.click().then(rest);
  // A choice can take others away.
  for (const list of await offered('select')) if (await list.isVisible()) await list.press('ArrowDown').then(rest);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const presses = [...(await page.evaluate(() => [...window.presses.values()]))];
  if (complaints.length > 0) throw new Error(`${path}: ${complaints[0]}`);
  await context.close();
  return { task, presses };
};

const rows = [];
for (const path of PAGES) {
  for (const rate of [1, 4]) {
    const visits = [];
    for (let i = 0; i < plan.rounds; i++) visits.push(await visit(path, rate));
    const { p50: task } = sample(visits.map(({ task }) => task));
    const { p50, p95 } = sample(visits.flatMap(({ presses }) => presses));
    rows.push({ path, rate, task, press: { p50, p95 } });
    const [median, most] = [p50, p95].map((value) => value.toFixed(0).padStart(4));
    console.log(
      `${task.toFixed(0).padStart(5)} ms at the start, ${median} and ${most} for a choice, ${rate}x: ${path || 'the article'}`,
    );
  }
}
/** The longest of our tasks while a page is scrolled through by the wheel, in milliseconds. */
const scrolled = async (path, rate) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(`${server.address}1/${path}`, { waitUntil: 'load' });
  await page.waitForFunction(LIVE);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.mouse.move(640, 450);
  const task = await longest(await browser.newBrowserCDPSession(), async () => {
    const isAtEnd = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    while (!(await page.evaluate(isAtEnd))) {
      await page.mouse.wheel(0, 120);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
  });
  await context.close();
  return task;
};

for (const rate of [1, 4]) {
  const tasks = [];
  for (let i = 0; i < plan.rounds; i++) tasks.push(await scrolled('', rate));
  const { p50: scroll } = sample(tasks);
  rows.push({ path: '', rate, scroll });
  console.log(`${scroll.toFixed(0).padStart(5)} ms at most of ours while it is scrolled through, ${rate}x: the article`);
}
await writeFile(join(folder, 'choices.json'), JSON.stringify(rows));
await close();
