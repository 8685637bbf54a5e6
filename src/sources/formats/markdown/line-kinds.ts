/** What a line begins with, where it may be one of several: the kind of mark and its number. */
export interface LineKind {
  readonly mark: 'dash' | 'dot' | 'number' | 'told' | 'talk';
  readonly style: string;
  /** Of marks without one 0. */
  readonly number: number;
  /** The text after the marker. */
  readonly text: string;
}

const chinese = '一二三四五六七八九十';
const stems = '甲乙丙丁戊己庚辛壬癸';
/** ①, ⑴, ⒈, ㈠, ❶, ➀: each row counts from one. */
const enclosed = ['\u2460', '\u2474', '\u2488', '\u3220', '\u2776', '\u2780', '\u278A'];

const han = '[一二三四五六七八九十]{1,3}';

const marks: readonly (readonly [LineKind['mark'], RegExp])[] = [
  ['dash', /^(?<style>[-－+＊*])(?:[ \t　]+(?=\S)|(?=[^\s\-+*>\d]))(?!.*\*.*\*)/u],
  ['dash', /^(?<style>[—–])[ \t　]+(?=[^\s—–])/u],
  // ✅ 热水, ❌ 收费: what the sign says would be lost with it; ▪ says nothing.
  [
    'told',
    /^(?![▪▫▶◀◻◼◽◾])(?:\p{Extended_Pictographic}|\d\uFE0F?\u20E3)[\uFE0F\u{1F3FB}-\u{1F3FF}]*[ \t　]*(?=\S)/u,
  ],
  ['dot', /^(?<style>[•·‣◦√→⇒]|\p{So})\uFE0F?[ \t　]*(?=\S)/u],
  ['number', /^(?<number>[\d０-９]{1,2})(?<style>[.．])[ \t　]*(?=[^\d\s])/u],
  ['told', /^(?<number>[\d０-９]{1,2})(?<style>、)[ \t　]*(?=[^\d\s])/u],
  [
    'told',
    new RegExp(
      `^(?<style>[（(【[]?)(?<number>${han}|\\d{1,2})(?:[、）)】\\]]|[.．](?=\\p{Script=Han}))[ \\t　]*(?=\\S)`,
      'u',
    ),
  ],
  ['told', /^(?<number>[\u2460-\u249B\u3220-\u3229\u2776-\u2793])[ \t　]*(?=\S)/u],
  [
    'told',
    new RegExp(
      `^(?<style>[（(]?)(?<number>[${stems}]|[a-z])[、.．）)][ \\t　]*(?=\\p{Script=Han})`,
      'iu',
    ),
  ],
  [
    'told',
    new RegExp(
      `^(?<style>第|步骤)[ \\t]*(?<number>${han}|\\d{1,2})(?:[条章节步项](?:[ \\t　：:，、]|$)|[，：:])`,
      'u',
    ),
  ],
  ['told', /^(?<style>—{1,2}|--)(?=\p{Script=Han})/u],
  // 问：, 时间：, 记者：: what is said, or of what.
  ['talk', /^(?:\p{Script=Han}{1,8}|[QA])[：:](?=\S)/u],
];

export function kindOf(line: string): LineKind | undefined {
  const own = line.trimStart();
  for (const [mark, pattern] of marks) {
    const found = pattern.exec(own);
    const { style = '', number = '' } = found?.groups ?? {};
    if (found) return { mark, style, number: valueOf(number), text: own.slice(found[0].length) };
  }
  return undefined;
}

function valueOf(said: string): number {
  if (said === '') return 0;
  if (/^[\d０-９]/u.test(said)) return Number(said.normalize('NFKC'));
  const code = said.codePointAt(0) ?? 0;
  const row = enclosed.findLast((first) => first <= said);
  if (row !== undefined && said >= '\u2460' && said <= '\u3229')
    return code - (row.codePointAt(0) ?? 0) + 1;
  if (/^[a-z]$/iu.test(said)) return code & 31;
  if (stems.includes(said)) return stems.indexOf(said) + 1;
  const [tens = '', ones = ''] = said.split('十');
  const digit = (word: string): number => chinese.indexOf(word) + 1;
  return said.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 + digit(ones) : digit(said);
}

