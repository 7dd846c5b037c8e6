// What a page says where its program does not come, or is late, and what a frame ignored of its address. It stands before
// the modules and does without them: any of those may be missing, and a sandbox may keep all of them out.
{
  const root = document.documentElement;
  // What a host's optimiser has changed the policy refuses.
  const style = document.querySelector('style');
  if (!style.sheet) document.write(`<link rel="stylesheet" href="${style.dataset.beside}">`);

  /** From so many milliseconds on the program is late. */
  const LATE = 10_000;
  /** @type {Promise<unknown>} */
  const parsed = new Promise((done) => document.addEventListener('DOMContentLoaded', done));

  /**
   * The figures that the page's program is to make live.
   * @type {() => HTMLElement[]}
   */
  const figures = () => [...document.querySelectorAll('[data-figure]:not([data-still], [data-later])')];
  /** @param {string} state */
  const some = (state) => figures().some(({ dataset }) => dataset.state === state);

  /**
   * Says something above a figure; not in it, for a program takes a figure over as it was printed.
   * @type {(words: (string | Node)[], figure?: Element) => HTMLElement}
   */
  const say = (words, figure = figures()[0] ?? document.querySelector('[data-host]').firstElementChild) => {
    const notice = Object.assign(document.createElement('p'), { className: 'ignored', role: 'status' });
    notice.append(...words);
    figure.before(notice);
    return notice;
  };
  parsed.then(() => root.dataset.ignored && say([root.dataset.ignored]));

  /** Where the address asks for another view than the one that was printed, it says so. */
  const sayWhatIsShown = () => {
    const query = new URLSearchParams(location.search);
    const name = query.get('view');
    const figure = figures().find(({ dataset }) => dataset.figure === name) ?? figures()[0];
    // A card has no view.
    if (!figure) return;
    const { keys } = document.querySelector('link[data-series]').dataset;
    if ((!name || name === figure.dataset.figure) && !keys.split(' ').some((key) => query.has(key))) return;
    const title = figure.querySelector('.title').textContent;
    const words = [`Another view was asked for, which cannot be shown here. This is “${title}” as published. `];
    const own = /** @type {HTMLAnchorElement | null} */ (document.querySelector('.framed > .by a'));
    const notice = say(words, figure);
    // Out of a frame.
    if (!own) return;
    const link = /** @type {HTMLAnchorElement} */ (own.cloneNode());
    link.href = `${own.href.split('?')[0]}?${root.dataset.asks}`;
    link.append('See it on Crossings');
    notice.append(link);
  };

  /** @param {HTMLElement} figure */
  const fail = (figure) => {
    figure.dataset.state = 'failed';
    // The ticked box decides again between chart and table.
    delete figure.dataset.shows;
    figure.querySelector('.failed-note')?.removeAttribute('hidden');
  };

  let stays = false;
  /**
   * From here on every figure is as it is: nothing is offered that would do nothing. A frame whose own script is missing
   * cannot tell how high it is, so it stays as high as it was: its figures do not say that they failed.
   */
  const stay = async (says = true) => {
    await parsed;
    if (!stays && !some('live')) sayWhatIsShown();
    stays = true;
    if (says) figures().forEach(fail);
    root.dataset[document.querySelector('[data-host]') ? 'static' : 'failed'] = 'yes';
  };
  document.addEventListener('crossings:stays', () => stay());

  addEventListener(
    'error',
    ({ target }) => {
      const [, script] = (target instanceof HTMLScriptElement && /\/(boot|frame|card|article)-\w+\.js$/.exec(target.src)) || [];
      if (script === 'article') parsed.then(() => fail(document.querySelector('figure[data-later]')));
      else if (script) stay(script === 'boot');
    },
    true,
  );

  setTimeout(async () => {
    await parsed;
    if (stays || root.dataset.static || !some('static')) return;
    const notice = say(['The charts are still loading. What you choose is kept, and shown once they have.']);
    notice.classList.add('late');
    const observer = new MutationObserver(() => {
      if (some('static')) return;
      observer.disconnect();
      notice.remove();
    });
    for (const figure of figures()) observer.observe(figure, { attributeFilter: ['data-state'] });
  }, LATE);
}
