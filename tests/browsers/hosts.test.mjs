// Our figures in the pages of other sites: as high as what is in them, whatever the host.
// More than 300 lines: a test for each kind of host, and what they all promise.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from './support/eventually.mjs';
import { fits, heights, withHosts } from './support/hosts.mjs';
import { colours } from './support/pictures.mjs';

const open = withHosts();
// A module of another host comes only with its leave, and caches keep what they may.
const seen = [];
const openLent = withHosts({ headers: { 'access-control-allow-origin': '*', 'cache-control': 'max-age=600' }, seen });

/** The frame of a figure or the frame itself. */
const frameOf = (page, id) => page.locator(`#${id} iframe, iframe#${id}`);
const inside = (page, id) => frameOf(page, id).contentFrame();
/** Waits until a figure is live, in its fonts; one out of sight would not load. */
const live = async (page, id) => {
  await frameOf(page, id).scrollIntoViewIfNeeded();
  await inside(page, id).locator('figure[data-state="live"]').waitFor();
  // On a busy machine a font comes late, and Firefox uses it from the next layout on: only then is the height what it stays.
  await inside(page, id)
    .locator('body')
    .evaluate(async (body) => {
      await document.fonts.ready;
      body.style.display = 'none';
      body.getBoundingClientRect();
      body.style.removeProperty('display');
    });
};

/** Lets the figure show all of its choices and as many as before: the frame grows, and shrinks to what it was. */
const breathes = async (page, id) => {
  await live(page, id);
  const before = await fits(frameOf(page, id), id);
  const root = inside(page, id).locator('html');
  const own = await root.getAttribute('data-controls');
  /** @param {string | null} choices */
  const show = (choices) =>
    root.evaluate((it, choices) => {
      if (choices) it.dataset.controls = choices;
      else delete it.dataset.controls;
    }, choices);
  await show('all');
  await fits(frameOf(page, id), `${id}, with all,`, (height) => height > before);
  await show(own);
  await fits(frameOf(page, id), `${id}, as before, ${before} px,`, (height) => height === before);
};

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
    (['twice', 'module'].includes(path) ? openLent : open)({ path: `${path}.html` }, async (page) => {
      for (const id of ids) await breathes(page, id);
    }));
}

test('a narrower page has a higher figure, and back', () =>
  open({ path: 'rtl.html', viewport: { width: 360, height: 800 } }, async (page) => {
    await live(page, 'one');
    const narrow = await fits(frameOf(page, 'one'));
    await page.setViewportSize({ width: 700, height: 800 });
    await page.waitForFunction((before) => document.querySelector('#one').offsetHeight !== before, narrow);
    assert.notEqual(await fits(frameOf(page, 'one')), narrow);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.waitForFunction((before) => document.querySelector('#one').offsetHeight === before, narrow);
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

test('a host without any script of ours shows it well, even without scripts in the frame', () =>
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
        assert.ok(
          await inside(page, id)
            .locator('.plot.wide, .plot.narrow')
            .and(inside(page, id).locator(':visible'))
            .first()
            .isVisible(),
        );
      }
      assert.equal(await inside(page, 'two').locator('figure').getAttribute('data-state'), 'static');
      assert.ok(await inside(page, 'two').locator('.choice.measure').isHidden(), 'no choice that does nothing');
    },
  ));

/** How a frame tells its height, in the forms of docs/embedding.md. */
const forms = (height, { name, pym, src }) => [
  { sentinel: 'amp', type: 'embed-size', height },
  { 'datawrapper-height': { [name]: height } },
  `pymxPYMx${pym}xPYMxheightxPYMx${height}`,
  JSON.stringify({ src, context: 'iframe.resize', height }),
];

/** The page has heard each of these messages. */
const hears = async (page, expected) => {
  const heard = (await page.evaluate(() => window.messages)).map((message) => JSON.stringify(message));
  for (const message of expected)
    assert.ok(heard.includes(JSON.stringify(message)), `${JSON.stringify(message)} is not in ${heard}`);
};

/** Resolves when a page has loaded, with its fonts, and has been painted ten times since. */
const atRest = async () => {
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done));
  await document.fonts.ready;
  for (let frames = 0; frames < 10; frames += 1) await new Promise((done) => requestAnimationFrame(done));
};

test('the card of a claim tells how high it is, as figures do', () =>
  open({ path: 'card.html' }, async (page, { crossings }) => {
    const card = frameOf(page, 'one');
    const before = await fits(card);
    assert.equal(
      await inside(page, 'one')
        .locator('html')
        .evaluate((root) => getComputedStyle(root).backgroundColor),
      'rgb(20, 24, 27)',
    );
    const summary = inside(page, 'one').locator('summary').first();
    await summary.press('Enter');
    await fits(card, 'closed,', (height) => height < before);
    await summary.press('Enter');
    await fits(card, 'opened again,', (height) => height === before);
    const src = `${crossings}embed/claim/november/?childId=x`;
    await page.evaluate((src) => {
      window.messages = [];
      addEventListener('message', ({ source, data }) => source === other.contentWindow && window.messages.push(data));
      const other = document.createElement('iframe');
      Object.assign(other, { src, id: 'other' });
      place.append(other);
    }, src);
    const other = frameOf(page, 'other');
    const { inside: height } = await eventually(async () => {
      const found = await heights(other);
      await hears(page, forms(found.inside, { name: 'november', pym: 'x', src }));
      return found;
    });
    await other.evaluate((it) => it.contentWindow.postMessage('[iFrameSizer]card7:8', '*'));
    const width = await other.evaluate((it) => it.clientWidth);
    await eventually(() => hears(page, [`[iFrameSizer]card7:${height}:${width}:size`]));
  }));

