import type { Entry } from '../entries/entry.ts';
import { isNumberedHead } from './roles.ts';
import type { RoledBlock } from './block.ts';
import { isPageWords } from './page-words.ts';

/** Why the look of an article's blocks does not bear out that they are one article, in Chinese. */
export function doubtLooks(body: readonly RoledBlock[]): string[] {
  return [
    ...(new Set(body.filter(isPlainSubhead).map(lookOf)).size > 1
      ? ['小标题的样子不一样，其中可能有另一篇的标题，请对照原报。']
      : []),
    ...(beginsFlush(body) ? ['第一段开头没有缩进，别的段有，前面可能缺字，请对照原报。'] : []),
    ...(isSignedInside(body) ? ['署名在正文中间，可能两篇连在了一起，请对照原报。'] : []),
    ...(body.some(({ block }) => block.kind === 'text' && block.isCut)
      ? ['下文转到别的版，文件里没有找到，请补上那一版再导入，或者对照原报补上。']
      : []),
    ...(hasLooseCaption(body) ? ['图片说明旁边没有图片，说明可能是另一篇的，请对照原报。'] : []),
  ];
}

const isPlainSubhead = ({ role, text }: RoledBlock): boolean =>
  role === 'head' && !isNumberedHead(text);

const lookOf = ({ block, ratio }: RoledBlock): string =>
  block.kind === 'text'
    ? [ratio.toFixed(1), block.align, block.level, block.isBold === true].join('/')
    : '';

/** Of a page: only there an indent is seen. */
function beginsFlush(body: readonly RoledBlock[]): boolean {
  const texts = body.flatMap(({ role, block }) =>
    role === 'text' && block.kind === 'text' && block.page !== undefined ? [block] : [],
  );
  return texts[0]?.mayGoOn === true && texts.slice(1).some((block) => !block.mayGoOn);
}

/** Between text above and text below; a photographer's name may stand there. */
function isSignedInside(body: readonly RoledBlock[]): boolean {
  const texts = body.flatMap(({ role, text }, at) =>
    role === 'text' && /[。！？]/u.test(text) ? [at] : [],
  );
  const [first = Infinity, last = -1] = [texts[0], texts.at(-1)];
  return body.some(
    ({ role, text }, at) => role === 'byline' && at > first && at < last && !/[摄图]/u.test(text),
  );
}

/** Words of a caption, or in a frame without a whole sentence. */
const hasLooseCaption = (body: readonly RoledBlock[]): boolean =>
  body.every(({ role }) => role !== 'picture') &&
  body.some(
    ({ role, text, block }) =>
      role === 'caption' ||
      (role === 'text' && block.kind === 'text' && block.isBoxed && !/[。！？]/u.test(text)),
  );

/** What no form of words says that it is the page's, and stands in the midst of an article, may be the article's. */
export function doubtLeft(entries: readonly Entry[], left: readonly RoledBlock[]): void {
  for (const { line, text, block } of left) {
    const isKnown = block.kind !== 'text' || block.role === 'furniture' || isPageWords(text);
    const entry = entries.find((own) => own.line < line && line < own.lastLine);
    if (entry && !isKnown)
      entry.doubts.push({
        line,
        message: '这一行在这一篇中间，没有写进稿件，请对照原报看是不是它的。',
      });
  }
}
