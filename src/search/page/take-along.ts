import { citeHit, hitsToCsv, type Publisher } from '../../domain/bulletin/hit-list.ts';
import { dateInShanghai } from '../../domain/date.ts';
import type { SearchState } from '../search-state.ts';
import { readNow } from '../this-site.ts';
import { askSite } from './ask-site.ts';
import { find, make } from './elements.ts';

/** More hits are no list for people. */
const mostHits = 1000;

/** Saves the hits as a table, or copies their citations; the sentence that tells of it. */
export async function takeAlong(state: SearchState, way: 'save' | 'copy'): Promise<string> {
  const { total, results } = await askSite(state, { limit: mostHits });
  const rest = total > mostHits ? `（共${total}条，只取了前${mostHits}条，可以按年份分开取）` : '';
  const { masthead = '', bureau = '', root = '' } = find('#search-form', HTMLFormElement).dataset;
  // The reader's own day; the site's date has nothing to do with it.
  const publisher: Publisher = { masthead, bureau, root, read: dateInShanghai(readNow()) };
  if (way === 'save') {
    const csv = new Blob([hitsToCsv(results, publisher)], { type: 'text/csv' });
    const href = URL.createObjectURL(csv);
    make('a', { href, download: `搜索结果-${publisher.read}.csv` }).click();
    URL.revokeObjectURL(href);
    return `表格里有${results.length}条${rest}，已经交给浏览器保存。`;
  }
  const text = results.map((hit) => `${citeHit(hit, publisher)}\n`).join('');
  await navigator.clipboard.writeText(text);
  return `已复制${results.length}条引用${rest}，可以粘贴到文稿里。`;
}
