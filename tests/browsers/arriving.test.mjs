// A page arrives in pieces, and browsers draw what is there: what has come stays where it is when the rest comes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGES, withPage } from './support/page.mjs';

const openPage = withPage();

/**
 * Takes the figures away from their end, and what stands after the filters of a list, element by element, as the page was
 * before each of them had come; returns which choices then stood elsewhere, and where. Drawings, tables and what is folded
 * away are each one thing.
 */
const movedWithout = (page) =>
  page.evaluate(() => {
    const ALL = 'main figure, main figure *, .filters, .filters *, .filters + *';
    const INSIDE = 'svg *, table *, select *, .around *, .opened *, .more *, .timeline *';
    const place = (element) => {
      const { left, top, width } = element.getBoundingClientRect();
      return width > 1 ? `${Math.round(left)},${Math.round(top)}` : 'unseen';
    };
    const all = [...document.querySelectorAll(ALL)].filter((element) => !element.matches(INSIDE));
    const choices = all.filter((element) => element.closest('.controls, .filters'));
    const places = new Map(choices.map((element) => [element, place(element)]));
    const called = (element) => `${element.localName}.${element.className}`;
    const moved = [];
    for (const last of all.toReversed()) {
      for (let one = last; one !== document.body; one = one.parentElement) while (one.nextSibling) one.nextSibling.remove();
      for (const [element, before] of places) {
        const now = element.isConnected ? place(element) : 'unseen';
        if (before !== 'unseen' && now !== 'unseen' && now !== before) {
          moved.push(`${called(element)} ${now} > ${before}, before ${called(last)}`);
        }
      }
      last.remove();
    }
    return moved;
  });

const FURTHER = [
  { path: 'v/stance/', name: 'the stance map' },
  { path: 'claims/', name: 'the claims' },
];

for (const { path, name } of [...PAGES, ...FURTHER]) {
  for (const width of path.startsWith('v/') && !path.startsWith('v/stance/') ? [375] : [375, 1280]) {
    test(`${name} at ${width} px: choices stay where they are when the rest of the page comes`, () =>
      openPage({ path, block: /\.(js|wasm)$/, viewport: { width, height: 900 } }, async (page) =>
        assert.deepEqual(await movedWithout(page), []),
      ));
  }
}
