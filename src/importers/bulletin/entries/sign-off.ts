import { foldPunctuation } from '../text/neighbours.ts';
import { endsSentence } from '../text/line-kind.ts';
import { isSpace, type Glyph } from '../text/source-text.ts';
import { unit } from './byline.ts';
import { isDate, isEditorsLine } from './furniture.ts';

const team = /^\p{Script=Han}{2,12}[组队]$/u;
/** 河湾县 alone is a place, and 共三处 a number of them. */
const placeOrNumber = /(?<!社)[县区市镇乡村]$|[\d〇零一二三四五六七八九十百千两几数多].$/u;

const isWriter = (name: string): boolean => unit.test(name) || team.test(name);

/** 公告, 招募令: a text that is nothing without the office that issued it. */
export const isNotice = (title: string): boolean =>
  /(?:^|[^的])(?:公告|通告|启事|声明|更正|致歉|招募令|倡议书)$/u.test(title);

/** 市民政局, 会议组, 市民政局、市财政局: who stands below a text and is no person. */
const isOffice = (text: string): boolean =>
  text.split(/[、，,]/u).every((name) => isWriter(name) && !placeOrNumber.test(name));

const supplied = /^(?:本[报刊网]讯?|.{0,3}稿?[件源]?由)?(.{2,16}?)(?:供稿|提供|报送|整理)$/u;
/** From where a text was taken, or where its author works: 转自《青岭民政》, 作者单位：县民政局. */
const taken =
  /^(?:作者(?:单位|系|为)[：:]?|单位[：:]|转自|摘自|选自|转载自?|原载于?|来源[：:]|稿源[：:]|据).{2,24}$/u;

const isSupplied = (text: string): boolean => isWriter(supplied.exec(text)?.[1] ?? '');

/** （综合科）, （会议组供稿）, （转自《青岭民政》）: brackets that say which office wrote, and nobody's name. */
function isCredit(text: string): boolean {
  const inner = /^[（(]([^（()）]{2,30})[）)]$/u.exec(text)?.[1];
  return inner !== undefined && (isOffice(inner) || isSupplied(inner) || taken.test(inner));
}

const officeAndDay =
  /^(\p{Script=Han}{3,20}?)((?:\d{4}|[〇○零一二三四五六七八九]{4})年.*?)(?:印发)?$/u;

/** 河湾县民政局2018年8月13日: an office and its day on one line. */
function isOfficeWithDay(text: string): boolean {
  const [, office = '', day = ''] = officeAndDay.exec(text) ?? [];
  return isOffice(office) && isDate(day);
}

/** （此件公开发布）: who may read a circular. */
const isOpenness = (text: string): boolean => /^[（(]此件[^（()）。]{2,12}[）)]$/u.test(text);

/** What only says who issued a text, when, or who made the page, and is none of the text. */
const isSignOff = (text: string): boolean =>
  isDate(text) ||
  isOpenness(text) ||
  isOfficeWithDay(text) ||
  isCredit(text) ||
  isSupplied(text) ||
  isEditorsLine(foldPunctuation(text));

/** No 落款 is longer, blanks included. */
const longestSignOff = 300;

/** Where the 落款, a credit or the editors begin behind the last sentence; the length where there is none. */
export function startOfSignOff(glyphs: readonly Glyph[]): number {
  const starts = glyphs.flatMap(({ char }, at) =>
    at === 0 || /[。！？!?”）)]/u.test(glyphs[at - 1]?.char ?? '') ? [{ char, at }] : [],
  );
  let end = glyphs.length;
  for (const { at } of starts.toReversed()) {
    if (end - at > longestSignOff) break;
    if (isSignOff(flat(glyphs.slice(at, end)))) end = at;
  }
  return end;
}

const flat = (glyphs: readonly Glyph[]): string =>
  glyphs
    .filter((glyph) => !isSpace(glyph.char))
    .map(({ char }) => char)
    .join('');

interface Written {
  readonly glyphs: readonly Glyph[];
  readonly line: number;
}

/**
 * The paragraphs of a piece without what signs it off, and what that was, from top to bottom. `placeOf` tells a
 * paragraph of the text from what stands beside the text, which is passed over; anything else ends the search.
 */
export function takeSignOff<T extends Written>(
  parts: readonly T[],
  placeOf: (part: T) => 'text' | 'beside' | 'other',
): { rest: T[]; taken: Written[] } {
  const rest = [...parts];
  const off: Written[] = [];
  const findLast = (): number => rest.findLastIndex((part) => placeOf(part) !== 'beside');
  for (let at = findLast(); at > 0; at = findLast()) {
    const own = rest[at];
    if (!own || placeOf(own) !== 'text') break;
    // An office alone may be an entry of a list: it signs above a day or below a whole sentence.
    const isBelowText = off.length > 0 || endsSentence(flat(rest[at - 1]?.glyphs ?? []));
    const isAlone = isBelowText && isOffice(flat(own.glyphs));
    const start = isAlone ? 0 : startOfSignOff(own.glyphs);
    if (start === own.glyphs.length) break;
    off.unshift({ line: own.line, glyphs: own.glyphs.slice(start) });
    if (start > 0) {
      rest[at] = { ...own, glyphs: own.glyphs.slice(0, start) };
      break;
    }
    rest.splice(at, 1);
  }
  return { rest, taken: off };
}
