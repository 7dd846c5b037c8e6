// What a page with bad intentions can do to a figure, and a frame to the page around it: nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fits, withHosts } from './support/hosts.mjs';

const open = withHosts();
const attack = (visit) => open({ path: 'attack.html' }, visit);
const MARKUP = '<img src=x onerror=alert(1)><script>alert(1)</script>';

/** The frame with this id, or that of the element. */
const frameOf = (page, id) => page.locator(`#${id} iframe, iframe#${id}`);
const figure = (page, id) => frameOf(page, id).contentFrame().locator('figure[data-state="live"]');
/** What a figure shows, as a reader sees it. */
const shows = async (page, id) => (await figure(page, id).innerText()).replace(/\s+/g, ' ');

test('messages that are not of the contract change nothing', () =>
  attack(async (page) => {
    const before = await shows(page, 'one');
    await page.evaluate((markup) => {
      const { contentWindow } = document.querySelector('#one');
      const set = { type: 'crossings:set', version: 1, query: 'measure=boats' };
      for (const message of [
        null, 0, '', 'crossings:set', [], markup, 'measure=boats', '[iFrameSizer]<b>:1', '[iFrameSizer]', 'pymxPYMxxPYMxheightxPYMx1',
        { ...set, type: 'crossings:view' }, { ...set, version: 2 }, { ...set, version: '1' }, { ...set, query: 7 },
        { ...set, query: ['measure=boats'] }, { ...set, query: { toString: 'measure=boats' } }, { ...set, query: undefined },
        { ...set, query: `measure=boats&${'x'.repeat(5000)}` }, { ...set, query: `view=${markup}` }, { ...set, query: 'view=__proto__' },
        { ...set, query: 'view=../../../' }, { sentinel: 'amp', type: 'embed-size', height: 1 }, JSON.stringify(set), { __proto__: null },
      ]) {
        contentWindow.postMessage(message, '*');
      }
    }, MARKUP);
    await page.waitForTimeout(400);
    assert.equal(await shows(page, 'one'), before);
  }));

test('only the page around a frame is heard', () =>
  attack(async (page) => {
    const before = await shows(page, 'one');
    // A sibling, a window that was opened, and the frame itself.
    await frameOf(page, 'liar').contentFrame().locator('html').evaluate(() => {
      const [one, two] = [parent.frames[0], parent.frames[1]];
      for (const frame of [one, two]) frame?.postMessage({ type: 'crossings:set', version: 1, query: 'measure=boats' }, '*');
    });
    await figure(page, 'one').evaluate(() => postMessage({ type: 'crossings:set', version: 1, query: 'measure=boats' }, '*'));
    await page.waitForTimeout(400);
    assert.equal(await shows(page, 'one'), before);
    await page.evaluate(() => document.querySelector('#one').contentWindow.postMessage({ type: 'crossings:set', version: 1, query: 'measure=boats' }, '*'));
    await figure(page, 'one').locator('.subtitle').filter({ hasText: /^Small boats/ }).waitFor();
  }));

test('markup in every field stays text', () =>
  attack(async (page) => {
    const keys = ['by', 'measure', 'years', 'focus', 'scale', 'asof', 'tab', 'at', 'series', 'events', 'v', 'from', MARKUP];
    for (const key of keys) {
      await page.evaluate(
        ([key, markup]) => document.querySelector('#one').contentWindow.postMessage({ type: 'crossings:set', version: 1, query: `${key}=${markup}` }, '*'),
        [key, MARKUP],
      );
      await page.waitForTimeout(40);
    }
    await figure(page, 'one').locator('.notice p').filter({ hasText: 'was ignored' }).waitFor();
    assert.equal(await frameOf(page, 'one').contentFrame().locator('img, body script').count(), 0);
    const answer = await page.evaluate((markup) => document.querySelector('#two').set(`measure=${markup}`), MARKUP);
    assert.equal(answer.query, 'view=years');
  }));

test('a flood costs no more than its last message', () =>
  attack(async (page) => {
    await figure(page, 'one').waitFor();
    const seconds = await page.evaluate(async () => {
      const heard = [];
      addEventListener('message', ({ data }) => data.type === 'crossings:view' && heard.push(data.query));
      const { contentWindow } = document.querySelector('#one');
      const start = performance.now();
      const query = (i) => `measure=${i % 2 ? 'boats' : 'people'}&at=2024-01-0${1 + (i % 9)}`;
      const count = 5000;
      for (let id = 0; id < count; id += 1) {
        contentWindow.postMessage({ type: 'crossings:set', version: 1, query: query(id), id }, '*');
      }
      const last = `view=seasons&${query(count - 1)}`;
      while (heard.at(-1) !== last && performance.now() - start < 9000) await new Promise((done) => setTimeout(done, 20));
      if (heard.length > 2000) throw new Error(`${heard.length} answers`);
      return (performance.now() - start) / 1000;
    });
    assert.ok(seconds < 9, `${seconds} s`);
    assert.ok(await figure(page, 'one').isVisible());
  }));

test('a frame of another host moves no figure and speaks for none', () =>
  attack(async (page) => {
    await figure(page, 'two').waitFor();
    const height = await fits(frameOf(page, 'two'));
    await page.evaluate(() => {
      window.heard = [];
      addEventListener('crossings:view', ({ detail }) => window.heard.push(detail));
    });
    const lie = () => {
      const view = { type: 'crossings:view', version: 1, query: 'view=lie', title: 'lie', words: '<b>lie</b>' };
      for (const message of [view, { ...view, id: 1 }, { sentinel: 'amp', type: 'embed-size', height: 3000 }]) parent.postMessage(message, '*');
    };
    // Another source of the page's own origin; the page to itself; events made by hand, with a source and no origin of ours.
    await frameOf(page, 'liar').contentFrame().locator('html').evaluate(lie);
    await page.evaluate(lie);
    await page.evaluate(() => {
      const { contentWindow } = document.querySelector('#two').shadowRoot.querySelector('iframe');
      const data = { sentinel: 'amp', type: 'embed-size', height: 3000 };
      for (const origin of ['', 'null', location.origin, 'https://crossings.example']) {
        dispatchEvent(new MessageEvent('message', { data, origin, source: contentWindow }));
      }
    });
    // Our own origin, and values that are no heights.
    const { origin } = new URL(await frameOf(page, 'two').getAttribute('src'));
    await page.evaluate((origin) => {
      const { contentWindow } = document.querySelector('#two').shadowRoot.querySelector('iframe');
      for (const height of [0, -5, NaN, Infinity, 1e9, '50%', '1px; background: url(x)', {}, null]) {
        dispatchEvent(new MessageEvent('message', { data: { sentinel: 'amp', type: 'embed-size', height }, origin, source: contentWindow }));
      }
      dispatchEvent(new MessageEvent('message', { data: { type: 'crossings:view', version: 1, query: {}, title: 1, words: [] }, origin, source: contentWindow }));
    }, origin);
    await page.waitForTimeout(200);
    assert.equal(await fits(frameOf(page, 'two')), height);
    assert.deepEqual(await page.evaluate(() => window.heard), []);
  }));
