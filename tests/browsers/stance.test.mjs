// The stance map: every dot opens its words, every choice moves what it says it moves, and the address keeps it.
// More than 300 lines: one figure, and each of its choices.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needs } from './support/engine.mjs';
import { eventually } from './support/eventually.mjs';
import { CHART, drawsGolden, golden, showsGolden, TABLE } from './support/golden.mjs';
import { AT_ONCE, drawn, inPrintedColumns, STILL, shifts, withPage } from './support/page.mjs';
import { checkColumns, read } from './support/spreadsheet.mjs';

const openPage = withPage();
const MAP = '[data-figure="stance"]';

/** Maps that stand in the page for those who have no script, by their golden files. */
const PRINTED = {
  'map-remedy-priority': 'stance-remedy-priority',
  'axis-removal': 'stance-strips-removal',
  'map-computed': 'stance-computed',
  'map-time': 'stance-time',
};

/** Opens the page of the stance map once it is live. */
const open = (query, visit, options = {}) =>
  openPage({ path: `v/stance/${query}`, ...options }, async (page, more) => {
    await drawn(page, 'stance');
    return visit(page, more);
  });

const drawing = (page) => page.locator(`${MAP} .maps .plot.wide .drawing`);
const svg = (page) => drawing(page).innerHTML();
const query = (page) => page.evaluate(() => location.search);
const until = (page, key, value) =>
  page.waitForFunction(([k, v]) => new URLSearchParams(location.search).get(k) === v, [key, value]);
const focused = (page, selector) => page.waitForFunction((one) => document.activeElement?.matches(one), selector);

/** Waits until the drawing is another, or this one. */
const changes = (page, before) => eventually(async () => assert.ok((await svg(page)) !== before, 'another drawing'));
const isDrawn = (page, expected) => eventually(async () => assert.ok((await svg(page)) === expected, 'this drawing'));

/** Lets a statement of the open evidence count in a way. */
const count = async (page, id, how) => {
  await page.locator(`${MAP} .quotes [data-of="${id}"] .rest`).evaluate((rest) => (rest.open = true));
  await page.locator(`${MAP} .quotes [name="${id}"][value="${how}"]`).check({ force: true });
};

test('the page is complete without any script', () =>
  openPage({ path: 'v/stance/', ...STILL }, async (page) => {
    await showsGolden(page.locator(MAP), 'stance-removal-law');
    for (const [id, name] of Object.entries(PRINTED)) await drawsGolden(page.locator(`#${id}`), name);
    await drawing(page).locator('a[href="#actor-labour"] circle').first().click(AT_ONCE);
    await page.locator('#actor-labour:target li').first().waitFor();
    assert.equal(await page.locator('[data-statement]').count(), 107);
    assert.equal(await page.locator('.blind').isVisible(), false);
  }));

test('hydration changes nothing', async () => {
  const face = (page) =>
    page
      .locator(MAP)
      .evaluate((it) =>
        ['.title', '.subtitle', '.maps', '.face.table', '.words', '.timeline']
          .map((part) => it.querySelector(part).innerHTML.replaceAll(/<!--.*?-->/g, ''))
          .join(),
      );
  const before = await openPage({ path: 'v/stance/', block: /\.(js|wasm)$/ }, face);
  await open('', async (page) => {
    await inPrintedColumns(page);
    assert.ok((await face(page)) === before);
  });
});

test('nothing moves when it comes to life', needs('layout shifts'), () =>
  open('', async (page) => assert.deepEqual(await shifts(page), [])),
);

test('the program is loaded once, and all that is loaded is ours', () =>
  open('', (_page, { requests, address }) => {
    assert.equal(requests.filter((url) => url.endsWith('.wasm')).length, 1);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:')),
      [],
    );
  }));

test('every dot opens evidence with a source, by keyboard', () =>
  open('', async (page) => {
    const actors = [...golden('stance-removal-law').wide.matchAll(/ href="#actor-([\w-]+)"/g)].map(([, actor]) => actor);
    for (const actor of new Set(actors)) {
      await drawing(page).locator(`a[href="#actor-${actor}"]`).first().focus();
      await page.keyboard.press('Enter');
      await until(page, 'actor', actor);
      // The focus goes to the evidence once that is there: it must not take it from the next mark.
      await focused(page, `${MAP} .opened`);
      assert.match(await page.locator(`${MAP} .quotes`).textContent(), /Source:/);
    }
    assert.match(await page.locator(`${MAP} .standing`).textContent(), /90 % of the draws/);
    await page.locator(`${MAP} .standing`).getByRole('button', { name: 'Close' }).click();
    await page.waitForFunction(() => !location.search.includes('actor'));
  }));

test('the keyboard goes to the evidence, and back to the mark', () =>
  open('', async (page) => {
    await drawing(page).locator('a[href="#actor-snp"]').first().focus();
    await page.keyboard.press('Enter');
    await focused(page, `${MAP} .opened`);
    await page.keyboard.press('Tab');
    await focused(page, '[data-set="actor=none"]');
    await page.keyboard.press('Enter');
    await focused(page, `${MAP} .maps a[href="#actor-snp"]`);
  }));

