// A page whose address says `theme=dark` or `theme=light` is so from its first paint; `auto`, as by itself, follows the
// reader's device.
{
  const [, theme] = /[?&]theme=(dark|light)(?:&|$)/.exec(location.search) ?? [];
  if (theme) document.documentElement.dataset.theme = theme;
}
