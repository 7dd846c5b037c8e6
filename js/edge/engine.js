// The wasm: words go in, bytes come out. An instance that has trapped may hold anything: it is left behind, and the next
// question begins with another.

/** Exports of `crates/edge`. @typedef {Record<'input' | 'output' | 'output_length' | 'start' | 'page' | 'picture_query' | 'picture' | 'drawing' | 'oembed', (length?: number) => number> & { memory: WebAssembly.Memory }} Exports */

export class Engine {
  /** @type {Exports | undefined} */
  #instance;

  /** @param {WebAssembly.Module} module @param {ArrayBuffer} bundle */
  constructor(module, bundle) {
    this.module = module;
    this.bundle = bundle;
  }

  /** Made when it is first needed, for a runtime gives its beginning little time. */
  #ready() {
    if (this.#instance) return this.#instance;
    /** All that wasm-bindgen asks for is a way to say that something went wrong. @type {WebAssembly.Imports} */
    const imports = {};
    for (const { module, name } of WebAssembly.Module.imports(this.module)) {
      imports[module] ??= {};
      imports[module][name] = () => {
        throw new Error(name);
      };
    }
    const exports = /** @type {any} */ (new WebAssembly.Instance(this.module, imports).exports);
    write(exports, new Uint8Array(this.bundle));
    if (exports.start() !== 200) throw new Error('the bundle is not of this build');
    this.#instance = exports;
    return exports;
  }

  /**
   * Asks in words, a line each; none where there is no such thing.
   * @param {'page' | 'picture_query' | 'picture' | 'drawing' | 'oembed'} what
   * @param {string[]} words
   */
  ask(what, ...words) {
    const exports = this.#ready();
    try {
      write(exports, new TextEncoder().encode(words.map((word) => word.replaceAll('\n', ' ')).join('\n')));
      const status = exports[what]();
      const body = new Uint8Array(exports.memory.buffer, exports.output(), exports.output_length()).slice();
      return { status, body };
    } catch (error) {
      this.#instance = undefined;
      throw error;
    }
  }

  /**
   * The same as text.
   * @param {'page' | 'picture_query' | 'drawing' | 'oembed'} what
   * @param {string[]} words
   */
  text(what, ...words) {
    const { status, body } = this.ask(what, ...words);
    return { status, text: new TextDecoder().decode(body) };
  }
}

/** @param {Exports} exports @param {Uint8Array} bytes */
const write = (exports, bytes) => {
  const place = exports.input(bytes.length);
  new Uint8Array(exports.memory.buffer, place, bytes.length).set(bytes);
};
