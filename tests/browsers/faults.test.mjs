// What a reader finds when a part of the page does not come, comes changed or comes late. docs/reliability.md has the list.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aMinuteLater, withMinutes } from './support/minute.mjs';
import { figure, withPage } from './support/page.mjs';

const openPage = withPage();

/**
 * Each kind of page that has a program: its address, asking for another view than the one that is printed, the figure, and
 * what it is called.
 */
const PAGES = [
  ['', 'view=seasons&measure=boats', 'seasons', 'Small-boat arrivals through each year'],
  ['v/seasons/', 'years=2022~2024', 'seasons', 'Small-boat arrivals through each year'],
  ['v/stance/', 'x=returns', 'stance', 'Removal and human-rights law'],
  ['embed/seasons/', 'by=month', 'seasons', 'Small-boat arrivals through each year'],
];

const WASM = /_bg\.wasm$/;
const DATA = /\/data\/(series|stance)-\w+\.bin$/;
const MODULE = /\/(crossings|time|compare|check|evidence|stance)-\w+\.js$/;
const BOOT = /\/boot-\w+\.js$/;

/** One bit of a file turned over, in its middle. */
const flipped = (body) => {
  const changed = Buffer.from(body);
  changed[changed.length >> 1] ^= 4;
  return changed;
};
const cutOff = (body) => body.subarray(0, body.length >> 1);
const page = () => '<!doctype html><title>Not the file</title>';
const zeros = (body) => Buffer.alloc(body.length);
const withoutWasm = () => {
  delete globalThis.WebAssembly;
};

/** What is done to a page, by what is said of it. */
const FAULTS = {
  'its wasm does not come': { block: WASM },
  'a page comes in place of its wasm': { change: [WASM, page] },
  'its wasm is cut off': { change: [WASM, cutOff] },
  'a bit of its wasm is another': { change: [WASM, flipped] },
  'its data do not come': { block: DATA },
  'its data are cut off': { change: [DATA, cutOff] },
  'a bit of its data is another': { change: [DATA, flipped] },
  'its data are nothing but zeros': { change: [DATA, zeros] },
  'its module does not come': { block: MODULE },
  'its module is cut off': { change: [MODULE, cutOff] },
  'the script that starts it does not come': { block: BOOT },
  'the script that starts it is cut off': { change: [BOOT, cutOff] },
  'the browser has no WebAssembly': { prepare: withoutWasm },
};

/** What browsers say of a file that is not the one whose hash they were told. */
const isRefused = (complaint) => /integrity|ERR_FAILED|NS_ERROR|access control checks/.test(complaint);

for (const [fault, how] of Object.entries(FAULTS)) {
  for (const [path, query, name, title] of PAGES) {
    test(`/${path}: where ${fault} it stays as published, and says that it is not the view of the link`, () =>
      openPage({ path: `${path}?${query}`, allow: isRefused, ...how }, async (page) => {
        const one = page.locator(`[data-figure="${name}"][data-state="failed"]`);
        await one.waitFor();
        const notice = page.locator('.ignored');
        assert.match(
          `${await notice.textContent()}`,
          new RegExp(`^Another view was asked for, which cannot be shown here. This is “${title}” as published.`),
        );
        assert.ok(await one.locator('.failed-note').isVisible());
        assert.ok(await one.locator('.plot svg:visible').first().isVisible(), 'it is drawn');
        assert.equal(await one.locator('.needs-script:visible').count(), 0, 'no choice is offered that does nothing');
        // A frame shows the drawing alone.
        if (path.startsWith('embed/')) return;
        // What is tried only when a reader comes near it then says that it has failed, or is live where it has a program of
        // its own, and moves what is below.
        for (const later of await page.locator('figure[data-later]').all()) {
          await later.scrollIntoViewIfNeeded();
          await later.and(page.locator('[data-state="failed"], [data-state="live"]')).waitFor();
        }
        await one.locator('input[value="table"]').check({ force: true });
        assert.ok(await one.locator('.face.table tbody tr').first().isVisible(), 'it has its table');
      }));
  }
}

/** Pages that have no program: what others lose is nothing to them. */
const PLAIN = ['claim/november/', 'v/place/'];

for (const path of PLAIN) {
  test(`/${path}: without scripts, WebAssembly and data it says and lacks nothing`, () =>
    openPage({ path, block: /\.(js|wasm|bin)$/, prepare: withoutWasm }, async (page) => {
      assert.equal(await page.locator('.ignored:visible, .failed-note:visible, .needs-script:visible').count(), 0);
      assert.ok(await page.locator('main :is(table, svg)').first().isVisible());
    }));
}

test('a wasm that the server takes for text is compiled all the same', () =>
  openPage(
    {
      path: 'v/seasons/',
      change: [WASM, (body) => body, { 'content-type': 'text/plain' }],
      allow: (said) => /MIME|type/i.test(said),
    },
    async (page) => {
      await figure(page, 'seasons').and(page.locator('[data-state="live"]')).waitFor();
    },
  ));

test('a page whose link asks for what is printed says nothing of another view', () =>
  openPage({ path: 'v/seasons/?utm_source=mail&fbclid=x', block: WASM }, async (page) => {
    await page.locator('[data-state="failed"]').waitFor();
    assert.equal(await page.locator('.ignored').count(), 0);
  }));

for (const [path, name] of [
  ['', 'stance'],
  ['v/seasons/', 'seasons'],
]) {
  const withdrawn = /\/(article|boot)-\w+\.js$/;
  test(`/${path}: where a script of its own does not come the figure says that it stays as it is`, () =>
    openPage({ path, block: withdrawn }, async (page) => {
      await page.locator(`[data-figure="${name}"][data-state="failed"] .failed-note`).waitFor();
    }));
}

