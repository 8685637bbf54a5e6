import { XmlTree, type XmlElement } from './xml-tree.ts';

/** The automatic number of paragraphs: 一、, （二）, 3. */
export interface NumberedParagraph {
  readonly styleId?: string | undefined;
  readonly numberId?: string | undefined;
  readonly level: number;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

const digits = '〇一二三四五六七八九';

/** 1 → 一, 12 → 十二; up to 99, beyond that digit by digit. */
function toChinese(value: number): string {
  if (value > 99) return [...String(value)].map((digit) => digits[Number(digit)]).join('');
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `${head}${ones === 0 && tens > 0 ? '' : (digits[ones] ?? '')}`;
}

const circled = (value: number): string =>
  value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);

const letter = (value: number): string => String.fromCharCode(96 + ((value - 1) % 26) + 1);

function formatNumber(value: number, format: string): string {
  if (/chinese|japaneseCounting|ideographDigital|taiwaneseCounting/.test(format))
    return toChinese(value);
  if (/CircleNumber|decimalEnclosedCircle/i.test(format)) return circled(value);
  if (format === 'lowerLetter') return letter(value);
  if (format === 'upperLetter') return letter(value).toUpperCase();
  return String(value);
}

/** Counts the numbered paragraphs of a document in their order. */
export class NumberTexts {
  readonly #levels = new Map<string, Level[]>();
  readonly #counts = new Map<string, number[]>();
  readonly #ofStyle: ReadonlyMap<string, NumberedParagraph>;
  #last = '';

  /** `xml` is numbering.xml; `ofStyle` the numbers that styles bring with them. */
  constructor(xml: string | undefined, ofStyle: ReadonlyMap<string, NumberedParagraph>) {
    this.#ofStyle = ofStyle;
    if (xml === undefined) return;
    const root = XmlTree.read(xml);
    const abstract = new Map(
      root.all('w:abstractNum').map((one) => [one.attribute('w:abstractNumId'), readLevels(one)]),
    );
    for (const number of root.all('w:num')) {
      const levels = abstract.get(number.first('w:abstractNumId')?.attribute('w:val'));
      if (levels) this.#levels.set(number.attribute('w:numId') ?? '', levels);
    }
  }

  /** The number as the paragraph shows it; empty for none and for marks such as •. */
  next(paragraph: NumberedParagraph): string {
    this.#last = this.#count(paragraph);
    return this.#last;
  }

  /** The same paragraph once more, in the other form of a drawing. */
  repeat(paragraph: NumberedParagraph): string {
    return this.#levelOf(paragraph) ? this.#last : '';
  }

  /** Whether it is numbered as the items of lists are: 1. or （1）. */
  isItem(paragraph: NumberedParagraph): boolean {
    const own = this.#levelOf(paragraph)?.own;
    return own?.format === 'decimal' && /^[（(]?%\d[)）.、．]?\s*$/u.test(own.text);
  }

  #levelOf(paragraph: NumberedParagraph): { id: string; level: number; own: Level } | undefined {
    const byStyle = this.#ofStyle.get(paragraph.styleId ?? '');
    const id = paragraph.numberId ?? byStyle?.numberId;
    const level = paragraph.numberId === undefined ? (byStyle?.level ?? 0) : paragraph.level;
    const own = id === undefined ? undefined : this.#levels.get(id)?.[level];
    if (id === undefined || !own || own.format === 'bullet' || own.format === 'none')
      return undefined;
    return { id, level, own };
  }

  #count(paragraph: NumberedParagraph): string {
    const found = this.#levelOf(paragraph);
    if (!found) return '';
    const { id, level, own } = found;
    const counts = this.#counts.get(id) ?? [];
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    this.#counts.set(id, counts);
    const levels = this.#levels.get(id) ?? [];
    return own.text.replace(/%(\d)/gu, (_, place: string) => {
      const at = Number(place) - 1;
      const { format = 'decimal', start = 1 } = levels[at] ?? {};
      return formatNumber(counts[at] ?? start, format);
    });
  }
}

function readLevels(abstract: XmlElement): Level[] {
  const levels: Level[] = [];
  for (const level of abstract.all('w:lvl'))
    levels[Number(level.attribute('w:ilvl') ?? 0)] = {
      format: level.first('w:numFmt')?.attribute('w:val') ?? 'decimal',
      text: level.first('w:lvlText')?.attribute('w:val') ?? '',
      start: Number(level.first('w:start')?.attribute('w:val') ?? 1),
    };
  return levels;
}
