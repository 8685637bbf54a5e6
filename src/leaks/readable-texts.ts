import { isUtf8 } from 'node:buffer';
import { embeddedTexts, isDocument, isPicture, wordsAmongBytes } from './embedded-texts.ts';
import { encodedTexts } from './encoded-texts.ts';
import { pictureTexts } from './picture-texts.ts';
import { scrapsOfBytes, scrapsOfText } from './scraps.ts';
import { unpack } from './unpack.ts';

/** What can be read in a file's bytes. */
export interface ReadableTexts {
  /** The bytes as they are and unpacked, markup and code included. */
  raw: string[];
  /**
   * What a reader or a program makes of them, one piece of text a line: without markup, attributes, escapes
   * of HTML, JSON and addresses undone.
   */
  prose: string[];
  /** Han that its bytes and codes say in other encodings, mostly by chance: for names alone. */
  scraps: string[];
}

/** Tables of the search index contain unrelated numbers side by side. */
const proseFile =
  /^(?!pagefind\/).*\.(?:csv|html|ics|json|md|svg|txt|vcf|vtt|xml|webmanifest)$|^pagefind\/.*\/text\//;

/** Words of the search index, in which whole numbers have letters before them. */
const wordsFile = /^pagefind\/.*\/index\//;
const longNumber = /zz(\d{11,})/g;

/** Reads a file of the built site; `file` tells by its name what it is. */
export async function readableTexts(file: string, bytes: Buffer): Promise<ReadableTexts> {
  const parts = unpack(file, bytes).map((part) => unfold(file, part));
  return { ...(await plainTexts(file, parts)), scraps: scrapsOf(file, parts) };
}

/** The search index is our own, and bytes of pictures are points. */
const scrapsOf = (file: string, parts: readonly Buffer[]): string[] =>
  file.startsWith('pagefind/')
    ? []
    : parts.flatMap((part) => [
        ...(isPicture(part) ? [] : scrapsOfBytes(part)),
        ...pictureTexts(part).flatMap(scrapsOfBytes),
        ...scrapsOfText(part.toString('latin1')),
      ]);

async function plainTexts(
  file: string,
  parts: readonly Buffer[],
): Promise<Omit<ReadableTexts, 'scraps'>> {
  const raw = parts.map((part) => part.toString('utf8'));
  const name = file.replace(/\.(?:br|gz)$/, '').toLowerCase();
  if (wordsFile.test(name))
    return {
      raw,
      prose: raw.flatMap((text) => Array.from(text.matchAll(longNumber), ([, n = '']) => n)),
    };
  if (isDocument(name, parts)) {
    const texts = raw.map((text, at) =>
      isUtf8(parts[at] ?? Buffer.alloc(0)) ? text : wordsAmongBytes(text),
    );
    return { raw, prose: [...texts.flatMap(withoutEscapes), ...(await embeddedTexts(parts))] };
  }
  const escaped = raw.flatMap(withoutEscapes);
  return { raw, prose: [...escaped, ...(proseFile.test(name) ? proseOf(name, raw) : [])] };
}

const proseOf = (name: string, raw: readonly string[]): string[] =>
  raw.flatMap((text) => (/\.(?:html|svg|xml)$/.test(name) ? withoutMarkup(text) : [text]));

/** What fills lines and escapes bytes, by the names of files: undone on bytes, as it parts those of one character, too. */
const folds: readonly (readonly [file: RegExp, undo: (text: string) => string])[] = [
  // Calendars and address cards.
  [/\.(?:ics|vcf)(?:\.(?:br|gz))?$/i, (text) => text.replace(/\r?\n[ \t]/g, '')],
  // Mail: quoted-printable, and base64 in lines of 76.
  [
    /\.(?:eml|mht|mhtml)$/i,
    (text) =>
      text
        .replace(/=\r?\n/g, '')
        .replace(/=([\dA-F]{2})/g, (_, hex: string) => byteOf(hex))
        .replace(/(?<=^[\w+/]{60,76})\r?\n(?=[\w+/]{4,76}={0,2}\s*$)/gm, ''),
  ],
  [
    /\.(?:rtf|doc)$/i,
    (text) =>
      text
        .replace(/\\'([\da-f]{2})/gi, (_, hex: string) => byteOf(hex))
        .replace(/\\u(\d{1,5})\??/g, (_, code: string) =>
          Buffer.from(String.fromCharCode(Number(code))).toString('latin1'),
        )
        .replace(/\\[a-z]+-?\d* ?|[{}]/gi, ''),
  ],
];
const byteOf = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));

