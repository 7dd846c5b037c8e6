// What scripts give for a view, and when the document shows it.

/**
 * A query or the word of a view as text: anything else would end the program.
 * @param {unknown} given
 */
export const text = (given) => {
  if (typeof given === 'string' || given instanceof URLSearchParams) return `${given}`;
  throw new TypeError(`“${given}” is neither text nor URLSearchParams`);
};

/** What follows a view does so in microtasks, and what follows that in the next ones: two such rounds at most. */
export const drawn = async () => {
  for (let turn = 0; turn < 8; turn++) await undefined;
};
