// Of all pages that 404.html lists, shows the one whose word is nearest to the address.

/**
 * How many letters have to be put in, taken out or changed to make one word of another.
 * @type {(one: string, two: string) => number}
 */
export const distance = (one, two) => {
  let row = Array.from({ length: two.length + 1 }, (_, at) => at);
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1];
    for (let at = 0; at < two.length; at++) {
      next.push(Math.min(next[at] + 1, row[at + 1] + 1, row[at] + (letter === two[at] ? 0 : 1)));
    }
    row = next;
  }
  return row[two.length];
};

/**
 * The page nearest to a path, of a list of `{ words }`; none where no word is near.
 * @template {{ words: string[] }} Page
 * @param {string} path
 * @param {Page[]} pages
 */
export const nearest = (path, pages) => {
  // Only so many letters: a word is short, and the work grows with both.
  const parts = path
    .toLowerCase()
    .split(/[^a-z0-9-]+/)
    .filter((part) => part.length > 2)
    .map((part) => part.slice(0, 60));
  /** @type {{ off: number, page: Page } | undefined} */
  let best;
  for (const page of pages) {
    for (const word of page.words) {
      for (const part of parts) {
        // As a share of the word: a letter more counts for less in a long one.
        const off = distance(part, word) / Math.max(part.length, word.length);
        if (off < (best?.off ?? 0.5)) best = { off, page };
      }
    }
  }
  return best?.page;
};

const place = globalThis.document?.querySelector('.nearest');
if (place) {
  const links = [...document.querySelectorAll('[data-words]')];
  const found = nearest(
    location.pathname + location.search,
    links.map((link) => ({ link, words: link.dataset.words.split(' ') })),
  );
  if (found) {
    // In the room of what stood there: nothing moves.
    document.querySelector('.nearest span').textContent = 'The page with the nearest address:';
    const link = document.querySelector('.nearest a');
    link.href = found.link.href;
    link.textContent = found.link.textContent;
  }
}
