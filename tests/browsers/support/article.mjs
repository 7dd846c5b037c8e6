// The whole text of the article, as tests/host/article/today.txt holds it and people have read it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const TEXT = readFileSync(new URL('../../host/article/today.txt', import.meta.url), 'utf8');

/** The text that stands in the page, without its figures and without spaces. */
const textOf = (main) => {
  const prose = main.cloneNode(true);
  for (const part of prose.querySelectorAll('figure, script, style')) part.remove();
  return prose.textContent.replace(/\s+/g, '');
};

/** Every line of the text, and every cell of its tables, stands in the page, in that order. */
export const hasWholeArticle = async (page) => {
  const text = await page.locator('main').evaluate(textOf);
  let at = 0;
  for (const part of TEXT.split(/\n(?:#+ )?| \| /)) {
    if (/^\[(the figure|all statements)/.test(part)) continue;
    const wanted = part.replace(/\s+/g, '');
    const found = text.indexOf(wanted, at);
    assert.ok(found >= 0, `“${part}” does not follow “…${text.slice(Math.max(0, at - 60), at)}”`);
    at = found + wanted.length;
  }
};
