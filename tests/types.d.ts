// What tests know of a page that runs in the browser: enough to find a misspelt helper or option, no more.
// biome-ignore-all lint/suspicious/noExplicitAny: what a page leaves there can be anything.

/** What a test leaves in a page for itself, and what scripts of other sites do. */
interface Window {
  [name: string]: any;
}

/** A test names the very element that it looks for. */
interface Element {
  [name: string]: any;
}

interface Event {
  [name: string]: any;
}

interface EventTarget {
  [name: string]: any;
}

interface PerformanceEntry {
  [name: string]: any;
}

/** Elements of the hosts' pages, which are variables there by their names. */
declare const place: any;

/** What tests leave in a page under a name of its own. */
declare const handles: any;
declare const heard: any;
declare const load: any;
declare const watched: any;

/** Firefox's own interior, in what is run there. */
declare const ChromeUtils: any;
declare const Ci: any;
declare const Services: any;

declare module '*/uPlot.esm.js' {
  const uPlot: any;
  export default uPlot;
}

/** Opens a page and calls `visit` in it, as `visitPage` of browsers/support/visit.mjs says. */
type Open = (options: Record<string, any>, visit: (page: any, tools: any) => any) => Promise<any>;
