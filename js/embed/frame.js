// An embedded figure's side of its frame: it tells the page around it what it shows, and shows what that page asks for.
// docs/embedding.md has the messages.
import { host, measure, say } from './height.js';

const root = document.documentElement;
const figure = document.querySelector('[data-figure]');
const slug = figure.dataset.figure;
const views = document.querySelector('script[data-views]').dataset.views.split(' ');
// A figure that has no program is static, whatever is asked for.
const boot = document.querySelector('link[data-boot]');
const isStatic = !boot || root.dataset.static === 'yes';
// A static figure of another state than the one that was printed needs its program once.
const runs = boot && (!isStatic || root.dataset.asks !== undefined);

// What is not of the view stays in the address, but the program never reads it. What a reader chooses in a frame makes
// no steps in the history of the page around it.
const OURS = /^(theme|header|controls|static|transparent|height|lang|childId|initialWidth|parentTitle|parentUrl)(=|$)/;
/** @param {string} search */
const pairs = (search) => search.replace('?', '').split('&').filter(Boolean);
/** @param {string} search */
const ofView = (search) => pairs(search).filter((pair) => !OURS.test(pair));
const flags = pairs(location.search).filter((pair) => OURS.test(pair));
const keep = history.replaceState.bind(history);
/** @type {(list: string[], state: unknown) => void} */
const write = (list, state) => {
  const query = list.length ? `?${list.join('&')}` : '';
  try {
    keep(state, '', location.pathname + query + location.hash);
  } catch {
    // Some frames may not: what it shows is told all the same.
  }
};

/**
 * What it shows; where the program is not there, what was printed.
 * @type {() => Promise<Told>}
 */
const showing = async () => {
  try {
    if (runs) return await window.crossings.get(slug);
  } catch {}
  // The drawing of a chart has all of its words, the stance map stands open below its own.
  const label = figure.querySelector('svg[role="img"]')?.getAttribute('aria-label');
  const words = label ?? `${figure.querySelector('.words').textContent}`;
  return { query: `view=${slug}`, title: figure.querySelector('.title').textContent, words };
};
const link = document.querySelector('.by a');
const whole = link.href;
/** @type {string | undefined} */
let reported;
/** @param {{ id?: number, error?: string }[]} answers */
const tell = async (answers = []) => {
  const { query, title, words } = await showing();
  link.href = `${whole}?${query}`;
  const message = { type: 'crossings:view', version: 1, query, title, words };
  if (reported !== query && !answers.length) say(message);
  reported = query;
  for (const answer of answers) say({ ...message, ...answer });
};
// However many changes there are, one is told of in a frame of the screen.
/** @type {ReturnType<typeof setTimeout> | undefined} */
let soon;
const changed = () => {
  if (soon) return;
  soon = setTimeout(() => {
    soon = undefined;
    tell();
  }, 16);
};

// What the page around it asks for: the last of what comes at once. Everything else is ignored.
/** @type {{ query: string, ids: number[] } | undefined} */
let asked;
/** @param {{ query: string, id?: number }} message */
const ask = ({ query, id }) => {
  if (!asked) setTimeout(obey, 16);
  const ids = asked?.ids ?? [];
  if (id !== undefined && Number.isInteger(id) && ids.length < 100) ids.push(id);
  asked = { query, ids };
};
const obey = async () => {
  if (!asked) return;
  const { query, ids } = asked;
  asked = undefined;
  const view = new URLSearchParams(query).get('view') ?? slug;
  // Another figure lies on another page. An empty query only asks what is shown.
  if (view !== slug && views.includes(view)) return location.replace(`../?${[...pairs(query), ...flags].join('&')}`);
  /** @type {string | undefined} */
  let error;
  try {
    if (view !== slug) throw new Error('there is no such figure');
    if (query && isStatic) throw new Error('this figure is static');
    if (query) await window.crossings.set([`view=${slug}`, ...ofView(query)].join('&'));
  } catch (problem) {
    error = problem instanceof Error ? problem.message : String(problem);
  }
  // The address is written after the figure is drawn; without an id the answer is a message like any other.
  const answers = ids.map((id) => (error ? { id, error } : { id }));
  await tell(answers.length ? answers : [{}]);
  measure(!query);
};
addEventListener('message', ({ source, data }) => {
  if (!host || source !== host) return;
  if (data?.type === 'crossings:set' && data.version === 1 && typeof data.query === 'string' && data.query.length < 2000)
    ask(data);
});

if (!runs) {
  tell();
} else {
  write(ofView(location.search), history.state);
  history.pushState = history.replaceState = (state, _title, address) => {
    write([...ofView(`${address ?? location.search}`), ...flags], state);
    changed();
  };
  try {
    await import(boot.href);
    // Fails where its program does not come.
    await window.crossings.get(slug);
  } catch (error) {
    console.info(error);
    document.dispatchEvent(new Event('crossings:stays'));
  }
  await tell();
  if (isStatic) {
    // From here on nothing in it answers; chart and table still change places.
    for (const overlay of figure.querySelectorAll('.overlay')) overlay.inert = true;
    figure.dataset.state = 'static';
  }
}
