// What a browser complains of. Both drivers tell of it by the same events.

/** Notes every request of a page, and every complaint about it; `address` is where the page is served. */
export const watch = (page, address, complaints, requests) => {
  const { origin } = new URL(address);
  page.on('console', (message) => {
    // Playwright says “warning”, Puppeteer “warn”.
    if (/^(error|warn)/.test(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    requests.push(request.url());
    const local = ['data:', 'blob:'].includes(url.protocol) || url.origin === origin;
    if (!local) complaints.push(`another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`status ${response.status()}: ${response.url()}`);
  });
};
