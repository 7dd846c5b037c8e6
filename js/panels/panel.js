// What the panels below a figure have in common: take.js, share.js and lend.js load when a reader opens theirs.

/** Where the site lies: all of these scripts stand in its folder. */
export const base = new URL('.', import.meta.url);

/** A file of this build, by its address below the site. Once the page has been updated it may be gone. */
export const fetched = async (address) => {
  const response = await fetch(new URL(address, base));
  if (!response.ok) throw Object.assign(new Error(`${address}: ${response.status}`), { isGone: response.status === 404 });
  return response;
};

/** The page that a figure is read on, without a query: this one, or where it stands as a guest, its own. */
export const pageOf = (figure) => new URL(figure.dataset.home ?? '', location.href).href.split(/[?#]/)[0];

/** A query with more pairs, without those that say what the place says already. */
const joined = (query, view, more) =>
  [...query.split('&').filter((pair) => pair && pair !== `view=${view}`), ...more].join('&');

/** The address of exactly what a figure shows, on its own page; `shown` is what `get` says of it. */
export const linkTo = ({ view, query, version }, more = []) => {
  const all = joined(query, view, [...(version ? [`data=${version}`] : []), ...more]);
  return `${base}v/${view}/${all && `?${all}`}`;
};

/** The same of the figure alone, to be framed. */
export const frameOf = ({ view, query }, more = []) => {
  const all = joined(query, view, more);
  return `${base}embed/${view}/${all && `?${all}`}`;
};

/**
 * Makes a panel live: its buttons do what `doing` has under their `data-do` or `data-take`, and say how it went; `show`
 * follows the figure, a moment after it, as long as `signal` lets it.
 */
export const panel = (box, { doing, show, signal }) => {
  const figure = box.closest('[data-figure]');
  const said = box.querySelector('.said');
  const options = { signal };
  box.addEventListener(
    'click',
    async ({ target }) => {
      const button = target.closest('[data-do], [data-take]');
      const what = button?.dataset.do ?? button?.dataset.take;
      if (!Object.hasOwn(doing, what ?? '')) return;
      said.textContent = '';
      try {
        said.textContent = (await doing[what]()) ?? '';
      } catch (error) {
        // Who has opened the panel says so.
        if (error.isGone) box.dispatchEvent(new CustomEvent('crossings:gone', { bubbles: true }));
        else said.textContent = 'That did not work in this browser.';
        console.info(error);
      }
    },
    options,
  );
  const follow = () => box.open && setTimeout(() => box.open && show(), 0);
  for (const change of ['change', 'click', 'keyup']) figure.addEventListener(change, follow, options);
  for (const change of ['toggle', 'pointerenter', 'focusin']) box.addEventListener(change, follow, options);
  addEventListener('popstate', follow, options);
  for (const button of box.querySelectorAll('button')) button.disabled = false;
  show();
};

/** Copies a text, and says so. */
export const copied = async (text, what) => {
  await navigator.clipboard.writeText(text);
  return `Copied the ${what}.`;
};
