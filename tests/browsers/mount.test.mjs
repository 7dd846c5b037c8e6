// Figures in other sites' pages without a frame: `mount(element, options)`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from './support/eventually.mjs';
import { withHosts } from './support/hosts.mjs';
import { figure, get, mount, set, unmount } from './support/mounted.mjs';

// Modules and data of another host come only with its leave.
const seen = [];
const open = withHosts({ headers: { 'access-control-allow-origin': '*' }, seen });

test('a figure is live in its host’s page, with nothing of its styles', () =>
  open({ path: 'mount.html' }, async (page) => {
    await mount(page, 'one', { view: 'seasons', query: 'measure=boats', theme: 'light', controls: 'main' });
    assert.equal(await figure(page, 'one').getAttribute('data-state'), 'live');
    const { query, words, title, notices } = await get(page, 'one');
    assert.deepEqual([query, title, notices], ['view=seasons&measure=boats', 'Small-boat arrivals through each year', []]);
    assert.match(words, /boats/);
    const looks = await figure(page, 'one')
      .locator('.words')
      .evaluate((it) => {
        const { fontSize, color, textTransform, letterSpacing, direction, fontFamily } = getComputedStyle(it);
        return { fontSize, color, textTransform, letterSpacing, direction, fontFamily };
      });
    assert.deepEqual(looks, {
      fontSize: '17.1px',
      color: 'rgb(27, 31, 35)',
      textTransform: 'none',
      letterSpacing: 'normal',
      direction: 'ltr',
      fontFamily: '"Crossings Newsreader", Georgia, serif',
    });
    for (const part of ['.plot', '.subtitle', '.source', '.choice.measure']) {
      assert.ok(await figure(page, 'one').locator(part).and(page.locator(':visible')).first().isVisible(), part);
    }
  }));

test('a build that knows its address finds its files from a script of the host, too', () =>
  open({ path: 'own.html' }, async (page) => {
    await mount(page, 'one', { view: 'seasons' });
    assert.equal(await figure(page, 'one').getAttribute('data-state'), 'live');
  }));

test('and nothing of ours gets out', () =>
  open({ path: 'mount.html' }, async (page, { crossings }) => {
    const looks = () =>
      page.evaluate(() =>
        [document.documentElement, document.body, ...document.querySelectorAll('h1, p, #decoy, #decoy *')].map((it) => {
          const style = getComputedStyle(it);
          return [...style]
            .map((key) => `${key}: ${style.getPropertyValue(key)}`)
            .filter((rule) => !/block-size|height|perspective|transform-origin/.test(rule))
            .join(';');
        }),
      );
    const [address, before, decoy, history] = [
      page.url(),
      await looks(),
      await page.locator('#decoy').innerHTML(),
      await page.evaluate(() => window.history.length),
    ];
    await mount(page, 'one', { view: 'seasons', controls: 'main' });
    await figure(page, 'one').locator('.choice.measure label', { hasText: 'Boats' }).click();
    await figure(page, 'one')
      .locator('.subtitle')
      .filter({ hasText: /^Small boats/ })
      .waitFor();
    assert.deepEqual(await looks(), before);
    assert.equal(await page.locator('#decoy').innerHTML(), decoy, 'what the page calls a figure is its own');
    assert.equal(await page.locator('#decoy').getAttribute('data-state'), null);
    assert.equal(page.url(), address, 'the address is the page’s');
    assert.equal(await page.evaluate(() => window.history.length), history);
    assert.equal(await page.evaluate(() => window.crossings), undefined);
    assert.equal(await page.locator('#one .by a').getAttribute('href'), `${crossings}v/seasons/?view=seasons&measure=boats`);
  }));

test('two figures share a program, and the same view twice is two figures', () => {
  seen.length = 0;
  return open({ path: 'shelter.html' }, async (page) => {
    await Promise.all([
      mount(page, 'one', { view: 'seasons' }),
      mount(page, 'two', { view: 'seasons', query: 'measure=boats', controls: 'main' }),
    ]);
    await set(page, 'one', 'years=2022~2024');
    assert.equal((await get(page, 'one')).query, 'view=seasons&years=2022~2024');
    assert.equal((await get(page, 'two')).query, 'view=seasons&measure=boats');
    await figure(page, 'two').locator('.choice.measure label', { hasText: 'People' }).click();
    assert.equal((await get(page, 'two')).query, 'view=seasons');
    assert.equal((await get(page, 'one')).query, 'view=seasons&years=2022~2024');
    // The keyboard reads the one that has it.
    await figure(page, 'one').locator('.overlay:visible').focus();
    await page.keyboard.press('Home');
    assert.match((await get(page, 'one')).query, /at=/);
    assert.equal((await get(page, 'two')).query, 'view=seasons');
    assert.equal(seen.filter((path) => path.endsWith('.wasm')).length, 1);
    assert.equal(seen.filter((path) => path.endsWith('.bin')).length, 1);
    assert.equal(seen.filter((path) => /mount-\w+\.css$/.test(path)).length, 1);
    const fonts = () => page.evaluate(() => document.fonts.size);
    await unmount(page, 'one');
    assert.equal(await fonts(), 3);
    await unmount(page, 'two');
    assert.equal(await fonts(), 0, 'fonts go with the last figure');
  });
});

