// What a host asks of an embedded figure in its address, set before anything is painted: style/embed.css does the rest.
// Unless it asks for a static figure as it is printed, the program begins to load here.
{
  /** @type {Record<string, string[]>} */
  const KNOWN = {
    theme: ['light', 'dark', 'auto'],
    header: ['no', 'yes'],
    // `yes` is what `all` was called before.
    controls: ['no', 'main', 'all', 'yes'],
    height: ['fixed', 'fitted'],
    lang: ['en', 'en-GB'],
    static: ['', 'yes', 'no'],
    transparent: ['', 'yes', 'no'],
  };
  const root = document.documentElement;
  const ignored = [];
  for (const [key, value] of new URLSearchParams(location.search)) {
    if (!Object.hasOwn(KNOWN, key)) continue;
    const known = KNOWN[key];
    // `static` by itself is a yes.
    if (known.includes(value)) root.dataset[key] = value || 'yes';
    else ignored.push(`“${key}=${value.slice(0, 40)}” was ignored: it can be ${known.filter(Boolean).join(', ')}.`);
  }
  // A device that has colours of its own for everything decides.
  if (matchMedia('(forced-colors: active)').matches) delete root.dataset.theme;
  if (ignored.length) root.dataset.ignored = ignored.join(' ');
  // By this word WordPress knows a frame that it has made of a link.
  const [, secret] = /^#\?secret=([a-zA-Z0-9]{1,80})$/.exec(location.hash) ?? [];
  if (secret) root.dataset.secret = secret;
  const { slug, views = '' } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const asked = new URLSearchParams(location.search).get('view');
  // What it asks for beside the state that was printed.
  const data = document.querySelector('link[data-series]');
  const keys = data ? data.dataset.keys.split(' ') : [];
  const pairs = location.search.slice(1).split('&');
  const asks = pairs.filter((pair) => keys.includes(pair.split('=')[0])).join('&');
  if (asks) root.dataset.asks = asks;
  if (asked && asked !== slug && views.split(' ').includes(asked)) {
    // Another figure: the page above knows where it lies.
    location.replace(`../${location.search}${location.hash}`);
  } else if (root.dataset.static !== 'yes' || asks) {
    for (const link of document.querySelectorAll('link[data-rel]')) {
      link.href = link.dataset.href;
      link.rel = link.dataset.rel;
      link.removeAttribute('data-rel');
    }
    for (const link of document.querySelectorAll('link[as="fetch"]')) {
      link.response = fetch(link.dataset.href, { integrity: link.integrity });
      // Whoever takes it up hears of a failure.
      link.response.catch(() => {});
    }
  }
}
