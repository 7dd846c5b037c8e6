// The names of the files of the built page.

/**
 * Files whose address never changes, below the site, and why that does no harm: what is read under one of these is a
 * document of its own, or nothing that a page mixes with what it has.
 */
const STABLE = [
  [/^([\w-]+\/)*(index\.html)?$/, 'a page: what it loads has hashes'],
  [/^404\.html$/, 'a page'],
  [/^(embed|mount)\.js$/, 'in the pages of other sites; they read a page of ours, and what that names'],
  [/^oembed\/\w+\.json$/, 'for those who show a link'],
  [/^data\/(\w+\.csv|datapackage\.json|codebook\.toml)$/, 'links for readers; pages read copies whose names have hashes'],
  [/^(feed\.xml|site\.webmanifest|robots\.txt|sitemap\.xml)$/, 'for feed readers, devices and search engines'],
  [/^icon(\.svg|-\d+\.png)$/, 'the site’s sign, for tabs and devices'],
  [/^((v|claim)\/[\w-]+\/)?(card|square)\.png$/, 'pictures for those who show a link'],
];

/** Whether a name has the hash of the file's contents in it: `a-0123456789abcdef.js`. Trunk leaves zeros at its start out. */
export const isHashed = (path) => /-[0-9a-f]{12,16}(_bg)?\.\w+$/.test(path);

export const isStable = (path) => STABLE.some(([pattern]) => pattern.test(path));
