// The stance map of the article. Its program is no part of the first load: it loads when a reader comes near the map, and
// what was pressed before is done then.

/** How far off it is near, in heights of the window. */
const NEAR = 1;

/** How long it waits at most for a moment in which nothing else is to be done, in milliseconds. */
const WAIT = 500;

/** @type {(name: string) => HTMLLinkElement} */
const link = (name) => document.querySelector(`link[data-later="${name}"]`);
/** @param {string} name */
const at = (name) => link(name).href;

/** @param {string} name */
const responseOf = async (name) => {
  const response = await fetch(at(name), { integrity: link(name).integrity });
  if (!response.ok) throw new Error(`${response.status}: ${at(name)}`);
  return response;
};

/** @param {HTMLElement} figure */
const start = (figure) => {
  let pressed = '';
  /** @param {MouseEvent} event */
  const keep = (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href*="#actor-"]');
    if (!link) return;
    event.preventDefault();
    pressed = `${link.getAttribute('href')}`;
    figure.ariaBusy = 'true';
  };

  const load = async () => {
    const [module, wasm, series] = await Promise.all([import(at('module')), responseOf('wasm'), responseOf('series')]);
    await module.default({ module_or_path: wasm });
    module.load(new Uint8Array(await series.arrayBuffer()));
    // To make the map live takes longer than a frame: not while the page is scrolled. A page on which nothing at all
    // happens may never be called idle.
    await new Promise((done) => {
      if ('requestIdleCallback' in window) requestIdleCallback(done, { timeout: WAIT });
      else setTimeout(done);
    });
    const key = module.mount(figure, `view=${figure.dataset.figure}`, () => {});
    // The map works without the words of statements, too.
    import(at('follow')).then(({ follow }) => follow(figure, at('words')), console.info);
    if (pressed) module.set(`${module.get(key).query}&actor=${pressed.split('#actor-')[1]}`, key);
  };

  let isAsked = false;
  const ask = async () => {
    if (isAsked) return;
    isAsked = true;
    observer.disconnect();
    try {
      await load();
    } catch (error) {
      // It is a complete read as it stands.
      figure.dataset.state = 'failed';
      console.info('The figure stays as it was printed:', error);
      // What was pressed stands on the map's own page, too.
      if (pressed) location.assign(pressed);
    }
    figure.ariaBusy = null;
    figure.removeEventListener('click', keep);
  };
  figure.addEventListener('click', keep);
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) ask();
    },
    { rootMargin: `${NEAR * 100}% 0px` },
  );
  observer.observe(figure);
};

/** @type {HTMLElement | null} */
const figure = document.querySelector('figure[data-later]');
if (figure) start(figure);
