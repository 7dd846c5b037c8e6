// What a frame says of its address: what was ignored of it, and what cannot be shown where the program does not come. It
// stands before the modules, and does without them: a sandbox may keep all of them out.
{
  const root = document.documentElement;
  const parsed = new Promise((done) => document.addEventListener('DOMContentLoaded', done));
  /** @param {(string | Node)[]} words */
  const say = async (...words) => {
    await parsed;
    const notice = document.createElement('p');
    notice.className = 'ignored';
    notice.role = 'status';
    notice.append(...words);
    document.querySelector('[data-host]').prepend(notice);
  };
  if (root.dataset.ignored) say(root.dataset.ignored);

  let stays = false;
  /** From here on the figure is as it was printed: nothing is offered that would do nothing. */
  const stay = async () => {
    if (stays) return;
    stays = true;
    root.dataset.static = 'yes';
    const { asks } = root.dataset;
    await parsed;
    // A card has no other view.
    if (!asks || !document.querySelector('[data-figure]')) return;
    const link = document.createElement('a');
    Object.assign(link, { target: '_blank', rel: 'noopener', textContent: 'See it on Crossings' });
    const own = /** @type {HTMLAnchorElement} */ (document.querySelector('.framed > .by a'));
    link.href = `${own.href.split('?')[0]}?${asks}`;
    say('This is not the view that was asked for, which cannot be shown here. ', link);
  };
  const isModule = (/** @type {unknown} */ it) => it instanceof HTMLScriptElement && it.type === 'module';
  addEventListener('error', ({ target }) => isModule(target) && stay(), true);
  document.addEventListener('crossings:stays', stay);
}
