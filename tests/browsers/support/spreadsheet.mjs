// A saved CSV as a spreadsheet reads it.
import assert from 'node:assert/strict';

/** The words that stand where there is no value; a file explains them among its facts. */
export const MISSING = ['not published', 'not yet', 'no value'];

export const isNumber = (field) => /^[+-]?\d+(\.\d+)?$/.test(field);

/**
 * The facts above the rows, and the rows, headings first, each a list of fields (RFC 4180).
 * @returns {Sheet}
 */
export const read = (bytes) => {
  const text = bytes.toString();
  assert.equal(text[0], '\uFEFF', 'a byte-order mark says that it is UTF-8');
  const lines = text.slice(1).split('\n');
  const facts = lines.filter((line) => line.startsWith('# '));
  const rows = lines.slice(facts.length).join('\n');
  const fields = /(?:"((?:[^"]|"")*)"|([^",\n]*))([,\n])/y;
  const found = [[]];
  for (let match = fields.exec(rows); match; match = fields.exec(rows)) {
    const [, quoted, plain, end] = match;
    found.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\n') found.push([]);
  }
  assert.deepEqual(found.pop(), [], 'the last row ends');
  assert.ok(
    found.every((row) => row.length === found[0].length),
    'all rows are as long',
  );
  return { facts, rows: found };
};

/**
 * @typedef {{ facts: string[], rows: string[][] }} Sheet
 */

/**
 * Fails where a column of numbers holds anything but numbers and the words for missing values, or a field is empty.
 * @param {Sheet} sheet
 */
export const checkColumns = ({ facts, rows: [headings, ...rows] }) => {
  const explained = facts.find((fact) => fact.startsWith('# values: '));
  for (const word of MISSING) assert.ok(explained.includes(`“${word}”`), `${word} is explained`);
  const named = headings[0].endsWith(', code') ? 2 : 1;
  let numeric = 0;
  for (let at = named; at < headings.length; at += 1) {
    const column = rows.map((row) => row[at]);
    assert.ok(!column.includes(''), `${headings[at]} has an empty field`);
    if (!column.some(isNumber)) continue;
    numeric += 1;
    assert.deepEqual(
      column.filter((field) => !isNumber(field) && !MISSING.includes(field)),
      [],
      headings[at],
    );
  }
  assert.ok(numeric > 0, 'some columns are of numbers');
};
