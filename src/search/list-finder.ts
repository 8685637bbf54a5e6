/** 查名单: shows the field, and loads what answers when somebody goes to it. */
const form = document.querySelector<HTMLFormElement>('form[data-list-finder]');
if (form) {
  form.hidden = false;
  for (const hint of document.querySelectorAll<HTMLElement>('[data-finder-hint]'))
    hint.hidden = false;
  const load = () => import('./finder/finder.ts').then(({ startFinder }) => startFinder(form));
  form.addEventListener('focusin', () => void load(), { once: true });
  // Somebody can press the button before everything has come.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void load().then((answer) => answer());
  });
}
