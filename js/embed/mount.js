// A figure in a page without a frame: `mount(element, { view: 'seasons' })` puts it into a shadow root of its own, in
// which nothing of the page's styles arrives and out of which nothing of ours gets. docs/embedding.md has it all. Its parts
// are in mount/; hosts load all as one file.
import { keepDrags } from '../common/drag.js';
import { explain, isOpenPanel, startPanel } from '../common/panels.js';
import { drawn, text } from '../common/query.js';
import { within } from '../common/within.js';
import { printed, program, style } from './mount/files.js';
import * as fonts from './mount/fonts.js';
import { isNear, whenNear } from './mount/near.js';
import { makePlace } from './mount/place.js';
import * as traps from './mount/traps.js';

// The address that the build was made for, which it writes in here. Its own comes last: a host may have made this part of
// a script of its own.
/** @type {string} */
const HOME = '';
const base = new URL('.', HOME || import.meta.url);

/** @param {Shown} shown */
const plain = ({ query, title, words, notices }) => ({ query, title, words, notices });
/** @param {string} query */
const viewOf = (query) => new URLSearchParams(query).get('view');
/** What was printed is a complete read: what fails here costs only the interaction. @param {unknown} error */
const stays = (error) => console.info('The figure stays as it was printed:', error);

/**
 * Says above a figure that it is not what was asked for.
 * @param {HTMLElement} figure
 */
const tellOther = (figure) => {
  const notice = Object.assign(document.createElement('p'), { className: 'ignored', role: 'status' });
  const title = figure.querySelector('.title').textContent;
  notice.textContent = `Another view was asked for, which cannot be shown here. This is “${title}” as published.`;
  figure.before(notice);
};

/**
 * Puts a figure into an element and resolves with a handle: `get()` says what it shows, `set(query)` shows another view,
 * `unmount()` lets go of it. Options: `view`, `query`, `theme`, `header`, `controls`, `transparent`, `static`, and
 * `signal`, which unmounts it.
 * @type {typeof import('./mount.js').mount}
 */
