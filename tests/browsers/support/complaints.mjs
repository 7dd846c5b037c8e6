// What a browser complains of.

/** Notes every request of a page, and every complaint about it; `address` is where the page is served. */
export const watch = (page, address, complaints, requests) => {
  const { origin } = new URL(address);
  page.on('console', (message) => {
    const { url } = message.location();
    // A slow machine uses late what it has loaded early.
    if (/preload.* not used within a few seconds/.test(message.text())) return;
    if (/^(error|warning)$/.test(message.type())) complaints.push(`${message.type()}: ${message.text()}${url && ` (${url})`}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  // What a document still waits for when another takes its place is given up, and may be told of before or after:
  // Chromium calls it ERR_ABORTED, Firefox BINDING_ABORTED, WebKit a request that was cancelled.
  const isGivenUp = (complaint) => /^failed: .*(_ABORTED| cancelled)$/.test(complaint);
  let documents = 0;
  page.on('requestfailed', (request) => {
    const complaint = `failed: ${request.url()} ${request.failure()?.errorText}`;
    if (documents <= 1 || !isGivenUp(complaint)) complaints.push(complaint);
  });
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents += 1;
    if (documents > 1) complaints.splice(0, Infinity, ...complaints.filter((complaint) => !isGivenUp(complaint)));
    const url = new URL(request.url());
    requests.push(request.url());
    const local = ['data:', 'blob:'].includes(url.protocol) || url.origin === origin;
    if (!local) complaints.push(`another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`status ${response.status()}: ${response.url()}`);
  });
};

/** Whether a complaint names an address that a pattern fits. */
export const complaintAbout = (complaint, pattern) =>
  // Without the full stop of the sentence that it stands in.
  [...complaint.matchAll(/https?:\/\/[^\s”"')]+?(?=\.?([\s”"')]|$))/g)].some(([address]) => pattern.test(address));
