// What embed.js offers to a page; docs/embedding.md has it all. Published beside it.

/** What a figure shows: an address as text, its title, and what it says in words. */
export interface Shown {
  query: string;
  title: string;
  words: string;
}

/** The element `<crossings-figure view="seasons">`. */
export interface CrossingsFigure extends HTMLElement {
  /** What it shows; null until it has said so. */
  readonly shows: Shown | null;
  /** Shows the view of a query, such as `by=year`. */
  set(query: string): Promise<Shown>;
}

declare global {
  interface HTMLElementTagNameMap {
    'crossings-figure': CrossingsFigure;
  }
  interface GlobalEventHandlersEventMap {
    /** A figure shows something else. */
    'crossings:view': CustomEvent<Shown>;
  }
}
