// The page of all claims: shows those that the filters ask for, and keeps the address in step. An address can ask for some
// (`?speaker=chris-philp&outcome=some`), and open one (`#claim-november`).

/** Keys that other sites add to links, and the page's own. */
const LEFT_ALONE = /^(utm_.*|fbclid|gclid|msclkid|ref|theme)$/;

/**
 * What an address asks of the filters, and a sentence for each thing in it that means nothing; `offered` has the words of
 * each filter.
 * @typedef {Record<string, string>} Chosen
 * @typedef {Record<string, string[]>} Offered
 * @type {(search: string, offered: Offered) => { chosen: Chosen, ignored: string[] }}
 */
export const asked = (search, offered) => {
  /** @type {Chosen} */
  const chosen = {};
  const ignored = [];
  const one = (/** @type {string[]} */ words) => `it can be ${words.join(', ')}.`;
  for (const [key, value] of new URLSearchParams(search)) {
    if (LEFT_ALONE.test(key)) continue;
    const written = `“${key.slice(0, 40)}=${value.slice(0, 40)}” was ignored:`;
    if (!Object.hasOwn(offered, key)) ignored.push(`${written} the filters are ${Object.keys(offered).join(', ')}.`);
    else if (offered[key].includes(value)) chosen[key] = value;
    else ignored.push(`${written} ${one(offered[key])}`);
  }
  return { chosen, ignored: ignored.slice(0, 5) };
};

/**
 * The query of what is chosen, after what an address has for others; empty or with its question mark.
 * @type {(search: string, chosen: Chosen) => string}
 */
export const query = (search, chosen) => {
  const others = [...new URLSearchParams(search)].filter(([key]) => LEFT_ALONE.test(key));
  const all = new URLSearchParams([...others, ...Object.entries(chosen).filter(([, value]) => value)]).toString();
  return all && `?${all}`;
};

/** @type {(filters: HTMLElement) => void} */
const start = (filters) => {
  const lists = [...document.querySelectorAll('.filters select')];
  const claims = [...document.querySelectorAll('.claims > li')];
  const notice = document.querySelector('.all-claims > .notice');
  const offered = Object.fromEntries(
    lists.map(({ name, options }) => [name, [...options].map(({ value }) => value).filter(Boolean)]),
  );

  /** @param {string[]} sentences */
  const say = (sentences) => {
    const lines = sentences.map((textContent) => Object.assign(document.createElement('p'), { textContent }));
    notice.replaceChildren(...lines);
  };

  /** @param {Chosen} chosen */
  const show = (chosen) => {
    for (const list of lists) list.value = chosen[list.name] ?? '';
    for (const claim of claims) {
      claim.hidden = Object.entries(chosen).some(([key, value]) => value && claim.dataset[key] !== value);
    }
    const shown = claims.filter(({ hidden }) => !hidden).length;
    filters.querySelector('.status').textContent = `${shown} of ${claims.length} claims`;
  };

  /**
   * Writes what a reader has chosen: the claim that the address named is no longer what it is about.
   * @param {Chosen} chosen
   */
  const choose = (chosen) => {
    history.pushState(null, '', `${location.pathname}${query(location.search, chosen)}`);
    say([]);
    show(chosen);
  };

  /** Opens the claim that the address names, which the filters cannot keep out. */
  const open = () => {
    const claim = claims.find(({ firstElementChild }) => location.hash === `#${firstElementChild?.id}`);
    if (!claim) return;
    if (claim.hidden) {
      say(['The filters of this address leave out the claim that it names: all claims are shown.']);
      show({});
      history.replaceState(null, '', `${location.pathname}${query(location.search, {})}${location.hash}`);
    }
    const line = claim.querySelector('details');
    if (line) line.open = true;
    claim.scrollIntoView();
  };

  const follow = () => {
    const { chosen, ignored } = asked(location.search, offered);
    say(ignored);
    show(chosen);
    open();
  };

  for (const list of lists) {
    list.disabled = false;
    list.addEventListener('change', () => choose(Object.fromEntries(lists.map(({ name, value }) => [name, value]))));
  }
  const reset = filters.querySelector('button');
  if (reset) {
    reset.disabled = false;
    reset.addEventListener('click', () => choose({}));
  }
  // A link to a claim on this page comes this way too.
  addEventListener('popstate', follow);
  follow();
};

const filters = globalThis.document?.querySelector('.filters');
if (filters) start(filters);
