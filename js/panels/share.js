// The link to exactly what a figure shows: to be copied, handed on, scanned, cited.

import { cite, factsNow } from './download.js';
import { copied, linkTo, panel } from './panel.js';

/**
 * Draws the code of a text as one path of squares, with the quiet edge that scanners need; none where it is too long.
 * @type {(svg: SVGElement, generate: typeof import('lean-qr').generate, text: string) => void}
 */
const draw = (svg, generate, text) => {
  if (svg.dataset.text === text) return;
  svg.dataset.text = text;
  let code;
  try {
    code = generate(text);
  } catch {
    svg.toggleAttribute('hidden', true);
    return;
  }
  let path = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) path += `M${x} ${y}h1v1h-1z`;
  }
  svg.toggleAttribute('hidden', false);
  svg.setAttribute('viewBox', `-4 -4 ${code.size + 8} ${code.size + 8}`);
  svg.querySelector('path')?.setAttribute('d', path);
};

/**
 * What the picture of a link shows elsewhere, where that is not what the figure shows: files have one of each named view. An
 * edge function paints every view, and pages before which it stands ask it for oEmbed.
 * @type {(shown: Pick<Shown, 'query' | 'view'>) => string}
 */
const pictureOf = ({ query, view }) => {
  const hasPicture = document.querySelector('meta[property="og:image"][content^="http"]');
  const isExact = document.querySelector('link[type="application/json+oembed"][href*="/oembed?"]');
  if (!hasPicture || isExact || query === `view=${view}`) return '';
  return ' Where others show a picture with it, that is of the figure as published, without your choices.';
};

/**
 * Makes the panel of a figure live; `module` is the wasm's.
 * @type {Panel['fit']}
 */
export const fit = async (box, module, signal) => {
  const figure = box.closest('[data-figure]');
  const key = figure.dataset.figure;
  const [{ generate }, facts] = await Promise.all([import('./qr.js'), factsNow(figure, module)]);
  if ('fitted' in box.dataset) return;
  box.dataset.fitted = '';
  /**
   * @template {'citation' | 'link' | 'qr' | 'shows' | 'words'} Name
   * @param {Name} name
   */
  const part = (name) => box.querySelector(`[data-share="${name}"]`);
  const now = () => {
    const shown = module.get(key);
    // The page's own choice goes along.
    const theme = location.search
      .slice(1)
      .split('&')
      .filter((pair) => /^theme=\w+$/.test(pair));
    const url = linkTo(shown, theme);
    return { ...shown, url, told: `${shown.title}. ${shown.words}` };
  };
  const sheet = box.querySelector('[data-do="sheet"]');
  panel(box, {
    signal,
    doing: {
      link: () => copied(now().url, 'link'),
      words: () => copied(`${now().told} ${now().url}`, 'link with its words'),
      citation: () => copied(part('citation').textContent, 'citation'),
      sheet: async () => {
        const { title, told: text, url } = now();
        try {
          await navigator.share({ title, text, url });
        } catch (error) {
          // The reader has thought better of it.
          if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
        }
        return '';
      },
    },
    show: () => {
      const { url, told, shows, title, query, view } = now();
      part('link').value = url;
      part('words').textContent = told;
      part('shows').textContent = (shows ?? `This link shows “${title}”.`) + pictureOf({ query, view });
      part('citation').textContent = facts ? cite.short({ ...facts(), address: url }) : '';
      part('citation').parentElement.hidden = !facts;
      draw(part('qr'), generate, url);
    },
  });
  part('link').addEventListener('focus', () => part('link').select(), { signal });
  sheet.hidden = !navigator.share;
};
