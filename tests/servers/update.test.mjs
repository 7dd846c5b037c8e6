// What `cargo xtask update` brings from a content API that answers as the publisher's does, and what it does when that fails.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { bring } from '../../xtask/update/bring.mjs';

const FILE = readFileSync(new URL('../host/files/to-2027-01-07.ods', import.meta.url));
const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

const attachment = (url, more = {}) => ({
  attachment_type: 'file',
  title: 'Small boats: time series',
  url,
  content_type: SPREADSHEET,
  file_size: FILE.length,
  filename: 'small-boats-time-series.ods',
  ...more,
});

/** The publication as the content API has it, with what a test changes of it. */
const publication = (url, { attachments = [attachment(url)], updated = '2027-01-08T09:30:03+00:00', details = {} } = {}) => ({
  base_path: '/government/publications/crossings',
  schema_name: 'publication',
  public_updated_at: updated,
  details: {
    body: '<p>Each week</p>',
    attachments: [{ attachment_type: 'html', title: 'Last 7 days', url: '/last-7-days' }, ...attachments],
    ...details,
  },
});

/**
 * Brings from a server whose answers `api(request, response, fileAddress)` and `file(request, response)` give, and returns
 * what came of it: `brought` or `error`, with `left`, the files that are in the folder then, and `told`.
 */
const bringing = async ({
  api = (_, response, url) => response.writeHead(200, JSON_TYPE).end(JSON.stringify(publication(url))),
  file = (_, response) => response.writeHead(200, { 'content-type': SPREADSHEET }).end(FILE),
  most = undefined,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'crossings-update-'));
  const server = createServer((request, response) => {
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    const isApi = request.url.startsWith('/api/content/');
    if (isApi) api(request, response, `http://127.0.0.1:${port}/media/small-boats.ods`);
    else file(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const told = [];
  const options = { pauses: [0, 0], tell: (text) => told.push(text), ...(most && { most }) };
  try {
    const brought = await bring(`http://127.0.0.1:${port}/api/content/crossings`, folder, options);
    return { brought, told, left: readdirSync(folder), bytes: readFileSync(brought.file) };
  } catch (error) {
    return { error: error.message, told, left: readdirSync(folder) };
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  }
};

test('the newest file is brought whole, with the day of publication in London', async () => {
  const { brought, bytes, left, told } = await bringing({});
  assert.ok(bytes.equals(FILE));
  assert.deepEqual([brought.title, brought.published], ['Small boats: time series', '2027-01-08']);
  assert.equal(brought.sha256, createHash('sha256').update(FILE).digest('hex'));
  assert.deepEqual([left, told], [['newest.ods'], []]);
});

test('an evening in UTC is the next day in London in summer', async () => {
  const late = { updated: '2026-08-20T23:30:00Z' };
  const { brought } = await bringing({
    api: (_, response, url) => response.writeHead(200, JSON_TYPE).end(JSON.stringify(publication(url, late))),
  });
  assert.equal(brought.published, '2026-08-21');
});

/** Answers wrongly so many times, and then as it should. */
const after = (times, wrong, right) => {
  let asked = 0;
  return (request, response, url) => (asked++ < times ? wrong(request, response) : right(request, response, url));
};
const whole = (_, response) => response.writeHead(200, { 'content-type': SPREADSHEET }).end(FILE);
const busy = (_, response) => response.writeHead(503).end('busy');
const cutOff = (_, response) => {
  response.writeHead(200, { 'content-type': SPREADSHEET, 'content-length': FILE.length });
  response.write(FILE.subarray(0, 1000), () => response.destroy());
};
const silent = (request) => request.socket.destroy();

for (const [name, wrong] of Object.entries({ busy, 'cut off': cutOff, silent })) {
  test(`a server that is ${name} is asked again`, async () => {
    const { bytes, told } = await bringing({ file: after(2, wrong, whole) });
    assert.ok(bytes.equals(FILE));
    assert.equal(told.length, 2);
  });

  test(`a server that stays ${name} leaves nothing`, async () => {
    const { error, left, told } = await bringing({ file: wrong });
    assert.match(error, /small-boats\.ods: /);
    assert.deepEqual([left, told.length], [[], 2]);
  });
}

/** An answer of the content API. */
const saying = (body, type = JSON_TYPE) => ({ api: (_, response) => response.writeHead(200, type).end(body) });
const publishing = (change) => ({
  api: (_, response, url) => response.writeHead(200, JSON_TYPE).end(JSON.stringify(publication(url, change(url)))),
});

/**
 * What is wrong, and what is said of it.
 * @type {Record<string, [Parameters<typeof bringing>[0], RegExp]>}
 */
const WRONG = {
  'a page in place of the answer': [saying('<!doctype html>', { 'content-type': 'text/html' }), /found the type “text\/html”/],
  'an answer that is cut off': [saying('{"details": {'), /no JSON/],
  'an answer of another form': [saying('{"details": {"body": ""}}'), /without details\.attachments/],
  'an answer that is nothing': [saying('null'), /without details\.attachments/],
  'no such publication': [{ api: (_, response) => response.writeHead(404).end() }, /the server says 404/],
  'no spreadsheet': [publishing(() => ({ attachments: [] })), /found 0 spreadsheets .*\n {2}Last 7 days \(no type\)/],
  'two of that name': [publishing((url) => ({ attachments: [attachment(url), attachment(url)] })), /found 2 spreadsheets/],
  'an address that is none': [publishing(() => ({ attachments: [attachment('small-boats.ods')] })), /expected a whole address/],
  'a time that is none': [publishing(() => ({ updated: 'yesterday' })), /found “yesterday” as public_updated_at/],
  'another size': [publishing((url) => ({ attachments: [attachment(url, { file_size: 5 })] })), /found \d+ bytes, expected 5/],
  'no size': [publishing((url) => ({ attachments: [attachment(url, { file_size: null })] })), /as the size of/],
  'a file that is too large by its own word': [{ most: 5000 }, /expected at most 5000/],
  'an answer that never ends': [
    { most: 5000, ...saying(`{"details": "${'x'.repeat(9000)}"}`) },
    /api\/content\/crossings: found more than 5000 bytes/,
  ],
  'another type of file': [
    { file: (_, response) => response.writeHead(200).end(Buffer.alloc(FILE.length, '%PDF')) },
    /found a file of another type/,
  ],
};
for (const [name, [answers, expected]] of Object.entries(WRONG)) {
  test(`${name} leaves everything as it was`, async () => {
    const { error, left } = await bringing(answers);
    assert.match(error ?? 'no error', expected);
    assert.deepEqual(left, []);
  });
}
