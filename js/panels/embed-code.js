// How a figure is put into another site: a live preview and the snippet, as the options of the panel say.
import { base, copied, frameOf, linkTo, panel } from './panel.js';

/** The hosts' script. The build adds its version, by which a cache tells a newer one; any other does as well. */
const SCRIPT = './embed.js';

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * Attributes; those without a value are left out, those that are true stand alone.
 * @param {Record<string, string | number | boolean | undefined>} all
 */
const attributes = (all) =>
  Object.entries(all)
    .filter(([, value]) => value !== undefined && value !== false && value !== '')
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escaped(`${value}`)}"`))
    .join('');

/**
 * What the reader has chosen for the embedded figure.
 * @typedef {object} Options
 * @property {string} theme
 * @property {boolean} header
 * @property {string} controls `no`, `main` or `all`
 * @property {boolean} still
 * @property {boolean} transparent
 * @property {string} height `fixed` or `fitted`
 * @property {boolean} [frozen] whether the figure stays as it is
 * @typedef {Options & { as: string, width: number }} Chosen with the kind of snippet and the width of the preview
 */

/**
 * What the options say that differs from what an embedded figure does by itself, as pairs of its address.
 * @type {(options: Options) => string[]}
 */
export const flagsOf = ({ theme, header, controls, still, transparent, height }) => [
  ...(theme === 'auto' ? [] : [`theme=${theme}`]),
  ...(header ? [] : ['header=no']),
  ...(controls === 'no' || still ? [] : [`controls=${controls}`]),
  ...(still ? ['static'] : []),
  ...(transparent ? ['transparent'] : []),
  ...(height === 'fixed' ? ['height=fixed'] : []),
];

/**
 * What the query needs so that a figure stays as it is: the last day that it knows, and the version of the data.
 * @type {(shown: Pick<Shown, 'query' | 'last' | 'version'>) => string[]}
 */
export const frozen = ({ query, last, version }) => [
  ...(/(^|&)asof=/.test(query) || !last ? [] : [`asof=${last}`]),
  ...(version ? [`data=${version}`] : []),
];

/**
 * The snippets. `shown` is what `get` says of the figure, `options` what the reader has chosen, `tall` its height in
 * pixels.
 * @type {(shown: Omit<Shown, 'words' | 'shows' | 'notices'>, options: Options, tall: number) => Record<string, string>}
 */
export const snippets = (shown, options, tall) => {
  const { view, title } = shown;
  const ofView = options.frozen ? frozen(shown) : [];
  const src = frameOf(shown, [...ofView, ...flagsOf(options)]);
  const script = `<script async src="${new URL(SCRIPT, base)}"></script>`;
  // A frame is see-through only where both sides are light, or both dark.
  const ground = options.transparent && options.theme !== 'auto' ? `; color-scheme: ${options.theme}` : '';
  const frame = {
    src,
    title,
    width: '100%',
    height: tall,
    style: `display: block; width: 100%; border: 0${ground}`,
    frameborder: '0',
    loading: 'lazy',
    allow: 'clipboard-write',
  };
  const withScript = `<iframe${attributes({ 'data-crossings': true, ...frame })}></iframe>\n${script}`;
  const [, query = ''] = frameOf(shown, ofView).split('?');
  const own = linkTo({ ...shown, version: undefined }, ofView);
  const { theme, header, controls, still, transparent, height } = options;
  const element = attributes({
    view,
    query,
    theme: theme === 'auto' ? '' : theme,
    header: header ? '' : 'no',
    controls: controls === 'no' || still ? '' : controls,
    static: still,
    transparent,
    height: height === 'fixed' ? 'fixed' : tall,
    // Until the script has come.
    style: `display: block; min-height: ${tall}px`,
  });
  const amp = attributes({ src, height: tall, layout: 'fixed-height', resizable: height !== 'fixed' });
  return {
    script: withScript,
    frame: `<iframe${attributes(frame)}></iframe>`,
    element: `<crossings-figure${element}>\n  <a href="${escaped(own)}">${escaped(title)}</a>\n</crossings-figure>\n${script}`,
    amp: `<amp-iframe${amp}\n  sandbox="allow-scripts allow-same-origin allow-popups" frameborder="0">\n  <amp-img layout="fill" src="${new URL(`v/${view}/card.png`, base)}" alt="${escaped(title)}" placeholder></amp-img>\n  <div overflow tabindex="0" role="button" aria-label="Show all of the figure">Show all</div>\n</amp-iframe>`,
    wordpress: `<!-- wp:html -->\n${withScript}\n<!-- /wp:html -->`,
  };
};

