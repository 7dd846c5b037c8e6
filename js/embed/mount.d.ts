// What mount.js offers to a page; docs/embedding.md has it all. Published beside it.

/** What a figure shows: an address as text, its title, and what it says in words. */
export interface Shown {
  query: string;
  title: string;
  words: string;
}

/** The same, and what was not understood of the query that was set. */
export interface ShownWithNotices extends Shown {
  notices: string[];
}

export interface MountOptions {
  /** The word of a view, such as `seasons`. */
  view?: string;
  /** What it shows, such as `measure=boats`. */
  query?: string | URLSearchParams;
  theme?: 'auto' | 'light' | 'dark';
  header?: boolean | 'yes' | 'no';
  controls?: boolean | 'no' | 'main' | 'all' | 'yes';
  transparent?: boolean | 'yes' | 'no';
  static?: boolean;
  /** Unmounts the figure. */
  signal?: AbortSignal;
}

export interface MountedFigure {
  get(): ShownWithNotices;
  /** Shows the view of a query, such as `by=year`. */
  set(query: string | URLSearchParams): Promise<ShownWithNotices>;
  unmount(): void;
}

/** Puts a figure into a shadow root inside the element. */
export function mount(element: Element, options?: MountOptions): Promise<MountedFigure>;

declare global {
  interface GlobalEventHandlersEventMap {
    /** A figure shows something else. */
    'crossings:view': CustomEvent<Shown>;
  }
}
