// Brings the newest file of a publication, whole or not at all.
import { createHash } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { newest, SPREADSHEET } from './publication.mjs';

/** How large a file may be, in bytes: the official ones have 40 kB. */
const MOST = 10_000_000;
/** How long an answer may take, in milliseconds. */
const PATIENCE = 60_000;
/** How long to wait before each further try, in milliseconds. */
const PAUSES = [2_000, 10_000, 30_000];

/** A fault that may pass: the network's, or the server's own. */
class Passing extends Error {}

/**
 * The body of an answer, of at most `most` bytes.
 * @param {string} address
 * @param {number} most
 */
const bodyOf = async (address, most) => {
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) }).catch((error) => {
    throw new Passing(`${address}: ${error.cause?.message ?? error.message}`);
  });
  if (answer.status >= 500 || answer.status === 429) throw new Passing(`${address}: the server says ${answer.status}`);
  if (!answer.ok) throw new Error(`${address}: the server says ${answer.status}`);
  const pieces = [];
  let length = 0;
  try {
    for await (const piece of answer.body ?? []) {
      length += piece.length;
      if (length > most) throw new Error(`${address}: found more than ${most} bytes`);
      pieces.push(piece);
    }
  } catch (error) {
    // A connection that ends within a body is told of as this.
    if (error instanceof TypeError || error?.name === 'TimeoutError') throw new Passing(`${address}: it broke off`);
    throw error;
  }
  return { type: answer.headers.get('content-type') ?? '', body: Buffer.concat(pieces) };
};

/**
 * Calls until nothing that may pass is thrown, or no pause is left.
 * @template T
 * @param {() => Promise<T>} call
 * @param {number[]} pauses
 * @param {(text: string) => void} tell
 */
const trying = async (call, pauses, tell) => {
  for (const wait of [...pauses, undefined]) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof Passing) || wait === undefined) throw error;
      tell(`${error.message}; once more in ${wait / 1000} s`);
      await pause(wait);
    }
  }
  throw new Error('no try was made');
};

/** Whether these are the bytes of an OpenDocument spreadsheet: a zip that begins with its type. @param {Buffer} body */
const isSpreadsheet = (body) =>
  body.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1')) && body.subarray(30, 120).includes(`mimetype${SPREADSHEET}`);

/**
 * Asks the content API at `address`, brings the newest spreadsheet into `folder`, and returns what is known of it.
 * Throws where the network goes on failing, where an answer has another form, type or size than it says, and leaves nothing.
 * @param {string} address
 * @param {string} folder
 * @param {{ pauses?: number[], most?: number, tell?: (text: string) => void }} [options]
 */
export const bring = async (address, folder, { pauses = PAUSES, most = MOST, tell = console.error } = {}) => {
  const { type, body: answer } = await trying(() => bodyOf(address, most), pauses, tell);
  if (!/^application\/json\b/.test(type)) throw new Error(`${address}: found the type “${type}”, expected application/json`);
  let publication;
  try {
    publication = JSON.parse(answer.toString());
  } catch {
    throw new Error(`${address}: found an answer that is no JSON`);
  }
  const { title, url, size, published } = newest(publication);
  if (size > most) throw new Error(`${url}: it has ${size} bytes, expected at most ${most}`);
  const { body } = await trying(() => bodyOf(url, most), pauses, tell);
  if (body.length !== size) throw new Error(`${url}: found ${body.length} bytes, expected ${size}`);
  if (!isSpreadsheet(body)) throw new Error(`${url}: found a file of another type, expected ${SPREADSHEET}`);
  const sha256 = createHash('sha256').update(body).digest('hex');
  const file = join(folder, 'newest.ods');
  await writeFile(`${file}.part`, body);
  await rename(`${file}.part`, file);
  return { file, title, url, published, sha256 };
};
