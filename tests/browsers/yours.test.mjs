// The page on which a reader answers the propositions: what answers come to, and that they go nowhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needs } from './support/engine.mjs';
import { loaded, painted, STILL, shifts, withPage } from './support/page.mjs';

const openPage = withPage();
const PATH = 'v/stance/yours/';

const visit = (address, act, options = {}) =>
  openPage({ path: PATH + address, ...options }, async (page, tools) => {
    await loaded(page);
    return act(page, tools);
  });

const radio = (page, id, value) => page.locator(`input[name="${id}"][value="${value}"]`);
const answer = (page, id, value) => radio(page, id, value).check({ force: true });
const answered = (page) =>
  page
    .locator('fieldset input:checked')
    .evaluateAll((all) => all.map(({ name, value }) => `${name}:${value}`).filter((one) => !one.endsWith(':none')));
const own = (page, word) => page.locator(`[data-own="${word}"]`);
const strip = (page, id) => page.locator(`[data-strip="${id}"] .plot:visible`);
const axis = (page, id) => page.locator(`[data-axis="${id}"]`);
const lines = (section) => section.locator('p').evaluateAll((all) => all.map((one) => one.textContent).filter(Boolean));
const notices = (page) => lines(page.locator('.notice'));

/** Whatever of a reader could be kept: the address, the history, and what a browser stores. */
const kept = (page, context) =>
  page
    .evaluate(async () => ({
      address: location.href,
      history: history.length,
      state: history.state,
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: await (indexedDB.databases?.() ?? []),
      caches: await (globalThis.caches?.keys() ?? []),
    }))
    .then(async (all) => ({ ...all, cookies: await context.cookies() }));

test('answers put a mark on the strip and a reader on the axes', () =>
  visit('', async (page) => {
    assert.equal(await own(page, 'results').isVisible(), false);
    await answer(page, 'P5', 'agree');
    assert.match(await strip(page, 'P5').textContent(), /You: agree/);
    assert.doesNotMatch(await strip(page, 'P1').textContent(), /You/);
    assert.equal((await lines(axis(page, 'law')))[0], 'Your place is 1.00, by your answer to its one proposition.');
    assert.equal(await axis(page, 'law').locator('.plot:visible .you').count(), 1);
    assert.equal(await axis(page, 'remedy').isVisible(), false);
    await answer(page, 'P2', 'disagree');
    assert.deepEqual(await lines(axis(page, 'remedy')), [
      'No place here without an answer on third-country removal or removing all who arrive.',
    ]);
    assert.equal(await axis(page, 'remedy').locator('svg').count(), 0, 'nobody is placed by guess');
    await answer(page, 'P1', 'depends');
    await answer(page, 'P8', 'agree');
    assert.equal(
      (await lines(axis(page, 'removal')))[0],
      'Your place is 0.50, the mean of your answers to its two propositions.',
    );
    assert.equal(
      (await lines(axis(page, 'remedy')))[0],
      'Your place is 0.67, the mean of your answers to its three propositions.',
    );
    assert.equal(await own(page, 'status').textContent(), '4 of 9 answered; a place on 4 of 9 axes, below.');
    assert.match((await lines(page.locator('[data-party="conservative"]')))[0], /^Both of you have a position on/);
    await answer(page, 'P8', 'none');
    assert.doesNotMatch(await strip(page, 'P8').textContent(), /You/);
    await own(page, 'clear').click();
    assert.deepEqual(await answered(page), []);
    assert.equal(await own(page, 'results').isVisible(), false);
  }));

test('a strip is drawn again as it was printed', () =>
  visit('', async (page) => {
    const drawn = () => page.locator('[data-strip="P1"]').innerHTML();
    const printed = await drawn();
    await answer(page, 'P1', 'agree');
    assert.notEqual(await drawn(), printed);
    await answer(page, 'P1', 'none');
    assert.equal(await drawn(), printed);
  }));

