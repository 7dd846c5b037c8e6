// Starts the page. The links in its head say under which hashed names the module, its wasm and the data lie.
import { keepDrags } from './common/drag.js';
import { explain, isOpenPanel, startPanel } from './common/panels.js';
import { drawn, text } from './common/query.js';
import { within } from './common/within.js';

/** @type {(selector: string) => HTMLLinkElement} */
const link = (selector) => document.querySelector(`link${selector}`);

/**
 * Once the page has been painted: what is asked for before that comes instead of the page, on a slow line. Where nobody
 * looks there is no paint to wait for.
 */
const painted = async () => {
  if (document.readyState === 'loading') await new Promise((done) => document.addEventListener('DOMContentLoaded', done));
  if (!document.hidden) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
};

/** Lets the browser do what else there is to do, such as what a reader has pressed: each figure takes a while. */
const pause = () => new Promise((done) => setTimeout(done));

/**
 * What a reader has chosen of a figure before it is live, put back for now: the view of the link comes first. Returns what
 * chooses it again.
 * @type {(figure: Element) => (() => void)[]}
 */
const takeBack = (figure) => {
  const chosen = [];
  for (const control of figure.querySelectorAll('[data-key]:is(input, select)')) {
    const [now, printed] =
      control instanceof HTMLSelectElement
        ? [control.value, ([...control.options].find(({ defaultSelected }) => defaultSelected) ?? control.options[0])?.value]
        : [control.checked, control.defaultChecked];
    if (now !== printed) chosen.push({ control, now, printed });
  }
  /** @type {(control: HTMLInputElement | HTMLSelectElement, value: any) => void} */
  const set = (control, value) => {
    if (control instanceof HTMLSelectElement) control.value = value;
    else control.checked = value;
  };
  for (const { control, printed } of chosen) set(control, printed);
  // Of two radio buttons the one that was let go of follows the other.
  const made = chosen.filter(({ control, now }) => now || control.type !== 'radio');
  return made.map(({ control, now }) => () => {
    set(control, now);
    control.dispatchEvent(new Event('change', { bubbles: true }));
  });
};

const load = async () => {
  await painted();
  for (const waiting of document.querySelectorAll('link[data-rel]')) {
    waiting.href = waiting.dataset.href;
    waiting.rel = waiting.dataset.rel;
    waiting.removeAttribute('data-rel');
  }
  // A byte that was changed on the way would draw other numbers. A frame has asked for both already (embed/flags.js).
  /** @param {HTMLLinkElement} link */
  const fetched = (link) => {
    // By this address the program finds the root of the site.
    link.href = `${link.dataset.href}`;
    return link.response ?? fetch(link.href, { integrity: link.integrity });
  };
  const [module, wasm, data] = await Promise.all([
    import(link('[rel="modulepreload"]').href),
    fetched(link('[type="application/wasm"]')),
    fetched(link('[data-series]')),
  ]);
  if (!wasm.ok || !data.ok) throw new Error(`${wasm.url}: ${wasm.status}, ${data.url}: ${data.status}`);
  await module.default({ module_or_path: wasm });
  module.load(new Uint8Array(await data.arrayBuffer()));
  /** @type {(() => void)[]} */
  const chosen = [];
  for (const figure of document.querySelectorAll('[data-figure]:not([data-still], [data-later])')) {
    await pause();
    // Between two figures a reader may have pressed something that ended all of them.
    if (hasFailed) throw new Error('a figure failed while others were to come');
    chosen.push(...takeBack(figure));
    module.hydrate(figure);
  }
  module.connect();
  // By then the address follows what is chosen.
  await pause();
  for (const choose of chosen) choose();
  // Said at the root: a style sheet that looks into an article for such a figure (`:has`) does so at every drawing.
  if (document.querySelector('[data-state="failed"]')) document.documentElement.dataset.failed = '';
  const words = link('[data-statements]');
  // The map works without them, too.
  if (words)
    import(link('[data-script="words"]').href).then(
      ({ follow }) => follow(document.querySelector('[data-figure]'), words.href),
      console.info,
    );
  return module;
};

// The page is a complete read as it stands: what fails here costs only the interaction, and says so.
let hasFailed = false;
/** @param {unknown} error */
const fail = (error) => {
  hasFailed = true;
  document.dispatchEvent(new Event('crossings:stays'));
  console.info('The figures stay as they were printed:', error);
};
const ready = load();
ready.catch(fail);

// Some builds are kept for readers without a network; nothing of the page waits for that.
const { offline } = document.documentElement.dataset;
if (offline) ready.then(() => navigator.serviceWorker?.register(offline)).catch(console.info);

// A panic is a trap of the wasm and ends every figure, whoever called it: the browser, a promise, or a script.
/** @param {unknown} error */
const look = (error) => {
  if (globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError) fail(error);
};
addEventListener('error', ({ error }) => look(error));
addEventListener('unhandledrejection', ({ reason }) => look(reason));

// For scripts of the page: both wait until the figures are live, a minute at most, and `set` until the page shows what was
// set.
/** @type {(name: 'get' | 'set', argument?: string) => Promise<any>} */
const call = async (name, argument) => {
  const module = await within(ready);
  try {
    return module[name](argument);
  } catch (error) {
    look(error);
    throw error;
  }
};
window.crossings = {
  set: async (query) => {
    const view = await call('set', text(query));
    await drawn();
    return call('get', view);
  },
  get: async (view) => call('get', view === undefined ? view : text(view)),
};

keepDrags(document);

document.addEventListener(
  'toggle',
  ({ target }) => {
    if (!isOpenPanel(target)) return;
    const { href } = link(`[data-script="${target.dataset.panel}"]`);
    startPanel(target, href, 'page', async ({ fit }) => fit(target, await ready));
  },
  true,
);
document.addEventListener('crossings:not-loaded', ({ target, detail }) => explain(target, detail, 'page'));
