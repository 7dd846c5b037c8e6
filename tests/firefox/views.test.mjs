// Every page in Firefox: it comes to life, is read by keyboard, chosen in, gone back over and looked back from.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGES, choose, face, goBack, says, shows, until, withPage } from './support/page.mjs';

const openPage = withPage();

/** How many of the choices of a view are opened by their address. */
const A_HANDFUL = 3;

/** Values that are offered and not chosen, the last of each group. */
const offered = (page, slug) =>
  page.$$eval(`[data-figure="${slug}"] .controls input:not([name$="-tab"])`, (inputs) => {
    const isOther = (input) => (input.type === 'radio' ? !input.checked : input.checked);
    const free = inputs.filter((input) => isOther(input) && input.parentElement.checkVisibility());
    return Object.entries(Object.fromEntries(free.map((input) => [input.name, input.value])));
  });

for (const { path, name, slugs } of PAGES) {
  test(`${name}: the wasm is loaded once, and all that is loaded is ours`, () =>
    openPage(path, {}, async (page, { requests, address }) => {
      assert.equal(requests.filter((url) => url.endsWith('.wasm')).length, 1);
      assert.deepEqual(requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:')), []);
    }));

  for (const slug of slugs) {
    const here = slugs.length > 1 ? `${name}, ${slug}` : name;

    test(`${here}: values are read by keyboard`, () =>
      openPage(path, {}, async (page) => {
        const overlay = `[data-figure="${slug}"] .plot.wide .overlay`;
        await page.focus(overlay);
        const read = new Set();
        for (const key of ['End', 'ArrowLeft', 'PageDown', 'Home', 'ArrowRight']) {
          await page.keyboard.press(key);
          const isNew = (selector, seen) => {
            const value = document.querySelector(selector).getAttribute('aria-valuetext');
            return value && !seen.includes(value);
          };
          await until(page, isNew, `${overlay}:focus`, [...read]);
          read.add(await page.$eval(overlay, (it) => it.getAttribute('aria-valuetext')));
        }
        assert.equal(read.size, 5);
      }));

    test(`${here}: the table takes the drawing's place, and Back brings the drawing`, () =>
      openPage(path, {}, async (page) => {
        const seen = () =>
          page.$eval(`[data-figure="${slug}"] .face.table`, (it) => (it.checkVisibility() ? it.querySelectorAll('tbody tr').length : 0));
        assert.equal(await seen(), 0);
        await choose(page, `${slug}-tab`, 'table');
        await until(page, () => location.search.includes('tab=table'));
        assert.ok((await seen()) > 3);
        await goBack(page);
        await until(page, (plot) => document.querySelector(plot).checkVisibility(), `[data-figure="${slug}"] .plot.wide`);
        assert.equal(await seen(), 0);
      }));

    test(`${here}: what is chosen opens by its address in a fresh context, and Back goes back over it`, async () => {
      const chosen = await openPage(path, {}, async (page) => {
        const first = await face(page, slug);
        const faces = [];
        const done = new Set();
        while (faces.length < A_HANDFUL) {
          // One choice may take another away.
          const [group, value] = (await offered(page, slug)).find(([group]) => !done.has(group)) ?? [];
          if (!group) break;
          done.add(group);
          const last = await face(page, slug);
          await choose(page, group, value);
          await shows(page, slug, last, false);
          await until(page, (key) => location.search.includes(`${key}=`), group.replace(`${slug}-`, ''));
          faces.push([await page.evaluate(() => location.search), await face(page, slug)]);
        }
        for (const [, last] of [['', first], ...faces].slice(0, -1).reverse()) {
          await goBack(page);
          await shows(page, slug, last);
        }
        return faces;
      });
      for (const [query, expected] of chosen) {
        await openPage(path + query, {}, (page) => shows(page, slug, expected));
      }
    });

    test(`${here}: a day's knowledge can be shown, and the words follow`, () =>
      openPage(path, {}, async (page) => {
        const words = `[data-figure="${slug}"] .words`;
        const now = await page.$eval(words, (it) => it.textContent);
        await (await page.$(`[data-figure="${slug}"] .when summary`)).click();
        await (await page.$(`[data-figure="${slug}"] [data-set="asof=2024-11-07"]`)).click();
        await says(page, slug, '.words', /7 November/);
        assert.notEqual(await page.$eval(words, (it) => it.textContent), now);
        await (await page.$(`[data-figure="${slug}"] [data-set="asof=latest"]`)).click();
        await until(page, (selector, text) => document.querySelector(selector).textContent === text, words, now);
      }));
  }
}
