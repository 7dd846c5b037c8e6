// Visiting a page in a context of its own, with every complaint of the browser counted as a failure.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { complaintAbout, watch } from './complaints.mjs';
import { launch } from './engine.mjs';
import { PATIENCE } from './eventually.mjs';

/**
 * Gives a test file a browser, and what `start()` starts once that is there: servers, in an object whose values are
 * closed in the end. Returns a function that returns both, `{ browser, ...started }`, while the tests run.
 */
export const withBrowser = (start, settings) => {
  const running = {};
  before(async () => {
    running.browser = await launch(settings);
    Object.assign(running, await start());
  });
  after(() => Promise.all(Object.values(running).map((one) => one.close())));
  return () => running;
};

/** A server next door, however busy the machine is: pages wait for their fonts (js/early.js). */
const isNear = () => Object.defineProperty(Navigator.prototype, 'connection', { value: { rtt: 0 }, configurable: true });

/**
 * Opens a page of the site at `address`, calls `visit(page, tools)` and returns its result. It fails on any console error
 * or warning, uncaught error, failed request, or request to another host than that of the address.
 *
 * Options: `path`, below the address; those of a context (`support/engine.mjs`); `block`, a pattern of addresses that do not
 * load; `change`, a pattern of those that come changed, what becomes of a body, and headers that it comes with; `prepare`, a function to be called in
 * every document before its own scripts; `until`, the event that is waited for, `load` or `domcontentloaded`;
 * `allow(complaint)`, true for what is expected.
 *
 * Tools: `requests`, the address of each so far; `touch(points)` and `print()`, of this page; `context`.
 */
export const visitPage = async (browser, address, options, visit) => {
  const { path = '', viewport = { width: 1280, height: 900 }, colorScheme = 'light', ...more } = options;
  const { block, change, prepare, until = 'load', allow = () => false, ...others } = more;
  const context = await browser.newContext({ viewport, colorScheme, ...others });
  const [complaints, requests] = [[], []];
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.setDefaultNavigationTimeout(PATIENCE);
    watch(page, address, complaints, requests);
    if (block) await context.route(block, (route) => route.abort());
    if (change) {
      const [pattern, changed, headers] = change;
      await context.route(pattern, async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          response,
          body: changed(await response.body()),
          headers: { ...response.headers(), ...headers },
        });
      });
    }
    await page.addInitScript(isNear);
    if (prepare) await page.addInitScript(prepare);
    await page.goto(address + path, { waitUntil: until });
    const tools = { requests, context, touch: (points) => browser.touch(page, points), print: () => browser.print(page) };
    const result = await visit(page, tools);
    complaints.push(...(await browser.complaints()));
    const isExpected = (complaint) =>
      allow(complaint) || browser.isOfDriver(complaint) || (block && complaintAbout(complaint, block));
    assert.deepEqual(
      complaints.filter((complaint) => !isExpected(complaint)),
      [],
      'the browser complained',
    );
    return result;
  } finally {
    // What is still on its way comes to a page that is gone.
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  }
};
