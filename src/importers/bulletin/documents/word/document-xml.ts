import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { NumberTexts } from './numbering.ts';

/** What must be settled in Word first: where, and what it is. */
export interface Unsettled {
  /** Paragraph, from 1. */
  readonly paragraph: number;
  readonly what: string;
  /** First words of the paragraph. */
  readonly near: string;
  /** The hidden or struck words themselves; empty for changes and comments. */
  readonly words: string;
}

/** Stands in front of a paragraph of a text box; a private character that no text has. */
export const boxMark = '\u{F0000}';

/** Around the number of an item of a list: private characters as well. */
export const [itemStart, itemEnd] = ['\u{F0001}', '\u{F0002}'] as const;

const hiddenLook = '隐藏的文字';

/** document.xml, made ready for a reader that knows no automatic numbers and no text boxes. */
export interface ReadyXml {
  readonly xml: string;
  readonly unsettled: readonly Unsettled[];
  /** Hidden text that was left out because the editor said so, for the report. */
  readonly leftOut: readonly string[];
  /** Characters of the document that are no space, to compare with what was read. */
  readonly letters: number;
}

const attribute = (tag: SaxesTagPlain | undefined, name: string): string | undefined =>
  tag?.attributes[name];

/** A run property that is on: present, and not switched off. */
const isOn = (tag: SaxesTagPlain): boolean =>
  !['0', 'false', 'off', 'none'].includes(attribute(tag, 'w:val') ?? '1');

const changes: Readonly<Record<string, string>> = {
  'w:ins': '修订（插入的文字）',
  'w:del': '修订（删去的文字）',
  'w:moveFrom': '修订（移走的文字）',
  'w:moveTo': '修订（移来的文字）',
  'w:commentReference': '批注',
};
const looks: Readonly<Record<string, string>> = {
  'w:vanish': hiddenLook,
  'w:strike': '划去的文字',
  'w:dstrike': '划去的文字',
};

/** Around text that the reader would leave out with them; of a reading aid (拼音指南) only its base is text. */
const wrappers = new Set(['w:fldSimple', 'w:ruby', 'w:rubyBase', 'w:customXml', 'w:dir', 'w:bdo']);
const readingAids = new Set(['w:rt', 'w:rubyPr', 'w:fldData']);

/** What the reader knows by another name. */
const knownAs: Readonly<Record<string, string>> = { 'w:cr': '<w:br/>', 'w:ptab': '<w:tab/>' };

interface OpenParagraph {
  readonly number: number;
  text: string;
  /** What is unsettled, with the words that have that look. */
  readonly found: Map<string, string>;
  readonly isBoxed: boolean;
  styleId?: string | undefined;
  numberId?: string | undefined;
  level: number;
  /** Where its own words begin; absent after its number was put there. */
  start: number | undefined;
}

/** One pass over the file: what is unsettled, and the runs that numbers and text boxes need. */
export function readyDocumentXml(
  xml: string,
  numbers: NumberTexts,
  leavesHiddenOut = false,
): ReadyXml {
  const reader = new DocumentReader(xml, numbers, leavesHiddenOut);
  return reader.read();
}

class DocumentReader {
  readonly #xml: string;
  readonly #numbers: NumberTexts;
  readonly #parser = new SaxesParser();
  readonly #tags: string[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #inserts: { at: number; text: string }[] = [];
  readonly #unsettled: Unsettled[] = [];
  readonly #leavesHiddenOut: boolean;
  readonly #cuts: { from: number; to: number }[] = [];
  readonly #leftOut: string[] = [];
  #count = 0;
  #letters = 0;
  #runLooks: string[] = [];
  #textStart = 0;
  /** Where the tag that is read now begins. */
  #tagStart = 0;
  #aidStart = 0;

  constructor(xml: string, numbers: NumberTexts, leavesHiddenOut: boolean) {
    this.#xml = xml;
    this.#numbers = numbers;
    this.#leavesHiddenOut = leavesHiddenOut;
  }

