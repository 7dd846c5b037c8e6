// A figure in a page without a frame: `mount(element, { view: 'seasons' })` puts it into a shadow root of its own, in
// which nothing of the page's styles arrives and out of which nothing of ours gets. docs/embedding.md has it all.
// More than 300 lines: hosts load this one file.

// The address that the build was made for, which it writes in here. Its own comes last: a host may have made this part of
// a script of its own.
/** @type {string} */
const HOME = '';
const base = new URL('.', HOME || import.meta.url);
/**
 * @typedef {import('./mount.js').MountOptions} Options
 * @type {Record<Exclude<keyof Options, 'view' | 'query' | 'static' | 'signal'>, string[]>}
 */
const FLAGS = {
  theme: ['auto', 'light', 'dark'],
  header: ['yes', 'no'],
  controls: ['no', 'main', 'all', 'yes'],
  transparent: ['no', 'yes'],
};
const FONTS = [
  ['Crossings Newsreader', '400', 'newsreader-400-'],
  ['Crossings Franklin', '400', 'franklin-400-'],
  ['Crossings Franklin', '600', 'franklin-600-'],
];

/**
 * Calls once for each key, and again only after it has failed.
 * @template Made
 * @template {unknown[]} More
 * @param {(key: string, ...more: More) => Promise<Made>} make
 * @returns {(key: string, ...more: More) => Promise<Made>}
 */
const once = (make) => {
  /** @type {Map<string, Promise<Made>>} */
  const kept = new Map();
  return (key, ...more) => {
    const made = kept.get(key) ?? make(key, ...more);
    if (!kept.has(key)) {
      kept.set(key, made);
      made.catch(() => kept.delete(key));
    }
    return made;
  };
};

/**
 * @param {string} address
 * @param {string} [integrity]
 */
const fetched = async (address, integrity = '') => {
  const response = await fetch(address, { integrity });
  if (!response.ok) throw new Error(`${response.status}: ${address}`);
  return response;
};

/**
 * Whether the server is there, but a file is not. Some servers answer with a page in its place.
 * @param {string} address
 */
const isGone = async (address) => {
  const { status, headers } = await fetch(address, { method: 'HEAD', cache: 'no-store' }).catch(() => new Response());
  return status === 404 || status === 410 || headers.get('content-type')?.startsWith('text/html') === true;
};

/** A figure as it was printed, and where its parts lie. */
const printed = once(async (slug) => {
  if (!/^[\w-]+$/.test(slug)) throw new Error('there is no such figure');
  const address = new URL(`embed/${slug}/`, base);
  // An old copy of it may name files that are gone.
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error('there is no such figure');
  // Its styles are those of a page by itself, and the policy of the page around this may forbid them.
  const text = (await response.text()).replace(/<style.*?<\/style>/gs, '');
  const page = new DOMParser().parseFromString(text, 'text/html');
  // What belongs to one build has a hash in its name: a figure loads only what its own page names.
  /** @param {HTMLLinkElement} link */
  const from = (link) => new URL(`${link.dataset.href ?? link.getAttribute('href')}`, address).href;
  /** @param {`link${string}`} selector */
  const at = (selector) => from(page.querySelector(selector));
  if (!page.querySelector('link[data-mount]')) throw new Error('this figure has no program: put it into a frame');
  const [wasm, series] = [page.querySelector('link[type="application/wasm"]'), page.querySelector('link[data-series]')];
  const framed = page.querySelector('.framed');
  for (const link of framed.querySelectorAll('a[href]:not([href^="#"])'))
    link.href = new URL(`${link.getAttribute('href')}`, address).href;
  const figure = framed.querySelector('[data-figure]');
  figure.dataset.home = new URL(`${figure.dataset.home}`, address).href;
  return {
    framed,
    style: at('link[data-mount]'),
    module: `${at('link[data-rel="modulepreload"]:not([data-boot])')}#${from(wasm)}+${from(series)}`,
    parts: [wasm, series].map((link) => ({ address: from(link), integrity: link.integrity })),
    words: page.querySelector('link[data-statements]') && at('link[data-statements]'),
    fonts: [...page.querySelectorAll('link[as="font"]')].map(from),
    panels: Object.fromEntries([...page.querySelectorAll('link[data-script]')].map((link) => [link.dataset.script, from(link)])),
  };
});

