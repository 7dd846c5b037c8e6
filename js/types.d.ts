// Types of what the scripts have in common. Nothing here is shipped: `npx tsc` reads it.

/** What `crossings.get` says of a figure, as `src/browser/shows.rs` has it. */
interface Shown {
  view: string;
  query: string;
  title: string;
  words: string;
  /** What was not understood of the query that was set. */
  notices: string[];
  /** What a link to it shows, in a sentence. */
  shows: string;
  /** The version of the data; empty where addresses carry none. */
  version: string;
  /** The last day that it can be looked back to. */
  last: string;
}

/** What an embedded or mounted figure says of itself to the page around it. */
type Told = Pick<Shown, 'query' | 'title' | 'words'>;

/** A figure's program: what wasm-bindgen makes of `src/browser/`. */
interface Program {
  default(options: { module_or_path: Response }): Promise<unknown>;
  /** Takes the data for the figures that are made live. */
  load(series: Uint8Array): void;
  /** Makes a figure of the page live; one that is not this program's stays as it is. */
  hydrate(figure: HTMLElement): void;
  /** Connects address, history and article with the figures that are live. */
  connect(): void;
  /** Shows the view of a query, in the figure of a key where there is one, and returns the view's word. */
  set(query: string, key?: string): string;
  get(key?: string): Shown;
  /** A drawing or the rows of a figure, as text. */
  contents(key: string, format: string, foot: string): string;
  /** Makes a figure of another page live, and returns the key by which it is known from then on. */
  mount(figure: HTMLElement, query: string, changed: () => void): string;
  /** Lets go of it. */
  unmount(key: string): void;
}

/** A figure for a page without a frame as it was printed, and the addresses of its parts. */
interface Printed {
  framed: HTMLElement;
  style: string;
  /** Of its program, with a fragment that names the wasm and the data. */
  module: string;
  /** Wasm and data. */
  parts: { address: string; integrity: string }[];
  /** Of the words of statements, where the figure has any. */
  words: string | null;
  fonts: string[];
  /** Of the script of each panel, by the panel's name. */
  panels: Record<string, string>;
}

/** A figure in a page without a frame: live, where it has a key in its program; `start` makes one live that waits. */
type Mounted = {
  slug: string;
  panels: Record<string, string>;
  figure: HTMLElement;
  link: HTMLAnchorElement;
  stop: AbortController;
} & ({ key: string; module: Program; start?: undefined } | { key?: undefined; start?: () => Promise<void> });

/** What a panel below a figure asks of the figure's program. */
type Source = Pick<Program, 'get' | 'contents'>;

/** What stands behind a figure: its part of download.json. */
interface Known {
  about?: string;
  note?: string;
  counted: string;
  source: string;
  published: string;
  licence: string;
  version: string;
  /** The file of all its published rows. */
  rows: string;
  /** The line below each format of its picture. */
  foot: Record<string, string>;
}

/** What is known of a view or a file, in the words that readers find in it, by name. */
type Facts = Record<string, string>;

/** A script of `js/panels/` that makes a panel live. */
interface Panel {
  fit(box: HTMLDetailsElement, source: Source, signal?: AbortSignal): Promise<void>;
}

/** An element that is sure to have these data attributes. */
type With<E extends Element, Names extends string> = E & { dataset: Record<Names, string> };

