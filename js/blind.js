// The statements of the stance map without names: a reader says who may have said it, then sees. Nothing of it leaves the
// page.

/**
 * Things in an order of chance.
 * @type {(all: HTMLElement[]) => HTMLElement[]}
 */
const shuffled = (all) =>
  all
    .map((one) => ({ one, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ one }) => one);

/** @type {(name: keyof HTMLElementTagNameMap, textContent: string, className?: string) => HTMLElement} */
const element = (name, textContent, className = '') => Object.assign(document.createElement(name), { textContent, className });

/** @type {(section: HTMLElement) => void} */
const start = (section) => {
  const card = section.querySelector('[data-blind-card]');
  const guesses = section.querySelector('[data-blind-guesses]');
  const answer = section.querySelector('[data-blind-answer]');
  const button = section.querySelector('[data-next]');
  const all = [...document.querySelectorAll('[data-statement]')];
  /** @type {HTMLElement[]} */
  let left = [];
  /** @type {HTMLElement | undefined} */
  let now;
  let [right, guessed] = [0, 0];

  /** The next statement: its words and ours, and nothing of who said it. */
  const next = () => {
    if (!left.length) [left, right, guessed] = [shuffled(all), 0, 0];
    now = left.pop();
    if (!now) return;
    const words = element('p', `“${now.querySelector('q').textContent}”`, 'fragment');
    card.replaceChildren(words, element('p', `${now.querySelector('.ours').textContent}`));
    answer.replaceChildren();
    guesses.hidden = false;
    button.textContent = 'Skip to another';
    card.focus();
  };

  /** Who it was, with all of the evidence. */
  const guess = (/** @type {string} */ party) => {
    if (!now) return;
    const { name, party: its, called } = now.closest('.actor').dataset;
    const isRight = its === party;
    guessed += 1;
    if (isRight) right += 1;
    const who = called && called !== name ? `${name}, ${called}` : name;
    const verdict = element('p', '');
    verdict.append(element('b', `${isRight ? 'Yes' : 'No'}: ${who}`));
    const evidence = [...now.cloneNode(true).childNodes];
    const count = element('p', `So far you have named the party of ${right} of ${guessed}.`, 'by');
    answer.replaceChildren(verdict, ...evidence, count);
    now = undefined;
    guesses.hidden = true;
    button.textContent = 'Another statement';
    button.focus();
  };

  section.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element && target.closest('button');
    if (!pressed) return;
    if (pressed === button) next();
    else if (pressed.dataset.guess) guess(pressed.dataset.guess);
  });
};

const section = document.querySelector('[data-blind]');
if (section) start(section);
