// On paper: light, with the drawing that the words speak of.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIGURES, figure, withPage } from './support/page.mjs';

const openPage = withPage();

test('paper is light, whatever the screen is', () =>
  openPage({ wait: 'live', colorScheme: 'dark' }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const { ink, paper } = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return { ink: style.color, paper: style.getPropertyValue('--paper') };
    });
    assert.match(ink, /^rgb\((\d|[1-4]\d), /, ink);
    assert.match(paper, /^#f/, paper);
  }));

test('on paper the choices are gone, and drawing, words and definitions are there', () =>
  openPage({ wait: 'live' }, async (page) => {
    await page.locator('input[name="arrivals-tab"][value="table"]').check({ force: true });
    await page.emulateMedia({ media: 'print' });
    for (const name of FIGURES) {
      const it = figure(page, name);
      assert.equal(await it.locator('.controls:visible').count(), 0);
      assert.equal(await it.locator('.plot:visible').count(), 1);
      assert.ok(await it.locator('.words').isVisible());
      assert.ok(await it.locator('.counted p').first().evaluate((p) => p.checkVisibility({ contentVisibilityAuto: true })));
    }
  }));

test('both drawings are of what is shown when the page is printed', () =>
  openPage({ wait: 'live', viewport: { width: 375, height: 800 } }, async (page) => {
    await page.evaluate(() => window.crossings.set('view=arrivals&by=year'));
    const wide = figure(page, 'arrivals').locator('.plot.wide svg');
    assert.doesNotMatch(await wide.textContent(), /45,755/, 'unseen, it is not kept up to date');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.match(await wide.textContent(), /45,755/);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  }));

test('on paper claims have their reasons, terms their meaning, and sources their addresses', () =>
  openPage({ wait: 'live' }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const seen = (locator) => locator.first().evaluate((it) => it.checkVisibility({ contentVisibilityAuto: true }));
    assert.ok(await seen(page.locator('#claim-november details p')));
    assert.ok(await seen(page.locator('.terms dd')));
    assert.equal(await page.locator('.known').isVisible(), false);
    assert.equal(await page.locator('#claim-november .links').isVisible(), false);
    const after = (link) => getComputedStyle(link, '::after').content;
    assert.match(await page.locator('#sources + ul a').first().evaluate(after), /https:\/\/www\.gov\.uk/);
  }));
