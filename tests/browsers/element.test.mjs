// The element `<crossings-figure>` in the pages of other sites.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, breathes, fits, frameOf, inside, live, withHosts } from './support/hosts.mjs';
import { aMinuteLater, withMinutes } from './support/minute.mjs';

const open = withHosts();

test('an element is a block as wide as its column, with its height kept before the script has come', () =>
  open({ path: 'discourse.html' }, async (page, { crossings }) => {
    const boxes = await page.evaluate((crossings) => {
      const make = (style, inside) => {
        const column = document.createElement('div');
        column.setAttribute('style', style);
        column.innerHTML = inside;
        document.body.append(column);
        return column;
      };
      const figure =
        '<crossings-figure view="years" style="display: block; min-height: 500px"><a href="#">Each year</a></crossings-figure>';
      make('width: 500px', figure);
      make('width: 500px; display: flex', figure);
      make('width: 500px', '<crossings-figure view="years" height="480"></crossings-figure>');
      const boxes = () => [...document.querySelectorAll('crossings-figure')].map((it) => it.getBoundingClientRect());
      const sizes = () => boxes().map(({ width, height }) => [width, height]);
      const before = sizes();
      const script = document.createElement('script');
      script.src = `${crossings}embed.js`;
      return new Promise((done) => {
        script.onload = () => done([before, sizes()]);
        document.head.append(script);
      });
    }, crossings);
    const [before, after] = boxes;
    assert.deepEqual(before.slice(0, 1), [[500, 500]]);
    assert.deepEqual(after, [
      [500, 540],
      [500, 540],
      [500, 480],
    ]);
    const frames = page.locator('crossings-figure iframe');
    for (let at = 0; at < 3; at += 1) {
      await frames.nth(at).scrollIntoViewIfNeeded();
      const height = await fits(frames.nth(at));
      const own = await page.locator('crossings-figure').nth(at).boundingBox();
      assert.deepEqual([own.width, own.height], [500, height], 'no room is left over');
    }
  }));

test('an element that cannot know where figures are published says so, and shows what stands inside', () => {
  const missing = 'put a link to the figure’s page inside';
  return open({ path: 'inlined.html', allow: (complaint) => complaint.includes(missing) }, async (page) => {
    const warned = page.waitForEvent('console', (message) => message.text().includes(missing));
    await page.evaluate(() => {
      place.innerHTML = '<crossings-figure id="three" view="years"><a href="/elsewhere/">Each year</a></crossings-figure>';
    });
    await warned;
    assert.ok(await page.locator('#three a').isVisible());
  });
});

/** Notes what the elements of a page say. */
const note = (page) =>
  page.evaluate(() => {
    window.heard = [];
    addEventListener('crossings:view', ({ detail, target }) => window.heard.push({ ...detail, id: target.id }));
  });

test('an element sets, tells and answers', () =>
  open({ path: 'column.html' }, async (page) => {
    await note(page);
    const shown = await page.evaluate(() => document.querySelector('#one').set('measure=boats'));
    assert.equal(shown.query, 'view=seasons&measure=boats');
    assert.match(shown.words, /boats/);
    assert.deepEqual(Object.keys(shown).sort(), ['query', 'title', 'words']);
    await inside(page, 'one')
      .locator('.subtitle')
      .filter({ hasText: /^Small boats/ })
      .waitFor();
    await inside(page, 'one').locator('input[name="seasons-measure"][value="people"]').check({ force: true });
    await page.waitForFunction(() => window.heard.some(({ id, query }) => id === 'one' && query === 'view=seasons'));
    // A frame that the script has found tells in the same way.
    await live(page, 'two');
    await ask(frameOf(page, 'two'), 'measure=boats');
    await page.waitForFunction(() => window.heard.some(({ id, query }) => id === 'two' && query === 'view=years&measure=boats'));
    // Another figure is another page of ours.
    const other = await page.evaluate(() => document.querySelector('#one').set('view=years&measure=boats'));
    assert.equal(other.query, 'view=years&measure=boats');
    await fits(frameOf(page, 'one'));
    const refused = await page.evaluate(() =>
      document
        .querySelector('#one')
        .set('view=nope')
        .catch((error) => error.message),
    );
    assert.equal(refused, 'there is no such figure');
    const many = await page.evaluate(() =>
      Promise.all(
        Array.from({ length: 50 }, (_, i) =>
          document.querySelector('#one').set(`view=years&measure=${i % 2 ? 'boats' : 'people'}`),
        ),
      ),
    );
    assert.ok(
      many.every(({ query }) => query === 'view=years&measure=boats'),
      'the last of what is asked at once',
    );
  }));

