// Asking a site for something, politely: a few at once, each with an end.

/** How many are asked for at once. */
const AT_ONCE = 6;
/** How long an answer may take, in milliseconds. */
const PATIENCE = 30_000;

/** @typedef {{ status: number, headers: Headers, body: Buffer }} Answer */

/**
 * What one request gets; a redirect is an answer, too.
 * @param {string} address
 * @param {Record<string, string>} [headers]
 * @returns {Promise<Answer>}
 */
export const ask = async (address, headers = {}) => {
  const response = await fetch(address, { headers, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
  return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
};

/**
 * Calls for each of a list that grows meanwhile, a few at once, in its order.
 * @template T
 * @param {T[]} list
 * @param {(one: T) => Promise<void>} call
 */
export const forEach = async (list, call) => {
  let next = 0;
  let running = 0;
  await new Promise((done, fail) => {
    const go = () => {
      while (running < AT_ONCE && next < list.length) {
        running += 1;
        call(list[next++]).then(() => {
          running -= 1;
          go();
        }, fail);
      }
      if (running === 0 && next >= list.length) done(undefined);
    };
    go();
  });
};