/**
 * A program, once for all figures that it has. A figure that is mounted after an update may have the same module and other
 * data: by the fragment its module is another one.
 * @type {(address: string, parts: { address: string, integrity: string }[]) => Promise<Program>}
 */
const program = once(async (address, parts) => {
  const files = parts.map(({ address, integrity }) => fetched(address, integrity));
  const [module, code, data] = await Promise.all([import(address), ...files]);
  await module.default({ module_or_path: code });
  module.load(new Uint8Array(await data.arrayBuffer()));
  return module;
});

/** A style sheet, once for all figures. */
const style = once(async (address) => {
  const sheet = new CSSStyleSheet();
  return sheet.replace(await (await fetched(address)).text());
});

/** @type {Set<{ inside: HTMLElement }>} */
const figures = new Set();

// A trap of our wasm ends all figures of its program; those of the page are not ours.
const TRAPS = ['error', 'unhandledrejection'];
/** @param {any} event */
const look = ({ error, reason = error }) => {
  const isOurs = globalThis.WebAssembly && reason instanceof WebAssembly.RuntimeError && `${reason.stack}`.includes(base.href);
  if (!isOurs) return;
  for (const { inside } of figures) inside.querySelector('[data-figure]')?.setAttribute('data-state', 'failed');
};

/** Fonts belong to the document, so they have names of their own; they go with the last figure. */
/** @type {FontFace[]} */
let fonts = [];
/** @type {Promise<unknown> | undefined} */
let fontsLoaded;
/**
 * Those of the page, of which `document.fonts` may be an image of that name.
 * @type {() => FontFaceSet}
 */
const fontsOfPage = () => Reflect.get(Document.prototype, 'fonts', document);
/** @param {{ inside: HTMLElement }} figure */
const add = (figure) => {
  figures.add(figure);
  if (figures.size === 1) for (const event of TRAPS) addEventListener(event, look);
};
/** @param {string[]} files */
const loadFonts = (files) => {
  if (fonts.length) return;
  fonts = FONTS.map(([family, weight, name]) => {
    const source = `url("${files.find((file) => file.includes(name))}") format("woff2")`;
    return new FontFace(family, source, { weight });
  });
  // Drawings are measured by them, so a figure waits a moment; without them, it is shown in others.
  const late = new Promise((done) => setTimeout(done, 1500));
  fontsLoaded = Promise.race([late, Promise.allSettled(fonts.map((font) => font.load()))]);
  for (const font of fonts) fontsOfPage().add(font);
};
/** @param {{ inside: HTMLElement }} figure */
const remove = (figure) => {
  figures.delete(figure);
  if (figures.size) return;
  for (const event of TRAPS) removeEventListener(event, look);
  for (const font of fonts) fontsOfPage().delete(font);
  fonts = [];
};

/** @param {Shown} shown */
const plain = ({ query, title, words, notices }) => ({ query, title, words, notices });
/**
 * A query or the word of a view as text: anything else would end the program.
 * @param {unknown} given
 */
const text = (given) => {
  if (typeof given === 'string' || given instanceof URLSearchParams) return `${given}`;
  throw new TypeError(`mount: “${given}” is neither text nor URLSearchParams`);
};
/** @param {string} query */
const viewOf = (query) => new URLSearchParams(query).get('view');

/** How often the script of a panel did not come: a browser remembers that by the address, and would not ask again. */
let failures = 0;

/** How far off a figure is near, in heights of the window. */
const NEAR = 1;
/** @param {Element} element */
const isNear = (element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > -NEAR * innerHeight && top < (1 + NEAR) * innerHeight;
};

/**
 * Starts a figure once, when a reader comes near it or when it is asked for.
 * @type {(place: Element, start: () => Promise<void>, stopped: AbortSignal) => () => Promise<void>}
 */
