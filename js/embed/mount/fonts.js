// Fonts belong to the document, so they have names of their own; they go with the last figure.

const FONTS = [
  ['Crossings Newsreader', '400', 'newsreader-400-'],
  ['Crossings Franklin', '400', 'franklin-400-'],
  ['Crossings Franklin', '600', 'franklin-600-'],
];

/** How long a figure waits for them in milliseconds: it is measured by them. Without them it is shown in others. */
const PATIENCE = 1500;

/** @type {FontFace[]} */
let fonts = [];
/** @type {Promise<unknown> | undefined} */
let loaded;

/**
 * Those of the page, of which `document.fonts` may be an image of that name.
 * @type {() => FontFaceSet}
 */
const ofPage = () => Reflect.get(Document.prototype, 'fonts', document);

/**
 * Adds them to the page, unless they are there. The promise is that drawings can be measured.
 * @param {string[]} files
 */
export const add = (files) => {
  if (fonts.length) return loaded;
  fonts = FONTS.map(([family, weight, name]) => {
    const source = `url("${files.find((file) => file.includes(name))}") format("woff2")`;
    return new FontFace(family, source, { weight });
  });
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  loaded = Promise.race([late, Promise.allSettled(fonts.map((font) => font.load()))]);
  for (const font of fonts) ofPage().add(font);
  return loaded;
};

/** Takes them out of the page. */
export const remove = () => {
  for (const font of fonts) ofPage().delete(font);
  fonts = [];
};
