// Steps: the drawing of the passage that is being read stays in view, beside it, or above it on a phone. Nothing here takes
// the scroll over: it looks where the reader is. Without this script each passage stands with its own drawing.

/** From this width on the drawing stands beside the passages: style/steps.css has the same. */
const BESIDE = matchMedia('(min-width: 56.25rem)');
const STILL = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Whether a window has room for the stage: text of its drawings is to have 10 pixels or more, and a phone gives it half of its
 * height. Maps are higher than charts.
 * @type {(section: HTMLElement) => MediaQueryList}
 */
const roomFor = (section) =>
  matchMedia(`(min-width: 56.25rem) and (min-height: 30rem), (min-height: ${section.querySelector('[data-view]') ? 33 : 48}rem)`);

/** How long marks take to their new place, in milliseconds. */
const MOVE = 300;

/** What is no mark of the data: it does not move with them. */
const MARKS = 'path:not(.grid, .axis, .event, .leader)';

/**
 * An element of these classes with what is in it.
 * @type {<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, ...inside: (Node | string)[]) => HTMLElementTagNameMap[Tag]}
 */
const make = (tag, className, ...inside) => {
  const element = Object.assign(document.createElement(tag), { className });
  element.append(...inside);
  return element;
};

/** @type {(text: string) => HTMLButtonElement} */
const button = (text) => Object.assign(make('button', 'plain', text), { type: 'button' });

/**
 * The picture of a step once more, for those who see it: words and link stay with the passage.
 * @type {(picture: HTMLElement) => HTMLElement}
 */
const slideOf = (picture) => {
  const slide = make('div', picture.className, ...[...picture.children].map((part) => part.cloneNode(true)));
  Object.assign(slide.dataset, picture.dataset);
  for (const part of slide.querySelectorAll('.words, .explore')) part.remove();
  return slide;
};

/** @type {(slide: HTMLElement) => HTMLElement | undefined} */
const seenPlot = (slide) => [...slide.querySelectorAll('.plot')].find((plot) => plot.checkVisibility());

/**
 * Lets the marks of a drawing come from where those of another are, where both stand for the same things, and says whether
 * they do.
 * @type {(from: HTMLElement, to: HTMLElement) => boolean}
 */
const move = (from, to) => {
  if (!to.dataset.marks || from.dataset.marks !== to.dataset.marks) return false;
  const [before, now] = [seenPlot(from)?.dataset.scale, seenPlot(to)?.dataset.scale].map((scale) =>
    scale?.split(' ').map(Number),
  );
  if (!before || !now) return false;
  const [[left0, width0, bottom0, height0], [left, width, bottom, height]] = [before, now];
  const [across, upwards] = [width0 / width, height0 / height];
  const transform = `matrix(${across}, 0, 0, ${upwards}, ${left0 - across * left}, ${bottom0 - upwards * bottom})`;
  for (const mark of seenPlot(to)?.querySelectorAll(MARKS) ?? []) {
    mark.animate([{ transform }, { transform: 'none' }], { duration: MOVE, easing: 'ease-out' });
  }
  return true;
};

