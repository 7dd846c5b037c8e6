// Figures without a frame whose program does not come or breaks down, and what cannot be mounted.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from './support/eventually.mjs';
import { withHosts } from './support/hosts.mjs';
import { aMinuteLater, withMinutes } from './support/minute.mjs';
import { figure, get, mount, set, unmount } from './support/mounted.mjs';

// Modules and data of another host come only with its leave.
const open = withHosts({ headers: { 'access-control-allow-origin': '*' } });
const LOST = (complaint) => /404/.test(complaint);

/** Whether the figure `one` says that it failed, shows what was printed, and takes no other view. */
const isAsPrinted = async (page) => {
  assert.equal(await figure(page, 'one').getAttribute('data-state'), 'failed');
  assert.ok(await figure(page, 'one').locator('.failed-note').isVisible());
  assert.ok(await figure(page, 'one').locator('.plot').and(page.locator(':visible')).first().isVisible());
  assert.equal((await get(page, 'one')).query, 'view=seasons');
  assert.match(await set(page, 'one', 'by=month'), /this figure is not live/);
};

test('without its program a figure is as it was printed', () =>
  open({ path: 'shelter.html', block: /\.wasm$/ }, async (page) => {
    await mount(page, 'one', { view: 'seasons', query: 'measure=boats' });
    await isAsPrinted(page);
    assert.equal(
      await page.locator('#one .ignored').textContent(),
      'Another view was asked for, which cannot be shown here. This is “Small-boat arrivals through each year” as published.',
    );
    await unmount(page, 'one');
    assert.equal(await page.locator('#one > *').count(), 0);
  }));

const openHeld = withHosts({ headers: { 'access-control-allow-origin': '*' }, held: '.wasm' });

test('a figure whose program never comes is as it was printed after a minute', () =>
  openHeld({ path: 'shelter.html', prepare: withMinutes }, async (page, { requests }) => {
    const mounted = mount(page, 'one', { view: 'seasons', query: 'measure=boats' });
    await eventually(() => assert.ok(requests.some((url) => url.endsWith('.wasm'))));
    await aMinuteLater(page);
    await mounted;
    await isAsPrinted(page);
  }));

/** Has the program of a figure make it live with a query, without `mount.js`; what it says, and whether the figure changed. */
const mountWith = (page, slug, query) =>
  page.evaluate(
    async ([slug, query]) => {
      const address = new URL(`embed/${slug}/`, document.querySelector('script[type="module"]').src);
      const text = (await (await fetch(address)).text()).replace(/<style.*?<\/style>/gs, '');
      const printed = new DOMParser().parseFromString(text, 'text/html');
      const part = (selector) => new URL(printed.querySelector(selector).dataset.href, address).href;
      const module = await import(part('link[data-rel="modulepreload"]:not([data-boot])'));
      await module.default({ module_or_path: fetch(part('link[type="application/wasm"]')) });
      module.load(new Uint8Array(await (await fetch(part('link[data-series]'))).arrayBuffer()));
      const figure = document.importNode(printed.querySelector('[data-figure]'), true);
      document.getElementById('one').replaceChildren(figure);
      const before = figure.outerHTML;
      let error;
      try {
        module.mount(figure, query, () => {});
      } catch (refused) {
        error = `${refused}`;
      }
      // What was set up by then would act now.
      for (const input of figure.querySelectorAll('input[type="radio"]:not(:checked)')) input.click();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return { error, isAsPrinted: figure.outerHTML === before };
    },
    [slug, query],
  );

for (const [slug, query] of [
  ['seasons', 'view=arrivals'],
  ['stance', 'view=arrivals'],
]) {
  test(`what the program of ${slug} refuses leaves the figure as it was printed, with nobody listening`, () =>
    open({ path: 'shelter.html' }, async (page) => {
      assert.deepEqual(await mountWith(page, slug, query), { error: 'this is another figure', isAsPrinted: true });
      const { error, isAsPrinted } = await mountWith(page, slug, `view=${slug}`);
      assert.deepEqual([error, isAsPrinted], [undefined, false], 'what it takes does change the figure');
    }));
}

test('where a program breaks down at once the figure stays as it was printed, and says so', () =>
  open({ path: 'shelter.html' }, async (page, { context }) => {
    const broken = 'export function mount() { throw new Error("broken"); }\nfunction unused(';
    await context.route(/-[0-9a-f]+\.js$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('export function mount(', broken) });
    });
    await mount(page, 'one', { view: 'seasons', query: 'measure=boats' });
    await isAsPrinted(page);
  }));

test('what cannot be mounted is said, and leaves nothing', () =>
  open({ path: 'shelter.html', allow: (complaint) => LOST(complaint) || /theme=pink/.test(complaint) }, async (page) => {
    const refused = (target, options) =>
      page.evaluate(
        async ([target, options]) => {
          const { mount } = await load();
          return mount(document.querySelector(target), options).catch((error) => error.message);
        },
        [target, options],
      );
    assert.equal(await refused('#one', { view: 'nope' }), 'there is no such figure');
    assert.equal(await refused('#one', { view: '../../x' }), 'there is no such figure');
    assert.equal(await refused('#one', {}), 'there is no such figure');
    for (const view of ['place', 'latest']) assert.match(await refused('#one', { view }), /this figure has no program/);
    assert.match(await refused('#none', { view: 'years' }), /there is no element/);
    assert.equal(await page.locator('#one > *').count(), 0);
    const aborted = await page.evaluate(async () => {
      const { mount } = await load();
      const stop = new AbortController();
      await mount(document.getElementById('one'), { view: 'years', signal: stop.signal });
      const before = document.getElementById('one').childElementCount;
      stop.abort();
      return [before, document.getElementById('one').childElementCount];
    });
    assert.deepEqual(aborted, [1, 0]);
    // As a framework does that mounts everything twice.
    const early = await page.evaluate(async () => {
      const { mount } = await load();
      const stop = new AbortController();
      const mounting = mount(document.getElementById('one'), { view: 'years', signal: stop.signal });
      stop.abort();
      const { name } = await mounting.catch((error) => error);
      return [name, document.getElementById('one').childElementCount];
    });
    assert.deepEqual(early, ['AbortError', 0]);
    const warned = page.waitForEvent('console', (message) => message.type() === 'warning');
    await mount(page, 'one', { view: 'years', theme: 'pink' });
    assert.equal((await warned).text(), 'mount: “theme=pink” was ignored: it can be auto, light, dark.');
  }));
