import { isDateFormat } from '../serial-date.ts';
import { readXml } from './xml.ts';

/** Formats that have no text in the file; 27–36 and 50–58 are dates where Excel is Chinese (ECMA-376, 18.8.30). */
const isDateId = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

/** Numbers of the cell styles that show a number as a date. */
export function readDateStyles(part: Uint8Array | undefined): ReadonlySet<number> {
  const formats = new Map<number, string>();
  const styles = new Set<number>();
  let inCells = false;
  let style = 0;
  if (!part) return styles;
  readXml(part, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') formats.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(numFmtId);
      const format = formats.get(id);
      if (format === undefined ? isDateId(id) : isDateFormat(format)) styles.add(style);
      style += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}
