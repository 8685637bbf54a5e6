import { isUtf8 } from 'node:buffer';
import { domainToUnicode } from 'node:url';

// What bytes and codes could say in Chinese. Most of it is chance; chance makes no three names of one list.

/** Of a film or a sound, what stands at its ends is words. */
const readWhole = 4 * 1024 * 1024;
const readAtEnds = 1024 * 1024;

const encodings = ['utf-8', 'gb18030', 'big5'] as const;
const decoders = new Map(encodings.map((name) => [name, new TextDecoder(name)]));

/** Han with blanks between what belongs to no word. */
const hanOf = (text: string): string => text.replace(/[^\u3400-\u9FFF·\uD800-\uDFFF]+/gu, '\n');
const saysSomething = /[\u3400-\u9FFF]{2}/;

/** The Han that bytes say in every encoding that programs for Chinese write; nothing for plain UTF-8, which is read anyway. */
export function scrapsOfBytes(bytes: Buffer): string[] {
  if (isUtf8(bytes) && !bytes.includes(0)) return [];
  if (bytes.length > readWhole)
    return [bytes.subarray(0, readAtEnds), bytes.subarray(-readAtEnds)].flatMap(inEveryEncoding);
  return inEveryEncoding(bytes);
}

function inEveryEncoding(bytes: Buffer): string[] {
  const wide = [0, 1].flatMap((start) => {
    const even = bytes.subarray(start, bytes.length - ((bytes.length - start) % 2));
    return [even.toString('utf16le'), Buffer.from(even).swap16().toString('utf16le')];
  });
  return [...encodings.map((name) => decoders.get(name)?.decode(bytes) ?? ''), ...wide]
    .map(hanOf)
    .filter((text) => saysSomething.test(text));
}

const mostKept = 20_000;

/** The same answers, kept: names of files and classes are on many pages. */
function keeping(read: (run: string) => readonly string[]): (run: string) => readonly string[] {
  const kept = new Map<string, readonly string[]>();
  return (run) => {
    const said = kept.get(run) ?? read(run);
    if (kept.size >= mostKept) kept.clear();
    kept.set(run, said);
    return said;
  };
}

const base64 = /(?<![\w+/=-])[A-Za-z0-9+/_-]{12,4000}={0,2}(?![\w+/=-])/gu;
const hex = /(?<![\da-z])(?:[\da-f]{2}){6,2000}(?![\da-z])/giu;
const octets =
  /(?:(?:=|%)[\da-f]{2}(?:=\r?\n)?){4,}|(?:\\[0-3][0-7]{2}){4,}|(?:\\x[\da-f]{2}){4,}/giu;
const points =
  /(?:(?:U\+|0x|\\U?0{0,4}|&(?:amp;)*#x?|(?<![\da-f]))(?:[1-4]\d{4}|[3-9][\da-f]{3})(?![\da-f])[\s,;]{0,3}){2,}/giu;
const label = /xn--[a-z\d-]{3,60}/giu;

/** Mail folds what it packs. */
const folded = /(?<=[A-Za-z0-9+/]{16})\r?\n[ \t]*(?=[A-Za-z0-9+/]{4})/g;

const pieces: readonly (readonly [RegExp, (run: string) => readonly string[]])[] = [
  [base64, keeping((run) => ofBase64(run))],
  [hex, keeping((run) => inEveryEncoding(Buffer.from(run, 'hex')))],
  [octets, (run) => inEveryEncoding(bytesOf(run))],
  [points, (run) => [charactersOf(run)]],
  [label, (run) => [domainToUnicode(run)]],
];

/** The Han that a text says in figures: base64, hexadecimal and octal bytes, numbers of characters, names of hosts. */
export function scrapsOfText(text: string): string[] {
  const plain = text.replace(folded, '');
  const found = pieces.flatMap(([form, read]) =>
    [...plain.matchAll(form)].flatMap(([run]) => read(run)),
  );
  const said = hanOf(found.join('\n'));
  return saysSomething.test(said) ? [said] : [];
}

/** A run of UTF-7 begins with a plus that is none of its letters. */
const ofBase64 = (run: string): string[] =>
  (run.startsWith('+') ? [run, run.slice(1)] : [run]).flatMap((letters) =>
    inEveryEncoding(Buffer.from(letters, 'base64')),
  );

/** =E8=B5, %E8%B5, \xE8\xB5, \350\265 */
const bytesOf = (run: string): Buffer =>
  Buffer.from(
    Array.from(run.matchAll(/(?:=|%|\\x)([\da-f]{2})|\\([0-3][0-7]{2})/giu), ([, digits, octal]) =>
      Number.parseInt(digits ?? octal ?? '', digits === undefined ? 8 : 16),
    ),
  );

/** U+8D75, 0x8D75, \8d75, 36213 */
const charactersOf = (run: string): string =>
  Array.from(run.matchAll(/(U\+|0x|\\U?0{0,4}|x)?([\da-f]{4,5})/giu), ([, mark, digits = '']) => {
    const code = Number.parseInt(digits, mark === undefined && digits.length === 5 ? 10 : 16);
    return code >= 0x3400 && code <= 0x9fff ? String.fromCharCode(code) : ' ';
  }).join('');
