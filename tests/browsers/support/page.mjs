// Opening the page the way a reader would.
import { readFileSync } from 'node:fs';
import { ENGINE } from './engine.mjs';
import { eventually } from './eventually.mjs';
import { serve } from './server.mjs';
import { visitPage, withBrowser } from './visit.mjs';

/** Counts every unforeseen movement of what is on the page, from its first paint on, where the engine tells of them. */
const watchShifts = () => {
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
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
 * `openPage(options, visit)` opens the page in a fresh context and calls `visit(page, tools)`, as `visitPage` of
 * support/visit.mjs does; `tools.address` is where the page is served, and `tools.release` lets held files go.
 * Options beside those: `path`, below that address; `wait`, a `data-state` that both figures must reach first; `options`,
 * `open` where the choices under “Options” are to be there from the start.
 * @returns {Open}
 */
export const withPage = (serverOptions) => {
  const running = withBrowser(async () => ({ server: await serve(serverOptions) }));

  return ({ wait, options, ...settings }, visit) => {
    const { browser, server } = running();
    return visitPage(browser, server.address, { prepare: watchShifts, ...settings }, async (page, tools) => {
      if (options === 'open') await openOptions(page);
      if (wait) await reach(page, wait);
      return visit(page, { ...tools, address: server.address, release: server.release });
    });
  };
};

/** A page whose scripts do not run; what a browser says of that is foreseen. */
export const STILL = { javaScriptEnabled: false, allow: (complaint) => /^failed: .*\.js csp$/.test(complaint) };

/** For a click where no script runs: there a driver may not see whether an element has come to rest. */
export const AT_ONCE = { force: true };

/** The figures of the article. */
export const FIGURES = ['seasons', 'arrivals'];

/** Every named view. */
export const SLUGS = [
  ...readFileSync(new URL('../../../content/views.toml', import.meta.url), 'utf8').matchAll(/^slug = "(.+)"$/gm),
].map(([, slug]) => slug);

/** Views that between them have every kind of mark, of choice and of table. */
const VARIED = ['seasons', 'arrivals', 'calendar', 'nationalities', 'concern', 'check'];
/** The views that are tried one by one: all of them in one engine; what others do differently they do to all of a kind. */
export const TRIED = ENGINE === 'chromium' ? SLUGS : VARIED;

/** The pages of these, and the article: the folder of each below the first, what it is called, and its figures. */
export const PAGES = [
  { path: '', name: 'the article', slugs: FIGURES },
  ...TRIED.map((slug) => ({ path: `v/${slug}/`, name: `v/${slug}/`, slugs: [slug] })),
];

/**
 * Opens a page again until it has its own fonts: one that gets them too late does without (`font-display: optional`), and
 * others are wider.
 */
export const inItsFonts = (page) =>
  eventually(async () => {
    const has = await page.evaluate(async () => {
      await document.fonts.ready;
      const widths = ['var(--figure-family)', 'sans-serif'].map((family) => {
        const probe = document.body.appendChild(document.createElement('span'));
        probe.textContent = 'Small boats, 1234567890';
        probe.style.cssText = `position: absolute; font-family: ${family}`;
        const { width } = probe.getBoundingClientRect();
        probe.remove();
        return width;
      });
      return widths[0] !== widths[1];
    });
    if (has) return;
    await page.reload();
    throw new Error('the page is shown in other fonts');
  });

/** Waits until a figure says this of what it shows. */
export const subject = (page, name, pattern) =>
  figure(page, name).locator('.subtitle').filter({ hasText: pattern }).waitFor({ state: 'visible' });

/** One of the figures. */
export const figure = (page, name) => page.locator(`main figure[data-figure="${name}"]`);

/** Shows the choices under “Options”, of every figure of the page. */
export const openOptions = (page) =>
  page.locator('.all-options').evaluateAll((all) => {
    for (const details of all) details.open = true;
  });

/** Gives live figures columns as wide as their wide drawings were printed, and waits until they are drawn so. */
export const inPrintedColumns = async (page) => {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('[data-figure][data-figure][data-figure] { inline-size: 720px; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  const drawings = '[data-state="live"] > .face.chart .plot.wide > .drawing:first-child > svg';
  await page.waitForFunction(
    (drawings) => [...document.querySelectorAll(drawings)].every((svg) => svg.viewBox.baseVal.width === 720),
    drawings,
  );
};

/** Waits until a figure is live, and drawn to fit its column: that is done in the frame after. */
export const drawn = async (page, slug) => {
  await page.waitForSelector(`figure[data-figure="${slug}"][data-state="live"]`);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
};

/** Waits until every figure is in a state. */
export const reach = async (page, state) => {
  for (const name of FIGURES) {
    if (state === 'live') await drawn(page, name);
    else await page.waitForSelector(`main figure[data-figure="${name}"][data-state="${state}"]`);
  }
};

/**
 * Waits until every figure that a first visit makes live is so: by then everything has come that it loads. Engines tell of a
 * quiet network each in its own way, and one of them not always.
 */
export const loaded = (page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('[data-figure]:not([data-still], [data-later])')].every(
      ({ dataset }) => dataset.state === 'live',
    ),
  );

/** Opens the table of a figure and returns its rows, each a list of its cells' texts. */
export const tableRows = (page, name) =>
  figure(page, name)
    .locator('.table table tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim())));

/** Resolves when two frames have been painted: whatever was still to be laid out has been by then. */
export const painted = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** What has moved on the page so far without a reader's doing. */
export const shifts = async (page) => {
  await painted(page);
  return page.evaluate(() => window.shifts);
};
