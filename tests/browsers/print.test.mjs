// On paper: light, with the drawing that the words speak of.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { needs } from './support/engine.mjs';
import { eventually } from './support/eventually.mjs';
import { showsGolden } from './support/golden.mjs';
import { FIGURES, figure, inPrintedColumns, PAGES, withPage } from './support/page.mjs';

const openPage = withPage();

for (const { path, name, slugs } of PAGES) {
  test(`${name}: on paper it is light and whole, without its choices`, () =>
    openPage({ path, colorScheme: 'dark' }, async (page, { print }) => {
      for (const slug of slugs) await page.waitForSelector(`[data-figure="${slug}"][data-state="live"]`);
      await inPrintedColumns(page);
      await print();
      const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'));
      await eventually(async () => assert.equal(await paper(), '#fdfcf9'));
      for (const slug of slugs) {
        const it = figure(page, slug);
        await showsGolden(it, slug);
        assert.equal(await it.locator('.controls:visible').count(), 0);
        for (const part of ['.subtitle', '.plot:visible', '.words', '.source'])
          assert.ok(await it.locator(part).isVisible(), part);
      }
    }));
}

/** How many pages a PDF has: each is an object of a type, in the open or in a stream of objects. */
const pagesOf = (file) => {
  const open = file.toString('latin1');
  const streams = [...open.matchAll(/\/ObjStm\b.*?stream\r?\n(.*?)\r?\nendstream/gs)].map(([, packed]) =>
    inflateSync(Buffer.from(packed, 'latin1')).toString('latin1'),
  );
  return [open, ...streams].flatMap((text) => [...text.matchAll(/\/Type\s*\/Page\b/g)]).length;
};

test('the article can be printed', needs('pages as a PDF'), () =>
  openPage({ wait: 'live' }, async (page) => {
    const pages = pagesOf(await page.pdf({ format: 'a4' }));
    assert.ok(pages >= 8 && pages <= 40, `${pages} pages`);
  }),
);

test('on paper the choices are gone, and drawing, words and definitions are there', () =>
  openPage({ wait: 'live' }, async (page, { print }) => {
    await page.locator('input[name="arrivals-tab"][value="table"]').check({ force: true });
    await print();
    for (const name of FIGURES) {
      const it = figure(page, name);
      assert.equal(await it.locator('.controls:visible').count(), 0);
      assert.equal(await it.locator('.plot:visible').count(), 1);
      assert.ok(await it.locator('.words').isVisible());
      assert.ok(
        await it
          .locator('.counted p')
          .first()
          .evaluate((p) => p.checkVisibility({ contentVisibilityAuto: true })),
      );
    }
  }));

test('all drawings are of what is shown when the page is printed', () =>
  openPage({ wait: 'live', viewport: { width: 375, height: 800 } }, async (page) => {
    await page.evaluate(() => window.crossings.set('view=arrivals&by=year'));
    const wide = figure(page, 'arrivals').locator('.plot.wide svg');
    assert.doesNotMatch(await wide.textContent(), /45,755/, 'unseen, it is not kept up to date');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.match(await wide.textContent(), /45,755/);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  }));

test('on paper claims have their reasons, terms their meaning, and sources their addresses', () =>
  openPage({ wait: 'live' }, async (page, { print }) => {
    await print();
    const seen = (locator) => locator.first().evaluate((it) => it.checkVisibility({ contentVisibilityAuto: true }));
    assert.ok(await seen(page.locator('#claim-november details p')));
    assert.ok(await seen(page.locator('.terms dd')));
    assert.equal(await page.locator('.known').isVisible(), false);
    assert.equal(await page.locator('#claim-november .links').isVisible(), false);
    // One engine says what it comes to, the other how it is made.
    const after = (link) => getComputedStyle(link, '::after').content.replace('attr(href)', link.href);
    assert.match(await page.locator('#sources ~ .fold a').first().evaluate(after), /https:\/\/www\.gov\.uk/);
  }));
