/** The rows of live lists: of a village from its sheet, of a name from the site's search. */
import { listAnchor, placeAddress } from '../../domain/address.ts';
import type { ListedRow, RowSource } from '../../domain/question/persons/row-source.ts';
import { loadDocument } from '../page/load-document.ts';
import type { SiteSearch } from '../query/site-search.ts';
import { once } from '../text/once.ts';

const mostPages = 60;

export function makeRowSource(root: string, search: SiteSearch): RowSource {
  const sheets = new Map<string, Promise<Document>>();
  const readSheet = (village: string): Promise<Document> =>
    once(sheets, village, () => loadDocument(root + placeAddress(village).slice(1)));
  return {
    rowsOf: async (notice, village) => readRows(await readSheet(village), notice, village),
    rowsNamed: (listed) => searchName(listed, search, root),
    isWritten: async (text) => (await search.search(`"${text}"`, { limit: 1 })).total > 0,
  };
}

/** The marks that other programs rely on: the id of a list's heading, `id="r…"` of a row, its row header. */
function readRows(sheet: Document, notice: string, village: string): ListedRow[] {
  const list = sheet.getElementById(listAnchor(notice))?.closest('section');
  // A server that does not show it any more answers with a sheet without names.
  if (!list) throw new Error(`${village} has no ${notice}`);
  return [...list.querySelectorAll('tr[id^=r]')].map((row) => ({
    notice,
    village,
    listed: row.querySelector('th')?.textContent.trim() ?? '',
    address: `${placeAddress(village)}#${row.id}`,
  }));
}

async function searchName(
  listed: string,
  { search }: SiteSearch,
  root: string,
): Promise<{ rows: ListedRow[]; missing: boolean }> {
  // In quotation marks pinyin is not looked for.
  const query = /^[a-z]+$/.test(listed) ? listed : `"${listed}"`;
  const filters = { kind: '名单' };
  const { results, missing } = await search(query, { filters, limit: mostPages });
  const rows = results.flatMap(({ url, rows: found = [] }) =>
    found.map((row): ListedRow => {
      const [, notice = ''] = /notices\/([^/]+)\/\d{9}\//.exec(url) ?? [];
      const [, village = ''] = /places\/(\d{12})\//.exec(row.url) ?? [];
      return {
        notice,
        village,
        listed: row.cells.find(({ head }) => head.includes('姓名'))?.text ?? '',
        address: `/${row.url.slice(root.length)}`,
      };
    }),
  );
  return { rows, missing: missing.length > 0 };
}
