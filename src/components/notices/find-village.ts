/**
 * The filter above the villages of a list. What is typed never leaves the page; without a script the whole list is
 * shown.
 */
const box = document.querySelector<HTMLElement>('[data-find-village]');
const field = box?.querySelector('input');
const said = box?.querySelector('[role=status]');
const villages = [...document.querySelectorAll<HTMLElement>('.village-index li')];

function show(typed: string): void {
  const found = villages.filter((village) => {
    const name = village.querySelector('span')?.textContent ?? '';
    village.hidden = !name.includes(typed);
    return !village.hidden;
  });
  if (!said) return;
  if (typed === '') said.textContent = '';
  else if (found.length > 0) said.textContent = `有${found.length}个`;
  else said.textContent = `没有名字里有“${typed}”的村，少打一个字试试`;
}

field?.addEventListener('input', () => {
  show(field.value.replace(/\s+/g, ''));
});
