/** A slip of the keyboard or of a program that copied the text. */
export interface TypingError {
  /** Place in the paragraph, in UTF-16 units. */
  readonly index: number;
  readonly says: string;
}

const typingErrors: readonly (readonly [RegExp, string])[] = [
  [/锟斤拷|烫烫烫|屯屯屯|\uFFFD/gu, '这里是乱码，原来的字已经丢了，请照原稿重打'],
  [/([，、；：])\1|(?<!。)。。(?!。)/gu, '标点重叠，请删去一个'],
  [/TODO|FIXME|(?<![A-Za-z])[xXＸ]{2,}(?=[村乡镇县市户人元年月日])/gu, '这里还没有填，请换成内容'],
];

const pairs: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
];

/**
 * Garbled characters, doubled marks, what was left to be filled in, and marks that are opened and not closed. A quotation
 * over several paragraphs is opened in each and closed in the last: `next` is the paragraph behind.
 */
export const findTypingErrors = (paragraph: string, next = ''): TypingError[] => [
  ...typingErrors.flatMap(([pattern, says]) =>
    [...paragraph.matchAll(pattern)].map(({ index }) => ({ index, says })),
  ),
  ...pairs.flatMap(([open, close]) => findUnclosed(paragraph, open, close, next)),
];

function findUnclosed(text: string, open: string, close: string, next: string): TypingError[] {
  let depth = 0;
  for (const character of text) {
    if (character === open) depth += 1;
    if (character === close && depth > 0) depth -= 1;
  }
  if (depth === 0 || (open === '“' && next.trimStart().startsWith(open))) return [];
  return [{ index: text.lastIndexOf(open), says: `有 ${open} 没有 ${close}，请补上` }];
}
