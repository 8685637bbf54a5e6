import { isPageWords } from '../page-words.ts';
import type { Box } from './page-items.ts';
import type { PageLine } from './page-lines.ts';
import { tellsTurn } from './turned.ts';

/** Lines that other pages have in the same place, whatever their numbers are. */
export function findRunningLines(pages: readonly (readonly PageLine[])[]): ReadonlySet<PageLine> {
  const places = new Map<string, PageLine[]>();
  for (const lines of pages)
    for (const line of lines) {
      const words = line.text.replace(/[\d\s一二三四五六七八九十]/gu, '');
      const key = `${words}/${Math.round(line.bottom / 4)}`;
      places.set(key, [...(places.get(key) ?? []), line]);
    }
  return new Set([...places.values()].filter((lines) => lines.length > 1).flat());
}

/** Running heads and the editors' line: rows by themselves of which a part belongs to the page. */
export function takeEdges(
  lines: readonly PageLine[],
  running: ReadonlySet<PageLine>,
  bodySize: number,
  rules: readonly Box[] = [],
): { furniture: PageLine[]; rest: PageLine[] } {
  const furniture = new Set<PageLine>([
    ...findMasthead(lines, bodySize),
    ...aboveRule(lines, rules),
  ]);
  for (const line of lines) {
    const isPageLine =
      running.has(line) ||
      isOfPage(line, bodySize) ||
      isNumberedEdge(line, lines) ||
      isStrip(line, lines, bodySize);
    const isApart =
      isRowApart(line, lines) ||
      (isPageLine &&
        isEdge(
          line,
          lines.filter((other) => !furniture.has(other)),
        ));
    if (!isPageLine || tellsTurn(line.text) || !isApart) continue;
    const row = lines.filter(
      (other) =>
        Math.abs(other.bottom - line.bottom) < line.size * 0.6 && other.size <= line.size * 1.3,
    );
    // A column may end on this row.
    const isOfText = row.some((other) => other !== line && /[，。；！？]/u.test(other.text));
    for (const other of isOfText ? [line] : row) furniture.add(other);
  }
  return {
    furniture: [...furniture],
    rest: lines.filter((line) => !furniture.has(line)),
  };
}

const largestWords = 1.3;

/** 4版　综合　云河民政: the whole row is words of the page, or in small letters one of its words is. */
function isOfPage({ text, size }: PageLine, bodySize: number): boolean {
  if (isPageWords(text)) return true;
  if (size > bodySize * largestWords || /[。！？，]/u.test(text)) return false;
  const words = text.split(/\s+/u);
  if (words.some((word) => /\p{Script=Han}/u.test(word) && isPageWords(word))) return true;
  // A06 2018.10.12 主编 聂云: without numbers and days.
  const names = words.filter((word) => !/^[A-Z]?[\d./-]+$/u.test(word));
  return names.length < words.length && isPageWords(names.join(' '));
}

/** 32　社会福利 · 2026.10: a number that stands apart in the first or last row of the page. */
const isNumberedEdge = (line: PageLine, lines: readonly PageLine[]): boolean =>
  !/[。！？，]/u.test(line.text) &&
  line.text.split(/\s+/u).some((word) => /^[·•\-–—]*\d{1,3}[·•\-–—]*$/u.test(word)) &&
  isEdge(line, lines);

/** No line stands above the row, or none below it. */
const isEdge = ({ top, bottom }: PageLine, lines: readonly PageLine[]): boolean =>
  lines.every((other) => other.bottom > top) || lines.every((other) => other.top < bottom);

const thickest = 4;
const mostRows = 3;
const leastAcross = 0.9;

/** Above the line that is drawn across the page stand its name and its day, and no sentence: whatever the name is. */
function aboveRule(lines: readonly PageLine[], rules: readonly Box[]): readonly PageLine[] {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const across = rules.filter(
    (rule) =>
      rule.bottom - rule.top < thickest &&
      Math.min(rule.right, right) - Math.max(rule.left, left) > (right - left) * leastAcross,
  );
  const first = Math.min(...across.map(({ top }) => top));
  const above = lines.filter(({ bottom, size }) => bottom - size * 0.3 < first);
  const isHead =
    above.length > 1 &&
    above.length <= mostRows + 1 &&
    above.every(({ text }) => !/[。！？，]/u.test(text)) &&
    above.some(({ text }) => isPageWords(text));
  return isHead && above.length < lines.length ? above : [];
}

const nameSize = 2.5;

/** The name of the paper in letters far larger than the text, and what stands above and beside it. */
function findMasthead(lines: readonly PageLine[], bodySize: number): readonly PageLine[] {
  const name = lines.find(
    ({ text, size }) => size > bodySize * nameSize && isPageWords(text.replace(/\s/gu, '')),
  );
  if (!name) return [];
  const above = lines.filter((line) => line !== name && line.top < name.bottom - line.size * 0.5);
  const isText = above.some(({ text, size }) => /[。！？]/u.test(text) || size > name.size);
  return isText ? [] : [name, ...above];
}

const stripApart = 2;

/** 以民为本　为民解困: words of one length in the last row of the page, far below everything else. */
function isStrip(line: PageLine, lines: readonly PageLine[], bodySize: number): boolean {
  const words = line.text.trim().split(/[\s\u3000]+/u);
  const above = Math.max(...lines.flatMap((other) => (other === line ? [] : [other.bottom])));
  return (
    words.length > 1 &&
    words.every((word) => word.length === words[0]?.length && /^\p{Script=Han}+$/u.test(word)) &&
    line.size < bodySize * 1.5 &&
    line.top - above > bodySize * stripApart
  );
}

const leastApart = 0.7;

/** No text stands close above or below the row. */
const isRowApart = (line: PageLine, lines: readonly PageLine[]): boolean =>
  lines.every((other) => {
    const gap = Math.max(other.top - line.bottom, line.top - other.bottom);
    return Math.abs(other.bottom - line.bottom) < line.size * 0.6 || gap > line.size * leastApart;
  });
