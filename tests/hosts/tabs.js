for (const one of ['one', 'two']) {
  document.getElementById(`open-${one}`).addEventListener('click', () => {
    for (const tab of document.querySelectorAll('.tab')) tab.classList.toggle('open', tab.id === `tab-${one}`);
  });
}
