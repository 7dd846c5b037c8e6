// Figures without a frame, in the pages of other sites: tests/hosts/mount.js gives them our module.

/** Mounts a figure into an element of the page; its handle is kept there. */
export const mount = (page, id, options) =>
  page.evaluate(
    async ([id, options]) => {
      const { mount } = await load();
      window.handles ??= {};
      window.handles[id] = await mount(document.getElementById(id), options);
    },
    [id, options],
  );
export const set = (page, id, query) =>
  page.evaluate(([id, query]) => handles[id].set(query).catch((error) => `${error}`), [id, query]);
export const get = (page, id) => page.evaluate((id) => handles[id].get(), id);
export const unmount = (page, id) => page.evaluate((id) => handles[id].unmount(), id);
// Playwright looks into open shadow roots.
export const figure = (page, id) => page.locator(`#${id} [data-figure]`);