/** The lines of a body with what each begins with. */
export interface KnownLines {
  readonly lines: readonly string[];
  readonly kinds: readonly (LineKind | undefined)[];
}

/**
 * Whether the line next to it belongs to the same list: the same mark and, if marks are numbered, the next number. Items
 * that stand further in are inside of one of the list.
 */
export function isNeighbour({ lines, kinds }: KnownLines, index: number, step: 1 | -1): boolean {
  let at = index + step;
  if (!isIndented(lines[index])) while (kinds[at] && isIndented(lines[at])) at += step;
  return goesWith(kinds[index], kinds[at], step);
}

const isIndented = (line = ''): boolean => /^[ \t]/u.test(line);

/** Whether two marks are of one kind and, if they are numbered, `step` apart. */
function goesWith(own: LineKind | undefined, other: LineKind | undefined, step: 1 | -1): boolean {
  if (!own || other?.mark !== own.mark || other.style !== own.style) return false;
  return own.number === 0 || other.number === own.number + step;
}

/**
 * Whether a line is an item of a list: beside its neighbours, separated by text or an empty line, or behind the end
 * of a sentence. A mark on its own may mean anything.
 */
export function isOfRow(known: KnownLines, index: number): boolean {
  const own = known.kinds[index];
  if (!own) return false;
  if (isNeighbour(known, index, -1) || isNeighbour(known, index, 1)) return true;
  if (own.mark === 'dash') return false;
  const isTold = own.mark === 'told' || own.mark === 'talk';
  if (isTold && /[。；：！？”][ \t]*$/u.test(known.lines[index - 1] ?? '')) return true;
  return (
    isFollowedInBlock(known, index) || goesOnBeyondGap(known, index) || isBehindFirst(known, index)
  );
}

const isBlank = (line: string | undefined): boolean => (line ?? '').trim() === '';

function isFollowedInBlock({ lines, kinds }: KnownLines, index: number): boolean {
  const before = lines.slice(0, index).findLastIndex(isBlank);
  const gap = lines.findIndex((line, at) => at > index && isBlank(line));
  const isWith = (step: 1 | -1) => (kind: LineKind | undefined) =>
    goesWith(kinds[index], kind, step);
  return (
    kinds.slice(before + 1, index).some(isWith(-1)) ||
    kinds.slice(index + 1, gap === -1 ? undefined : gap).some(isWith(1))
  );
}

/** Beyond an empty line stands the number before or after, itself one of several. */
function goesOnBeyondGap({ lines, kinds }: KnownLines, index: number): boolean {
  const { number, mark } = kinds[index] ?? {};
  if (number === 0 && mark !== 'dot') return false;
  const above = lines.slice(0, index).findLastIndex((line) => !isBlank(line));
  const below = lines.findIndex((line, at) => at > index && !isBlank(line));
  return (
    (goesWith(kinds[index], kinds[above], -1) && goesWith(kinds[above], kinds[above - 1], -1)) ||
    (goesWith(kinds[index], kinds[below], 1) && goesWith(kinds[below], kinds[below + 1], 1))
  );
}

/** 附件：1.名单 above 2.流程图, and what is below that; 1、 and 2、 likewise. */
export function isBehindFirst(known: KnownLines, index: number): boolean {
  const { mark, number = 0, style } = known.kinds[index] ?? {};
  if ((mark !== 'number' && style !== '、') || number < 2) return false;
  if ((known.lines[index - 1] ?? '').includes(`：${number - 1}${style}`)) return true;
  return isNeighbour(known, index, -1) && isBehindFirst(known, index - 1);
}
