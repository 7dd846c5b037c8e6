// Gives the tests a way to our module, as a host's own script would have it.
const { src } = document.querySelector('script[type="module"]');
window.load = () => import(src);
