// How long anybody waits for what may never come.

/** In milliseconds; enough for a slow line. */
const PATIENCE = 60_000;

/**
 * What a promise comes to; an error where it takes longer than that.
 * @template T
 * @param {Promise<T>} coming
 * @returns {Promise<T>}
 */
export const within = (coming) => {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('the figure does not answer')), PATIENCE);
  });
  return Promise.race([coming, late]).finally(() => clearTimeout(timer));
};
