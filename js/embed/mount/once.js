/**
 * Calls once for each key, and again only after it has failed.
 * @template Made
 * @template {unknown[]} More
 * @param {(key: string, ...more: More) => Promise<Made>} make
 * @returns {(key: string, ...more: More) => Promise<Made>}
 */
export const once = (make) => {
  /** @type {Map<string, Promise<Made>>} */
  const kept = new Map();
  return (key, ...more) => {
    const made = kept.get(key) ?? make(key, ...more);
    if (!kept.has(key)) {
      kept.set(key, made);
      made.catch(() => kept.delete(key));
    }
    return made;
  };
};
