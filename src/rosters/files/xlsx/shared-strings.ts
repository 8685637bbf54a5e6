import { readXml } from './xml.ts';

/** The texts that cells point to by number. */
export function readSharedStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (!part) return strings;
  const collector = collectText();
  readXml(part, {
    open: (name) => {
      if (name === 'si') collector.begin();
      collector.open(name);
    },
    text: collector.text,
    close: (name) => {
      collector.close(name);
      if (name === 'si') strings.push(collector.end());
    },
  });
  return strings;
}

/** The plain text of a rich one: its runs joined, without the reading (`rPh`) that stands over them. */
export function collectText() {
  let whole = '';
  let inText = false;
  let inReading = false;
  return {
    begin: (): void => {
      whole = '';
    },
    open: (name: string): void => {
      if (name === 'rPh') inReading = true;
      if (name === 't') inText = !inReading;
    },
    text: (text: string): void => {
      if (inText) whole += text;
    },
    close: (name: string): void => {
      if (name === 'rPh') inReading = false;
      if (name === 't') inText = false;
    },
    end: (): string => unescapeText(whole),
  };
}

/** `_x000D_` stands for a character that XML cannot hold. */
const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
