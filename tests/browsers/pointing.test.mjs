// Values under the mouse, under a finger, and pinned.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figure, painted, withPage } from './support/page.mjs';

const openPage = withPage();
const live = { wait: 'live' };

/** The drawing that shows, and its box on the screen. */
const drawing = async (page, name) => {
  const overlay = figure(page, name).locator('.overlay:visible');
  await overlay.scrollIntoViewIfNeeded();
  return { overlay, box: await overlay.boundingBox() };
};

/** Waits until the page has stayed where it is for some frames. */
const atRest = (page) =>
  page.evaluate(async () => {
    for (let [before, frames] = [scrollY, 0]; frames < 20; before = scrollY) {
      await new Promise(requestAnimationFrame);
      frames = scrollY === before ? frames + 1 : 0;
    }
  });

/** Waits until what is laid over the drawing says something, or nothing. */
const says = (page, name, pattern) =>
  page.waitForFunction(
    ([selector, source]) => {
      const shown = [...document.querySelectorAll(selector)].find((element) => element.checkVisibility());
      return new RegExp(source).test(shown.textContent);
    },
    [`[data-figure="${name}"] .overlay`, pattern.source],
  );

test('the mouse reads the values of all years, and takes them along when it leaves', () =>
  openPage(live, async (page) => {
    const { box } = await drawing(page, 'seasons');
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
    await says(page, 'seasons', /^To \d+ (May|June|July).*(2018.*2022|2022.*2018)/);
    await page.mouse.move(box.x + box.width * 0.5, box.y - 40);
    await says(page, 'seasons', /^$/);
  }));

test('a click pins a value, a second one takes it off', () =>
  openPage(live, async (page) => {
    const { box } = await drawing(page, 'arrivals');
    const at = [box.x + box.width * 0.55, box.y + box.height / 2];
    await page.mouse.click(...at);
    await page.waitForURL(/view=arrivals&at=\d{4}-\d\d-01$/);
    await page.mouse.move(box.x, box.y - 40);
    await says(page, 'arrivals', /20\d\d.*People[\d,]+/);
    await page.mouse.click(...at);
    await page.waitForURL(/view=arrivals$/);
  }));

test('a finger reads values without moving the page', async () => {
  await openPage({ wait: 'live', viewport: { width: 375, height: 800 }, hasTouch: true }, async (page, { touch }) => {
    const { box } = await drawing(page, 'seasons');
    await touch([[box.x + box.width * 0.4, box.y + box.height / 2]]);
    await says(page, 'seasons', /To \d+ \w+/);
    assert.match(page.url(), /view=seasons&at=\d{4}-\d\d-\d\d/);
  });
});

test('a finger that scrolls past pins nothing, and a second tap takes a pin off', () =>
  openPage({ wait: 'live', viewport: { width: 375, height: 800 }, hasTouch: true }, async (page, { touch }) => {
    const { box } = await drawing(page, 'seasons');
    const [x, y] = [box.x + box.width * 0.4, box.y + box.height * 0.6];
    await touch([
      [x, y],
      [x, y - 60],
      [x, y - 160],
    ]);
    // A tap on a page that still runs on stops it, and is no more than that.
    await atRest(page);
    assert.doesNotMatch(page.url(), /at=/);
    const again = await drawing(page, 'seasons');
    const at = [again.box.x + again.box.width * 0.4, again.box.y + again.box.height / 2];
    await touch([at]);
    await page.waitForURL(/at=/);
    await touch([at]);
    await page.waitForURL((url) => !url.search.includes('at='));
  }));

test('a finger that goes sideways reads as it goes', () =>
  openPage({ wait: 'live', viewport: { width: 375, height: 800 }, hasTouch: true }, async (page, { touch }) => {
    const { box } = await drawing(page, 'seasons');
    const y = box.y + box.height * 0.6;
    await touch([0.3, 0.35, 0.5, 0.6].map((share) => [box.x + box.width * share, y]));
    await page.waitForURL(/view=seasons&at=\d{4}-0[4-9]/);
    await says(page, 'seasons', /To \d+ \w+/);
  }));

test('the right mouse button and the browser\u2019s own keys are left alone', () =>
  openPage(live, async (page) => {
    const { overlay, box } = await drawing(page, 'arrivals');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'right' });
    await overlay.focus();
    const prevented = await overlay.evaluate((element) => {
      const event = new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, bubbles: true, cancelable: true });
      return !element.dispatchEvent(event);
    });
    assert.equal(prevented, false);
    assert.doesNotMatch(page.url(), /at=/);
  }));

test('a pin that came with a link is taken off by a click on it', () =>
  openPage({ wait: 'live', path: '?view=arrivals&by=year&at=2022-09-03' }, async (page) => {
    const { box } = await drawing(page, 'arrivals');
    await says(page, 'arrivals', /^2022/);
    await page.mouse.click(box.x + box.width * 0.53, box.y + box.height / 2);
    await page.waitForURL(/view=arrivals&by=year$/);
  }));

/** What enlarges or moves a figure with the page around it. */
const MOVED = [
  ['html', 'zoom: 1.5'],
  ['body', 'zoom: 0.8'],
  ['main', 'zoom: 1.25'],
  ['[data-figure="seasons"]', 'zoom: 0.7'],
  ['main', 'transform: scale(0.75)'],
  ['main', 'transform: translate(30px, 20px)'],
];

for (const [element, style] of MOVED) {
  test(`with ${style} on ${element}, the mouse reads what it points at`, () =>
    openPage({ wait: 'live', viewport: { width: 1900, height: 900 } }, async (page) => {
      const read = async (share) => {
        const { box } = await drawing(page, 'seasons');
        await page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
        await says(page, 'seasons', /^To /);
        return figure(page, 'seasons').locator('.overlay:visible text').first().textContent();
      };
      const months = async () => [(await read(0.3)).split(' ')[2], (await read(0.7)).split(' ')[2]];
      const before = await months();
      await page.mouse.move(0, 0);
      await page.evaluate(
        ([element, style]) => {
          document.querySelector(element).style.cssText = style;
        },
        [element, style],
      );
      await painted(page);
      assert.deepEqual(await months(), before);
    }));
}
