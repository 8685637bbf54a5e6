/** The rows of live lists: of a township from its own page, of a name from the site's search. */
import { listAddress } from '../../domain/address.ts';
import type { Knowledge } from '../../domain/question/knowledge.ts';
import type { ListedRow, RowSource } from '../../domain/question/row-source.ts';
import type { SiteSearch } from '../query/site-search.ts';

const listKind = '名单';
const mostPages = 60;

/** `timeLimit` ends a request that takes too long. */
export function makeRowSource(
  root: string,
  search: SiteSearch,
  timeLimit: () => AbortSignal,
): (known: Knowledge) => RowSource {
  const pages = new Map<string, Promise<readonly ListedRow[]>>();
  const readPage = (notice: string, township: string): Promise<readonly ListedRow[]> => {
    const address = listAddress(notice, township);
    const known = pages.get(address);
    if (known) return known;
    const page = loadPage(root, address, notice, timeLimit());
    pages.set(address, page);
    page.catch(() => pages.delete(address));
    return page;
  };
  return (known) => ({
    rowsOf: readPage,
    rowsNamed: (listed) => searchName(listed, search, root, known),
  });
}

async function loadPage(
  root: string,
  address: string,
  notice: string,
  signal: AbortSignal,
): Promise<readonly ListedRow[]> {
  const response = await fetch(root + address.slice(1), { signal });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const sections = [...page.querySelectorAll('section.village')];
  if (sections.length === 0) throw new Error(`${address} has no village`);
  return sections.flatMap((section) => readSection(section, address, notice));
}

/** The marks that other programs rely on: `id="v…"` of the village, `id="r…"` of a row, its row header. */
function readSection(section: Element, address: string, notice: string): ListedRow[] {
  const village = section.querySelector('[id^=v]')?.id.slice(1) ?? '';
  return [...section.querySelectorAll('tr[id^=r]')].map((row) => ({
    notice,
    village,
    listed: row.querySelector('th')?.textContent.trim() ?? '',
    address: `${address}#${row.id}`,
  }));
}

async function searchName(
  listed: string,
  search: SiteSearch,
  root: string,
  { data }: Knowledge,
): Promise<{ rows: ListedRow[]; missing: boolean }> {
  // In quotation marks pinyin is not looked for.
  const query = /^[a-z]+$/.test(listed) ? listed : `"${listed}"`;
  const { results, missing } = await search.search(query, {
    filters: { kind: [listKind] },
    everyRow: true,
    limit: mostPages,
  });
  const rows = results.flatMap(({ url, rows: found = [] }) =>
    found.map((row): ListedRow => {
      const [, notice = '', township = ''] = /notices\/([^/]+)\/(\d{9})\//.exec(url) ?? [];
      const name = row.village.replace(/\s*\d+[户人]$/, '').trim();
      const place = data.places.find(
        (one) => one.code.length > 9 && one.code.startsWith(township) && one.name === name,
      );
      return {
        notice,
        village: place?.code ?? township,
        listed: row.cells.find(({ head }) => head.includes('姓名'))?.text ?? '',
        address: `/${row.url.slice(root.length)}`,
      };
    }),
  );
  return { rows, missing: missing.length > 0 };
}
