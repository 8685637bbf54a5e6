/** A part of a clean article as plain text: items and rows line by line, cells with a tab between them. */
export function plainText(part: Element): string {
  if (part.matches('table')) return rowsOf(part).join('\n');
  if (part.matches('ul, ol')) return itemsOf(part).join('\n');
  if (part.matches('p, h1, h2, h3, h4, pre')) return part.textContent.trim();
  return Array.from(part.children, plainText)
    .filter((text) => text !== '')
    .join('\n\n');
}

const rowsOf = (table: Element): string[] =>
  Array.from(table.querySelectorAll('tr'), (row) =>
    Array.from(row.children, (cell) => cell.textContent.trim()).join('\t'),
  );

const itemsOf = (list: Element): string[] =>
  Array.from(list.children, (item, index) => {
    const mark = list.matches('ol') ? `${index + 1}. ` : '- ';
    const inner = Array.from(item.querySelectorAll(':scope > ul, :scope > ol'));
    const own = item.cloneNode(true) as Element;
    for (const nested of own.querySelectorAll('ul, ol')) nested.remove();
    const lines = [
      mark + own.textContent.trim(),
      ...inner.flatMap(itemsOf).map((line) => `  ${line}`),
    ];
    return lines.join('\n');
  });
