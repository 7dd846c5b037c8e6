// How high a frame has to be, in the forms that hosts understand, for a figure and for a claim's card alike.
// docs/embedding.md has the messages.
const root = document.documentElement;
const { host: name } = document.querySelector('[data-host]').dataset;

/** The page around this one, where there is one. */
export const host = window.parent === window ? undefined : window.parent;

/**
 * Whoever frames a public figure may know what it shows; nothing else is ever said.
 * @param {unknown} message
 */
export const say = (message) => host?.postMessage(message, '*');

const pym = new URLSearchParams(location.search).get('childId') ?? '';
const isFixed = () => root.dataset.height === 'fixed';
/** @type {string | undefined} */
let resizer;
// What WordPress knows it by: flags.js.
const { secret } = root.dataset;
/** @type {number | undefined} */
let told;
/** @type {Record<string, (height: number) => unknown>} */
const forms = {
  amp: (height) => say({ sentinel: 'amp', type: 'embed-size', height }),
  datawrapper: (height) => say({ 'datawrapper-height': { [name]: height } }),
  pym: (height) => say(`pymxPYMx${pym}xPYMxheightxPYMx${height}`),
  medium: (height) => say(JSON.stringify({ src: location.href, context: 'iframe.resize', height })),
  wordpress: (height) => secret && say({ message: 'height', value: height, secret }),
  resizer: (height) => resizer && say(`[iFrameSizer]${resizer}:${height}:${innerWidth}:size`),
};

/**
 * How high the page is where nothing scrolls, in whole pixels; 0 in a tab that is not open.
 *
 * A frame that is too low has a bar to scroll by. That makes the page narrower and its height another, and browsers keep
 * the bar as long as the page so made does not fit: so it is measured without one, and so is a page that then has room.
 */
const ownHeight = () => {
  if (!innerWidth) return 0;
  const hasBar = root.clientWidth < innerWidth;
  if (hasBar) root.style.overflow = 'hidden';
  const { height } = document.body.getBoundingClientRect();
  if (hasBar) root.style.removeProperty('overflow');
  return Math.ceil(height);
};

/**
 * Tells it where it has changed, or once more.
 * @type {(again?: boolean) => void}
 */
export const measure = (again) => {
  if (isFixed()) return;
  // The observer below sees a tab open.
  const height = ownHeight();
  if (!height || (height === told && !again)) return;
  told = height;
  for (const form of Object.values(forms)) form(height);
};

if (host) {
  new ResizeObserver(() => measure()).observe(document.body);
  addEventListener('resize', () => measure());
  // A host whose script came after the first message hears this one.
  addEventListener('load', () => measure(true));
  document.fonts.ready.then(() => measure());
  addEventListener('message', ({ source, data }) => {
    // WordPress greets it once its own script is there.
    if (source === host && data?.message === 'ready' && data.secret === secret) return measure(true);
    // iframe-resizer greets a frame with the name that it goes by, and listens to nothing else.
    const [, greeting] = (source === host && typeof data === 'string' && /^\[iFrameSizer\]([\w-]{1,80}):/.exec(data)) || [];
    if (!greeting || isFixed()) return;
    resizer = greeting;
    if (told) forms.resizer(told);
  });
}
