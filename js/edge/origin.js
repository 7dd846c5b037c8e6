// Where the pages are: the assets that are deployed with the function, or a site of their own.

/** So many milliseconds are waited for it. */
const PATIENCE = 10_000;

/**
 * What the site has at the address of a request; `changes` are made to the request first.
 * @param {Request} request
 * @param {import('./types').Env} env
 * @param {(headers: Headers) => void} [changes]
 */
export const ask = async (request, env, changes) => {
  const url = new URL(request.url);
  const headers = new Headers(request.headers);
  changes?.(headers);
  const target = env.ORIGIN ? new URL(url.pathname + url.search, env.ORIGIN) : url;
  const { method } = request;
  const body = method === 'GET' || method === 'HEAD' ? undefined : request.body;
  const asked = new Request(target, { method, headers, body, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
  try {
    return await (env.ASSETS ?? globalThis).fetch(asked);
  } catch (error) {
    return silent(error);
  }
};

/**
 * What is said where it does not answer, or not to the end.
 * @param {unknown} error
 */
export const silent = (error) => {
  console.error(`the site does not answer: ${error}`);
  return new Response('The site does not answer.\n', { status: 502, headers: { 'cache-control': 'no-store' } });
};
