// The files of the built page, and a second build that takes its place in the folder that a server has.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { DIST } from './server.mjs';

/**
 * Files whose address never changes, below the site, and why that does no harm: what is read under one of these is a
 * document of its own, or nothing that a page mixes with what it has.
 */
const STABLE = [
  [/^([\w-]+\/)*(index\.html)?$/, 'a page: what it loads has hashes'],
  [/^404\.html$/, 'a page'],
  [/^(LICENCES\.txt|sbom\.cdx\.json)$/, 'documents about what a page is made of'],
  [/^(embed|mount)\.(js|d\.ts)$/, 'in the pages of other sites; they read a page of ours, and what that names'],
  [/^offline\.js$/, 'browsers ask for it for ever; it names all files of its build with their hashes'],
  [/^oembed\/\w+\.json$/, 'for those who show a link'],
  [/^data\/(\w+\.csv|datapackage\.json|codebook\.toml)$/, 'links for readers; pages read copies whose names have hashes'],
  [/^data\/latest\.(json|png)$/, 'the latest numbers, for messages and programs'],
  [/^((claims\/)?feed\.xml|site\.webmanifest|robots\.txt|sitemap\.xml)$/, 'for feed readers, devices and search engines'],
  [/^icon(\.svg|-\d+\.png)$/, 'the site’s sign, for tabs and devices'],
  [/^((v|claim)\/[\w-]+\/)?(card|square)\.png$/, 'pictures for those who show a link'],
];

/** Whether a name has the hash of the file's contents in it: `a-0123456789abcdef.js`. Trunk leaves zeros at its start out. */
export const isHashed = (path) => /-[0-9a-f]{12,16}(_bg)?\.\w+$/.test(path);

export const isStable = (path) => STABLE.some(([pattern]) => path.match(pattern));

/** The paths of all files below a folder. */
export const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll(sep, '/'));

/** The version of the built page's data, and of the data of the build that follows it. */
export const { version: VERSION } = JSON.parse(readFileSync(join(DIST, 'data/datapackage.json'), 'utf8'));
export const NEXT = VERSION.replace(/\w+$/, '00000000');

/** Files with the words or numbers of the data in them. */
const isOfData = (file) => /^data\/|^download-\w+\.json$/.test(file);
/** The two builds differ in these: the data, and a script that all panels have in common. */
const isOther = (file) => isOfData(file) || /^panel-\w+\.js$/.test(file);

/** What an `integrity` has of a file, read as below. */
export const integrity = (text) => createHash('sha256').update(text, 'latin1').digest('base64');

/** Any bytes as text: one letter is one byte. */
const read = (path) => readFileSync(path, 'latin1');

/** A file as it is with newer data: another version, in the facts a later day, and one more row. */
const withNewerData = (file, text) => {
  const newer = text.replaceAll(VERSION, NEXT);
  if (file.endsWith('.csv')) return `${newer}2099-01-01\n`;
  if (!file.startsWith('download-')) return newer;
  return newer.replace(/\bto (\d+ \w+ \d{4}|\d{4}-\d\d-\d\d)/g, 'to 1 January 2099');
};

/**
 * A copy of the built page to be served. `reset()` makes it the first build again; `update({ keepsOld })` puts a second
 * build in its place, and leaves the files of the first where `keepsOld` says so.
 */
export const site = () => {
  const root = mkdtempSync(join(tmpdir(), 'crossings-'));
  const reset = () => {
    rmSync(root, { recursive: true, force: true });
    cpSync(DIST, root, { recursive: true });
  };
  const update = ({ keepsOld }) => {
    const files = filesOf(root).filter((file) => !/\.(png|woff2|wasm)$/.test(file));
    const texts = new Map(files.map((file) => [file, read(join(root, file))]));
    // Where a file has other contents its name changes, and with it every file that names it.
    const names = new Map();
    for (let before = -1; before < names.size; ) {
      before = names.size;
      for (const [file, text] of texts) {
        if (!isHashed(file) || !(isOther(file) || [...names.keys()].some((name) => text.includes(name)))) continue;
        names.set(
          basename(file),
          basename(file).replace(/[0-9a-f]+(?=\.\w+$)/, (hash) => [...hash].reverse().join('')),
        );
      }
    }
    const nexts = new Map();
    for (const [file, text] of texts) {
      let next = withNewerData(file, text);
      for (const [name, other] of names) next = next.replaceAll(name, other);
      nexts.set(file, next);
    }
    // Pages name what a program is made of with its hash.
    const parts = [...texts].filter(([file, text]) => /\.(bin|js)$/.test(file) && text !== nexts.get(file));
    const hashes = parts.map(([file, text]) => [text, nexts.get(file)].map(integrity));
    for (const [file, text] of texts) {
      let next = nexts.get(file);
      if (file.endsWith('.html')) for (const [hash, other] of hashes) next = next.replaceAll(hash, other);
      const name = names.get(basename(file)) ?? basename(file);
      if (name !== basename(file) && !keepsOld) rmSync(join(root, file));
      if (next !== text || name !== basename(file)) writeFileSync(join(root, dirname(file), name), next, 'latin1');
    }
  };
  const remove = () => rmSync(root, { recursive: true, force: true });
  return { root, reset, update, remove };
};
