// What a reader downloads of a figure, as the figure is at that moment: pictures, tables, facts and citations.
// The drawing and the rows come from the wasm, what stands behind them from download.json.
import { copied, fetched, pageOf, panel } from './panel.js';

/** What every file says of its values, in the words of `figure::Missing`. */
const VALUES =
  '0 is a count of nothing; “not published” stands where the publisher gives no value, “not yet” where the days are not counted yet, “no value” where there can be none, such as a mean of no boats';

/**
 * The facts about a view, in the order in which files have them. `shown` is what `crossings.get` says, `lines` what the
 * wasm says of its rows, `known` its part of download.json, and `page` the page's address without a query.
 * @type {(shown: Pick<Shown, 'title' | 'words' | 'query'>, lines: string, known: Omit<Known, 'rows'> & { rows?: string }, page: string) => Facts}
 */
export const factsOf = (shown, lines, known, page) => {
  const [subtitle, table] = lines.split('\n');
  const { foot, about, note, counted, rows, ...origin } = known;
  const { title, words, query: view } = shown;
  const facts = { title, subtitle, words, table, about, note, counted, values: VALUES, ...origin };
  const all = /** @type {Facts} */ ({ ...facts, address: `${page}?${view}`, view });
  return Object.fromEntries(Object.entries(all).filter(([, fact]) => fact));
};

/**
 * The same for a file of all published rows, of which the view shows some.
 * @type {(facts: Facts, file: string) => Facts}
 */
export const factsOfAll = ({ note, counted, source, published, licence, version, address }, file) =>
  Object.fromEntries(
    Object.entries({
      title: `All rows of ${file}`,
      note,
      counted,
      values: VALUES,
      source,
      published,
      licence,
      version,
      address,
    }).filter(([, fact]) => fact),
  );

/**
 * Facts as comments above a table.
 * @param {Facts} facts
 */
export const comments = (facts) =>
  Object.entries(facts)
    .map(([key, fact]) => `# ${key}: ${fact}\n`)
    .join('');

/**
 * A field of a CSV. A number stands as it is; any other text that a spreadsheet would take for a formula is marked as text.
 * @param {string} text
 */
