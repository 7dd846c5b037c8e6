// Opening the page the way a reader would, with every complaint of the browser counted as a failure.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { launch } from './browser.mjs';
import { watch } from './complaints.mjs';
import { serve } from './server.mjs';

/** How long, in milliseconds, anything on the page may take; a busy machine needs most of it. */
const PATIENCE = 10_000;

/** Counts every unforeseen movement of what is on the page, from its first paint on. */
const watchShifts = () => {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const moved = entry.sources.map(({ node }) => node?.nodeName ?? 'something gone').join(', ');
      window.shifts.push(`${entry.value} (${moved})`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
};

/**
 * Gives a test file a browser and a server, and returns `openPage`.
 *
 * `openPage(options, visit)` opens the page in a fresh context, calls `visit(page, context)`, and fails on any
 * console error or warning, uncaught error, failed request, or request to another host.
 * Options: `javaScriptEnabled`, `viewport`, `colorScheme`, `deviceScaleFactor`, `hasTouch`, `permissions`, `path`;
 * `block`, a pattern of addresses that do not load, and `spoil`, of those that come spoiled; `early`, what runs in the page before its scripts; `wait`, a `data-state` that both figures must reach first; `allow(complaint)`, true for what is expected.
 */
export const withPage = (serverOptions) => {
  let browser;
  let server;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve(serverOptions)]);
  });
  after(() => Promise.all([browser?.close(), server?.close()]));

  const openPage = async (options, visit) => {
    const { javaScriptEnabled = true, viewport = { width: 1280, height: 900 }, colorScheme = 'light' } = options;
    const { deviceScaleFactor = 1 } = options;
    const { path = '', block, spoil, early, wait, hasTouch = false, permissions = [], allow = () => false } = options;
    const context = await browser.newContext({ javaScriptEnabled, viewport, colorScheme, hasTouch, deviceScaleFactor, permissions });
    const complaints = [];
    const requests = [];
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      watch(page, server.address, complaints, requests);
      if (block) await context.route(block, (route) => route.abort());
      if (spoil) await context.route(spoil, (route) => route.fulfill({ body: 'spoiled' }));
      if (early) await page.addInitScript(early);
      if (javaScriptEnabled) await page.addInitScript(watchShifts);
      await page.goto(server.address + path, { waitUntil: 'load' });
      if (wait) await reach(page, wait);
      const result = await visit(page, { requests, address: server.address, touch: (path) => drag(context, page, path) });
      assert.deepEqual(
        complaints.filter((complaint) => !allow(complaint)),
        [],
        'the browser complained',
      );
      return result;
    } finally {
      await context.close();
    }
  };
  return openPage;
};

/** Draws a finger along points of the window. */
const drag = async (context, page, path) => {
  const session = await context.newCDPSession(page);
  const points = ([x, y]) => [{ x, y }];
  const send = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', points(path[0]));
  for (const point of path.slice(1)) await send('touchMove', points(point));
  await send('touchEnd', []);
};

/** A page whose scripts do not run; what a browser says of that is foreseen. */
export const STILL = { javaScriptEnabled: false, allow: (complaint) => /^failed: .*\.js csp$/.test(complaint) };

/** The figures of the article. */
export const FIGURES = ['seasons', 'arrivals'];

/** Every named view. */
export const SLUGS = [
  ...readFileSync(new URL('../../../content/views.toml', import.meta.url), 'utf8').matchAll(/^slug = "(.+)"$/gm),
].map(([, slug]) => slug);

/** Waits until a figure says this of what it shows. */
export const subject = (page, name, pattern) =>
  figure(page, name).locator('.subtitle').filter({ hasText: pattern }).waitFor({ state: 'visible' });

/** One of the figures. */
export const figure = (page, name) => page.locator(`main figure[data-figure="${name}"]`);

/** Waits until every figure is in a state. */
export const reach = async (page, state) => {
  for (const name of FIGURES) {
    await page.waitForSelector(`main figure[data-figure="${name}"][data-state="${state}"]`);
  }
};

/** Opens the table of a figure and returns its rows, each a list of its cells' texts. */
export const tableRows = (page, name) =>
  figure(page, name)
    .locator('.table table tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim())),
    );

/** What has moved on the page so far without a reader's doing. */
export const shifts = async (page) => {
  // Two frames: whatever is still to be laid out has been by then.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate(() => window.shifts);
};
