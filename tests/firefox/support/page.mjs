// Opening the page in Firefox, with every complaint of the browser counted as a failure.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { watch } from '../../e2e/support/complaints.mjs';
import { DIST, serve } from '../../e2e/support/server.mjs';
import { launch } from './browser.mjs';

/** How long, in milliseconds, anything on the page may take; a busy machine needs most of it. */
const PATIENCE = 15_000;

const figuresIn = (path) =>
  [...readFileSync(join(DIST, path, 'index.html'), 'utf8').matchAll(/<figure [^>]*?data-figure="(\w+)"/g)].map(([, slug]) => slug);

/** The built pages with charts: the folder of each below the first, what it is called, and the figures on it. */
const CHARTS = readdirSync(join(DIST, 'v')).filter((slug) => slug !== 'stance');
export const PAGES = ['', ...CHARTS.map((slug) => `v/${slug}/`)].map((path) => ({
  path,
  name: path || 'the article',
  slugs: figuresIn(path),
}));

/** The preferences that stand for what a reader has set. */
export const DARK = { 'layout.css.prefers-color-scheme.content-override': 0 };
export const NO_SCRIPTS = { 'javascript.enabled': false };

/**
 * Gives a test file a Firefox and a server, and returns `openPage`.
 *
 * `openPage(path, options, visit)` opens a page in a fresh context, waits until its figures are live, calls
 * `visit(page, more)`, and fails on whatever Firefox's own console says of the page, on any failed request, and on any to
 * another host. Options: `width` and `height`; `set`, preferences; `block`, a pattern of addresses that do not load;
 * `early`, what runs in the page before its scripts;
 * `live`, false where nothing is to be waited for; `allow(complaint)`, true for what is expected.
 */
export const withPage = () => {
  let firefox;
  let server;
  before(async () => {
    [firefox, server] = await Promise.all([launch(), serve()]);
  });
  after(() => Promise.all([firefox?.close(), server?.close()]));

  return async (path, options, visit) => {
    const { width = 1280, height = 900, set = {}, block, early, live = true, allow = () => false } = options;
    const { browser, within, downloads } = firefox;
    await within(prefer, set);
    await within(forget);
    const context = await browser.createBrowserContext();
    const complaints = [];
    const requests = [];
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      await page.setViewport({ width, height });
      watch(page, server.address, complaints, requests);
      if (block) await keepOut(page, block);
      if (early) await page.evaluateOnNewDocument(early);
      await page.goto(server.address + path);
      if (live) await until(page, () => [...document.querySelectorAll('[data-figure]')].every((it) => it.dataset.state === 'live'));
      const onPaper = () => within(print, server.address);
      const result = await visit(page, { address: server.address, requests, downloads, onPaper });
      complaints.push(...(await within(said, server.address)));
      assert.deepEqual(
        complaints.filter((complaint) => !allow(complaint)),
        [],
        'the browser complained',
      );
      return result;
    } finally {
      await context.close();
      await within(undo, Object.keys(set));
    }
  };
};

/* What follows runs with the browser's own rights. */

const prefer = (set) => {
  for (const [name, value] of Object.entries(set)) {
    if (typeof value === 'boolean') Services.prefs.setBoolPref(name, value);
    else Services.prefs.setIntPref(name, value);
  }
};

const undo = (names) => {
  for (const name of names) {
    if (name === 'javascript.enabled') Services.prefs.setBoolPref(name, true);
    else Services.prefs.setIntPref(name, 1);
  }
};

const forget = () => Services.console.reset();

/** Errors and warnings about what is served at an address; drivers are told of some of them only. */
const said = (address) =>
  Services.console
    .getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && message.sourceName.startsWith(address))
    .filter(({ flags }) => !(flags & Ci.nsIScriptError.infoFlag))
    .map(({ category, errorMessage }) => `${category}: ${errorMessage}`);

/** Lays the pages of an address out for paper. */
const print = (address) => {
  for (const { gBrowser } of Services.wm.getEnumerator('navigator:browser')) {
    for (const { linkedBrowser } of gBrowser.tabs) {
      if (linkedBrowser.currentURI.spec.startsWith(address)) linkedBrowser.browsingContext.mediumOverride = 'print';
    }
  }
};

/* And this in the page, or beside it. */

const keepOut = async (page, pattern) => {
  await page.setRequestInterception(true);
  page.on('request', (request) => (pattern.test(request.url()) ? request.abort() : request.continue()));
};

/** Waits until something is so. */
export const until = (page, isSo, ...values) => page.waitForFunction(isSo, {}, ...values);

/** Waits until a figure says this of itself. */
export const says = (page, slug, part, pattern) =>
  until(
    page,
    (selector, source) => new RegExp(source).test(document.querySelector(selector)?.textContent),
    `[data-figure="${slug}"] ${part}`,
    pattern.source,
  );

/** What a figure shows: its marks, and what it says of them. */
const faceOf = (it) => ['.plot.wide svg', '.subtitle', '.words'].map((part) => it.querySelector(part).innerHTML).join('\n');

/** The same, of a figure of a page. */
export const face = (page, slug) => page.$eval(`[data-figure="${slug}"]`, faceOf);

/** Waits until a figure shows this, or, with `isSame` false, anything else. */
export const shows = (page, slug, expected, isSame = true) =>
  until(
    page,
    `(${faceOf})(document.querySelector('[data-figure="${slug}"]')) ${isSame ? '===' : '!=='} ${JSON.stringify(expected)}`,
  );

/** Goes back; unlike the driver's own way this waits for no page to load, as none does. */
export const goBack = (page) => page.evaluate(() => history.back());

/** Chooses a value by its label, as a reader does. */
export const choose = async (page, name, value) => {
  const label = await page.$(`label:has(> input[name="${name}"][value="${value}"])`);
  await label.click();
};