/** What a page that the host wrote is sure to have, by selector, for the scripts on it; anything else may be missing. */
interface Places {
  '.actor': With<HTMLElement, 'name' | 'party'>;
  '.all-claims > .notice': HTMLElement;
  '.by a': HTMLAnchorElement;
  '.claims > li': HTMLElement;
  '.filters': HTMLElement;
  '.filters select': HTMLSelectElement;
  '.framed': HTMLElement;
  '.listen select': HTMLSelectElement;
  '[data-listen="stop"]': HTMLButtonElement;
  '[data-listen="toggle"]': HTMLButtonElement;
  '.nearest a': HTMLAnchorElement;
  '.nearest span': HTMLElement;
  '.ours': HTMLElement;
  '.opened': HTMLElement;
  '.overlay': HTMLElement;
  '.contents a': HTMLAnchorElement;
  '.explore': HTMLElement;
  '.picture': HTMLElement;
  '.plot': HTMLElement;
  '.stage': HTMLElement;
  '.status': HTMLElement;
  '.step': HTMLElement;
  '.steps': HTMLElement;
  '.source .rows': HTMLAnchorElement;
  '.title': HTMLElement;
  '.words': HTMLElement;
  '[data-blind]': HTMLElement;
  '[data-blind-answer]': HTMLElement;
  '[data-blind-card]': HTMLElement;
  '[data-blind-guesses]': HTMLElement;
  '[data-cite]': With<HTMLElement, 'cite'>;
  '[data-do="sheet"]': HTMLElement;
  '[data-figure]': With<HTMLElement, 'figure'>;
  '[data-host]': With<HTMLElement, 'host'>;
  '[data-embed-option]': With<HTMLInputElement, 'embedOption'>;
  '[data-embed-preview]': HTMLElement;
  '[data-embed-snippet]': HTMLElement;
  '[data-share="citation"]': HTMLElement & { parentElement: HTMLElement };
  '[data-share="link"]': HTMLInputElement;
  '[data-share="qr"]': SVGElement;
  '[data-share="shows"]': HTMLElement;
  '[data-share="words"]': HTMLElement;
  '[data-download="copy"]': HTMLElement;
  '[data-next]': HTMLButtonElement;
  '[data-statement]': HTMLElement;
  '[data-until]': With<HTMLElement, 'until'>;
  '[data-words]': With<HTMLAnchorElement, 'words'>;
  'a[href]:not([href^="#"])': HTMLAnchorElement;
  q: HTMLQuoteElement;
  'input[data-known]': HTMLInputElement;
  'iframe[data-crossings]': HTMLIFrameElement;
  'script[data-views]': With<HTMLScriptElement, 'views'>;
  'link[data-fonts]': With<HTMLLinkElement, 'href'>;
  '[data-key]:is(input, select)': HTMLInputElement | HTMLSelectElement;
  style: With<HTMLStyleElement, 'beside'>;
  'link[as="fetch"]': With<HTMLLinkElement, 'href'>;
  'link[data-series]': With<HTMLLinkElement, 'href' | 'keys'>;
  'figure[data-later]': HTMLElement;
  '[data-figure]:not([data-still], [data-later])': With<HTMLElement, 'figure'>;
  'link[data-rel]': With<HTMLLinkElement, 'href' | 'rel'>;
  [link: `link${string}`]: HTMLLinkElement;
}

interface ParentNode {
  querySelector<S extends keyof Places>(selector: S): Places[S];
  querySelectorAll<S extends keyof Places>(selector: S): NodeListOf<Places[S]>;
}

interface Element {
  closest(selector: 'article'): HTMLElement;
  closest<S extends keyof Places>(selector: S): Places[S];
}

interface HTMLLinkElement {
  /** The file that it names, where it is asked for before the program starts. */
  response?: Promise<Response>;
}

interface Navigator {
  /** What the browser knows of the line, where it tells: the round trip in milliseconds, and whether bytes are to be saved. */
  connection?: { rtt?: number; saveData?: boolean };
}

/** The library of QR codes, under the name that it is published by. */
declare module '*/qr.js' {
  export const generate: typeof import('lean-qr').generate;
}

interface GlobalEventHandlersEventMap {
  /** A panel tells that a file at this address did not come. */
  'crossings:not-loaded': CustomEvent<string> & { target: HTMLElement };
}

interface Window {
  crossings: {
    set(query: string | URLSearchParams): Promise<Shown>;
    get(view?: string): Promise<Shown>;
  };
}
