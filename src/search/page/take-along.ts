import type { SearchState } from '../search-state.ts';
import { askSite } from './ask-site.ts';
import { find, make } from './elements.ts';
import type { Hit, Publisher } from './hit-list.ts';

/** Few readers take hits along: what writes them is loaded then. */
const loadWriters = () => import('./hit-list.ts');

/** More hits are no list for people. */
const mostHits = 1000;

const told = find('#search-told', HTMLElement);
const { masthead = '', bureau = '', root = '' } = find('#search-form', HTMLFormElement).dataset;

/** The reader's own day; the site's date has nothing to do with it. */
const readToday = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format();

/** What is done with hits; the sentence that tells of it. `rest` says how many were left out. */
type Take = (
  writers: Awaited<ReturnType<typeof loadWriters>>,
  hits: readonly Hit[],
  publisher: Publisher,
  rest: string,
) => string | Promise<string>;

const saveTable: Take = ({ hitsToCsv }, hits, publisher, rest) => {
  const csv = new Blob([hitsToCsv(hits, publisher)], { type: 'text/csv' });
  const href = URL.createObjectURL(csv);
  make('a', { href, download: `搜索结果-${publisher.read}.csv` }).click();
  URL.revokeObjectURL(href);
  return `表格里有${hits.length}条${rest}，已经交给浏览器保存。`;
};

const copyCitations: Take = async ({ citeHit }, hits, publisher, rest) => {
  const text = hits.map((hit) => citeHit(hit, publisher)).join('\n');
  await navigator.clipboard.writeText(`${text}\n`);
  return `已复制${hits.length}条引用${rest}，可以粘贴到文稿里。`;
};

async function takeHits(state: SearchState, take: Take): Promise<string> {
  const { total, results } = await askSite(state, { limit: mostHits });
  const rest = total > mostHits ? `（共${total}条，只取了前${mostHits}条，可以按年份分开取）` : '';
  const publisher = { masthead, bureau, root, read: readToday() };
  return take(await loadWriters(), results, publisher, rest);
}

/** `currentState` is what the page shows. */
export function offerHits(currentState: () => SearchState): void {
  const offer = (button: string, take: Take, failure: string): void =>
    find(button, HTMLButtonElement).addEventListener('click', () => {
      told.textContent = '正在整理……';
      takeHits(currentState(), take).then(
        (sentence) => (told.textContent = sentence),
        () => (told.textContent = failure),
      );
    });
  offer('#search-save', saveTable, '表格没有整理成，请检查网络后再试。');
  offer(
    '#search-copy',
    copyCitations,
    '没有复制成：浏览器不允许，或网络断了。可以改用“存成表格”，引用在最后一列。',
  );
}