export function unfold(file: string, bytes: Buffer): Buffer {
  const undo = folds.find(([name]) => name.test(file))?.[1];
  if (!undo) return bytes;
  const text = bytes.toString('latin1');
  const plain = undo(text);
  return plain === text ? bytes : Buffer.from(plain, 'latin1');
}

const inlineTag =
  /<\/?(?:a|abbr|b|bdi|bdo|code|em|i|mark|rb|ruby|s|small|span|strong|sub|sup|tspan|u|wbr)\b[^>]*>/gi;
/** Between the cells of one row. */
const cellBorder = /<\/t[dh]>\s*<t[dh]\b[^>]*>/gi;
const attributeValue = /\s[\w:-]+=(?:"([^"]*)"|'([^']*)')/g;

/** Where a shape stands; a picture's coordinates would read as one long number. */
const coordinate = /^\s(?:[cr]?[xy]|[xy][12]|r|width|height)=["']-?\d{1,4}(?:\.\d+)?["']$/;

/** The text between the tags and, line by line, the values of attributes that are not addresses. */
export function withoutMarkup(text: string): string[] {
  const values = [...text.matchAll(attributeValue)]
    .filter(([attribute]) => !coordinate.test(attribute))
    .map(([, double, single]) => double ?? single ?? '')
    .filter((value) => !/^[/#.]|:\/\//.test(value));
  const plain = text
    .replace(/<(script|style)\b[^]*?<\/\1>/gi, '\n')
    .replace(/<!--|-->|<!\[CDATA\[|\]\]>/g, '\n')
    .replace(inlineTag, '')
    .replace(cellBorder, '\t')
    .replace(/<[^>]*>/g, '\n');
  return [decodeEntities(plain), decodeEntities(values.join('\n'))];
}

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
  shy: '\u00AD',
};

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));?/gi,
    (whole, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? (codePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) ?? whole)
        : (namedEntities[name.toLowerCase()] ?? whole),
  );
}

const scriptEscape = /\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi;
const addressEscape = /(?:%[0-9a-f]{2})+/gi;

/**
 * The text with `\u5f20` of JSON and scripts, `&#24352;` of HTML and `%E5%BC%A0` of addresses undone, and what base64 and
 * hexadecimal digits in it say.
 */
export function withoutEscapes(text: string): string[] {
  let plain = text;
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const inner = withoutOneLayer(plain);
    if (inner === plain) break;
    plain = inner;
  }
  return [...(plain === text ? [] : [plain]), ...encodedTexts(text)];
}

/** &amp;#24352; and \\\\u5f20: what programs escape that escape what is escaped. */
const mostLayers = 4;

const withoutOneLayer = (text: string): string =>
  decodeEntities(text)
    .replace(
      scriptEscape,
      (whole, long?: string, short?: string, byte?: string) =>
        codeUnit(Number.parseInt(long ?? short ?? byte ?? '', 16)) ?? whole,
    )
    .replace(addressEscape, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));

const codePoint = (code: number): string | undefined =>
  code <= 0x10ffff ? String.fromCodePoint(code) : undefined;

/** The two halves of a pair are next to each other and join. */
const codeUnit = (code: number): string | undefined =>
  code <= 0xffff ? String.fromCharCode(code) : codePoint(code);
