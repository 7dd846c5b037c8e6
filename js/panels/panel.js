// What the panels below a figure have in common: download.js, share.js and embed-code.js load when a reader opens theirs.

/** Where the site lies: all of these scripts stand in its folder. */
export const base = new URL('.', import.meta.url);

/**
 * A file of the same build, by its address below the site. An error has its whole `address`.
 * @param {string} file
 */
export const fetched = async (file) => {
  const address = new URL(file, base).href;
  const response = await fetch(address).catch((error) => {
    throw Object.assign(error, { address });
  });
  // Some servers answer with a page where a file is gone; no file of ours is one.
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (!response.ok || isPage) throw Object.assign(new Error(`${response.status}: ${address}`), { address });
  return response;
};

/**
 * The page that a figure is read on, without a query: this one, or where it stands as a guest, its own.
 * @param {HTMLElement} figure
 */
export const pageOf = (figure) => new URL(figure.dataset.home ?? '', location.href).href.split(/[?#]/)[0];

/**
 * A query with more pairs, without those that say what the place says already.
 * @type {(query: string, view: string, more: string[]) => string}
 */
const joined = (query, view, more) => [...query.split('&').filter((pair) => pair && pair !== `view=${view}`), ...more].join('&');

/**
 * The address of exactly what a figure shows, on its own page; `shown` is what `get` says of it.
 * @type {(shown: Pick<Shown, 'view' | 'query'> & Partial<Shown>, more?: string[]) => string}
 */
export const linkTo = ({ view, query, version }, more = []) => {
  const all = joined(query, view, [...(version ? [`data=${version}`] : []), ...more]);
  return `${base}v/${view}/${all && `?${all}`}`;
};

/**
 * The same of the figure alone, to be framed.
 * @type {(shown: Pick<Shown, 'view' | 'query'>, more?: string[]) => string}
 */
export const frameOf = ({ view, query }, more = []) => {
  const all = joined(query, view, more);
  return `${base}embed/${view}/${all && `?${all}`}`;
};

/**
 * Makes a panel live: its buttons do what `doing` has under their `data-do` or `data-download`, and say how it went; `show`
 * follows the figure, a moment after it, as long as `signal` lets it.
 * @typedef {Record<string, () => string | Promise<string>>} Doing
 * @type {(box: HTMLDetailsElement, parts: { doing: Doing, show: () => void, signal?: AbortSignal }) => void}
 */
export const panel = (box, { doing, show, signal }) => {
  const figure = box.closest('[data-figure]');
  const status = box.querySelector('.status');
  const options = { signal };
  box.addEventListener(
    'click',
    async ({ target }) => {
      const button = target instanceof Element && target.closest('button');
      const what = (button && (button.dataset.do ?? button.dataset.download)) || '';
      if (!Object.hasOwn(doing, what)) return;
      status.textContent = '';
      try {
        status.textContent = (await doing[what]()) ?? '';
      } catch (/** @type {any} */ error) {
        const { address } = error;
        // What opened the panel says why a file did not come.
        if (address) box.dispatchEvent(new CustomEvent('crossings:not-loaded', { bubbles: true, detail: address }));
        else status.textContent = 'That did not work in this browser.';
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

/**
 * Copies a text, and says so.
 * @type {(text: string, what: string) => Promise<string>}
 */
export const copied = async (text, what) => {
  await navigator.clipboard.writeText(text);
  return `Copied the ${what}.`;
};
