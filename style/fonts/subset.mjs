// Makes the page's font files from the npm packages: see README.md beside this file.
// Run from the root of the repository: node style/fonts/subset.mjs
import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

const ascii = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)).join('');
const characters = `${ascii}“”‘’–—…£€·×−éèêçüö•½°\u00a0`;

const faces = [
  { from: 'newsreader', weight: 400, to: 'newsreader-400', text: characters, features: ['kern', 'liga'] },
  { from: 'newsreader', weight: 600, to: 'newsreader-600', text: characters, features: ['kern', 'liga'] },
  // No kerning in chart text, so that a line's width is the sum of its advances.
  // Libre Franklin has no tabular figures to keep.
  { from: 'libre-franklin', weight: 400, to: 'franklin-400', text: characters, features: [], ttf: 'figure-400' },
  { from: 'libre-franklin', weight: 600, to: 'franklin-600', text: characters, features: [], ttf: 'figure-600' },
];
const limit = 16_384;

/** The code points of a TrueType font, from its cmap of format 4. */
function codePoints(ttf) {
  const tables = ttf.readUInt16BE(4);
  const entry = Array.from({ length: tables }, (_, i) => 12 + 16 * i).find((at) => ttf.toString('latin1', at, at + 4) === 'cmap');
  const cmap = ttf.readUInt32BE(entry + 8);
  const found = new Set();
  for (let i = 0; i < ttf.readUInt16BE(cmap + 2); i++) {
    const at = cmap + ttf.readUInt32BE(cmap + 4 + 8 * i + 4);
    if (ttf.readUInt16BE(at) !== 4) continue;
    const doubled = ttf.readUInt16BE(at + 6);
    for (let s = 0; s < doubled; s += 2) {
      const [end, start] = [ttf.readUInt16BE(at + 14 + s), ttf.readUInt16BE(at + 16 + doubled + s)];
      for (let c = start; c <= end && c !== 0xffff; c++) found.add(c);
    }
  }
  return found;
}

for (const { from, weight, to, text, features, ttf } of faces) {
  const source = await readFile(require.resolve(`@fontsource/${from}/files/${from}-latin-${weight}-normal.woff2`));
  const options = { keepFeatures: features, noHinting: true };
  const plain = await subsetFont(source, text, { ...options, targetFormat: 'truetype' });
  const missing = [...text].filter((c) => !codePoints(plain).has(c.codePointAt(0)));
  if (missing.length > 0) throw new Error(`${from} ${weight} has no glyph for: ${missing.join(' ')}`);
  if (ttf) await writeFile(join(here, `${ttf}.ttf`), plain);
  const packed = await subsetFont(source, text, { ...options, targetFormat: 'woff2' });
  if (packed.length > limit) throw new Error(`${to}.woff2 is ${packed.length} bytes, over ${limit}`);
  // A page that is still open keeps its own fonts: each name has a hash.
  const hash = createHash('sha256').update(packed).digest('hex').slice(0, 16);
  for (const file of await readdir(here)) if (file.startsWith(`${to}-`)) await rm(join(here, file));
  await writeFile(join(here, `${to}-${hash}.woff2`), packed);
  console.log(`${to}-${hash}.woff2  ${packed.length} bytes${ttf ? `   ${ttf}.ttf  ${plain.length} bytes` : ''}`);
}
await copyFile(require.resolve('@fontsource/newsreader/LICENSE'), join(here, 'OFL-newsreader.txt'));
await copyFile(require.resolve('@fontsource/libre-franklin/LICENSE'), join(here, 'OFL-franklin.txt'));