test('on paper a figure is all there', () =>
  open({ path: 'print.html' }, async (page, { print }) => {
    await live(page, 'one');
    await print();
    await inside(page, 'one').locator('.plot:visible').first().waitFor();
  }));

test('twenty figures load each program once', () => {
  seen.length = 0;
  return openLent({ path: 'twenty.html' }, async (page) => {
    for (const element of await page.locator('crossings-figure').all()) {
      await element.scrollIntoViewIfNeeded();
      await element.locator('iframe').contentFrame().locator('figure[data-state="live"]').waitFor();
      await fits(element.locator('iframe'));
    }
    const programs = seen.map((path) => /(\w+)-\w+\.wasm$/.exec(path)?.[1]).filter(Boolean);
    assert.deepEqual(programs.sort(), ['compare', 'crossings', 'time'], 'those of its three views');
  });
});

test('an element is a block as wide as its column, with its height kept before the script has come', () =>
  openLent({ path: 'wordpress.html' }, async (page, { crossings }) => {
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

test('a message that no frame of ours has sent costs nothing, and one like theirs no more than one look', () =>
  open({ path: 'shadow.html' }, async (page) => {
    for (const id of ['one', 'two']) await fits(frameOf(page, id));
    const looks = await page.evaluate(async () => {
      let looks = [];
      for (const { prototype } of [Document, DocumentFragment]) {
        const own = prototype.querySelectorAll;
        prototype.querySelectorAll = function (selector) {
          looks.push(selector);
          return own.call(this, selector);
        };
      }
      const cost = async (...messages) => {
        looks = [];
        for (const message of [...messages, 'all is told']) postMessage(message, '*');
        await new Promise((done) => addEventListener('message', ({ data }) => data === 'all is told' && done(undefined)));
        return looks;
      };
      const like = { sentinel: 'amp', type: 'embed-size', height: 300 };
      return [
        await cost('x', {}, [], { type: 'embed-size', height: 300 }, { sentinel: 'other' }, { message: 'height', value: 3 }),
        await cost(like),
        await cost(...Array(100).fill(like)),
      ];
    });
    assert.deepEqual(looks[0], []);
    const all = looks.map((of) => of.filter((selector) => selector === '*').length);
    assert.deepEqual(all, [0, 3, 0], 'the page itself and its two roots');
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

test('WordPress frames a link that was pasted, and hears its height', () =>
  openLent({ path: 'wordpress.html' }, async (page) => {
    await inside(page, 'one').locator('figure[data-state="live"]').waitFor();
    const height = await fits(frameOf(page, 'one'));
    const heard = await page.evaluate(() => window.heard);
    assert.ok(heard.length >= 2, 'at first, and when it is asked');
    assert.deepEqual(heard.at(-1), { message: 'height', value: height, secret: 'a1B2c3' });
  }));

test('a figure out of sight does not load', () => {
  seen.length = 0;
  return openLent({ path: 'twenty.html' }, async (page) => {
    await page.locator('crossings-figure iframe').first().contentFrame().locator('figure[data-state="live"]').waitFor();
    const last = page.locator('crossings-figure iframe').last();
    assert.equal(await last.contentFrame().locator('figure').count(), 0);
    const loaded = seen.filter((path) => /^.embed.\w+.$/.test(path)).length;
    assert.ok(loaded < 20, `${loaded} of 20 pages were asked for`);
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

test('a frame is quiet when nothing changes', () =>
  open({ path: 'empty.html' }, async (page, { crossings }) => {
    await page.evaluate(async (src) => {
      window.messages = [];
      addEventListener('message', ({ data }) => window.messages.push(data));
      const frame = document.createElement('iframe');
      Object.assign(frame, { src, id: 'one', height: 1000 });
      place.append(frame);
    }, `${crossings}embed/seasons/`);
    await live(page, 'one');
    const isView = ({ type }) => type === 'crossings:view';
    await inside(page, 'one').locator('html').evaluate(atRest);
    await eventually(async () => {
      const { inside: height } = await heights(frameOf(page, 'one'));
      await hears(page, forms(height, { name: 'seasons', pym: '', src: `${crossings}embed/seasons/` }));
      assert.equal((await page.evaluate(() => window.messages)).filter(isView).length, 1);
    });
    const before = await page.evaluate(() => window.messages.splice(0));
    assert.equal(before.filter(isView).length, 1);
    // Its height in four forms: as printed, alive, with its fonts, and once more when all has loaded.
    assert.ok(before.length <= 4 * 4 + 1, `${before.length} messages at first`);
    await inside(page, 'one').locator('html').evaluate(atRest);
    assert.deepEqual(await page.evaluate(() => window.messages), []);
  }));
