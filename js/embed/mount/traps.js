// A trap of our wasm ends all figures of its program; those of the page are not ours.
import { remove as removeFonts } from './fonts.js';

const EVENTS = ['error', 'unhandledrejection'];

/** The figures of the page, each by the element that it is in. @type {Set<HTMLElement>} */
const figures = new Set();
let home = '';

/** @param {any} event */
export const look = ({ error, reason = error }) => {
  const isOurs = globalThis.WebAssembly && reason instanceof WebAssembly.RuntimeError && `${reason.stack}`.includes(home);
  if (!isOurs) return;
  for (const inside of figures) inside.querySelector('[data-figure]')?.setAttribute('data-state', 'failed');
};

/**
 * A figure is there, whose files lie below an address.
 * @type {(inside: HTMLElement, base: URL) => void}
 */
export const add = (inside, base) => {
  home = base.href;
  figures.add(inside);
  if (figures.size === 1) for (const event of EVENTS) addEventListener(event, look);
};

/** A figure is gone, and with the last of them what they had in common. @param {HTMLElement} inside */
export const remove = (inside) => {
  figures.delete(inside);
  if (figures.size) return;
  for (const event of EVENTS) removeEventListener(event, look);
  removeFonts();
};