/**
 * Makes the panel of a figure live; `module` is the wasm's.
 * @type {Panel['fit']}
 */
export const fit = async (box, module, signal) => {
  if ('fitted' in box.dataset) return;
  box.dataset.fitted = '';
  const key = box.closest('[data-figure]').dataset.figure;
  const place = box.querySelector('[data-embed-preview]');
  const code = box.querySelector('[data-embed-snippet]');
  const frame = document.createElement('iframe');
  frame.title = 'Preview';
  let tall = 500;

  /** @type {() => Chosen} */
  const options = () => {
    /** @type {any} */
    const told = {};
    for (const input of box.querySelectorAll('[data-embed-option]')) {
      const name = input.dataset.embedOption;
      if (input.type === 'checkbox') told[name === 'static' ? 'still' : name] = input.checked;
      else if (input.checked) told[name] = input.value;
    }
    return { ...told, frozen: told.time === 'frozen', width: Number(told.width) };
  };
  /** As wide as it will be elsewhere, and where that is wider than this column, smaller. */
  const scale = () => {
    const { width } = options();
    const share = Math.min(1, place.clientWidth / width);
    const [transform, marginInline] = share < 1 ? [`scale(${share})`, '0'] : ['', 'auto'];
    // What it no longer takes of its room is given back.
    const [marginBlockEnd, marginInlineEnd] = [`${tall * (share - 1)}px`, share < 1 ? `${width * (share - 1)}px` : marginInline];
    Object.assign(frame.style, {
      width: `${width}px`,
      height: `${tall}px`,
      transform,
      marginInline,
      marginInlineEnd,
      marginBlockEnd,
    });
  };
  const write = () => {
    const chosen = options();
    code.textContent = snippets(module.get(key), chosen, tall)[chosen.as];
  };
  // What the frame was loaded with, or asked for since, and what it is to show.
  /** @type {string | undefined} */
  let flags;
  /** @type {string | undefined} */
  let asked;
  /** @type {string | undefined} */
  let wanted;
  let isReady = false;
  /** What is shown changes in the frame as it does in any other site: by a message. */
  const ask = () => {
    if (!isReady || asked === wanted) return;
    asked = wanted;
    frame.contentWindow?.postMessage({ type: 'crossings:set', version: 1, query: wanted }, location.origin);
  };
  const show = () => {
    const shown = module.get(key);
    const chosen = options();
    const more = chosen.frozen ? frozen(shown) : [];
    const own = flagsOf({ ...chosen, height: 'fitted' });
    wanted = [shown.query, ...more].join('&');
    frame.style.colorScheme = chosen.theme === 'auto' ? 'light dark' : chosen.theme;
    // Other options, and whatever a still figure is to show, need another page.
    if (flags !== own.join('&') || (chosen.still && asked !== wanted)) {
      [flags, asked, isReady] = [own.join('&'), wanted, false];
      frame.src = frameOf(shown, [...more, ...own]);
    }
    if (!frame.isConnected) place.append(frame);
    ask();
    scale();
    write();
  };
  addEventListener(
    'message',
    ({ source, origin, data }) => {
      if (source !== frame.contentWindow || origin !== location.origin) return;
      if (data?.type === 'crossings:view') {
        isReady = true;
        ask();
      }
      if (data?.sentinel !== 'amp' || !(data.height > 0 && data.height < 2e4)) return;
      tall = Math.ceil(data.height);
      scale();
      write();
    },
    { signal },
  );
  addEventListener('resize', () => box.open && scale(), { signal });
  panel(box, { doing: { copy: () => copied(code.textContent, 'snippet') }, show, signal });
};