for (const path of ['embed/claim/november/', 'embed/place/']) {
  test(`/${path}: what has no view stays quiet where its own script does not come`, () =>
    openPage({ path: `${path}?by=year`, block: /\/(card|frame)-\w+\.js$/ }, async (page) => {
      await page.locator('html[data-static="yes"]').waitFor();
      assert.equal(await page.locator('.ignored').count(), 0);
    }));
}

const openHeld = withPage({ held: '.wasm' });

test('a script that asks a program that never comes is told so after a minute', () =>
  openHeld({ path: 'v/seasons/', prepare: withMinutes }, async (page) => {
    await page.waitForFunction(() => window.crossings);
    await page.evaluate(() => {
      window.asked = window.crossings.set('measure=boats').catch(({ message }) => message);
    });
    await aMinuteLater(page);
    assert.equal(await page.evaluate(() => window.asked), 'the figure does not answer');
  }));

test('a program that is late is told of, and then the view of the link is shown, with what was chosen', () =>
  openHeld({ path: 'v/seasons/?years=2022~2024' }, async (page, { release }) => {
    await page.locator('input[name="seasons-measure"][value="boats"]').check({ force: true });
    const late = page.locator('.ignored.late');
    await late.waitFor();
    assert.equal(await late.textContent(), 'The charts are still loading. What you choose is kept, and shown once they have.');
    await release();
    await figure(page, 'seasons').and(page.locator('[data-state="live"]')).waitFor();
    await late.waitFor({ state: 'detached' });
    await page.waitForFunction(() => /measure=boats/.test(location.search) && /years=2022~2024/.test(location.search));
    assert.match(
      await page.evaluate(() => window.crossings.get('seasons').then(({ query }) => query)),
      /measure=boats&years=2022~2024/,
    );
  }));

/** What a host's optimiser does to the style sheet in a page; the policy then refuses it. */
const optimised = (body) => `${body}`.replace(/<style([^>]*)>/, '<style$1> ');

for (const path of ['', 'v/seasons/', 'v/stance/', 'claims/', 'embed/seasons/']) {
  test(`/${path}: a style sheet that was changed in the page comes from its own file`, () =>
    openPage(
      {
        path,
        change: [/\/$/, optimised],
        allow: (complaint) => /Content.Security.Policy|blocked an inline style/i.test(complaint),
      },
      async (page) => {
        const paper = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'));
        assert.notEqual(paper, '');
      },
    ));
}

for (const path of ['v/seasons/', 'v/stance/']) {
  const [one, other] = [/\/$/, /\/style-\w+\.css$/];
  test(`/${path}: without any style sheet no line of a drawing is an area`, () =>
    openPage(
      {
        path,
        change: [one, optimised],
        block: other,
        allow: (complaint) => /Content.Security.Policy|blocked an inline style/i.test(complaint),
      },
      async (page) => {
        // At one go: a drawing that is made anew in between has no style.
        const fills = await page.evaluate(() => {
          const marks = document.querySelectorAll('[data-figure] .drawing :is(path, rect)');
          return [...new Set([...marks].map((mark) => getComputedStyle(mark).fill))];
        });
        assert.deepEqual(fills, ['none']);
        assert.ok(await page.locator('.failed-note').isHidden());
      },
    ));
}

test('what is not a query is refused by name, and ends nothing', () =>
  openPage({ path: 'v/seasons/' }, async (page) => {
    const check = async (given, expected) => {
      const told = await page.evaluate((given) => {
        const values = { number: 42, object: { by: 'year' }, nothing: null, missing: undefined };
        return window.crossings.set(values[given]).catch((error) => `${error}`);
      }, given);
      assert.equal(told, `TypeError: “${expected}” is neither text nor URLSearchParams`);
    };
    await check('number', '42');
    await check('object', '[object Object]');
    await check('nothing', 'null');
    await check('missing', 'undefined');
    const shown = await page.evaluate(() => window.crossings.set(new URLSearchParams('view=seasons&measure=boats')));
    assert.equal(shown.query, 'view=seasons&measure=boats');
    assert.equal(
      await page.evaluate(() => window.crossings.get(/** @type {any} */ (42)).catch((error) => error.name)),
      'TypeError',
    );
  }));

const refuseHistory = () => {
  const refuse = () => {
    throw new DOMException('the history is not available', 'SecurityError');
  };
  Object.assign(History.prototype, { pushState: refuse, replaceState: refuse });
};
const refuseStorage = () => {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
    Object.defineProperty(globalThis, name, {
      get: () => {
        throw new DOMException('storage is not available', 'SecurityError');
      },
    });
  }
};

for (const path of ['v/seasons/', 'embed/seasons/', 'v/stance/', '']) {
  for (const [what, prepare] of [
    ['history', refuseHistory],
    ['storage', refuseStorage],
  ]) {
    test(`/${path}: where the browser refuses its ${what}, the figure works`, () =>
      openPage({ path, prepare }, async (page) => {
        const name = path.split('/')[1] || 'seasons';
        await page.locator(`[data-figure="${name}"][data-state="live"]`).waitFor();
        const shown = await page.evaluate((name) => window.crossings.set(`view=${name}&tab=table`), name);
        assert.equal(shown.query, `view=${name}&tab=table`);
        await page.locator(`[data-figure="${name}"] .face.table tbody tr`).first().waitFor();
      }));
  }
}
