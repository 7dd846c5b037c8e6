// In a sandbox without an origin a link may open nothing, and nobody can tell: once it is clicked, its address stands beside it.
if (origin === 'null' && parent !== window) {
  // WordPress opens links to the same host for a frame that it knows.
  const { secret } = document.documentElement.dataset;
  /** @type {WeakMap<HTMLAnchorElement, HTMLElement>} */
  const addresses = new WeakMap();
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[target="_blank"]');
    if (!(link instanceof HTMLAnchorElement)) return;
    if (secret && link.host === location.host) {
      event.preventDefault();
      return parent.postMessage({ message: 'link', value: link.href, secret }, '*');
    }
    const address =
      addresses.get(link) ?? Object.assign(document.createElement('span'), { className: 'address', role: 'status' });
    addresses.set(link, address);
    address.textContent = link.href;
    link.after(address);
  });
}