test('figures come, go and come again with what they showed', () =>
  open({ path: 'empty.html' }, async (page) => {
    await note(page);
    const shown = await page.evaluate(async () => {
      const figure = document.createElement('crossings-figure');
      figure.id = 'one';
      figure.setAttribute('view', 'seasons');
      place.append(figure);
      return figure.set('measure=boats');
    });
    assert.equal(shown.query, 'view=seasons&measure=boats');
    await page.evaluate(() => {
      const figure = document.querySelector('#one');
      figure.remove();
      place.append(figure);
    });
    await inside(page, 'one')
      .locator('.subtitle')
      .filter({ hasText: /^Small boats/ })
      .waitFor();
    await breathes(page, 'one');
    await page.evaluate(() => document.querySelector('#one').setAttribute('view', 'years'));
    await inside(page, 'one').locator('figure[data-figure="years"][data-state="live"]').waitFor();
    await fits(frameOf(page, 'one'));
    // One that is taken away while something is asked of it answers when it is back.
    const late = await page.evaluate(async () => {
      const figure = document.querySelector('#one');
      const answer = figure.set('view=years&measure=boats');
      figure.remove();
      place.append(figure);
      return answer;
    });
    assert.equal(late.query, 'view=years&measure=boats');
  }));

test('however fast a reader goes, the host is told where the figure ends', () =>
  open({ path: 'empty.html' }, async (page) => {
    await note(page);
    await page.evaluate(() => {
      place.innerHTML = '<crossings-figure id="one" view="arrivals" query="by=day"></crossings-figure>';
    });
    await live(page, 'one');
    await inside(page, 'one').locator('.overlay:visible').focus();
    // As a key that is held: each of these is one of its repeats.
    for (let press = 0; press < 400; press++) await page.keyboard.down('ArrowLeft');
    await page.keyboard.up('ArrowLeft');
    const { query } = await ask(frameOf(page, 'one'), '');
    assert.match(query, /&at=\d{4}-\d\d-\d\d$/);
    await page.waitForFunction((query) => window.heard.at(-1)?.query === query, query);
  }));

test('an element whose frame never answers says so after a minute', () =>
  open({ path: 'empty.html', block: /\/embed\/seasons\//, prepare: withMinutes }, async (page) => {
    await page.waitForFunction(() => customElements.get('crossings-figure'));
    await page.evaluate(() => {
      const figure = document.createElement('crossings-figure');
      figure.setAttribute('view', 'seasons');
      place.append(figure);
      window.asked = figure.set('measure=boats').catch(({ message }) => message);
    });
    await aMinuteLater(page);
    assert.equal(await page.evaluate(() => window.asked), 'the figure does not answer');
  }));

test('the latest numbers fit in an element and in a frame', () =>
  open({ path: 'empty.html' }, async (page, { crossings }) => {
    await page.evaluate((src) => {
      place.innerHTML = `<crossings-figure id="one" view="latest"></crossings-figure><iframe id="two" data-crossings src="${src}"></iframe>`;
    }, `${crossings}embed/latest/`);
    for (const id of ['one', 'two']) await fits(frameOf(page, id), id, (height) => height > 0 && height <= 180);
  }));
