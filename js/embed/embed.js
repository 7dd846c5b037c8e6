// For the pages of hosts: <crossings-figure view="…">, and frames marked data-crossings. docs/embedding.md has it all.
/** @import { CrossingsFigure as Declared } from './embed.js' */
(() => {
  // An application that is written on a server, too, may ask for it there, where there are no elements.
  if (!globalThis.customElements || customElements.get('crossings-figure')) return;
  // The address that the build was made for, which it writes in here.
  /** @type {string} */
  const HOME = '';
  // As a module it has no current script, but it knows where it was called from.
  const script = document.currentScript;
  // A page may have given that name to an image.
  const here =
    (script instanceof HTMLScriptElement && script.src) || /\w+:\/\/[^\s)]+?\/embed\.js/.exec(`${new Error().stack}`)?.[0];
  /**
   * The folder that a figure's page lies in.
   * @param {string} address
   */
  const above = (address) => /^(https?:[^?#]*\/)(?:v|embed)\/[\w-]+\/?(?:[?#]|$)/.exec(address)?.[1];
  /**
   * Whether a message comes from the page that a frame was given, or from ours where that led there, and not from one that
   * it went on to.
   * @type {(frame: HTMLIFrameElement, origin: string) => boolean}
   */
  const isFrom = (frame, origin) => [frame.src, HOME, here].some((at) => /^\w+:\/\/[^/]+/.exec(at ?? '')?.[0] === origin);
  /** How long a figure may take to answer, on a slow line too, in milliseconds. */
  const PATIENCE = 60_000;
  const FLAGS = ['theme', 'header', 'controls', 'height', 'lang', 'static', 'transparent'];
  /** @type {Set<CrossingsFigure>} */
  const figures = new Set();

  // The page's own rules must not squeeze a frame; a policy against inline styles does not forbid this.
  /** @type {(frame: HTMLIFrameElement, rules: Record<string, string | number>) => void} */
  const style = (frame, rules) => {
    for (const [key, value] of Object.entries(rules)) frame.style.setProperty(key, `${value}`, 'important');
  };
  /** @type {(frame: HTMLIFrameElement, height: number) => void} */
  const fit = (frame, height) =>
    style(frame, { height: `${height}px`, 'min-height': 0, 'max-height': 'none', 'box-sizing': 'content-box' });
  /** @type {(frame: HTMLIFrameElement, query: string, id?: number) => void} */
  const ask = (frame, query, id) => frame.contentWindow?.postMessage({ type: 'crossings:set', version: 1, query, id }, '*');

  /** A block as wide as its column, of which a page's own rules can make something else. */
  const block = new CSSStyleSheet();
  block.replaceSync(':host { display: block; inline-size: 100%; } :host([hidden]) { display: none; }');

  /** @param {Told | null} shows */
  const named = (shows) => shows && new URLSearchParams(shows.query).get('view');

  /** @implements {Declared} */
  class CrossingsFigure extends HTMLElement {
    static observedAttributes = ['view', 'query', ...FLAGS];
    /** @type {HTMLIFrameElement | null | undefined} */
    #frame;
    /** @type {Map<number, { query: string, resolve: (shows: Told) => void, reject: (error: Error) => void }>} */
    #asked = new Map();
    #count = 0;
    /** @type {string | undefined} */
    #query;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #soon;
    /**
     * What the figure shows: { query, title, words }; null until it has said so.
     * @type {Told | null}
     */
    shows = null;

    connectedCallback() {
      figures.add(this);
      if (HOME || this.#linked() || document.readyState !== 'loading') return this.#load();
      // The link inside is still to come.
      document.addEventListener('DOMContentLoaded', () => this.isConnected && !this.#frame && this.#load(), { once: true });
    }

    disconnectedCallback() {
      figures.delete(this);
      // Put in again, it begins anew, with what it showed.
      this.#query = this.shows?.query ?? this.#query;
      this.#frame?.remove();
      this.#frame = this.shows = null;
    }

    /** @type {(name: string, before: string | null, now: string | null) => void} */
    attributeChangedCallback(name, before, now) {
      if (before === now || !this.#frame) return;
      if (name === 'view' || name === 'query') this.#query = undefined;
      // Several at once are one new address.
      this.#soon ??= setTimeout(() => {
        this.#soon = undefined;
        if (this.#frame) this.#load();
      });
    }

    /** Where the link inside leads. */
    #linked() {
      return [...this.querySelectorAll('a')].map(({ href }) => above(href)).find(Boolean);
    }

    /** Where our pages lie. The script's own address comes last: a host may have made it part of one of its own. */
    #home() {
      const home = HOME || this.#linked() || (here && new URL('.', here).href);
      if (!home) console.warn('crossings-figure: put a link to the figure’s page inside, which says where it is published.');
      return home;
    }

    #address() {
      const query = new URLSearchParams(this.#query ?? this.getAttribute('query') ?? '');
      const view = query.get('view') ?? this.getAttribute('view') ?? '';
      query.delete('view');
      for (const flag of FLAGS) {
        const value = this.getAttribute(flag);
        // A number is the height to begin with.
        if (value !== null && !(flag === 'height' && +value)) query.set(flag, value);
      }
      // As people write it: 2022~2024.
      const rest = `${query}`.replaceAll('%7E', '~');
      const home = /^[\w-]+$/.test(view) && this.#home();
      return home && new URL(`embed/${view}/${rest && `?${rest}`}`, home).href;
    }

    #load() {
      const address = this.#address();
      if (!address) return;
      if (!this.#frame) {
        const frame = document.createElement('iframe');
        this.#frame = frame;
        frame.loading = 'lazy';
        frame.allow = 'clipboard-write';
        frame.title = this.getAttribute('title') ?? 'Figure: small-boat crossings';
        style(frame, { display: 'block', border: 0, width: '100%', height: '540px' });
        const height = Number(this.getAttribute('height'));
        if (height) fit(frame, height);
        const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
        root.adoptedStyleSheets = [block];
        root.append(frame);
      }
      const theme = this.getAttribute('theme');
      // Of one scheme with what is in it, a frame can be transparent.
      style(this.#frame, { 'color-scheme': theme === 'light' || theme === 'dark' ? theme : 'light dark' });
      this.shows = null;
      this.#frame.src = address;
    }

    /**
     * Shows the view of a query, such as 'by=year'; resolves with what is shown then, and rejects where no answer comes.
     * @type {(query: string) => Promise<Told>}
     */
    set(query) {
      return new Promise((resolve, reject) => {
        const id = ++this.#count;
        this.#asked.set(id, { query: `${query}`, resolve, reject });
        setTimeout(() => {
          if (this.#asked.delete(id)) reject(new Error('the figure does not answer'));
        }, PATIENCE);
        if (!this.#frame) return;
        this.#frame.loading = 'eager';
        if (this.shows) ask(this.#frame, `${query}`, id);
      });
    }

    /**
     * A message of a frame, for this script alone; true where it is this element's.
     * @type {(message: MessageEvent) => boolean}
     */
    hear({ origin, source, data }) {
      if (!this.#frame || source !== this.#frame.contentWindow) return false;
      if (!isFrom(this.#frame, origin)) return true;
      const [frame, before] = [this.#frame, this.shows];
      // The room that was kept for it until now.
      if (data.sentinel === 'amp') this.style.minHeight = '0';
      if (shown(this, frame, data)) this.shows = { query: data.query, title: data.title, words: data.words };
      const answer = this.#asked.get(data.id);
      if (answer && this.#asked.delete(data.id)) {
        if (typeof data.error === 'string') answer.reject(new Error(data.error));
        else answer.resolve(/** @type {Told} */ ({ ...this.shows }));
      }
      // What was asked for before this page could hear; another figure has another page.
      if (this.shows && named(before) !== named(this.shows)) {
        for (const [id, { query }] of this.#asked) ask(frame, query, id);
      }
      return true;
    }
  }

  /**
   * Does what a frame says; true where that is what it shows.
   * @type {(target: HTMLElement, frame: HTMLIFrameElement, data: any) => boolean}
   */
  const shown = (target, frame, data) => {
    const { height, query, title, words } = data;
    const isHeight = data.sentinel === 'amp' && data.type === 'embed-size' && Number.isFinite(height);
    if (isHeight && height > 0 && height < 2e4) fit(frame, Math.ceil(height));
    if (data.type !== 'crossings:view' || data.version !== 1) return false;
    if (![query, title, words].every((text) => typeof text === 'string')) return false;
    frame.title = title;
    target.dispatchEvent(new CustomEvent('crossings:view', { bubbles: true, detail: { query, title, words } }));
    return true;
  };

  /**
   * The page, and every open shadow root in it.
   * @param {Document | ShadowRoot} root
   * @returns {Generator<Document | ShadowRoot>}
   */
  function* roots(root) {
    yield root;
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) yield* roots(shadowRoot);
  }
  /** @param {Document | ShadowRoot} root */
  const plain = (root) => [...root.querySelectorAll('iframe[data-crossings]')];
  /**
   * Who has spoken, and the frame in a shadow root that it speaks from, where there is one.
   * @type {WeakMap<MessageEventSource, HTMLIFrameElement | undefined>}
   */
  const sheltered = new WeakMap();
  /** @param {MessageEventSource} source */
  const frameOf = (source) => {
    /** @param {HTMLIFrameElement} frame */
    const isIts = ({ contentWindow }) => contentWindow === source;
    const frame = plain(document).find(isIts);
    if (frame) return frame;
    // The whole page is gone through once for each.
    if (!sheltered.has(source)) sheltered.set(source, [...roots(document)].flatMap(plain).find(isIts));
    return sheltered.get(source);
  };
  /** @param {any} data */
  const isFigures = (data) => data.sentinel === 'amp' || data.type === 'crossings:view';
  // Frames come and go: who spoke is looked up when it speaks.
  addEventListener('message', (message) => {
    const { origin, source, data } = message;
    if (!source || !data || typeof data !== 'object' || !isFigures(data)) return;
    for (const figure of figures) if (figure.hear(message)) return;
    const frame = frameOf(source);
    if (frame && isFrom(frame, origin)) shown(frame, frame, data);
  });
  customElements.define('crossings-figure', CrossingsFigure);
  // Those that spoke before this was there say it again.
  for (const root of roots(document)) for (const frame of plain(root)) ask(frame, '');
})();
