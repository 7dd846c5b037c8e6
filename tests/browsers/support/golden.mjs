// What a figure has to show: the drawings, words and tables in crates/figure/tests/golden/, which people have looked at.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const read = (file) => readFileSync(new URL(`../../../crates/figure/tests/golden/${file}`, import.meta.url), 'utf8');

/** Of a long table the files hold so many rows from its beginning, and as many from its end. */
const ENDS = 14;

/** The golden files of a name, such as `years` or `stance-time`. */
export const golden = (name) => {
  const [title, subtitle, words, , caption, columns, ...rows] = read(`${name}.txt`).replace(/\n$/, '').split('\n');
  const cells = (line) => line.split(' | ');
  const drawing = (layout) => read(`${name}.${layout}.svg`).replaceAll('>\n', '>');
  return {
    title,
    subtitle,
    words,
    caption,
    columns: cells(columns),
    rows: rows.map(cells),
    wide: drawing('wide'),
    narrow: drawing('narrow'),
  };
};

/** The drawings of a figure, and those of a golden file written as this browser writes its own. */
const readDrawings = (it, { wide, narrow }) => {
  const written = (svg) => {
    // The name of the golden file stands where the page has its summary.
    const labelled = svg.cloneNode(true);
    labelled.removeAttribute('aria-label');
    return labelled.outerHTML;
  };
  const parsed = (source) => {
    const template = document.createElement('template');
    template.innerHTML = source;
    return written(template.content.firstElementChild);
  };
  const plots = it.querySelector('.maps') ?? it;
  const drawn = (layout) => written(plots.querySelector(`.plot.${layout} .drawing svg`));
  return { found: { wide: drawn('wide'), narrow: drawn('narrow') }, expected: { wide: parsed(wide), narrow: parsed(narrow) } };
};

/** The words of a figure, and its table. */
const readWords = (it) => {
  const text = (selector) => it.querySelector(selector).textContent;
  const cells = (row) => [...row.cells].map((cell) => cell.textContent);
  const table = it.querySelector('.face.table table');
  return {
    title: text('.title'),
    subtitle: text('.subtitle'),
    // Charts fold what goes on after two sentences, the stance map has all of it once more.
    words: it.dataset.figure === 'stance' ? text('.whole p') : `${text('.words')} ${text('.whole p')}`.trim(),
    caption: table?.caption.textContent,
    columns: table && cells(table.tHead.rows[0]),
    rows: table ? [...table.tBodies[0].rows].map(cells) : [],
  };
};

/** What stands in an element is, wide and narrow, the drawing of a golden file. */
export const drawsGolden = async (element, name) => {
  const { found, expected } = await element.evaluate(readDrawings, golden(name));
  assert.deepEqual(found, expected);
};

/** The parts of a figure: what is seen of it as a chart, and as a table. What is not seen is not kept up to date. */
export const CHART = ['title', 'subtitle', 'words', 'wide'];
export const TABLE = ['title', 'subtitle', 'words', 'caption', 'columns', 'rows'];

/** A figure shows, in these of its parts, just what the golden files of a name hold. */
export const showsGolden = async (figure, name, parts = [...CHART, 'narrow', ...TABLE]) => {
  const files = golden(name);
  const words = await figure.evaluate(readWords);
  const drawings = await figure.evaluate(readDrawings, files);
  const { length } = words.rows;
  const caption = `${files.caption} ${length.toLocaleString('en-GB')} rows`;
  const rows = files.rows.length < length ? [...words.rows.slice(0, ENDS), ...words.rows.slice(-ENDS)] : words.rows;
  const only = (all) => Object.fromEntries(parts.map((part) => [part, all[part]]));
  assert.deepEqual(only({ ...words, rows, ...drawings.found }), only({ ...files, ...drawings.expected, caption }));
};
