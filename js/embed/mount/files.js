// What a figure is made of, each loaded once for all figures that have it.
import { once } from './once.js';

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
 * A figure as it was printed, and where its parts lie.
 * @type {(slug: string, base: URL) => Promise<Printed>}
 */
export const printed = once(async (slug, /** @type {URL} */ base) => {
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
 * @type {(address: string, parts: Printed['parts']) => Promise<Program>}
 */
export const program = once(async (address, /** @type {Printed['parts']} */ parts) => {
  const files = parts.map(({ address, integrity }) => fetched(address, integrity));
  const [module, code, data] = await Promise.all([import(address), ...files]);
  await module.default({ module_or_path: code });
  module.load(new Uint8Array(await data.arrayBuffer()));
  return module;
});

/** A style sheet, once for all figures. */
export const style = once(async (address) => {
  const sheet = new CSSStyleSheet();
  return sheet.replace(await (await fetched(address)).text());
});