  read(): ReadyXml {
    this.#parser.on('opentagstart', () => {
      this.#tagStart = this.#xml.lastIndexOf('<', this.#parser.position - 1);
    });
    this.#parser.on('opentag', (tag) => {
      this.#cutWrapper(tag);
      this.#open(tag);
    });
    this.#parser.on('closetag', (tag) => {
      this.#close(tag);
    });
    this.#parser.on('text', (text) => {
      this.#takeText(text);
    });
    this.#parser.write(this.#xml).close();
    let xml = '';
    let from = 0;
    const cuts = this.#cuts.map((cut) => ({ at: cut.from, to: cut.to, text: '' }));
    const inserts = this.#inserts.map(({ at, text }) => ({ at, to: at, text }));
    for (const { at, to, text } of [...inserts, ...cuts].toSorted((a, b) => a.at - b.at)) {
      xml += this.#xml.slice(from, at) + text;
      from = to;
    }
    return {
      xml: xml + this.#xml.slice(from),
      unsettled: this.#unsettled,
      leftOut: this.#leftOut,
      letters: this.#letters,
    };
  }

  #isIn(name: string): boolean {
    return this.#tags.includes(name);
  }

  #open(tag: SaxesTagPlain): void {
    const parent = this.#paragraphs.at(-1);
    if (parent && tag.name !== 'w:pPr' && this.#tags.at(-1) === 'w:p') this.#insert(parent);
    this.#tags.push(tag.name);
    if (tag.name === 'w:p') this.#openParagraph(tag.isSelfClosing);
    // 艺术字 and symbols of a font: characters that the reader may not know.
    if (tag.name === 'v:textpath') this.#letters += countLetters(attribute(tag, 'string') ?? '');
    if (tag.name === 'w:sym') this.#letters += 1;
    const known = knownAs[tag.name];
    if (known) this.#inserts.push({ at: this.#parser.position, text: known });
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    const change = changes[tag.name];
    if (change) paragraph.found.set(change, '');
    if (tag.name === 'w:r') this.#runLooks = [];
    const look = looks[tag.name];
    if (look && this.#tags.at(-2) === 'w:rPr' && this.#isIn('w:r') && isOn(tag))
      this.#runLooks.push(look);
    if (tag.name === 'w:t') this.#textStart = this.#parser.position;
    if (tag.name === 'w:pStyle') paragraph.styleId = attribute(tag, 'w:val');
    if (tag.name === 'w:numId') paragraph.numberId = attribute(tag, 'w:val');
    if (tag.name === 'w:ilvl') paragraph.level = Number(attribute(tag, 'w:val') ?? 0);
  }

  #cutWrapper({ name, isSelfClosing }: SaxesTagPlain): void {
    if (readingAids.has(name)) this.#aidStart = this.#tagStart;
    if (wrappers.has(name) && !isSelfClosing)
      this.#cuts.push({ from: this.#tagStart, to: this.#parser.position });
  }

  #cutEnd({ name, isSelfClosing }: SaxesTagPlain): void {
    const to = this.#parser.position;
    if (readingAids.has(name)) this.#cuts.push({ from: this.#aidStart, to });
    if (wrappers.has(name) && !isSelfClosing)
      this.#cuts.push({ from: to - `</${name}>`.length, to });
  }

  #openParagraph(isEmpty: boolean): void {
    this.#count += 1;
    this.#paragraphs.push({
      number: this.#count,
      text: '',
      found: new Map(),
      isBoxed: this.#isIn('w:txbxContent'),
      level: 0,
      start: isEmpty ? undefined : this.#parser.position,
    });
  }

  #close(tag: SaxesTagPlain): void {
    this.#cutEnd(tag);
    const paragraph = this.#paragraphs.at(-1);
    const isOwn = this.#tags.at(-2) === 'w:p';
    if (tag.name === 'w:pPr' && paragraph && isOwn) {
      paragraph.start = this.#parser.position;
      this.#insert(paragraph);
    }
    if (tag.name === 'w:t' && this.#isLeftOut())
      this.#cuts.push({ from: this.#textStart, to: this.#parser.position - '</w:t>'.length });
    this.#tags.pop();
    if (tag.name !== 'w:p' || !paragraph) return;
    this.#paragraphs.pop();
    for (const [what, words] of paragraph.found)
      this.#unsettled.push({
        paragraph: paragraph.number,
        what,
        near: nearText(paragraph),
        words: words.trim(),
      });
  }

  /** Inside of hidden text that is not to be printed. */
  #isLeftOut(): boolean {
    return this.#leavesHiddenOut && this.#runLooks.includes(hiddenLook);
  }

  /** What a reader sees before the paragraph's own words: its number, and that it is in a box. */
  #insert(paragraph: OpenParagraph): void {
    const at = paragraph.start;
    paragraph.start = undefined;
    if (at === undefined) return;
    const number = this.#isIn('mc:Fallback')
      ? this.#numbers.repeat(paragraph)
      : this.#numbers.next(paragraph);
    const isItem = this.#numbers.isItem(paragraph);
    const shown = isItem ? `${itemStart}${number}${itemEnd}` : number;
    const text = `${paragraph.isBoxed ? boxMark : ''}${shown}`;
    if (text === '') return;
    this.#inserts.push({ at, text: `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>` });
    if (!this.#isIn('mc:Choice') && !isItem) this.#letters += countLetters(number);
  }

  #takeText(text: string): void {
    const tag = this.#tags.at(-1);
    const paragraph = this.#paragraphs.at(-1);
    // The reader knows no formulas.
    if (tag === 'm:t') this.#letters += countLetters(text);
    if (!paragraph || (tag !== 'w:t' && tag !== 'w:delText') || this.#isIn('w:rt')) return;
    paragraph.text += text;
    if (this.#isLeftOut()) {
      if (!this.#isIn('mc:Fallback') && text.trim() !== '') this.#leftOut.push(text.trim());
      return;
    }
    for (const look of this.#runLooks)
      if (text.trim() !== '') paragraph.found.set(look, (paragraph.found.get(look) ?? '') + text);
    if (tag === 'w:t' && !this.#isIn('mc:Fallback')) this.#letters += countLetters(text);
  }
}

const countLetters = (text: string): number => [...text.replace(/\s/gu, '')].length;

const nearText = ({ text }: OpenParagraph): string => [...text.trim()].slice(0, 15).join('');
