import { isUtf8 } from 'node:buffer';

/** Runs that could be bytes in letters: as `data:` addresses, YAML's `!!binary` and mail have them. */
const base64 = /(?<![\w+/=-])[A-Za-z0-9+/_-]{16,4000}={0,2}(?![\w+/=-])/gu;
const hex = /(?<![\da-z])(?:[\da-f]{2}){9,2000}(?![\da-z])/giu;
const said = /\p{Script=Han}{2}|\d{11}/u;
const unprintable = /[\0-\x08\x0E-\x1F\x7F\uFFFD]/u;

/** What base64 and hexadecimal digits in a text say, where it is words or numbers. */
export const encodedTexts = (text: string): string[] =>
  (
    [
      [base64, 'base64'],
      [hex, 'hex'],
    ] as const
  ).flatMap(([run, encoding]) =>
    [...text.matchAll(run)].flatMap(([letters]) => {
      const bytes = Buffer.from(letters, encoding);
      if (!isUtf8(bytes)) return [];
      const plain = bytes.toString('utf8');
      return said.test(plain) && !unprintable.test(plain) ? [plain] : [];
    }),
  );