test('what rests on a single statement is compared apart', () =>
  open('?actor=nigel-farage&with=keir-starmer', async (page) => {
    const parts = await page.locator(`${MAP} .compared .part`).allTextContents();
    assert.deepEqual(parts, ['On the axes', 'On a single statement of one of them', 'Of which one alone has spoken']);
  }));

test('a statement that is left out moves its own actor alone, leaves a trail, and comes back', () =>
  open('?actor=labour', async (page) => {
    const places = () =>
      drawing(page)
        .locator('a')
        .evaluateAll((links) =>
          Object.fromEntries(links.map((link) => [link.getAttribute('href').slice(7), link.getAttribute('aria-label')])),
        );
    const before = await places();
    const id = await page.locator(`${MAP} .quotes [data-of]`).first().getAttribute('data-of');
    await count(page, id, 'turned');
    await until(page, 'flip', id);
    const after = await places();
    assert.notEqual(after.labour, before.labour);
    assert.equal(after.conservative, before.conservative);
    assert.equal(after['reform-uk'], before['reform-uk']);
    assert.equal(await drawing(page).locator('.trail').count(), 1, 'the trail');
    assert.match(await page.locator(`${MAP} .changed`).textContent(), new RegExp(`${id}.*turned round`));
    assert.match(await page.locator(`${MAP} .whole`).textContent(), /Changed by the reader/);
    await count(page, id, 'half');
    await until(page, 'half', id);
    await count(page, id, 'out');
    await until(page, 'without', id);
    await page.goBack();
    await until(page, 'half', id);
    assert.ok(await page.locator(`${MAP} .quotes [name="${id}"][value="half"]`).isChecked());
    await page.locator(`${MAP} .changed [data-back="${id}"]`).click();
    await page.waitForFunction(() => !location.search.includes('half'));
    assert.deepEqual(await places(), before);
  }));

test('axes are chosen, and what is never drawn together cannot be', () =>
  open(
    '',
    async (page) => {
      const before = await svg(page);
      await page.locator(`${MAP} [data-key="y"]`).selectOption('routes');
      await until(page, 'y', 'routes');
      await changes(page, before);
      await page.locator(`${MAP} [data-key="x"]`).selectOption('plan-before');
      await until(page, 'x', 'plan-before');
      assert.ok(await page.locator(`${MAP} [data-key="y"] option[value="plan-since"]`).isDisabled());
      await page.locator(`${MAP} [data-key="y"]`).selectOption('none');
      await until(page, 'y', 'none');
      await page.locator(`${MAP} .reset`).click();
      await page.waitForFunction(() => location.search === '?view=stance');
      await isDrawn(page, before);
      await page.locator(`${MAP} [data-offer="remedy~priority"]`).click();
      await until(page, 'y', 'priority');
    },
    { options: 'open' },
  ));

/** Maps, with the mark whose evidence is open in their golden files. */
for (const [map, actor] of [['experts', 'green-party'], ['computed'], ['matrix', 'snp'], ['time']]) {
  test(`the map “${map}” is drawn, tabled and said, and its address opens it`, () =>
    open(actor ? `?actor=${actor}` : '', async (page) => {
      await inPrintedColumns(page);
      await page.locator(`${MAP} [data-key="map"]`).selectOption(map);
      await until(page, 'map', map);
      const shows = (page, parts) => eventually(() => showsGolden(page.locator(MAP), `stance-${map}`, parts));
      await shows(page, CHART);
      const address = await query(page);
      await page.locator(`${MAP} input[name="stance-tab"][value="table"]`).check({ force: true });
      await shows(page, TABLE);
      await openPage({ path: `v/stance/${address}` }, async (fresh) => {
        await drawn(fresh, 'stance');
        await inPrintedColumns(fresh);
        await shows(fresh, CHART);
        assert.equal(await fresh.locator('.notice p').count(), 0);
      });
    }));
}

test('two actors are compared in words, on statements that can be read', () =>
  open('', async (page) => {
    await page.locator(`${MAP} .all-options > summary`).click();
    await page.locator(`${MAP} [data-key="actor"]`).selectOption('labour');
    await page.locator(`${MAP} [data-key="with"]`).selectOption('conservative');
    await until(page, 'with', 'conservative');
    const compared = page.locator(`${MAP} div.compared`);
    assert.match(await compared.textContent(), /Labour.*Conservatives/s);
    const link = compared.locator('a').first();
    const id = await link.textContent();
    await link.click();
    await page.waitForFunction(
      ([map, it]) => document.querySelector(`${map} .quotes [data-of="${it}"]`)?.checkVisibility(),
      [MAP, id],
    );
  }));

