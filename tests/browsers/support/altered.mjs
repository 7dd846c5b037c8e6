// What browsers do to the texts of a page before its scripts run or beside them, and what the page says then. All of
// this runs in the page.

/**
 * Translates the page as Chrome does: in place of every text come elements with another text. Here that is the same text
 * in brackets, which `texts` takes off again.
 */
export const translate = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const all = [];
  while (walker.nextNode()) all.push(walker.currentNode);
  for (const text of all) {
    if (!text.data.trim() || text.data.startsWith('⟦') || text.parentElement.closest('script, style, svg, option')) continue;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.append(`⟦${text.data}⟧`);
    outer.append(inner);
    text.replaceWith(outer);
  }
};

/** Makes telephone links of numbers, as iOS does; to be called before the page loads. */
export const linkNumbers = () =>
  document.addEventListener('readystatechange', () => {
    // The page has been read, and its modules have not run.
    if (document.readyState !== 'interactive') return;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const all = [];
    while (walker.nextNode()) all.push(walker.currentNode);
    for (const text of all) {
      if (text.parentElement.closest('script, style, svg, option')) continue;
      // Every other part is a number.
      const parts = text.data.split(/(\d[\d,.]*)/);
      const link = (number) => Object.assign(document.createElement('a'), { href: `tel:${number}`, textContent: number });
      if (parts.length > 1) text.replaceWith(...parts.map((part, at) => (at % 2 ? link(part) : part)));
    }
  });

/** Puts an element into a figure, as an extension of the browser may; to be called before the page loads. */
export const intrude = () =>
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    document.querySelector('[data-figure="seasons"] .controls').before(document.createElement('div'));
  });

/** Takes the comments out of the page, as a host's minifier does; to be called before the page loads. */
export const dropComments = () =>
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
    const all = [];
    while (walker.nextNode()) all.push(walker.currentNode);
    for (const comment of all) comment.remove();
  });

/** What is left to chance comes out the same. */
export const chance = () => {
  Math.random = () => 0.5;
};

/** Opens what is folded away, which is brought up to date only where it is open. */
export const unfold = () => {
  for (const fold of document.querySelectorAll('[data-figure] details:not([data-panel])')) fold.open = true;
};

/** Presses a button as a reader does: on its text, whatever elements that stands in. */
export const press = (selector, at) => {
  const button = document.querySelectorAll(selector)[at];
  /** @type {Element | null} */
  let hit = button;
  while (hit?.firstElementChild) hit = hit.firstElementChild;
  hit?.click();
  return Boolean(button);
};

/** What the parts of the page that a selector finds say, their drawings and the step that is read aside. */
export const texts = (selector) =>
  [...document.querySelectorAll(selector)].map((part) => {
    const copy = part.cloneNode(true);
    // The drawings of steps follow one after the other, a moment later. Which step is read follows where the page stands, which
    // not every engine keeps where it was while what is above changes.
    for (const drawing of copy.querySelectorAll('svg, .picture, .step-nav')) drawing.remove();
    return copy.textContent.replaceAll(/[⟦⟧]/g, '').replaceAll(/\s+/g, ' ').trim();
  });
