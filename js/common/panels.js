// What a reader opens below a figure has a script of its own, which loads when it is first opened. It has a hash in its
// name, so it belongs to this very page. Once the server has it no more, what is published is newer than what is shown:
// nothing is mixed, and the reader is told.

/** @type {Record<string, string>} */
const PURPOSES = { download: 'download', share: 'share', 'embed-code': 'embed' };

/** How often such a script did not come: a browser remembers that by the address, and would not ask again. */
let failures = 0;

/**
 * Whether the server is there, but a file is not. Some servers answer with a page in its place.
 * @param {string} address
 */
const isGone = async (address) => {
  const { status, headers } = await fetch(address, { method: 'HEAD', cache: 'no-store' }).catch(() => new Response());
  return status === 404 || status === 410 || headers.get('content-type')?.startsWith('text/html') === true;
};

/**
 * Says in a panel why a file did not come. `shown` is what it belongs to.
 * @type {(box: HTMLElement, address: string, shown: 'page' | 'figure') => Promise<void>}
 */
export const explain = async (box, address, shown) => {
  const status = box.querySelector('.status');
  if (!(await isGone(address))) {
    status.textContent = 'This could not be loaded. Close it and open it to try again.';
    return;
  }
  const reload = Object.assign(document.createElement('button'), { type: 'button', className: 'plain', textContent: 'Reload' });
  reload.addEventListener('click', () => location.reload());
  const purpose = PURPOSES[`${box.dataset.panel}`];
  const what = shown === 'page' ? 'it' : 'the page';
  status.replaceChildren(`This ${shown} is older than the data now published. Reload ${what} to ${purpose}. `, reload);
};

/**
 * Loads the script of a panel that was opened, and has `start` start it.
 * @type {(box: HTMLElement, address: string, shown: 'page' | 'figure', start: (panel: Panel) => unknown) => Promise<void>}
 */
export const startPanel = async (box, address, shown, start) => {
  try {
    await start(await import(failures ? `${address}#${failures}` : address));
  } catch (/** @type {any} */ error) {
    failures += 1;
    console.info(error);
    await explain(box, error.address ?? address, shown);
  }
};

/**
 * @param {EventTarget | null} target
 * @returns {target is HTMLDetailsElement}
 */
export const isOpenPanel = (target) => target instanceof HTMLDetailsElement && target.matches('[data-panel][open]');