/** A page on which figures are far down, and how many programs it has loaded. */
const openFarDown = (visit) => {
  seen.length = 0;
  return open({ path: 'shelter.html' }, async (page) => {
    await page.evaluate(() => {
      document.body.style.paddingTop = '9000px';
    });
    await visit(page, () => seen.filter((path) => path.endsWith('.wasm')).length);
  });
};

test('a figure far down stands as it was printed until a reader comes near, or it is asked for more', () =>
  openFarDown(async (page, programs) => {
    const state = (id) => figure(page, id).getAttribute('data-state');
    await mount(page, 'one', { view: 'seasons' });
    await mount(page, 'two', { view: 'seasons' });
    assert.deepEqual([await state('one'), await state('two'), programs()], ['static', 'static', 0]);
    assert.equal((await get(page, 'one')).query, 'view=seasons');
    assert.equal((await set(page, 'one', 'measure=boats')).query, 'view=seasons&measure=boats');
    assert.deepEqual([await state('one'), await state('two')], ['live', 'static']);
    await figure(page, 'two').scrollIntoViewIfNeeded();
    await eventually(async () => assert.equal(await state('two'), 'live'));
    assert.equal(programs(), 1);
    await mount(page, 'one', { view: 'seasons', query: 'by=month' });
    assert.equal(
      await page.locator('#one [data-figure]').last().getAttribute('data-state'),
      'live',
      'it shows what is not printed',
    );
  }));

test('what a reader chooses of a figure that waits stays, once it is live', () =>
  openFarDown(async (page, programs) => {
    await mount(page, 'one', { view: 'seasons', controls: 'main' });
    const boats = figure(page, 'one').locator('input[name$="measure"][value="boats"]');
    await boats.evaluate((input) => {
      input.checked = true;
    });
    assert.equal(programs(), 0);
    await figure(page, 'one').scrollIntoViewIfNeeded();
    await eventually(async () => assert.equal((await get(page, 'one')).query, 'view=seasons&measure=boats'));
    assert.equal(await boats.isChecked(), true);
  }));

test('a figure that is unmounted while it waits never starts', () =>
  openFarDown(async (page, programs) => {
    await mount(page, 'one', { view: 'seasons' });
    await mount(page, 'two', { view: 'seasons' });
    await unmount(page, 'one');
    await figure(page, 'two').scrollIntoViewIfNeeded();
    await eventually(async () => assert.equal(await figure(page, 'two').getAttribute('data-state'), 'live'));
    assert.deepEqual([await page.locator('#one > *').count(), programs()], [0, 1]);
  }));

test('a figure can be dragged over, read and turned into a table', () =>
  open({ path: 'shelter.html' }, async (page) => {
    await mount(page, 'one', { view: 'arrivals', controls: 'all' });
    const plot = figure(page, 'one').locator('.overlay:visible');
    const { x, y, width, height } = await plot.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await figure(page, 'one').locator('.overlay:visible svg').waitFor();
    await page.mouse.click(x + width / 2, y + height / 2);
    assert.match((await get(page, 'one')).query, /at=20\d\d-/);
    await page.mouse.move(x + width * 0.4, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.7, y + height / 2, { steps: 4 });
    await page.mouse.up();
    assert.match((await get(page, 'one')).query, /from=20\d\d-.*to=20\d\d-/);
    await figure(page, 'one').locator('.choice.tab label', { hasText: 'Table' }).click();
    await figure(page, 'one').locator('.face.table table').waitFor();
    await figure(page, 'one').locator('.download summary').click();
    await figure(page, 'one')
      .locator('[data-cite="short"]')
      .filter({ hasText: /\/v\/arrivals\/\?view=arrivals&/ })
      .waitFor();
  }));

const LOST = (complaint) => /404/.test(complaint);

test('a change is told as a plain object', () =>
  open({ path: 'shelter.html', allow: LOST }, async (page) => {
    await mount(page, 'one', { view: 'years' });
    await page.evaluate(() => {
      window.heard = [];
      document.addEventListener('crossings:view', ({ detail, target }) => heard.push([target.id, structuredClone(detail)]));
    });
    assert.equal((await set(page, 'one', 'measure=boats')).query, 'view=years&measure=boats');
    await page.waitForFunction(() => heard.length === 1);
    const [[id, detail]] = await page.evaluate(() => heard);
    assert.deepEqual(
      [id, detail.query, Object.keys(detail).sort()],
      ['one', 'view=years&measure=boats', ['query', 'title', 'words']],
    );
    // Another view is another program, in the same place.
    assert.equal((await set(page, 'one', 'view=seasons&measure=boats')).query, 'view=seasons&measure=boats');
    assert.equal(await figure(page, 'one').count(), 1);
    assert.match(await set(page, 'one', 'view=nope'), /there is no such figure/);
    assert.equal((await get(page, 'one')).query, 'view=seasons&measure=boats');
    assert.deepEqual((await set(page, 'one', 'by=decade')).notices, ['“by=decade” was ignored: it can be day, month.']);
  }));