export const field = (text) => {
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return text;
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return safe !== text || /[",\r\n]|^#/.test(text) ? `"${safe.replaceAll('"', '""')}"` : text;
};

/**
 * The rows as CSV (RFC 4180): each row's word for machines, its name where that says more, and its cells.
 * @param {string} lines
 */
export const csv = (lines) => {
  const [, , headings, ...rows] = lines.split('\n').map((line) => line.split('\t'));
  const named = rows.some(([code, name]) => code !== name);
  const fields = rows.map(([code, name, ...cells]) => (named ? [code, name, ...cells] : [code, ...cells]));
  const all = [named ? [`${headings[0]}, code`, ...headings] : headings, ...fields];
  return all.map((row) => `${row.map(field).join(',')}\n`).join('');
};

/**
 * The facts as JSON, with the headings and the number of the rows.
 * @type {(facts: Facts, lines: string) => string}
 */
export const json = (facts, lines) => {
  const [, , headings, ...rows] = lines.split('\n');
  return `${JSON.stringify({ ...facts, columns: headings.split('\t'), rows: rows.length }, null, 2)}\n`;
};

/**
 * Ready citations: in a line; and with all that somebody needs to find the same numbers again.
 * @type {Record<string, (facts: Facts) => string>}
 */
export const cite = {
  short: ({ title, source, address }) => `“${title}”, Crossings, with data from ${source} (${address}).`,
  long: ({ title, table, subtitle, source, published, version, licence, address }) =>
    `Crossings, “${title}” (${table}). ${subtitle} Source: ${source}, ${published}. Data version ${version}. ${licence} ${address}`,
};

const FONTS = { 400: './fonts/franklin-400-fd4cbc9b7731220f.woff2', 600: './fonts/franklin-600-101b3900c2c3a43a.woff2' };

/** @param {Response} response */
const base64 = async (response) => {
  const bytes = new Uint8Array(await response.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
};

/**
 * Calls once, and again only after it has failed.
 * @template Made
 * @param {() => Promise<Made>} call
 */
const once = (call) => {
  /** @type {Promise<Made> | undefined} */
  let made;
  return () =>
    (made ??= call().catch((error) => {
      made = undefined;
      throw error;
    }));
};

/** @type {() => Promise<Record<string, Known | undefined>>} */
const known = once(async () => (await fetched('./download.json')).json());

/** The style sheet of every picture, its fonts inside. */
const look = once(async () => {
  const fonts = Object.entries(FONTS).map(async ([weight, file]) => {
    const data = await base64(await fetched(file));
    return `@font-face{font-family:"Libre Franklin";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}\n`;
  });
  return (await Promise.all([...fonts, fetched('./picture.css').then((response) => response.text())])).join('');
});

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * A picture that stands alone: what the wasm has drawn, with its title, its facts and its style sheet.
 * @type {(svg: string, facts: Facts, more?: string) => Promise<string>}
 */
const dressed = async (svg, facts, more = '') => {
  const style = await look();
  const told = `<title>${escaped(facts.title)}</title><desc>${escaped(comments(facts))}</desc>`;
  return svg.replace('<style></style>', () => `${told}<style>${style}${more}</style>`);
};

/**
 * The picture in pixels, two for each of its own.
 * @type {(svg: string) => Promise<Blob>}
 */
const painted = async (svg) => {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * 2;
    canvas.height = image.height * 2;
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    // A browser that keeps the style sheet from the picture paints its ground black.
    if (context.getImageData(0, 0, 1, 1).data[0] === 0) throw new Error('the picture has no style');
    return await new Promise((done, failed) =>
      canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('the picture is empty'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
};

/** @type {(blob: Blob, name: string) => string} */
const save = (blob, name) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Some browsers read it a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return `Saved ${name}.`;
};

/** @type {(content: string, type: string) => Blob} */
const text = (content, type) => new Blob([content], { type: `${type};charset=utf-8` });

/**
 * Rows for a spreadsheet: without the mark at its start some programs take the letters for another encoding.
 * @type {(facts: Facts, rows: string) => Blob}
 */
const sheet = (facts, rows) => text(`\uFEFF${comments(facts)}${rows}`, 'text/csv');

/**
 * The facts about a figure at any moment, as a function; none where nothing is known of it. `module` is the wasm's.
 * @type {(figure: With<HTMLElement, 'figure'>, module: Source) => Promise<(() => Facts) | undefined>}
 */
export const factsNow = async (figure, module) => {
  const key = figure.dataset.figure;
  const origin = (await known())[key];
  return origin && (() => factsOf(module.get(key), module.contents(key, 'rows', ''), origin, pageOf(figure)));
};

/**
 * Makes the buttons of a figure work; `module` is the wasm's.
 * @type {Panel['fit']}
 */
export const fit = async (box, module, signal) => {
  const figure = box.closest('[data-figure]');
  const slug = figure.dataset.figure;
  const [origin, facts] = [(await known())[slug], await factsNow(figure, module)];
  if ('fitted' in box.dataset) return;
  box.dataset.fitted = '';
  if (!origin || !facts) throw new Error(`nothing is known of ${slug}`);
  const lines = () => module.contents(slug, 'rows', '');
  /** @type {(what: string, more?: string) => Promise<string>} */
  const picture = (what, more) => {
    const now = facts();
    return dressed(module.contents(slug, what, `${origin.foot[what]}\n${now.address}`), now, more);
  };
  /** @param {string} what */
  const png = async (what) => painted(await picture(what));
  /** @param {string} ending */
  const name = (ending) => `crossings-${slug}${ending}`;
  /** @param {string} what */
  const citation = (what) => copied(cite[what](facts()), 'citation');
  const doing = {
    page: async () => save(await png('page'), name('.png')),
    square: async () => save(await png('square'), name('-square.png')),
    card: async () => save(await png('card'), name('-social.png')),
    // Some drawing programs paint the halo of a text over the text, so the file has none.
    svg: async () => save(text(await picture('page', 'text{stroke:none}'), 'image/svg+xml'), name('.svg')),
    csv: () => save(sheet(facts(), csv(lines())), name('.csv')),
    all: async () => {
      const file = `${figure.querySelector('.source .rows').href.split('/').pop()}`;
      // The rows that this page shows, not those that the public address may have by now. Published rows have “-” for what
      // their publisher does not give.
      const rows = (await (await fetched(origin.rows)).text()).replace(/,-(?=[,\n])/g, ',not published');
      return save(sheet(factsOfAll(facts(), file), rows), `crossings-all-${file}`);
    },
    json: () => save(text(json(facts(), lines()), 'application/json'), name('.json')),
    copy: async () => {
      // The picture as a promise: some browsers allow copying only in the click itself.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png('page') })]);
      return 'Copied the picture.';
    },
    short: () => citation('short'),
    long: () => citation('long'),
  };
  const show = () => {
    const now = facts();
    for (const place of box.querySelectorAll('[data-cite]')) place.textContent = cite[place.dataset.cite](now);
  };
  panel(box, { doing, show, signal });
  box.querySelector('[data-download="copy"]').hidden = !navigator.clipboard?.write || !window.ClipboardItem;
};
