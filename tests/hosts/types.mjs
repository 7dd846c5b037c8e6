// What the TypeScript of a host knows of our scripts by their declarations. Nothing runs this: `npx tsc -p tests` reads it.
import 'https://crossings.example/embed.js';
import { mount } from 'https://crossings.example/mount.js';

/** @type {<T>(it: T) => void} */
const is = () => {};
const stop = new AbortController();

const handle = await mount(document.body, { view: 'seasons', controls: 'main', header: false, signal: stop.signal });
is(/** @type {(query: string) => Promise<{ query: string, title: string, words: string, notices: string[] }>} */ (handle.set));
const { query, notices } = handle.get();
query.toUpperCase();
notices.map((notice) => notice.toUpperCase());
handle.unmount();
// @ts-expect-error: there is no such theme
mount(document.body, { theme: 'pink' });
// @ts-expect-error: there is no such option
mount(document.body, { colour: 'red' });
// @ts-expect-error: it wants an element
mount('#here');
// @ts-expect-error: it has no such method
handle.remove();

const figure = document.createElement('crossings-figure');
figure.shows?.words.toUpperCase();
(await figure.set('by=year')).title.toUpperCase();
// @ts-expect-error: a query is text
figure.set(7);
// @ts-expect-error: what it shows is its own matter
figure.shows = null;

document.addEventListener('crossings:view', ({ detail }) => {
  detail.words.toUpperCase();
  // @ts-expect-error: an event has no notices
  detail.notices.map(is);
});
