// Rooms to run our scripts for frames in, without a browser: as much of a page as they ask for, and what they did to it.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { buildSync } from 'esbuild';

const root = new URL('../../../', import.meta.url);

/** Timers that go off when they are told to. */
const timers = () => {
  let waiting = [];
  return {
    // More than anybody waits for is let go.
    setTimeout: (work) => waiting.length < 1000 && waiting.push(work),
    clearTimeout: () => {},
    /** Lets everything happen that was put off, and what follows from it. */
    settle: async () => {
      for (let rounds = 0; rounds < 5; rounds += 1) {
        const now = waiting;
        waiting = [];
        for (const work of now) work();
        await new Promise((done) => setImmediate(done));
        if (!waiting.length) return;
      }
    },
  };
};

/** What listens to messages, of one room. */
const listeners = () => {
  const heard = [];
  return {
    addEventListener: (name, hear) => name === 'message' && heard.push(hear),
    /** A message arrives, in the form that browsers give it. */
    say: (source, origin, data) => {
      for (const hear of heard) hear({ source, origin, data: structuredClone(data) });
    },
  };
};

export const OURS = 'https://crossings.example';

/** A frame, and everything that was done to it. */
const framed = () => {
  const window = { postMessage: () => {} };
  const rules = {};
  const style = { setProperty: (key, value) => (rules[key] = value) };
  return { window, rules, contentWindow: window, src: `${OURS}/embed/seasons/`, style };
};

/** A page of a host with `embed.js`: in it, again and again, a new figure and a plain frame. */
export const hostRoom = () => {
  const { say, addEventListener } = listeners();
  const { settle: _, ...clock } = timers();
  let made;
  let plain;
  class Element {
    style = { setProperty: () => {} };
    events = [];
    isConnected = true;
    getAttribute = (name) => (name === 'view' ? 'seasons' : null);
    querySelectorAll = () => [];
    attachShadow = () => ({ append: () => {} });
    dispatchEvent = (event) => this.events.push(event);
  }
  class Script {
    src = `${OURS}/embed.js`;
  }
  let defined;
  const room = {
    addEventListener,
    document: {
      currentScript: new Script(),
      readyState: 'complete',
      createElement: () => made,
      querySelectorAll: (wanted) => (wanted === '*' || !plain ? [] : [plain]),
    },
    HTMLElement: Element,
    HTMLScriptElement: Script,
    customElements: { get: () => {}, define: (_name, element) => (defined = element) },
    CSSStyleSheet: class {
      replaceSync() {}
    },
    CustomEvent: class {
      constructor(name, { detail }) {
        Object.assign(this, { name, detail });
      }
    },
    ...clock,
    URL,
    URLSearchParams,
    console: { warn: () => {} },
  };
  vm.runInNewContext(readFileSync(new URL('js/embed/embed.js', root), 'utf8'), room);
  /** @type {any} */
  let figure;
  return () => {
    figure?.disconnectedCallback();
    made = { ...framed(), remove: () => {} };
    const events = [];
    plain = { ...framed(), title: '', events, dispatchEvent: (event) => events.push(event) };
    figure = new defined();
    figure.connectedCallback();
    return { say, figure, made, plain };
  };
};

/** The page of a figure in its frame, with `frame.js`: its host, what it asked the program for, and where it led. */
export const frameRoom = async () => {
  const { say, addEventListener } = listeners();
  const { settle, ...clock } = timers();
  const [posted, asked, led] = [[], [], []];
  const host = { postMessage: (message) => posted.push(structuredClone(message)) };
  const parts = {
    '[data-host]': { dataset: { host: 'seasons' } },
    '[data-figure]': { dataset: { figure: 'seasons' } },
    'script[data-views]': { dataset: { views: 'arrivals seasons' } },
    'link[data-boot]': { href: 'boot.js' },
    '.by a': { href: `${OURS}/v/seasons/` },
  };
  const shows = { query: 'view=seasons', title: 'Title', words: 'Words' };
  const crossings = {
    set: async (query) => {
      asked.push(query);
      if (query.includes('fails')) throw new Error('no');
    },
    get: async () => shows,
  };
  const room = {
    addEventListener,
    ...clock,
    window: { parent: host, crossings },
    document: {
      documentElement: { dataset: { secret: 'abc' }, clientWidth: 800, style: { removeProperty: () => {} } },
      body: { getBoundingClientRect: () => ({ height: 400 }) },
      fonts: { ready: Promise.resolve() },
      querySelector: (wanted) => parts[wanted] ?? null,
      querySelectorAll: () => [],
      dispatchEvent: () => {},
    },
    history: { state: null, replaceState: () => {} },
    location: {
      search: '?theme=dark',
      hash: '',
      pathname: '/embed/seasons/',
      href: `${OURS}/embed/seasons/`,
      replace: (to) => led.push(to),
    },
    innerWidth: 800,
    ResizeObserver: class {
      observe() {}
    },
    Event: class {},
    URLSearchParams,
    console: { info: () => {} },
    bring: async () => {},
  };
  const entry = new URL('js/embed/frame.js', root).pathname;
  const [{ text }] = buildSync({ entryPoints: [entry], bundle: true, write: false, format: 'esm' }).outputFiles;
  // Outside of a page there is no program to import.
  await vm.runInNewContext(`(async () => {${text.replace('import(', 'bring(')}})()`, room);
  await settle();
  posted.length = 0;
  return { say, settle, host, posted, asked, led };
};