export const mount = async (element, options = {}) => {
  if (!(element instanceof Element)) throw new TypeError('mount(element, options): there is no element');
  const { view = '', static: isStatic = false, signal, query: asked = '', ...flags } = options;
  const query = text(asked);
  const first = viewOf(query) ?? text(view);
  const { place, root, inside } = makePlace(flags, isStatic);

  /** @type {Mounted | undefined} */
  let now;
  let ended = false;
  const leave = () => {
    now?.stop.abort();
    if (now?.key) now.module.unmount(now.key);
    now = undefined;
  };
  const unmount = () => {
    if (ended) return;
    ended = true;
    leave();
    place.remove();
    inside.remove();
    traps.remove(inside);
    signal?.removeEventListener('abort', unmount);
  };
  const check = () => {
    if (ended) throw new Error('it is not mounted any more');
  };
  const current = () => {
    check();
    if (!now) throw new Error('it is not mounted yet');
    return now;
  };

  /** What it shows; where there is no program, what was printed. */
  const get = () => {
    const it = current();
    if (it.key) return plain(it.module.get(it.key));
    // As in frame.js: charts have all words in their drawing.
    const label = it.figure.querySelector('svg[role="img"]')?.getAttribute('aria-label');
    const words = label ?? `${it.figure.querySelector('.words').textContent}`;
    return { query: `view=${it.slug}`, title: it.figure.querySelector('.title').textContent, words, notices: [] };
  };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let soon;
  const told = () => {
    if (soon) return;
    soon = setTimeout(() => {
      soon = undefined;
      if (!now) return;
      const { query: shown, title, words } = get();
      now.link.href = `${now.figure.dataset.home}?${shown}`;
      element.dispatchEvent(new CustomEvent('crossings:view', { bubbles: true, detail: { query: shown, title, words } }));
    });
  };

  /**
   * Downloads and citations, when they are asked for.
   * @param {Event} event
   */
  const openPanel = async ({ target }) => {
    if (!isOpenPanel(target)) return;
    await now?.start?.();
    if (!now?.key) return;
    const { key, module, panels, stop } = now;
    // The panels know a figure by its view.
    /** @type {Source} */
    const source = { get: () => module.get(key), contents: (_, format, foot) => module.contents(key, format, foot) };
    await startPanel(target, panels[`${target.dataset.panel}`], 'figure', ({ fit }) => fit(target, source, stop.signal));
  };

  /**
   * Puts the figure of a view in.
   * @type {(slug: string, wanted: string) => Promise<void>}
   */
  const put = async (slug, wanted) => {
    const parts = await within(printed(slug, base));
    check();
    const measured = fonts.add(parts.fonts);
    const isAsIs = wanted.replace(/^view=[\w-]*&?/, '') === '';
    /** @type {() => Promise<Program | undefined | void>} */
    const found = () => within(program(parts.module, parts.parts)).catch(stays);
    const runs = !(isStatic && isAsIs);
    // What is printed is what is asked for: it can wait until somebody comes near.
    const waits = runs && isAsIs && !isNear(place.isConnected ? place : element);
    const coming = runs && !waits ? found() : undefined;
    const [sheet] = await Promise.all([style(parts.style), coming, measured]);
    check();
    leave();
    const framed = document.importNode(parts.framed, true);
    const figure = framed.querySelector('[data-figure]');
    root.adoptedStyleSheets = [sheet];
    inside.replaceChildren(framed);
    if (!place.isConnected) element.append(place);
    const placed = { slug, figure, panels: parts.panels, stop: new AbortController(), link: framed.querySelector('.by a') };
    const { signal: stopped } = placed.stop;
    const start = async () => {
      const module = await (coming ?? found());
      if (stopped.aborted) return;
      try {
        if (module) now = { ...placed, module, key: module.mount(figure, wanted, told) };
        if (module && parts.words) import(parts.panels.words).then(({ follow }) => follow(figure, `${parts.words}`), stays);
      } catch (error) {
        traps.look({ error });
        stays(error);
      }
      if (!now?.key) {
        figure.dataset.state = 'failed';
        if (!isAsIs) tellOther(figure);
        return;
      }
      now.link.href = `${figure.dataset.home}?${now.module.get(now.key).query}`;
      if (isStatic) {
        for (const overlay of figure.querySelectorAll('.overlay')) overlay.inert = true;
        figure.dataset.state = 'static';
      }
    };
    now = placed;
    keepDrags(framed, stopped);
    framed.addEventListener('toggle', openPanel, { capture: true, signal: stopped });
    framed.addEventListener('crossings:not-loaded', ({ target, detail }) => explain(target, detail, 'figure'), {
      signal: stopped,
    });
    if (waits) now = { ...placed, start: whenNear(place, start, stopped) };
    else if (runs) await start();
    check();
  };

  /**
   * Shows the view of a query, such as `by=year`, and resolves with what is shown then.
   * @param {string | URLSearchParams} given
   */
  const set = async (given) => {
    const wanted = text(given);
    const { start } = current();
    if (isStatic) throw new Error('this figure is static');
    await start?.();
    const it = current();
    if (!it.key) throw new Error('this figure is not live');
    const slug = viewOf(wanted) ?? it.slug;
    if (slug !== it.slug) {
      await put(slug, wanted);
      told();
    } else {
      try {
        it.module.set(wanted, it.key);
      } catch (error) {
        throw error instanceof Error ? error : new Error(`${error}`);
      }
      await drawn();
    }
    return get();
  };

  traps.add(inside, base);
  signal?.addEventListener('abort', unmount);
  try {
    signal?.throwIfAborted();
    await put(first, query);
  } catch (error) {
    unmount();
    signal?.throwIfAborted();
    throw error instanceof Error ? error : new Error(`${error}`);
  }
  return { get, set, unmount };
};
