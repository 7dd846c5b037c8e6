// Reads the article aloud with a voice of the reader's own device, passage by passage, and shows which one. Nothing is sent
// anywhere: voices that a browser gets from a server are left out, and where no other is there, nothing is offered.

/** What is read, in the order of the page: text, and of figures their title and what they say. */
const PASSAGES = [
  'h1',
  '.standfirst',
  '.headlines a',
  '.key-points li',
  'h2',
  'article > p',
  '.step > p',
  'figure .title',
  'figure:not(.picture) .words',
  '.claim .line > summary',
  '.fold[open] :is(p, li)',
].join(', ');

/** What a passage is without: signs that are for the eye. */
const textOf = (/** @type {HTMLElement} */ passage) => passage.innerText.replace(/\s+/g, ' ').trim();

/** @type {(box: HTMLElement, speech: SpeechSynthesis) => void} */
const start = (box, speech) => {
  const toggle = box.querySelector('[data-listen="toggle"]');
  const stop = box.querySelector('[data-listen="stop"]');
  /** @type {HTMLSelectElement} */
  const speed = box.querySelector('.listen select');
  const says = document.createElement('span');
  says.setAttribute('role', 'status');
  box.append(says);
  /** @type {HTMLElement[]} */
  let passages = [];
  /** The place of the passage that is read, or on which it rests. */
  let at = 0;
  let isReading = false;
  /** Earlier utterances may still end: only the last one counts. */
  let turn = 0;

  const voice = () => {
    const own = speech.getVoices().filter(({ lang, localService }) => localService && /^en\b/i.test(lang));
    return own.find(({ lang }) => /^en[-_]GB/i.test(lang)) ?? own[0];
  };

  const mark = () => {
    for (const [place, passage] of passages.entries()) passage.classList.toggle('is-read', isReading && place === at);
  };

  const show = () => {
    toggle.textContent = isReading ? 'Pause' : at > 0 ? 'Go on' : 'Listen';
    stop.hidden = !isReading && at === 0;
    // Once it reads, its buttons stay at hand.
    box.classList.toggle('is-on', !stop.hidden);
    mark();
  };

  /**
   * Rests on the passage that was read, and says why where the reader did not ask for it.
   * @type {(why?: string) => void}
   */
  const rest = (why = '') => {
    turn++;
    isReading = false;
    speech.cancel();
    says.textContent = why;
    show();
  };

  const end = () => {
    at = 0;
    rest();
  };

  const read = () => {
    const passage = passages[at];
    if (!passage) return end();
    const mine = ++turn;
    speech.cancel();
    const words = new SpeechSynthesisUtterance(textOf(passage));
    words.voice = voice() ?? null;
    words.lang = 'en-GB';
    words.rate = Number(speed.value);
    const next = () => {
      if (mine !== turn || !isReading) return;
      at++;
      read();
    };
    words.addEventListener('end', next);
    words.addEventListener('error', () => mine === turn && rest('This device cannot read on.'));
    says.textContent = '';
    show();
    const { top, bottom } = passage.getBoundingClientRect();
    // A step is shown by being where it is read.
    const step = passage.closest('.step');
    if (step) step.scrollIntoView();
    else if (top < 0 || bottom > innerHeight) passage.scrollIntoView({ block: 'center' });
    speech.speak(words);
  };

  toggle.addEventListener('click', () => {
    isReading = !isReading;
    if (isReading) {
      // What is folded away by now is not read.
      const current = passages[at];
      const all = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(PASSAGES)]);
      passages = all.filter((passage) => passage.checkVisibility() && textOf(passage));
      at = Math.max(0, passages.indexOf(current));
      read();
    } else {
      rest();
    }
  });
  stop.addEventListener('click', () => {
    end();
    toggle.focus();
  });
  speed.addEventListener('change', () => isReading && read());
  addEventListener('pagehide', () => speech.cancel());

  // Some browsers know their voices only a while later.
  const offer = () => {
    box.hidden = !voice();
  };
  offer();
  speech.addEventListener('voiceschanged', offer);
};

/** @type {HTMLElement | null} */
const box = document.querySelector('.listen');
if (box && window.speechSynthesis) start(box, speechSynthesis);