test('what is unmounted is let go of', () =>
  open({ path: 'shelter.html' }, async (page) => {
    const before = await page.evaluate(() => document.fonts.size);
    const gone = await page.evaluate(async () => {
      const { mount } = await load();
      const place = document.getElementById('one');
      window.watched = [];
      const memory = [];
      for (let round = 0; round < 30; round += 1) {
        const handle = await mount(place, { view: 'seasons', query: round % 2 ? 'by=month' : '' });
        const inside = place.lastElementChild.shadowRoot.querySelector('[data-figure]');
        inside.querySelector('.choice.measure input[value="boats"]').click();
        watched.push(new WeakRef(inside));
        handle.unmount();
        handle.unmount();
        if (round === 10 || round === 29) memory.push(await handle.set('by=day').catch((error) => error.message));
      }
      return { left: place.childElementCount, memory };
    });
    assert.deepEqual(gone, { left: 0, memory: ['it is not mounted any more', 'it is not mounted any more'] });
    assert.equal(await page.evaluate(() => document.fonts.size), before);
    await eventually(async () => {
      await page.requestGC();
      const alive = await page.evaluate(() => watched.filter((one) => one.deref()).length);
      // The engine itself may hold the last one that was clicked.
      assert.ok(alive <= 1, `${alive} of 30 figures are still held`);
    });
  }));

test('a static figure shows its state and answers to nothing', () => {
  seen.length = 0;
  return open({ path: 'shelter.html' }, async (page) => {
    await mount(page, 'one', { view: 'seasons', static: true });
    assert.deepEqual(
      seen.filter((path) => /wasm|\.bin$/.test(path)),
      [],
    );
    assert.equal((await get(page, 'one')).query, 'view=seasons');
    await mount(page, 'two', { view: 'seasons', query: 'measure=boats', static: true, header: false });
    await figure(page, 'two')
      .locator('.subtitle')
      .filter({ hasText: /^Small boats/ })
      .waitFor({ state: 'attached' });
    assert.equal(await figure(page, 'two').getAttribute('data-state'), 'static');
    assert.ok(await figure(page, 'two').locator('.choice.measure').isHidden());
    assert.match(await set(page, 'two', 'measure=people'), /this figure is static/);
    const drawing = figure(page, 'two').locator('.plot:visible .drawing').first();
    await drawing.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await drawing.boundingBox();
    await page.mouse.click(x + width / 2, y + height / 2);
    assert.equal((await get(page, 'two')).query, 'view=seasons&measure=boats');
  });
});

test('theme, header, choices and ground are as they are asked for', () =>
  open({ path: 'shelter.html', colorScheme: 'dark' }, async (page) => {
    await mount(page, 'one', { view: 'years', theme: 'light', header: 'no' });
    await mount(page, 'two', { view: 'years', transparent: true, controls: true });
    const ground = (id) => figure(page, id).evaluate((it) => getComputedStyle(it.closest('.crossings')).backgroundColor);
    assert.equal(await ground('one'), 'rgb(253, 252, 249)');
    assert.equal(await ground('two'), 'rgba(0, 0, 0, 0)');
    for (const part of ['.controls', '.actions']) {
      assert.ok(await figure(page, 'one').locator(part).isHidden());
      assert.ok(await figure(page, 'two').locator(part).isVisible());
    }
    assert.ok((await figure(page, 'one').locator('figcaption').boundingBox()).width <= 1);
    assert.equal(
      await figure(page, 'two')
        .locator('.words')
        .evaluate((it) => getComputedStyle(it).color),
      'rgb(236, 234, 228)',
    );
  }));

test('the stance map is mounted too, with the evidence that it opens', () =>
  open({ path: 'mount.html' }, async (page) => {
    await mount(page, 'one', { view: 'stance', query: 'x=removal&y=routes' });
    assert.equal((await get(page, 'one')).query, 'view=stance&y=routes');
    await set(page, 'one', 'view=stance&y=routes&actor=snp');
    await figure(page, 'one').locator('.quotes .fragment').first().waitFor();
    const colour = await figure(page, 'one')
      .locator('.who')
      .evaluate((it) => getComputedStyle(it).borderInlineStartColor);
    assert.notEqual(colour, await figure(page, 'one').evaluate((it) => getComputedStyle(it).color));
    await unmount(page, 'one');
    assert.equal(await figure(page, 'one').count(), 0);
  }));
