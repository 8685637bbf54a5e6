import { TooLargeError } from '../too-large.ts';
import type { CellLook } from '../grid.ts';
import { readXml, type XmlReader } from './xml.ts';

/** A text that cells point to by number, and whether its characters are struck through. */
export interface SharedText {
  text: string;
  struck?: NonNullable<CellLook['struck']>;
}

const mostTexts = 3_000_000;

/** The texts that cells point to by number. */
export function readSharedStrings(part: Uint8Array | undefined): SharedText[] {
  const strings: SharedText[] = [];
  if (!part) return strings;
  const collector = collectText();
  readXml(part, {
    open: (name, attributes) => {
      if (name === 'si') collector.begin();
      collector.open(name, attributes);
    },
    text: collector.text,
    close: (name) => {
      collector.close(name);
      if (name !== 'si') return;
      strings.push(collector.end());
      if (strings.length > mostTexts) throw new TooLargeError();
    },
  });
  return strings;
}

/** The plain text of a rich one: its runs joined, without the reading (`rPh`) that is printed over them. */
export function collectText() {
  let whole = '';
  let inText = false;
  let inReading = false;
  let isStruck = false;
  let [struck, plain] = [0, 0];
  return {
    begin: (): void => {
      whole = '';
      isStruck = false;
      [struck, plain] = [0, 0];
    },
    open: (name: string, attributes: Parameters<XmlReader['open']>[1]): void => {
      if (name === 'rPh') inReading = true;
      if (name === 't') inText = !inReading;
      if (name === 'r') isStruck = false;
      if (name === 'strike') isStruck = !/^(?:0|false)$/.test(attributes['val'] ?? '1');
    },
    text: (text: string): void => {
      if (!inText) return;
      whole += text;
      if (isStruck) struck += text.trim().length;
      else plain += text.trim().length;
    },
    close: (name: string): void => {
      if (name === 'rPh') inReading = false;
      if (name === 't') inText = false;
    },
    end: (): SharedText => ({
      text: unescapeText(whole),
      ...(struck > 0 ? { struck: plain > 0 ? 'part' : 'whole' } : {}),
    }),
  };
}

/** `_x000D_` stands for a character that XML cannot hold. */
const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
