/**
 * A pointer that comes down on a drawing belongs to it until it goes up: a drag may end outside.
 * @param {Document | Element} around the figures
 * @param {AbortSignal} [stopped]
 */
export const keepDrags = (around, stopped) => {
  const options = stopped ? { signal: stopped } : {};
  around.addEventListener(
    'pointerdown',
    (event) => {
      const { target, pointerId } = /** @type {PointerEvent} */ (event);
      if (target instanceof Element) target.closest('[data-state="live"] .overlay')?.setPointerCapture(pointerId);
    },
    options,
  );
};
