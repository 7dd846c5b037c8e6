// The words of the stance map's statements, in pages that do not have them: they come when somebody is about to open some.

/** What a reader does who is about to. */
const SIGNS = ['pointerover', 'focusin'];

/**
 * Brings them once, from the file at `address`, and tells the figure. Where they do not come, the evidence says so, and the
 * next time that some is opened they are asked for again.
 * @type {(figure: HTMLElement, address: string) => void}
 */
export const follow = (figure, address) => {
  const holder = /** @type {HTMLElement} */ (figure.parentElement);
  const place = figure.querySelector('.opened');
  const note = document.createElement('p');
  note.className = 'missing';
  note.role = 'status';

  const bring = async () => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status}: ${address}`);
    const words = new DOMParser().parseFromString(await response.text(), 'text/html');
    // The file is read by pages in different folders.
    for (const link of words.querySelectorAll('a[href]:not([href^="#"])'))
      link.href = new URL(`${link.getAttribute('href')}`, address).href;
    const store = document.createElement('div');
    store.hidden = true;
    store.append(...words.body.childNodes);
    holder.append(store);
    holder.dataset.evidence = '';
    figure.dispatchEvent(new Event('crossings:words'));
  };

  const tell = () => {
    const link = Object.assign(document.createElement('a'), {
      href: new URL('./v/stance/#evidence', import.meta.url).href,
      target: '_blank',
      textContent: 'on the page of the map',
    });
    note.replaceChildren('The statements could not be loaded. They are ', link, '.');
    place.append(note);
  };

  let isAsked = false;
  const ask = async () => {
    if (isAsked) return;
    isAsked = true;
    note.remove();
    try {
      await bring();
      stop();
    } catch (error) {
      console.info(error);
      isAsked = false;
      if (figure.dataset.opened !== undefined) tell();
    }
  };

  /** @param {Event} event */
  const sign = ({ target }) => {
    if (target instanceof Element && target.closest('.maps a')) ask();
  };
  // The figure says at each change which map it shows, and whether evidence is open.
  const observer = new MutationObserver(() => figure.dataset.opened !== undefined && ask());
  const stop = () => {
    observer.disconnect();
    for (const name of SIGNS) figure.removeEventListener(name, sign);
  };
  for (const name of SIGNS) figure.addEventListener(name, sign);
  observer.observe(figure, { attributeFilter: ['data-map', 'data-opened'] });
  if (figure.dataset.opened !== undefined) ask();
};
