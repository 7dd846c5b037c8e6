// Where a figure stands in the page of a host, and what the host has said of its look.

/**
 * @typedef {import('../mount.js').MountOptions} Options
 * @type {Record<Exclude<keyof Options, 'view' | 'query' | 'static' | 'signal'>, string[]>}
 */
const FLAGS = {
  theme: ['auto', 'light', 'dark'],
  header: ['yes', 'no'],
  controls: ['no', 'main', 'all', 'yes'],
  transparent: ['no', 'yes'],
};

/**
 * Makes a place to put into the page, the root within in which nothing of the page arrives, and the element that has the options.
 * @param {Record<string, unknown>} flags
 * @param {boolean} isStatic
 */
export const makePlace = (flags, isStatic) => {
  const place = document.createElement('div');
  // The page's own rules must not squeeze it.
  for (const [key, value] of [
    ['all', 'initial'],
    ['display', 'block'],
  ])
    place.style.setProperty(key, value, 'important');
  const root = place.attachShadow({ mode: 'open' });
  const inside = document.createElement('div');
  inside.className = 'crossings';
  for (const [flag, known] of Object.entries(FLAGS)) {
    const given = flags[flag];
    const value = given === true ? 'yes' : given === false ? 'no' : given;
    if (typeof value === 'string' && known.includes(value)) inside.dataset[flag] = value;
    else if (value !== undefined) console.warn(`mount: “${flag}=${value}” was ignored: it can be ${known.join(', ')}.`);
  }
  // A device that has colours of its own for everything decides.
  if (matchMedia('(forced-colors: active)').matches) delete inside.dataset.theme;
  if (isStatic) inside.dataset.static = 'yes';
  root.append(inside);
  return { place, root, inside };
};