test('a period brushed on the arrivals chart filters the map', () =>
  open('?actor=labour', async (page) => {
    await page.locator(`${MAP} .timeline > summary`).click();
    const overlay = page.locator(`${MAP} .timeline .plot.wide .overlay`);
    await overlay.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await overlay.boundingBox();
    const before = await svg(page);
    await page.mouse.move(x + width * 0.55, y + height / 2);
    await page.mouse.down();
    // A drag may end outside of the chart.
    await page.mouse.move(x + width * 0.8, y + height + 40, { steps: 4 });
    await page.mouse.up();
    await page.waitForFunction(() => /from=20\d\d/.test(location.search));
    await changes(page, before);
    const options = page.locator(`${MAP} .all-options > summary`);
    assert.equal(await options.textContent(), 'Options: 1 changed');
    await options.click();
    await page.locator(`${MAP} [data-offer="period"]`).click();
    await page.waitForFunction(() => !location.search.includes('from='));
    await isDrawn(page, before);
  }));

test('weights are the reader’s to change', () =>
  open('', async (page) => {
    await page.locator(`${MAP} .all-options > summary`).click();
    const before = await svg(page);
    await page.locator(`${MAP} [data-part="2"]`).fill('0');
    await until(page, 'weights', '100~75~0');
    await changes(page, before);
    await page.locator(`${MAP} [data-offer="weights"]`).click();
    await page.waitForFunction(() => !location.search.includes('weights'));
  }));

test('statements are read without names, then with them', () =>
  open('', async (page) => {
    const blind = page.locator('.blind');
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    await blind.getByRole('button', { name: 'Show a statement' }).click();
    assert.equal(await blind.locator('.answer').textContent(), '');
    await blind.locator('[data-guess="labour"]').click();
    await blind.locator('.answer').getByText('Source:').waitFor();
    assert.match(await blind.locator('.answer').textContent(), /^(Yes|No): .*So far you have named the party of [01] of 1\.$/s);
    await blind.getByRole('button', { name: 'Another statement' }).click();
    assert.equal(await blind.locator('.answer').textContent(), '');
    assert.deepEqual(requests, []);
  }));

test('what an address says that means nothing is named, and none of it is HTML', () =>
  open('?x=%3Cimg%20src=x%3E&without=S999&map=said', async (page) => {
    const notice = await page.locator(`${MAP} .notice`).textContent();
    assert.match(notice, /“x=<img src=x>” was ignored/);
    assert.match(notice, /“without=S999” was ignored/);
    assert.equal(await page.locator('.notice img').count(), 0);
  }));

test('a link to the stance map leads there from the article', () =>
  openPage({ path: '?view=stance&actor=snp' }, async (page) => {
    await page.waitForURL(/\/v\/stance\/\?view=stance&actor=snp$/);
    await drawn(page, 'stance');
    assert.match(await page.locator(`${MAP} .standing`).textContent(), /SNP/);
  }));

test('scripts set and get what it shows', () =>
  open('', async (page) => {
    const shows = await page.evaluate(() => window.crossings.set('view=stance&map=time&actor=labour'));
    assert.deepEqual([shows.view, shows.query, shows.notices], ['stance', 'view=stance&map=time&actor=labour', []]);
    await assert.rejects(page.evaluate(() => window.crossings.set('view=arrivals')));
  }));

test('the table, a picture and the facts can be downloaded', () =>
  open('?without=S11', async (page) => {
    await page.locator(`${MAP} .download summary`).click();
    const saved = async (what) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`${MAP} [data-download="${what}"]`).click(),
      ]);
      const stream = await download.createReadStream();
      return Buffer.concat(await stream.toArray());
    };
    const sheet = read(await saved('csv'));
    checkColumns(sheet);
    assert.match(sheet.facts[0], /^# title: /);
    assert.ok(
      sheet.facts.some((fact) => /^# address: .*\/v\/stance\/\?view=stance&without=S11$/.test(fact)),
      sheet.facts.join('\n'),
    );
    assert.ok(sheet.rows.some(([code]) => code === 'labour'));
    const svgFile = (await saved('svg')).toString();
    assert.match(svgFile, /<title>/);
    assert.doesNotMatch(svgFile, /href=/);
    for (const [what, width] of Object.entries({ page: 1520, square: 1200, card: 1200 })) {
      assert.equal((await saved(what)).readUInt32BE(16), width, what);
    }
    assert.equal(JSON.parse((await saved('json')).toString()).view, 'view=stance&without=S11');
  }));

test('a thumb opens evidence, and it stands at the foot of the window', () =>
  open(
    '',
    async (page, { touch }) => {
      const dot = page.locator(`${MAP} .maps .plot.narrow a[href="#actor-reform-uk"]`).first();
      await dot.scrollIntoViewIfNeeded();
      const mark = await dot.locator('path').first().boundingBox();
      // A thumb is not exact.
      await touch([[mark.x + mark.width / 2 + 9, mark.y + mark.height / 2 + 6]]);
      await until(page, 'actor', 'reform-uk');
      const sheet = page.locator(`${MAP} .opened`);
      await sheet.locator('.fragment').first().waitFor();
      const { y, height } = await sheet.boundingBox();
      assert.ok(y < 667 && height <= 667 * 0.47, `${y} ${height}`);
    },
    { viewport: { width: 375, height: 667 }, hasTouch: true },
  ));
