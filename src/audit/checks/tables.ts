import { attribute, elementsIn, elementsOf, textOf, type Element, type Page } from '../page.ts';

const scopes = ['col', 'row', 'colgroup', 'rowgroup'];

/** A table says what it is and what its rows and columns are; one in running text needs no caption. */
export function checkTables(page: Page): string[] {
  return elementsOf(page, 'table').flatMap((table, index) => {
    const caption = elementsIn(table, 'caption')[0];
    const name = caption && textOf(caption) !== '' ? textOf(caption) : `第 ${index + 1} 个表格`;
    return [
      ...((caption && textOf(caption) !== '') || isInText(table)
        ? []
        : [`${name}没有说明 <caption>`]),
      ...checkHeaders(table, name),
    ];
  });
}

const isInText = (table: Element): boolean => attribute(table, 'class') === 'text-table';

function checkHeaders(table: Element, name: string): string[] {
  const headers = elementsIn(table, 'th');
  if (headers.length === 0) return [`${name}没有表头 <th>`];
  const without = headers.filter((th) => !scopes.includes(attribute(th, 'scope') ?? ''));
  return without.length === 0 ? [] : [`${name}有 ${without.length} 个表头 <th> 没有 scope`];
}
