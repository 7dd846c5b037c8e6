// The page of all claims: its filters, and the addresses that they write and read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asked, query } from '../../js/claims.js';
import { each } from './support/each.mjs';
import { AT_ONCE, STILL, withPage } from './support/page.mjs';

/** Those of the stance map. */
const PARTIES = ['conservative', 'green-party', 'labour', 'liberal-democrats', 'plaid-cymru', 'reform-uk', 'snp'];

const OFFERED = { speaker: ['chris-philp', 'renée'], outcome: ['all', 'some'] };

test('an address asks for what the filters offer', () => {
  const check = (search, expected) => assert.deepEqual(asked(search, OFFERED), { ignored: [], ...expected }, search);
  check('', { chosen: {} });
  check('?speaker=chris-philp&outcome=some', { chosen: { speaker: 'chris-philp', outcome: 'some' } });
  check('?speaker=ren%C3%A9e', { chosen: { speaker: 'renée' } });
  check('?outcome=all&outcome=some', { chosen: { outcome: 'some' } });
  check('?theme=dark&utm_source=x&fbclid=1&outcome=all', { chosen: { outcome: 'all' } });
  check('?outcome=most', { chosen: {}, ignored: ['“outcome=most” was ignored: it can be all, some.'] });
  check('?toString=x', { chosen: {}, ignored: ['“toString=x” was ignored: the filters are speaker, outcome.'] });
  check('?outcome=', { chosen: {}, ignored: ['“outcome=” was ignored: it can be all, some.'] });
  assert.equal(asked(`?${'a=b&'.repeat(1000)}`, OFFERED).ignored.length, 5);
});

test('what is chosen is written behind what an address has for others', () => {
  const check = (search, chosen, expected) => assert.equal(query(search, chosen), expected);
  check('', {}, '');
  check('?outcome=all&x=y', { speaker: '', outcome: '' }, '');
  check('?theme=dark&outcome=all&ref=a', { speaker: 'chris-philp' }, '?theme=dark&ref=a&speaker=chris-philp');
});

const openPage = withPage();
const visit = (address, visit, options = {}) => openPage({ path: `claims/${address}`, ...options }, visit);

const list = (page, name) => page.getByRole('combobox', { name, exact: true });
const choose = (page, name, value) => list(page, name).selectOption(value);
const count = (page) => page.locator('.filters .status');
const shown = (page) =>
  page.locator('.claims > li:visible > section').evaluateAll((all) => all.map(({ id }) => id.replace('claim-', '')));
/** What the host has written of each claim. */
const written = (page) =>
  page
    .locator('.claims > li')
    .evaluateAll((all) => all.map((claim) => ({ ...claim.dataset, id: claim.firstElementChild.id.replace('claim-', '') })));
const says = (page, text) => count(page).filter({ hasText: text }).waitFor();
const search = (page) => new URL(page.url()).search;
const notice = (page) => page.locator('.all-claims > .notice');

test('each filter lets through what it says, the address follows, and Back takes it back', () =>
  visit('', async (page) => {
    const all = await written(page);
    const check = async (expected) => {
      const found = all.filter((one) => Object.entries(expected).every(([key, value]) => one[key] === value));
      await says(page, `${found.length} of ${all.length} claims`);
      assert.deepEqual(
        await shown(page),
        found.map(({ id }) => id),
      );
      assert.deepEqual(Object.fromEntries(new URLSearchParams(search(page))), expected);
    };
    await check({});
    await choose(page, 'Party', 'conservative');
    await check({ party: 'conservative' });
    await choose(page, 'Outcome', 'untestable');
    await check({ party: 'conservative', outcome: 'untestable' });
    await choose(page, 'Speaker', 'scarlett-maguire');
    await check({ party: 'conservative', outcome: 'untestable', speaker: 'scarlett-maguire' });
    assert.deepEqual(await shown(page), []);
    await page.getByRole('button', { name: 'Reset' }).click();
    await check({});
    await page.goBack();
    await check({ party: 'conservative', outcome: 'untestable', speaker: 'scarlett-maguire' });
    await page.goBack();
    await page.goBack();
    await check({ party: 'conservative' });
    assert.equal(await list(page, 'Party').inputValue(), 'conservative');
    assert.equal(await list(page, 'Outcome').inputValue(), '');
    await choose(page, 'Party', 'none');
    await check({ party: 'none' });
    await choose(page, 'Party', '');
    await choose(page, 'Year', '2024');
    await check({ year: '2024' });
  }));

