import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { NumberTexts } from './numbering.ts';

/** What must be settled in Word first: where, and what it is. */
export interface Unsettled {
  /** Paragraph, from 1. */
  readonly paragraph: number;
  readonly what: string;
  /** First words of the paragraph. */
  readonly near: string;
}

/** Stands in front of a paragraph of a text box; a private character that no text has. */
export const boxMark = '\u{F0000}';

/** document.xml, made ready for a reader that knows no automatic numbers and no text boxes. */
export interface ReadyXml {
  readonly xml: string;
  readonly unsettled: readonly Unsettled[];
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
  'w:vanish': '隐藏的文字',
  'w:strike': '划去的文字',
  'w:dstrike': '划去的文字',
};

interface OpenParagraph {
  readonly number: number;
  text: string;
  readonly found: Set<string>;
  readonly isBoxed: boolean;
  styleId?: string | undefined;
  numberId?: string | undefined;
  level: number;
  /** Where its own words begin; absent after its number was put there. */
  start: number | undefined;
}

/** One pass over the file: what is unsettled, and the runs that numbers and text boxes need. */
export function readyDocumentXml(xml: string, numbers: NumberTexts): ReadyXml {
  const reader = new DocumentReader(xml, numbers);
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
  #count = 0;
  #letters = 0;
  #runLooks: string[] = [];

  constructor(xml: string, numbers: NumberTexts) {
    this.#xml = xml;
    this.#numbers = numbers;
  }

  read(): ReadyXml {
    this.#parser.on('opentag', (tag) => {
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
    for (const { at, text } of this.#inserts) {
      xml += this.#xml.slice(from, at) + text;
      from = at;
    }
    return {
      xml: xml + this.#xml.slice(from),
      unsettled: this.#unsettled,
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
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    const change = changes[tag.name];
    if (change) paragraph.found.add(change);
    if (tag.name === 'w:r') this.#runLooks = [];
    const look = looks[tag.name];
    if (look && this.#tags.at(-2) === 'w:rPr' && this.#isIn('w:r') && isOn(tag))
      this.#runLooks.push(look);
    if (tag.name === 'w:pStyle') paragraph.styleId = attribute(tag, 'w:val');
    if (tag.name === 'w:numId') paragraph.numberId = attribute(tag, 'w:val');
    if (tag.name === 'w:ilvl') paragraph.level = Number(attribute(tag, 'w:val') ?? 0);
  }

  #openParagraph(isEmpty: boolean): void {
    this.#count += 1;
    this.#paragraphs.push({
      number: this.#count,
      text: '',
      found: new Set(),
      isBoxed: this.#isIn('w:txbxContent'),
      level: 0,
      start: isEmpty ? undefined : this.#parser.position,
    });
  }

  #close(tag: SaxesTagPlain): void {
    const paragraph = this.#paragraphs.at(-1);
    const isOwn = this.#tags.at(-2) === 'w:p';
    if (tag.name === 'w:pPr' && paragraph && isOwn) {
      paragraph.start = this.#parser.position;
      this.#insert(paragraph);
    }
    this.#tags.pop();
    if (tag.name !== 'w:p' || !paragraph) return;
    this.#paragraphs.pop();
    for (const what of paragraph.found)
      this.#unsettled.push({ paragraph: paragraph.number, what, near: nearText(paragraph) });
  }

  /** What a reader sees before the paragraph's own words: its number, and that it is in a box. */
  #insert(paragraph: OpenParagraph): void {
    const at = paragraph.start;
    paragraph.start = undefined;
    if (at === undefined) return;
    const number = this.#isIn('mc:Fallback')
      ? this.#numbers.repeat(paragraph)
      : this.#numbers.next(paragraph);
    const text = `${paragraph.isBoxed ? boxMark : ''}${number}`;
    if (text === '') return;
    this.#inserts.push({ at, text: `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>` });
    if (!this.#isIn('mc:Choice')) this.#letters += countLetters(number);
  }

  #takeText(text: string): void {
    const tag = this.#tags.at(-1);
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || (tag !== 'w:t' && tag !== 'w:delText')) return;
    paragraph.text += text;
    for (const look of this.#runLooks) if (text.trim() !== '') paragraph.found.add(look);
    if (tag === 'w:t' && !this.#isIn('mc:Fallback')) this.#letters += countLetters(text);
  }
}

const countLetters = (text: string): number => [...text.replace(/\s/gu, '')].length;

const nearText = ({ text }: OpenParagraph): string => [...text.trim()].slice(0, 15).join('');
