// An embedded figure's side of its frame: it tells the page around it how high it is and what it shows, and shows what
// that page asks for. docs/embedding.md has the messages.
const root = document.documentElement;
const figure = document.querySelector('[data-figure]');
const slug = figure.dataset.figure;
const views = document.querySelector('script[data-views]').dataset.views.split(' ');
const isStatic = root.dataset.static === 'yes';
const host = window.parent === window ? undefined : window.parent;
// Whoever frames a public figure may know what it shows; nothing else is ever said.
const say = (message) => host?.postMessage(message, '*');

if (root.dataset.ignored) {
  const notice = document.createElement('p');
  notice.className = 'ignored';
  notice.role = 'status';
  notice.textContent = root.dataset.ignored;
  figure.before(notice);
}

// How high it is, in the forms that hosts understand.
const pym = new URLSearchParams(location.search).get('childId') ?? '';
let resizer;
let told;
const forms = {
  amp: (height) => say({ sentinel: 'amp', type: 'embed-size', height }),
  datawrapper: (height) => say({ 'datawrapper-height': { [slug]: height } }),
  pym: (height) => say(`pymxPYMx${pym}xPYMxheightxPYMx${height}`),
  medium: (height) => say(JSON.stringify({ src: location.href, context: 'iframe.resize', height })),
  resizer: (height) => resizer && say(`[iFrameSizer]${resizer}:${height}:${innerWidth}:size`),
};
const measure = (again) => {
  // In a tab that is not open there is nothing to measure: the observer below sees it open.
  const height = innerWidth && Math.ceil(document.body.getBoundingClientRect().height);
  if (root.dataset.height === 'fixed' || !height || (height === told && !again)) return;
  told = height;
  for (const form of Object.values(forms)) form(height);
};
if (host) {
  new ResizeObserver(() => measure()).observe(document.body);
  // A host whose script came after the first message hears this one.
  addEventListener('load', () => measure(true));
  document.fonts.ready.then(() => measure());
}

// What is not of the view stays in the address, but the program never reads it. What a reader chooses in a frame makes
// no steps in the history of the page around it.
const OURS = /^(theme|header|controls|static|transparent|height|lang|childId|initialWidth|parentTitle|parentUrl)(=|$)/;
const pairs = (search) => search.replace('?', '').split('&').filter(Boolean);
const ofView = (search) => pairs(search).filter((pair) => !OURS.test(pair));
const flags = pairs(location.search).filter((pair) => OURS.test(pair));
const keep = history.replaceState.bind(history);
const write = (list, state) => {
  const query = list.length ? `?${list.join('&')}` : '';
  keep(state, '', location.pathname + query + location.hash);
};

// What it shows; where the program is not there, what was printed.
const showing = async () => {
  try {
    if (!isStatic) return await window.crossings.get(slug);
  } catch {}
  const text = (selector) => figure.querySelector(selector).textContent;
  return { query: `view=${slug}`, title: text('.title'), words: text('.words') };
};
const link = document.querySelector('.by a');
const whole = link.href;
let said;
const tell = async (answers = []) => {
  const { query, title, words } = await showing();
  link.href = `${whole}?${query}`;
  const message = { type: 'crossings:view', version: 1, query, title, words };
  if (said !== query && !answers.length) say(message);
  said = query;
  for (const answer of answers) say({ ...message, ...answer });
};
// However many changes there are, one is told of in a frame of the screen.
let soon;
const changed = () => {
  soon ??= setTimeout(() => {
    soon = undefined;
    tell();
  }, 16);
};

// What the page around it asks for: the last of what comes at once. Everything else is ignored.
let asked;
const ask = ({ query, id }) => {
  if (!asked) setTimeout(obey, 16);
  const ids = asked?.ids ?? [];
  if (Number.isInteger(id) && ids.length < 100) ids.push(id);
  asked = { query, ids };
};
const obey = async () => {
  const { query, ids } = asked;
  asked = undefined;
  const view = new URLSearchParams(query).get('view') ?? slug;
  // Another figure lies on another page. An empty query only asks what is shown.
  if (view !== slug && views.includes(view)) return location.replace(`../?${[...pairs(query), ...flags].join('&')}`);
  let error;
  try {
    if (view !== slug) throw new Error('there is no such figure');
    if (query && isStatic) throw new Error('this figure is static');
    if (query) await window.crossings.set([`view=${slug}`, ...ofView(query)].join('&'));
  } catch (problem) {
    error = String(problem?.message ?? problem);
  }
  // The address is written after the figure is drawn; without an id the answer is a message like any other.
  const answers = ids.map((id) => (error ? { id, error } : { id }));
  await tell(answers.length ? answers : [{}]);
  measure(!query);
};
addEventListener('message', ({ source, data }) => {
  if (!host || source !== host) return;
  if (data?.type === 'crossings:set' && data.version === 1 && typeof data.query === 'string' && data.query.length < 2000) ask(data);
  // iframe-resizer greets a frame with the name that it goes by, and listens to nothing else.
  const [, name] = /^\[iFrameSizer\]([\w-]{1,80}):/.exec(data) ?? [];
  if (name && root.dataset.height !== 'fixed') {
    resizer = name;
    if (told) forms.resizer(told);
  }
});

if (isStatic) {
  tell();
} else {
  write(ofView(location.search), history.state);
  history.pushState = history.replaceState = (state, unused, address) => {
    write([...ofView(address ?? location.search), ...flags], state);
    changed();
  };
  try {
    await import(document.querySelector('link[data-boot]').href);
    await tell();
  } catch (error) {
    console.info(error);
  }
}
