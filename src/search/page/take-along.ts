import type { SearchState } from '../search-state.ts';
import { askSite } from './ask-site.ts';
import { find, make } from './elements.ts';
import type { Hit } from './hit-list.ts';

/** Few readers take hits along: what writes them is loaded then. */
const loadWriters = () => import('./hit-list.ts');

/** More hits are no list for people. */
const mostHits = 1000;

const form = find('#search-form', HTMLFormElement);
const save = find('#search-save', HTMLButtonElement);
const copy = find('#search-copy', HTMLButtonElement);
const told = find('#search-told', HTMLElement);
const { masthead = '', bureau = '', root = '' } = form.dataset;

/** The reader's own day; the site's date has nothing to do with it. */
const readToday = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format();

async function collectHits(state: SearchState): Promise<{ hits: Hit[]; rest: string }> {
  const { total, results } = await askSite(state, { limit: mostHits, offset: 0 });
  const { toHit } = await loadWriters();
  const hits = results.map((result) => toHit(result, { masthead, bureau, root }));
  const rest = total > mostHits ? `（共${total}条，只取了前${mostHits}条，可以按年份分开取）` : '';
  return { hits, rest };
}

async function saveTable(state: SearchState): Promise<string> {
  const { hits, rest } = await collectHits(state);
  const { hitsToCsv } = await loadWriters();
  const csv = new Blob([hitsToCsv(hits, { masthead, bureau }, readToday())], { type: 'text/csv' });
  const href = URL.createObjectURL(csv);
  make('a', { href, download: `搜索结果-${readToday()}.csv` }).click();
  URL.revokeObjectURL(href);
  return `表格里有${hits.length}条${rest}，已经交给浏览器保存。`;
}

async function copyCitations(state: SearchState): Promise<string> {
  const { hits, rest } = await collectHits(state);
  const { citeHit } = await loadWriters();
  const text = hits.map((hit) => citeHit(hit, { masthead, bureau }, readToday())).join('\n');
  await navigator.clipboard.writeText(`${text}\n`);
  return `已复制${hits.length}条引用${rest}，可以粘贴到文稿里。`;
}

/** `currentState` is what the page shows. */
export function offerHits(currentState: () => SearchState): void {
  const offer = (
    button: HTMLButtonElement,
    take: (state: SearchState) => Promise<string>,
    failure: string,
  ): void =>
    button.addEventListener('click', () => {
      told.textContent = '正在整理……';
      take(currentState()).then(
        (sentence) => (told.textContent = sentence),
        () => (told.textContent = failure),
      );
    });
  offer(save, saveTable, '表格没有整理成，请检查网络后再试。');
  offer(
    copy,
    copyCitations,
    '没有复制成：浏览器不允许，或网络断了。可以改用“存成表格”，引用在最后一列。',
  );
}
