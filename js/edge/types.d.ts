// What the runtime has, as far as the adapter uses it.

import type { Engine } from './engine.js';
import type { Store } from './store.js';

export interface Env {
  /** The pages, where they are deployed with the function. */
  ASSETS?: { fetch(request: Request): Promise<Response> };
  /** The address of the site that has them, where they are not. */
  ORIGIN?: string;
  /** How many pictures may be painted in a minute. */
  PAINTS?: string;
}

interface Context {
  waitUntil(promise: Promise<unknown>): void;
}

export interface Handler {
  fetch(request: Request, env: Env, context: Context): Promise<Response>;
}

/** A request, with what answers it. */
export interface Asked {
  engine: Engine;
  store: Store;
  request: Request;
  env: Env;
  context: Context;
  path: string;
  query: string;
  isLong: boolean;
}

interface HtmlElement {
  append(html: string, options: { html: boolean }): void;
  remove(): void;
}

declare global {
  class HTMLRewriter {
    on(selector: string, handlers: { element(element: HtmlElement): void }): this;
    transform(response: Response): Response;
  }
}