test('an address opens its selection, and no program is loaded', () =>
  visit('?speaker=chris-philp&party=conservative&year=2024', async (page, { requests }) => {
    await says(page, '2 of ');
    assert.deepEqual(await shown(page), ['since-election', 'deterrent-date']);
    assert.equal(await list(page, 'Speaker').inputValue(), 'chris-philp');
    assert.equal(await notice(page).textContent(), '');
    assert.ok(!requests.some((url) => /wasm|boot/.test(url)), requests.join('\n'));
  }));

test('a reader of any party finds figures of its own', () =>
  visit('', async (page) => {
    const all = await written(page);
    for (const one of PARTIES)
      assert.ok(
        all.some(({ party }) => party === one),
        one,
      );
  }));

test('a share is written in per cent, and how far it is off in points', () =>
  visit('#claim-saville-roberts-majority', async (page) => {
    const cells = page.locator('#claim-saville-roberts-majority tbody tr').first().locator('td');
    await cells.first().waitFor();
    assert.deepEqual(await cells.allInnerTexts(), ['76%', '≥ 67%', '+9 points', 'holds']);
  }));

test('the keyboard alone filters and opens', () =>
  visit('', async (page) => {
    const conservative = (await written(page)).filter(({ party }) => party === 'conservative');
    await list(page, 'Party').focus();
    await page.keyboard.type('Cons');
    await says(page, `${conservative.length} of `);
    await page.locator('#claim-since-election summary').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('#claim-since-election .who').waitFor();
  }));

test('what means nothing is ignored, said, and never becomes HTML', () =>
  visit('?party=%3Cimg%20src%3Dx%3E&outcome=some&colour=red', async (page) => {
    await notice(page)
      .filter({ hasText: `“party=<img src=x>” was ignored: it can be ${[...PARTIES, 'none'].join(', ')}.` })
      .waitFor();
    await notice(page).filter({ hasText: '“colour=red” was ignored' }).waitFor();
    assert.equal(await page.locator('main img').count(), 0);
    assert.equal(await list(page, 'Outcome').inputValue(), 'some');
    await choose(page, 'Outcome', '');
    assert.equal(await notice(page).textContent(), '');
    assert.equal(search(page), '');
  }));

test('a fragment opens its claim, also one that the filters leave out', () =>
  visit('#claim-november', async (page, { address }) => {
    await page.locator('#claim-november .readings').waitFor();
    assert.equal(await page.locator('details.line[open]').count(), 1);
    await page.evaluate(() => (location.hash = '#claim-six-in-ten'));
    await page.locator('#claim-six-in-ten .who').waitFor();
    await page.goto(`${address}claims/?speaker=chris-philp&theme=dark#claim-neck-and-neck`);
    await page.locator('#claim-neck-and-neck .readings').waitFor();
    await notice(page).filter({ hasText: 'all claims are shown' }).waitFor();
    await page.waitForURL(`${address}claims/?theme=dark#claim-neck-and-neck`);
    await page.goto(`${address}claims/#claim-%3Cimg%3E`);
    const all = (await written(page)).length;
    await says(page, `${all} of ${all} claims`);
  }));

test('without a script all claims stand there and open, and no filter is offered', () =>
  visit(
    '?party=labour',
    async (page, { address }) => {
      assert.equal(await page.locator('.filters').isVisible(), false);
      const all = await shown(page);
      assert.equal(all.length, (await written(page)).length);
      await page.locator('#claim-november summary').first().click(AT_ONCE);
      await page.locator('#claim-november .readings').waitFor();
      for (const link of await each(page.locator('main a[href^="."], main a[href="feed.xml"]'))) {
        const response = await page.request.get(new URL(await link.getAttribute('href'), `${address}claims/`).href);
        assert.ok(response.ok(), await link.getAttribute('href'));
      }
    },
    STILL,
  ));

test('where the script does not come, nothing is offered that does not work', () =>
  visit(
    '',
    async (page) => {
      for (const control of await each(page.locator('.filters select, .filters button'))) assert.ok(await control.isDisabled());
      assert.equal((await shown(page)).length, (await written(page)).length);
    },
    { block: /\.js$/ },
  ));

test('the header leads there, and the page tells of its feed', () =>
  openPage({ path: 'v/stance/method/' }, async (page) => {
    await page.getByRole('navigation', { name: 'This site' }).getByRole('link', { name: 'Claims' }).click();
    await page.locator('h1', { hasText: 'Claims' }).waitFor();
    const feed = await page.locator('link[type="application/atom+xml"]').evaluateAll((links) => links.map(({ href }) => href));
    assert.equal(feed.length, 2);
    for (const address of feed) assert.match(await (await page.request.get(address)).text(), /<feed /);
  }));
