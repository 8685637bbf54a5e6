/** The details elements opened for printing, to be closed afterwards. */
let opened: HTMLDetailsElement[] = [];

// On paper nothing can be opened: older browsers print what is closed as closed, whatever the style sheet says.
window.addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
  for (const details of opened) details.open = true;
});
window.addEventListener('afterprint', () => {
  for (const details of opened) details.open = false;
});

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]'))
  button.addEventListener('click', () => {
    window.print();
  });
