// Starts the page. The links say under which hashed names Trunk has put the module and its wasm.
const module = document.querySelector('link[rel="modulepreload"][href$=".js"]:not([href*="/snippets/"])');
const wasm = document.querySelector('link[rel="preload"][as="fetch"][type="application/wasm"]');

const failed = (error) => {
  for (const figure of document.querySelectorAll('figure[data-figure]')) figure.dataset.state = 'failed';
  console.info('The page stays as it was printed:', error);
};

try {
  const [{ default: start }, response] = await Promise.all([
    import(module.href),
    fetch(wasm.href, { credentials: 'same-origin', integrity: wasm.dataset.integrity }),
  ]);
  await start({ module_or_path: response });
} catch (error) {
  failed(error);
}
