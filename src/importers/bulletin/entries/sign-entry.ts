import type { FoundByline } from './byline.ts';
import type { Entry } from './entry.ts';
import { endsSentence } from '../text/line-kind.ts';
import { plainText, type Signed } from './signature.ts';
import type { Glyph } from '../text/source-text.ts';

/** （作者单位：市民政局）, （市慈善总会供稿）: is at the end of a piece. */
export const isClosingNote = (text: string): boolean =>
  /^[（(](?:作者(?:单位|系|为|是)?|.{2,12}供稿).{0,24}[）)]$/u.test(text);

/** Gives the entry its bylines; what was guessed of them becomes a doubt. */
export function sign(entry: Entry, { bylines, form, doubt }: Signed): void {
  const fresh = bylines.filter((byline) => !isKnown(entry, byline));
  entry.bylines.push(...fresh);
  entry.form.push(...form, ...bylines.flatMap((own) => (fresh.includes(own) ? [] : own.glyphs)));
  entry.isSigned = true;
  for (const byline of fresh)
    if (byline.doubt)
      entry.asks.push({
        line: entry.lastLine,
        message: `署名“${byline.name}”：${byline.doubt}。`,
      });
  if (doubt) entry.doubts.push({ line: entry.line, message: `${doubt}。` });
}

/** 文字：王安 below a text whose 记者 is 王安 says the same again. */
const isKnown = ({ bylines }: Entry, { role, name }: FoundByline): boolean =>
  role === '通讯员' && bylines.some((own) => own.name === name && own.role !== '摄');

/** A text that breaks off is a doubt. */
export function noteBrokenOff(entry: Entry, rest: readonly Glyph[], line: number): void {
  const text = plainText(rest);
  if (text !== '' && !endsSentence(text) && !/[：:]$/.test(text))
    entry.doubts.push({
      line,
      message: '这一行之后断了，句子没有说完：可能缺字，或下文被排到了别处。',
    });
}
