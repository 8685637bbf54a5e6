import { readDelimited } from './delimited.ts';
import type { Fault, Grid } from './grid.ts';
import { readWorkbook } from './workbook.ts';

/** The sheets of a file, by what its bytes are and not by its name; or why it cannot be read. */
export function readGrids(bytes: Uint8Array): Grid[] | Fault {
  if (bytes.length === 0) return { code: 'empty-file', row: 1, message: '文件是空的。' };
  if (startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return readWorkbook(bytes);
  const grid = looksLikeMarkup(bytes) ? markup : readDelimited(bytes);
  return 'rows' in grid ? [grid] : grid;
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Systems hand out web pages under the name .xls; long numbers and dates are changed when those are read. */
function looksLikeMarkup(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1').replaceAll('\0', '');
  return /^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE)?\s*<(?:\?xml|!doctype|html|table|meta)/i.test(start);
}

const markup: Fault = {
  code: 'markup-file',
  row: 1,
  message:
    '这个文件虽然叫 .xls，其实是网页。请用 Excel 打开，另存为“Excel 工作簿（.xlsx）”再导入。',
};
