// Our figures in the pages of other sites: as high as what is in them, whatever the host.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { each } from './support/each.mjs';
import { needs } from './support/engine.mjs';
import { eventually } from './support/eventually.mjs';
import { breathes, fits, frameOf, inside, live, withHosts } from './support/hosts.mjs';
import { colours } from './support/pictures.mjs';

const open = withHosts();
// A module of another host comes only with its leave, and caches keep what they may.
const seen = [];
const openWithCors = withHosts({ headers: { 'access-control-allow-origin': '*', 'cache-control': 'max-age=600' }, seen });

for (const [path, ...ids] of [
  ['column', 'one', 'two'],
  ['hostile', 'one', 'two'],
  ['rtl', 'one'],
  ['strict', 'one', 'two'],
  ['twice', 'one', 'two'],
  ['module', 'one'],
  ['shadow', 'one', 'two'],
  ['inlined', 'one', 'two'],
  ['bundle', 'one', 'two'],
  ['known', 'one', 'two'],
  ['pym', 'place'],
  ['frames', 'place'],
  ['resizer', 'one'],
  ['datawrapper', 'one'],
  ['amp', 'one', 'two'],
]) {
  test(`${path}: the frame grows and shrinks with what is in it`, () =>
    (['twice', 'module'].includes(path) ? openWithCors : open)({ path: `${path}.html` }, async (page) => {
      for (const id of ids) await breathes(page, id);
    }));
}

for (const width of [1000, 377]) {
  test(`in a forum, ${width} px, whose frames never scroll, nothing of a figure is cut off`, () =>
    open({ path: 'discourse.html', viewport: { width, height: 800 } }, async (page) => {
      for (const id of ['one', 'two']) {
        await live(page, id);
        await eventually(async () => {
          const below = await inside(page, id)
            .locator('body')
            .evaluate((body) => innerHeight - body.getBoundingClientRect().height);
          assert.ok(below >= 0, `${id}: ${below} px`);
        });
      }
    }));
}

test('a narrower page has a higher figure, and back', () =>
  open({ path: 'rtl.html', viewport: { width: 360, height: 800 } }, async (page) => {
    await live(page, 'one');
    const height = () => page.locator('#one').evaluate((frame) => frame.offsetHeight);
    const narrow = await fits(frameOf(page, 'one'));
    await page.setViewportSize({ width: 520, height: 800 });
    await eventually(async () => assert.ok((await height()) < narrow, `${await height()} px, ${narrow} before`));
    const wide = await fits(frameOf(page, 'one'));
    await page.setViewportSize({ width: 360, height: 800 });
    await eventually(async () => assert.ok((await height()) > wide, `${await height()} px, ${wide} before`));
    await fits(frameOf(page, 'one'));
  }));

test('a figure in a tab fits when the tab opens', () =>
  open({ path: 'tabs.html' }, async (page) => {
    await fits(frameOf(page, 'one'));
    await page.click('#open-two');
    await live(page, 'two');
    await fits(frameOf(page, 'two'));
    await fits(frameOf(page, 'three'));
    await page.click('#open-one');
    await fits(frameOf(page, 'one'), 'the figure that was hidden');
    await breathes(page, 'one');
  }));

test('a figure in an accordion loads and fits when it opens', () =>
  open({ path: 'accordion.html' }, async (page) => {
    await fits(frameOf(page, 'two'));
    await page.locator('summary').first().click();
    await breathes(page, 'one');
  }));

test('a dark host, a transparent figure', () =>
  open({ path: 'dark.html' }, async (page) => {
    for (const id of ['one', 'two']) await live(page, id);
    const ground = (id) =>
      inside(page, id)
        .locator('html')
        .evaluate((root) => getComputedStyle(root).backgroundColor);
    assert.equal(await ground('one'), 'rgba(0, 0, 0, 0)');
    assert.equal(await ground('two'), 'rgb(253, 252, 249)');
    await fits(frameOf(page, 'one'));
    await frameOf(page, 'one').evaluate((it) => it.scrollIntoView());
    const place = await frameOf(page, 'one').boundingBox();
    const { count } = await colours(page, await page.screenshot({ clip: { x: place.x, y: place.y, width: 8, height: 40 } }));
    assert.deepEqual(Object.keys(count), ['16 20 24 255'], 'the host shows through');
    assert.equal(await inside(page, 'three').locator('figure').getAttribute('data-state'), 'static');
    await fits(frameOf(page, 'three'));
  }));

test('a host without any script of ours shows it well, even without scripts in the frame', needs('frames without scripts'), () =>
  // Where the frame has no origin, its fonts are refused, and the host's device has others.
  open(
    { path: 'plain.html', allow: (complaint) => /Blocked script execution|\.js csp$|\.woff2|ERR_FAILED$/.test(complaint) },
    async (page) => {
      await live(page, 'one');
      const sheets = (id) =>
        inside(page, id)
          .locator('html')
          .evaluate(() => document.styleSheets.length);
      assert.equal(await sheets('four'), await sheets('two'), 'dressed without an origin, too');
      for (const id of ['one', 'two', 'three', 'four']) {
        assert.ok(await inside(page, id).locator('.plot').and(inside(page, id).locator(':visible')).first().isVisible());
      }
      assert.equal(await inside(page, 'two').locator('figure').getAttribute('data-state'), 'static');
      assert.ok(await inside(page, 'two').locator('.choice.measure').isHidden(), 'no choice that does nothing');
    },
  ),
);

test('on paper a figure is all there', () =>
  open({ path: 'print.html' }, async (page, { print }) => {
    await live(page, 'one');
    await print();
    await inside(page, 'one').locator('.plot:visible').first().waitFor();
  }));

test('twenty figures load each program once', () => {
  seen.length = 0;
  return openWithCors({ path: 'twenty.html' }, async (page) => {
    for (const element of await each(page.locator('crossings-figure'))) {
      await element.scrollIntoViewIfNeeded();
      await element.locator('iframe').contentFrame().locator('figure[data-state="live"]').waitFor();
      await fits(element.locator('iframe'));
    }
    const programs = seen.map((path) => /(\w+)-\w+\.wasm$/.exec(path)?.[1]).filter(Boolean);
    assert.deepEqual(programs.sort(), ['compare', 'crossings', 'time'], 'those of its three views');
  });
});

test('a figure out of sight does not load', () => {
  seen.length = 0;
  return openWithCors({ path: 'twenty.html' }, async (page) => {
    await page.locator('crossings-figure iframe').first().contentFrame().locator('figure[data-state="live"]').waitFor();
    const last = page.locator('crossings-figure iframe').last();
    assert.equal(await last.contentFrame().locator('figure').count(), 0);
    const loaded = seen.filter((path) => /^.embed.\w+.$/.test(path)).length;
    assert.ok(loaded < 20, `${loaded} of 20 pages were asked for`);
  });
});
