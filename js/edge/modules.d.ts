// What a build puts beside the adapter.

declare module '*.wasm' {
  const module: WebAssembly.Module;
  export default module;
}

declare module '*.bin' {
  const bytes: ArrayBuffer;
  export default bytes;
}

declare module '*/site.js' {
  /** Where the site stands: its folder, `/news/`, and its whole address; a name for the build; and the headers of every answer. */
  const site: { build: string; folder: string; home: string; headers: Record<string, string> };
  export default site;
}