const whenNear = (place, start, stopped) => {
  /** @type {Promise<void> | undefined} */
  let started;
  const ask = () => {
    observer.disconnect();
    started ??= start();
    return started;
  };
  const observer = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && ask(), {
    rootMargin: `${NEAR * 100}%`,
  });
  observer.observe(place);
  stopped.addEventListener('abort', () => observer.disconnect());
  return ask;
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
  const place = document.createElement('div');
  // The page's own rules must not squeeze it.
  for (const [key, value] of [
    ['all', 'initial'],
    ['display', 'block'],
  ])
    place.style.setProperty(key, value, 'important');
  const root = place.attachShadow({ mode: 'open' });
  const inside = document.createElement('div');
  inside.className = 'crossings';
  for (const [flag, known] of Object.entries(FLAGS)) {
    const given = /** @type {Record<string, unknown>} */ (flags)[flag];
    const value = given === true ? 'yes' : given === false ? 'no' : given;
    if (typeof value === 'string' && known.includes(value)) inside.dataset[flag] = value;
    else if (value !== undefined) console.warn(`mount: “${flag}=${value}” was ignored: it can be ${known.join(', ')}.`);
  }
  // A device that has colours of its own for everything decides.
  if (matchMedia('(forced-colors: active)').matches) delete inside.dataset.theme;
  if (isStatic) inside.dataset.static = 'yes';
  root.append(inside);

  const self = { inside };
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
    remove(self);
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
   * Says in a panel why a file did not come: where the server has it no more, newer data is published.
   * @type {(box: Element, address: string) => Promise<void>}
   */
  const explain = async (box, address) => {
    const status = box.querySelector('.status');
    if (!(await isGone(address))) {
      status.textContent = 'This could not be loaded. Close it and open it to try again.';
      return;
    }
    const reload = Object.assign(document.createElement('button'), { type: 'button', className: 'plain', textContent: 'Reload' });
    reload.addEventListener('click', () => location.reload());
    status.replaceChildren('This figure is older than the data now published. Reload the page to download. ', reload);
  };

  /**
   * Downloads and citations, when they are asked for.
   * @param {Event} event
   */
  const open = async ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || !target.matches('[data-panel][open]')) return;
    await now?.start?.();
    if (!now?.key) return;
    const { key, module, panels, stop } = now;
    const address = panels[`${target.dataset.panel}`];
    try {
      /** @type {Panel} */
      const { fit } = await import(failures ? `${address}#${failures}` : address);
      // The panels know a figure by its view.
      await fit(
        target,
        { get: () => module.get(key), contents: (_, format, foot) => module.contents(key, format, foot) },
        stop.signal,
      );
    } catch (/** @type {any} */ error) {
      failures += 1;
      console.info(error);
      await explain(target, error.address ?? address);
    }
  };

  /**
   * Puts the figure of a view in.
   * @type {(slug: string, wanted: string) => Promise<void>}
   */
  const put = async (slug, wanted) => {
    const parts = await printed(slug);
    check();
    loadFonts(parts.fonts);
    const isAsIs = wanted.replace(/^view=[\w-]*&?/, '') === '';
    // What was printed is a complete read: what fails here costs only the interaction.
    /** @type {(error: unknown) => any} */
    const stays = (error) => console.info('The figure stays as it was printed:', error);
    /** @type {() => Promise<Program | undefined>} */
    const found = () => program(parts.module, parts.parts).catch(stays);
    const runs = !(isStatic && isAsIs);
    // What is printed is what is asked for: it can wait until somebody comes near.
    const waits = runs && isAsIs && !isNear(place.isConnected ? place : element);
    const coming = runs && !waits ? found() : undefined;
    const [sheet] = await Promise.all([style(parts.style), coming, fontsLoaded]);
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
        look({ error });
        stays(error);
      }
      if (!now?.key) {
        figure.dataset.state = 'failed';
        if (isAsIs) return;
        const notice = Object.assign(document.createElement('p'), { className: 'ignored', role: 'status' });
        const title = figure.querySelector('.title').textContent;
        notice.textContent = `Another view was asked for, which cannot be shown here. This is “${title}” as published.`;
        figure.before(notice);
        return;
      }
      now.link.href = `${figure.dataset.home}?${now.module.get(now.key).query}`;
      if (isStatic) {
        for (const overlay of figure.querySelectorAll('.overlay')) overlay.inert = true;
        figure.dataset.state = 'static';
      }
    };
    now = placed;
    // As in boot.js: a drag may end outside.
    framed.addEventListener(
      'pointerdown',
      ({ target, pointerId }) => {
        if (target instanceof Element) target.closest('[data-state="live"] .overlay')?.setPointerCapture(pointerId);
      },
      { signal: stopped },
    );
    framed.addEventListener('toggle', open, { capture: true, signal: stopped });
    framed.addEventListener('crossings:not-loaded', ({ target, detail }) => explain(target, detail), { signal: stopped });
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
      // As in boot.js: what follows a view does so in microtasks.
      for (let turn = 0; turn < 8; turn++) await undefined;
    }
    return get();
  };

  add(self);
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
