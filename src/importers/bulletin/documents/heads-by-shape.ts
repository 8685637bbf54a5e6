import { isDate } from '../entries/furniture.ts';
import { isClosingNote } from '../entries/sign-entry.ts';
import { takeTail } from '../entries/signature.ts';
import { announcement } from '../text/line-kind.ts';
import type { RoledBlock } from './block.ts';

const widestHead = 52;

/** Could be a heading by its words: one sentence at most, and nothing that only a text has. */
export function isShaped(text: string): boolean {
  const width = [...text].reduce((sum, char) => sum + (/[\u0021-\u00FF]/.test(char) ? 0.5 : 1), 0);
  if (width < 2 || width > widestHead || isDate(text)) return false;
  if (/[。；;，、：:,]$|。/u.test(text) || /^[（(][^（()）]*[）)]$/u.test(text)) return false;
  if (/^(?:[▲△▼↑↓]|图为|上图|下图|左图|右图|图[一二三四①-⑩\d]?[:：])|^(?:记者|答)[：:]/u.test(text))
    return false;
  if (isQuestion(text) && !asksAndAnswers.test(text)) return false;
  return isWorded(text);
}

/** 问：要几天 答：三天, a headline in one line. */
const asksAndAnswers = /^问[：:][^。？]+答[：:][^。？]+$/u;

/** 问：临时救助可以申请几次？: opens a dialogue, and is a headline only where it is set as one. */
export const isQuestion = (text: string): boolean => /^问[：:]/u.test(text);

const isWorded = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) && !announcement.test(text);

/** 读者来信, 民政短波: the name of a column of the paper, whatever its size. */
export const isRubric = (text: string): boolean =>
  /^[【〔［[]\p{Script=Han}{2,8}[】〕］\]]$/u.test(text) ||
  /^[“《【〔［[]?[\p{Script=Han}·]{0,4}(?:来信|往来|之声|照登|论坛|短波|手记|一问一答|问答|简讯|图片新闻|短讯|快讯|之窗|园地|诗苑|文苑|诗词|副刊|视点|时评|观察|信箱|播报|速递|风采|纪事|札记|微评|聚焦)[”》】〕］\]]?$/u.test(
    text,
  );

/**
 * Headlines that look as the text does: a short line at the top of the file or above a byline. In a file that sets other
 * headings apart only at the top, or between the end of one piece and the names of the next.
 */
export function headsByShape(blocks: readonly RoledBlock[]): RoledBlock[] {
  const marked = [...blocks];
  const isPlain = !blocks.some(({ role }) => role === 'head');
  for (let at = marked.length - 1; at >= 0; at -= 1) {
    const own = marked[at];
    if (own?.role !== 'text' || !isShaped(own.text)) continue;
    const isTop = marked.slice(0, at).every(({ role }) => role === 'furniture');
    if (!isTop && /[！？!?]$|^“.*”$/u.test(own.text)) continue;
    const isHead = isPlain ? isHeadOfPlain(marked, at) : isHeadBesideOthers(marked, at);
    if (isHead) marked[at] = { ...own, role: 'head', isByShape: true };
  }
  return marked;
}

/** In a file in which nothing is set apart. */
function isHeadOfPlain(blocks: readonly RoledBlock[], at: number): boolean {
  const [own, before] = [blocks[at], blocks[at - 1]];
  const isAtRubric = isRubric(own?.text ?? '') || (before !== undefined && isRubric(before.text));
  return (
    isAboveNames(blocks[at + 1]) ||
    blocks[at + 1]?.role === 'head' ||
    before === undefined ||
    before.role === 'furniture' ||
    isBehindEnd(blocks, at) ||
    isAtRubric ||
    endsSignedBelow(blocks, at)
  );
}

const isAboveNames = (next: RoledBlock | undefined): boolean =>
  next !== undefined && (next.role === 'byline' || announcement.test(next.text));

/** Below a text that ends with its author's name, its office or a rule the next one begins. */
function isBehindEnd(blocks: readonly RoledBlock[], at: number): boolean {
  const before = blocks[at - 1];
  if (before?.role === 'byline') return blocks[at - 2]?.role === 'text';
  if (before?.role !== 'text') return false;
  return isClosingNote(before.text) || takeTail(before.glyphs).bylines.length > 0;
}

function isHeadBesideOthers(blocks: readonly RoledBlock[], at: number): boolean {
  const next = blocks.slice(at + 1).find(({ role }) => role !== 'furniture');
  const above = blocks
    .slice(0, at)
    .filter(({ role }) => role !== 'furniture' && role !== 'picture');
  if (above.length === 0) return isAboveNames(next) || next?.role === 'text';
  return isBehindEnd(blocks, at) && isAboveNames(next);
}

/** The text below ends with its author's name in brackets: what stands above it is its headline. */
function endsSignedBelow(blocks: readonly RoledBlock[], at: number): boolean {
  const below = blocks.slice(at + 1);
  const end = below.findIndex(
    ({ role, text, glyphs }) =>
      role !== 'text' ||
      isShaped(text) ||
      announcement.test(text) ||
      takeTail(glyphs).bylines.length > 0,
  );
  const last = below[end];
  return (
    last?.role === 'text' &&
    !announcement.test(last.text) &&
    takeTail(last.glyphs).bylines.length > 0
  );
}
