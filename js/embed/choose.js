// `/embed/?view=SLUG&…` leads to the page of that figure; the rest of the address goes with it. A word that a figure had
// before stands as `old:new` among the words of the figures.
{
  const { views } = /** @type {With<HTMLScriptElement, 'views'>} */ (document.currentScript).dataset;
  const words = new Map(views.split(' ').map((word) => [word.split(':')[0], word.split(':').at(-1)]));
  const pairs = location.search.slice(1).split('&').filter(Boolean);
  /** @param {string} pair */
  const isView = (pair) => pair.startsWith('view=');
  const slug = words.get(new URLSearchParams(location.search).get('view') ?? '');
  const rest = pairs.filter((pair) => !isView(pair)).join('&');
  if (slug) location.replace(`${slug}/${rest && `?${rest}`}${location.hash}`);
}
