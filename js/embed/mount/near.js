// A figure that shows what was printed starts when a reader comes near it.

/** How far off a figure is near, in heights of the window. */
const NEAR = 1;

/** @param {Element} element */
export const isNear = (element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > -NEAR * innerHeight && top < (1 + NEAR) * innerHeight;
};

/**
 * Starts a figure once, when a reader comes near it or when it is asked for.
 * @type {(place: Element, start: () => Promise<void>, stopped: AbortSignal) => () => Promise<void>}
 */
export const whenNear = (place, start, stopped) => {
  /** @type {Promise<void> | undefined} */
  let started;
  const ask = () => {
    observer.disconnect();
    started ??= start();
    return started;
  };
  const observer = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && ask(), {
    rootMargin: `${NEAR * 100}%`,
  });
  observer.observe(place);
  stopped.addEventListener('abort', () => observer.disconnect());
  return ask;
};