/** @type {(section: HTMLElement) => void} */
const start = (section) => {
  const steps = [...section.querySelectorAll('.step')];
  const stage = section.querySelector('.stage');
  const pictures = steps.map((step) => step.querySelector('.picture'));
  const slides = pictures.map(slideOf);
  const frame = make('div', 'frame', ...slides);
  frame.setAttribute('aria-hidden', 'true');
  const [back, on] = [button('Previous'), button('Next')];
  const count = make('span', 'count');
  const explore = make('p', 'explore');
  const buttons = make('div', 'step-buttons', back, count, on);
  buttons.setAttribute('role', 'group');
  buttons.setAttribute('aria-label', 'Steps');
  const status = make('p', 'unseen');
  status.setAttribute('role', 'status');
  stage.append(frame, make('div', 'step-nav', buttons, explore), status);

  // What is marked in a drawing goes while the reader looks back to a day before it: then the drawings are made anew.
  new MutationObserver(() => {
    const { value } = document.querySelector('input[data-known]');
    for (const marked of section.querySelectorAll('[data-until]')) marked.hidden = value < marked.dataset.until;
  }).observe(section, { childList: true, subtree: true });

  const room = roomFor(section);
  /** The height of the window at which a passage is being read, as a share of it: on a phone that is below the drawing. */
  const line = () => (!room.matches ? 0.3 : BESIDE.matches ? 0.5 : 0.72);

  let shown = -1;
  /** @type {(place: number) => void} */
  const show = (place) => {
    if (place === shown) return;
    const [from, to] = [slides[shown], slides[place]];
    shown = place;
    const isMoving = from && !STILL.matches && move(from, to);
    for (const slide of slides) {
      slide.classList.toggle('is-shown', slide === to);
      slide.classList.toggle('at-once', slide === to && !!isMoving);
    }
    for (const step of steps) step.classList.toggle('is-current', step === steps[place]);
    count.textContent = `${place + 1} of ${steps.length}`;
    back.setAttribute('aria-disabled', `${place === 0}`);
    on.setAttribute('aria-disabled', `${place === steps.length - 1}`);
    explore.replaceChildren(...pictures[place].querySelector('.explore').cloneNode(true).childNodes);
  };

  /**
   * The address follows, and makes no history. A step's own is taken off once the reader is elsewhere.
   * @type {(step: HTMLElement | undefined) => void}
   */
  const address = (step) => {
    const isOurs = steps.some(({ id }) => `#${id}` === location.hash);
    const hash = step ? `#${step.id}` : '';
    if (hash === location.hash || (!hash && !isOurs)) return;
    history.replaceState(history.state, '', hash || location.pathname + location.search);
  };

  const follow = () => {
    const at = innerHeight * line();
    const tops = steps.map((step) => step.getBoundingClientRect());
    const place = tops.findLastIndex(({ top }) => top <= at);
    show(Math.max(place, 0));
    // Where the section has ended, or has not begun, no step is being read.
    const isRead = place >= 0 && tops[steps.length - 1].bottom >= at;
    address(isRead ? steps[place] : undefined);
  };

  /** @type {IntersectionObserver | undefined} */
  let observer;
  const observe = () => {
    observer?.disconnect();
    const above = Math.round(line() * 100);
    observer = new IntersectionObserver(follow, { rootMargin: `-${above}% 0px -${100 - above}% 0px` });
    for (const step of steps) observer.observe(step);
  };

  /** @type {(place: number) => void} */
  const go = (place) => {
    const step = steps[place];
    if (!step) return;
    // At once: a key that is pressed again goes on from there.
    step.scrollIntoView({ behavior: 'instant' });
    follow();
    status.textContent = `Step ${place + 1} of ${steps.length}. ${pictures[place].querySelector('.words').textContent}`;
  };
  back.addEventListener('click', () => go(shown - 1));
  on.addEventListener('click', () => go(shown + 1));
  /** @type {Record<string, () => number>} */
  const keys = {
    ArrowLeft: () => shown - 1,
    ArrowUp: () => shown - 1,
    ArrowRight: () => shown + 1,
    ArrowDown: () => shown + 1,
    Home: () => 0,
    End: () => steps.length - 1,
  };
  buttons.addEventListener('keydown', (event) => {
    const place = keys[event.key];
    if (!place || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(place());
  });

  const fit = () => {
    section.classList.toggle('is-staged', room.matches);
    observe();
  };

  show(0);
  stage.hidden = false;
  section.classList.add('is-live');
  fit();
  room.addEventListener('change', fit);
  BESIDE.addEventListener('change', observe);
  // The drawings have left the text: what the address asks for lies elsewhere now.
  const asked = steps.find(({ id }) => `#${id}` === location.hash);
  asked?.scrollIntoView();
};

for (const section of document.querySelectorAll('.steps')) start(section);