test('answering asks for nothing, keeps nothing, and is not in the address', () =>
  visit('', async (page, { requests, context }) => {
    const [before, asked] = [await kept(page, context), requests.length];
    for (const id of ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7a', 'P7b', 'P8']) await answer(page, id, 'disagree');
    await painted(page);
    assert.deepEqual(await kept(page, context), before);
    assert.equal(requests.length, asked, requests.slice(asked).join('\n'));
    await page.reload();
    await loaded(page);
    assert.deepEqual(await answered(page), [], 'nor does the browser fill them in again');
  }));

test('a link is made when it is asked for, and opens the same answers in a fresh browser', () =>
  visit('?theme=dark', async (page, { context }) => {
    assert.equal(await own(page, 'shared').isVisible(), false);
    assert.ok(await own(page, 'link').isDisabled());
    await answer(page, 'P1', 'agree');
    await answer(page, 'P7b', 'depends');
    const before = await kept(page, context);
    await own(page, 'link').click();
    const link = await own(page, 'address').inputValue();
    assert.match(link, /\/v\/stance\/yours\/\?theme=dark#answers=P1:agree,P7b:depends$/);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.own), 'address');
    assert.deepEqual(await kept(page, context), before);
    await answer(page, 'P7b', 'disagree');
    const now = await own(page, 'address').inputValue();
    assert.match(now, /#answers=P1:agree,P7b:disagree$/);
    const [, search] = now.split(PATH);
    await visit(search, async (fresh, { requests }) => {
      assert.deepEqual(await answered(fresh), ['P1:agree', 'P7b:disagree']);
      assert.match(await strip(fresh, 'P7b').textContent(), /You: disagree/);
      assert.deepEqual(await notices(fresh), []);
      assert.ok(!requests.some((url) => url.includes('agree')), 'no server is told');
      const address = fresh.url();
      await answer(fresh, 'P1', 'none');
      assert.equal(fresh.url(), address, 'the address stays as it is');
      // One that is opened in this very page.
      await fresh.evaluate(() => {
        location.hash = '#answers=P3:agree';
      });
      await fresh.waitForFunction(() => document.querySelector('input[name="P3"][value="agree"]').checked);
      assert.deepEqual(await answered(fresh), ['P3:agree']);
    });
    await own(page, 'clear').click();
    assert.equal(await own(page, 'shared').isVisible(), false);
    assert.equal(await own(page, 'address').inputValue(), '');
  }));

test('the link is copied', () =>
  visit(
    '#answers=P3:agree',
    async (page) => {
      await own(page, 'link').click();
      await own(page, 'copy').click();
      await own(page, 'copied').getByText('Copied the link.').waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await own(page, 'address').inputValue());
    },
    { clipboard: true },
  ));

test('what an address has that means nothing is named, the rest applied, and nothing of it becomes HTML', () =>
  visit('#answers=P9:agree,P1:disagree,P2:%3Cimg%20src=x%3E,P1:agree', async (page) => {
    assert.deepEqual(await answered(page), ['P1:disagree']);
    assert.deepEqual(await notices(page), [
      '“answers=P9:agree” was ignored: the propositions are P1, P2, P3, P4, P5, P6, P7a, P7b, P8.',
      '“answers=P2:<img src=x>” was ignored: an answer can be agree, depends, disagree.',
      '“answers=P1:agree” was ignored: P1 has an answer before it.',
    ]);
    assert.equal(await page.locator('main img').count(), 0);
    await answer(page, 'P1', 'agree');
    assert.equal(await page.locator('.notice').isVisible(), true);
  }));

test('answers behind a question mark are taken, too', () =>
  visit('?answers=P4:agree', async (page) => assert.deepEqual(await answered(page), ['P4:agree'])));

test('the keyboard alone answers', () =>
  visit('', async (page) => {
    await radio(page, 'P2', 'none').focus();
    await page.keyboard.press('ArrowUp');
    assert.deepEqual(await answered(page), ['P2:agree']);
    await page.keyboard.press('ArrowUp');
    assert.deepEqual(await answered(page), ['P2:depends']);
  }));

test('nothing moves as it comes to life', needs('layout shifts'), () =>
  visit('', async (page) => assert.deepEqual(await shifts(page), [])),
);

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 320, height: 640 },
]) {
  test(`at ${viewport.width} px nothing is wider than the page, answered in full`, () =>
    visit(
      '#answers=P1:agree,P2:depends,P3:disagree,P4:agree,P5:disagree,P6:agree,P7a:agree,P7b:disagree,P8:depends',
      async (page) => {
        await own(page, 'link').click();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `the page is ${wide} px too wide`);
        assert.equal(await axis(page, 'plan-before').isVisible(), true);
      },
      { viewport },
    ));
}

test('without a script it is a complete read, and no answer is offered', () =>
  openPage({ path: PATH, ...STILL }, async (page) => {
    for (const part of ['.proposition .sentence', '[data-strip] .plot svg', '.caution']) {
      assert.ok(await page.locator(part).filter({ visible: true }).first().isVisible(), part);
    }
    assert.equal(await page.locator('[data-strip] .plot:visible svg').count(), 9);
    for (const part of ['fieldset', '.own-actions', '.results', '.failed-note']) {
      assert.equal(await page.locator(part).filter({ visible: true }).count(), 0, part);
    }
  }));

test('where the program does not come, it says so and offers nothing', () =>
  openPage({ path: PATH, block: /\.wasm$/ }, async (page) => {
    await page.locator('.failed-note').waitFor();
    assert.equal(await page.locator('fieldset:visible').count(), 0);
    assert.equal(await page.locator('[data-strip] .plot:visible svg').count(), 9);
  }));

test('the stance map and its method lead there', () =>
  openPage({ path: 'v/stance/method/' }, async (page) => {
    await page.getByRole('link', { name: 'Where do you stand?' }).click();
    await page.locator('h1', { hasText: 'Where do you stand?' }).waitFor();
    await page.getByRole('link', { name: 'Stance map' }).click();
    await page.locator('main a[href="yours/"]').waitFor();
  }));
