import { parseBylines, parseNameAlone } from '../../entries/byline.ts';
import { announcement, endsSentence, unclosedPunctuation } from '../../text/line-kind.ts';
import type { TextBlock } from '../block.ts';
import { isCentred, isIndented, isLabel, isShort, textOf, type PageBlock } from './page-blocks.ts';
import type { PageLine } from './page-lines.ts';

/** What the paragraphs of a region stand in. */
export interface Surroundings {
  readonly isFrame: boolean;
  readonly hasHead: boolean;
}

const widestSubhead = 16;
/** No subhead is so large against its body. */
const headlineSize = 1.25;

/** The blocks of a region, in their order, as paragraphs, headline lines and captions. */
export function toParagraphs(
  blocks: readonly PageBlock[],
  bodySize: number,
  { isFrame, hasHead }: Surroundings,
): TextBlock[] {
  const writer = new ParagraphWriter(bodySize);
  blocks.forEach((block) => {
    writer.take(block);
  });
  const paragraphs = writer.finish();
  // A frame with a headline is an article of its own; one without belongs to the article around it.
  return paragraphs.map((paragraph, at) => ({
    ...paragraph,
    ...(isFrame && !hasHead ? { isBoxed: true } : {}),
    ...(at === 0 && (hasHead || !isFrame) ? { opens: true } : {}),
  }));
}

const isBylineText = (text: string): boolean =>
  parseBylines([...text].map((char, at) => ({ char, at }))) !== undefined;

class ParagraphWriter {
  readonly #bodySize: number;
  readonly #paragraphs: TextBlock[] = [];
  #text = '';
  #size = 0;
  #mayGoOn = false;
  #lastIsShort = false;

  constructor(bodySize: number) {
    this.#bodySize = bodySize;
  }

  take(block: PageBlock): void {
    if (block.isHead || block.isCaption) {
      this.#end();
      const isNew =
        block.isHead && block.size >= this.#bodySize * headlineSize && !this.#isInHead();
      const opens = isNew ? { opens: true } : {};
      this.#paragraphs.push(block.isCaption ? captionOf(block) : { ...headOf(block), ...opens });
      return;
    }
    if (block.isLarger && isLabel(block) && !isBylineText(textOf(block))) {
      this.#end();
      this.#paragraphs.push({ ...headOf(block), isBold: true });
      return;
    }
    block.lines.forEach((line, at) => {
      this.#takeLine(line, block, block.lines[at + 1]);
    });
  }

  /** The last thing that was written is a line of a headline. */
  #isInHead(): boolean {
    const last = this.#paragraphs.at(-1);
    return last?.align === 'centre' && (last.size ?? 0) > this.#bodySize * 1.1;
  }

  finish(): TextBlock[] {
    this.#end();
    return this.#paragraphs;
  }

  #takeLine(line: PageLine, block: PageBlock, next: PageLine | undefined): void {
    const glyphs = [...line.text].map((char, at) => ({ char, at }));
    const isSetApart = isCentred(line, block);
    const isDone = this.#text === '' || endsSentence(this.#text);
    const isByline =
      !/[。！？]/u.test(line.text) &&
      !announcement.test(line.text) &&
      unclosedPunctuation(line.text).length === 0 &&
      (isSetApart || block.lines.length === 1 || next === undefined || isIndented(next, block)) &&
      (parseBylines(glyphs) !== undefined ||
        ((isSetApart || block.lines.length === 1) && parseNameAlone(glyphs) !== undefined));
    if (isByline && isDone) {
      this.#end();
      this.#paragraphs.push({ kind: 'text', text: line.text, size: line.size, align: 'centre' });
    } else if (isDone && isSubhead(line, block, next)) {
      this.#end();
      this.#paragraphs.push({ kind: 'text', text: line.text, size: line.size, isBold: true });
    } else this.#addText(line, block);
  }

  #addText(line: PageLine, block: PageBlock): void {
    const isStart = isIndented(line, block) && !isCentred(line, { ...block });
    const isDone = endsSentence(this.#text) || this.#lastIsShort;
    const isOnlyLead = announcement.test(this.#text) && /^[^。]*[）)]$/u.test(this.#text);
    const isNew = isStart || (this.#lastIsShort && !isOnlyLead && endsSentence(this.#text));
    if (this.#text !== '' && isNew && (isDone || isStart)) this.#end();
    if (this.#text === '') {
      this.#mayGoOn = !isStart;
      this.#size = line.size;
    }
    const isWord = /[A-Za-z]$/u.test(this.#text) && /^[A-Za-z]/u.test(line.text);
    this.#text += `${isWord ? ' ' : ''}${line.text}`;
    this.#lastIsShort = isShort(line, block);
  }

  #end(): void {
    if (this.#text !== '')
      this.#paragraphs.push({
        kind: 'text',
        text: this.#text,
        size: Math.max(this.#size, this.#bodySize),
        ...(this.#mayGoOn ? { mayGoOn: true } : {}),
      });
    this.#text = '';
    this.#lastIsShort = false;
  }
}

const headOf = (block: PageBlock): TextBlock => ({
  kind: 'text',
  text: textOf(block),
  size: block.size,
  align: 'centre',
});

const captionOf = (block: PageBlock): TextBlock => ({
  kind: 'text',
  text: textOf(block),
  size: block.size,
  role: 'caption',
});

/** Short, without a full stop, and in the middle or above a paragraph that begins. */
function isSubhead(line: PageLine, block: PageBlock, next: PageLine | undefined): boolean {
  const length = [...line.text].length;
  if (length > widestSubhead || length < 2 || /[。，；：、！？”]/u.test(line.text)) return false;
  if (isCentred(line, block)) return true;
  return (
    next !== undefined && isIndented(next, block) && isShort(line, block) && isHeadFont(line, next)
  );
}

const isHeadFont = (line: PageLine, next: PageLine): boolean => line.font !== next.font;
