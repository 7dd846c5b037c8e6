// What has been painted is kept: in the platform's cache, where there is one, and the last few here. A name is a view in its
// one form and the build, so that nothing of one build is given to the next.

/** So many pictures are kept here, of at most 120 kB. */
const MOST = 64;

/** So many milliseconds are waited for the platform's cache. */
const PATIENCE = 500;

/** Pictures may be painted so often in a minute, where nobody says otherwise. */
const PAINTS = 600;

export class Store {
  /** @type {Map<string, Uint8Array>} */
  #here = new Map();
  #left = Number.POSITIVE_INFINITY;
  #refilledAt = 0;

  /** @param {string} build */
  constructor(build) {
    this.build = build;
  }

  /** @param {string} name */
  #key(name) {
    return new Request(`${name}&build=${this.build}`);
  }

  /**
   * A picture that was painted before, by its whole address in its one form.
   * @param {string} name
   */
  async get(name) {
    const here = this.#here.get(name);
    if (here) {
      // The one that was asked for last goes last.
      this.#here.delete(name);
      this.#here.set(name, here);
      return here;
    }
    const cache = platform();
    if (!cache) return undefined;
    try {
      const asked = cache.match(this.#key(name));
      const found = await within(asked.then((/** @type {Response | undefined} */ answer) => answer?.arrayBuffer()));
      if (!found) return undefined;
      const bytes = new Uint8Array(found);
      this.#keep(name, bytes);
      return bytes;
    } catch {
      return undefined;
    }
  }

  /**
   * Keeps a picture; what it returns need not be waited for.
   * @param {string} name @param {Uint8Array<ArrayBuffer>} bytes
   */
  async put(name, bytes) {
    this.#keep(name, bytes);
    const headers = { 'content-type': 'image/png', 'cache-control': 'public, max-age=604800' };
    try {
      await platform()?.put(this.#key(name), new Response(bytes, { headers }));
    } catch {
      // Where there is no cache, the next one paints again.
    }
  }

  /** @param {string} name @param {Uint8Array} bytes */
  #keep(name, bytes) {
    this.#here.set(name, bytes);
    const [first] = this.#here.keys();
    if (this.#here.size > MOST) this.#here.delete(first);
  }

  /**
   * Whether one more may be painted now, of so many in a minute.
   * @param {unknown} most
   */
  mayPaint(most) {
    const paints = Number(most) || PAINTS;
    const now = Date.now();
    this.#left = Math.min(paints, this.#left + ((now - this.#refilledAt) / 60_000) * paints);
    this.#refilledAt = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}

const platform = () => /** @type {any} */ (globalThis.caches)?.default;

/**
 * What comes of a promise, or nothing where it takes too long.
 * @template T
 * @param {Promise<T>} promise
 */
const within = (promise) => Promise.race([promise, new Promise((done) => setTimeout(() => done(undefined), PATIENCE))]);
