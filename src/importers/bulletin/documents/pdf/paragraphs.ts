import { parseBylines, parseNameAlone } from '../../entries/byline.ts';
import {
  announcement,
  endsSentence,
  strayClosers,
  unclosedPunctuation,
} from '../../text/line-kind.ts';
import type { TextBlock } from '../block.ts';
import { isPageWords } from '../page-words.ts';
import {
  isCentred,
  isIndented,
  isIndentedByTwo,
  isLabel,
  isShort,
  textOf,
  type PageBlock,
} from './page-blocks.ts';
import type { PagePicture } from './page-items.ts';
import type { PageLine } from './page-lines.ts';
import type { PlacedItem } from './place-pictures.ts';

/** A picture whose points are still to be read. */
export interface PendingPicture {
  readonly kind: 'picture';
  readonly picture: PagePicture;
  readonly article?: number;
}

/** What the paragraphs of a region stand in. */
export interface Surroundings {
  readonly isFrame: boolean;
  readonly isBelowRule: boolean;
  readonly hasHead: boolean;
  readonly isFirstPage: boolean;
}

const widestSubhead = 22;
const smallerThanBody = 0.95;
/** No subhead is so large against its body. */
const headlineSize = 1.25;

/** The blocks of a region, in their order, as paragraphs, headline lines and captions. */
export function toParagraphs(
  items: readonly PlacedItem<PagePicture>[],
  bodySize: number,
  { isFrame, isBelowRule, hasHead, isFirstPage }: Surroundings,
): (TextBlock | PendingPicture)[] {
  const writer = new ParagraphWriter(bodySize);
  items.forEach((item) => {
    if ('picture' in item) writer.takePicture(item.picture);
    else writer.take(item);
  });
  const paragraphs = writer.finish();
  // A frame with a headline is an article of its own; one without belongs to the article around it.
  return paragraphs.map((paragraph, at) => {
    if (paragraph.kind === 'picture') return paragraph;
    const isFirst = isBelowRule
      ? hasHead && isOpeningText(paragraph)
      : isFirstPage || isOpeningHead(paragraph);
    const opens = at === 0 && (isFrame ? hasHead : isFirst);
    return {
      ...paragraph,
      ...(isFrame && !hasHead ? { isBoxed: true } : {}),
      ...(opens ? { opens: true } : {}),
    };
  });
}

/** Text at the top of a later page may go on from the page before. */
const isOpeningHead = ({ align, role }: TextBlock): boolean =>
  align === 'centre' && role === undefined;

/** Above a headline and below a line across the page: it may be that headline's. */
const isOpeningText = ({ align, role, mayGoOn }: TextBlock): boolean =>
  align === undefined && role === undefined && !mayGoOn;

const isBylineText = (text: string): boolean =>
  parseBylines([...text].map((char, at) => ({ char, at }))) !== undefined;

const isNameAlone = (text: string): boolean =>
  parseNameAlone([...text].map((char, at) => ({ char, at }))) !== undefined;

class ParagraphWriter {
  readonly #bodySize: number;
  readonly #paragraphs: (TextBlock | PendingPicture)[] = [];
  #text = '';
  #size = 0;
  #mayGoOn = false;
  #lastIsShort = false;
  /** Paragraphs below this headline begin with an indent. */
  #isIndenting = false;

  constructor(bodySize: number) {
    this.#bodySize = bodySize;
  }

  take(block: PageBlock): void {
    if (block.isHead || block.isCaption || this.#isCredited(block)) {
      this.#end();
      const isNew =
        block.isHead && block.size >= this.#bodySize * headlineSize && !this.#isInHead();
      const opens = isNew ? { opens: true } : {};
      if (block.isHead) this.#isIndenting = false;
      this.#paragraphs.push(block.isHead ? { ...headOf(block), ...opens } : captionOf(block));
      return;
    }
    if (block.isAtHead || (block.isLarger && isLabel(block) && !isBylineText(textOf(block)))) {
      this.#end();
      const isName = isBylineText(textOf(block)) || isNameAlone(textOf(block));
      this.#paragraphs.push({ ...headOf(block), ...(isName ? {} : { isBold: true }) });
      return;
    }
    block.lines.forEach((line, at) => {
      this.#takeLine(line, block, block.lines[at + 1]);
    });
  }

  /** Words in small letters that end with a photographer: of a picture that is drawn, or was not kept. */
  #isCredited(block: PageBlock): boolean {
    return (
      block.size < this.#bodySize * smallerThanBody && /[。！？”\s].{2,16}摄$/u.test(textOf(block))
    );
  }

  /** The last thing that was written is a line of a headline. */
  #isInHead(): boolean {
    const last = this.#paragraphs.at(-1);
    if (last?.kind !== 'text') return false;
    const isLarge = (last.size ?? 0) > this.#bodySize * 1.1;
    return last.align === 'centre' && (isLarge || last.isBold === true);
  }

  takePicture(picture: PagePicture): void {
    this.#end();
    this.#paragraphs.push({ kind: 'picture', picture });
  }

  finish(): (TextBlock | PendingPicture)[] {
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
        ((isSetApart || block.lines[0] === line) && parseNameAlone(glyphs) !== undefined));
    if (isPageWords(line.text) && isDone) {
      this.#end();
      this.#paragraphs.push({ kind: 'text', text: line.text, role: 'furniture' });
    } else if (isByline && isDone) {
      this.#end();
      this.#paragraphs.push({ kind: 'text', text: line.text, size: line.size, align: 'centre' });
    } else if (isDone && isSubhead(line, block, next)) {
      this.#end();
      this.#paragraphs.push({ kind: 'text', text: line.text, size: line.size, isBold: true });
    } else this.#addText(line, block);
  }

  #addText(line: PageLine, block: PageBlock): void {
    const isStart =
      isIndented(line, block) && (isIndentedByTwo(line, block) || !isCentred(line, block));
    const isDone = endsSentence(this.#text) || this.#lastIsShort;
    const isOnlyLead = announcement.test(this.#text) && /^[^。]*[）)]$/u.test(this.#text);
    this.#isIndenting ||= isStart;
    const isNew =
      isStart ||
      (this.#lastIsShort && !this.#isIndenting && !isOnlyLead && endsSentence(this.#text));
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
  const isWhole = unclosedPunctuation(line.text).length + strayClosers(line.text).length === 0;
  if (
    length > widestSubhead ||
    length < 2 ||
    /[。，；：、！？]|^[（(]/u.test(line.text) ||
    !isWhole
  )
    return false;
  if (isCentred(line, block)) return true;
  return (
    next !== undefined && isIndented(next, block) && isShort(line, block) && isHeadFont(line, next)
  );
}

const isHeadFont = (line: PageLine, next: PageLine): boolean => line.font !== next.font;
