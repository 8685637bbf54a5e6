import { parseBylines, roleWord } from '../entries/byline.ts';
import { foldPunctuation } from './neighbours.ts';
import type { Line } from './source-text.ts';

/** What a line is for certain, seen by itself; everything else is text or headline. */
export type HardKind = 'byline' | 'lead' | 'deck' | 'credit' | 'caption';

export const announcement = /^本[报刊网](?:综合|[^记通，。（(]{0,10}?)?(?:讯|消息)(?!员)\s*/u;
/** 新华社北京8月18日电, 本报某地8月20日电: who sends it, from where and when. */
export const telegraph =
  /^(?:据|综合)?(?:本报|本刊|新华社|新华网|中新社|人民日报)[^，。：（(]{0,12}?\d{1,2}\s*月\s*\d{1,2}\s*日\s*[专综]?\s*电/u;
const bracketLead = new RegExp(`^[（(](?:${roleWord})[^）)]{0,40}(?:[）)].|$)`, 'u');
/** （上接第一版）: the rest of an article of another page. */
export const continued = /^[（(](?:上接|紧接)[^（()）]{2,12}[）)]/u;
const deck = /^(?:[—―─━－–]{1,3}|--+)(?=.)/u;
const caption = /^(?:图|上图|下图|左图|右图|图片)(?:为|①|：|[一二三四])/u;

/** Ends a sentence: what follows may be a new paragraph. */
export const endsSentence = (text: string): boolean =>
  /[。！？!?…；;][”’"'」』）)】》]*$/u.test(text) || /[^\d]\.$/.test(text) || /[）)]$/.test(text);

const credit =
  /(?:[。！？”）]|\s)\s*(?:本报)?(?:记者|通讯员)?\s*\p{Script=Han}{2,4}(?:[、\s]{1,4}\p{Script=Han}{2,4}){0,9}\s*(?:摄|摄影|摄影报道|文[/／]?图|图[/／]?文)$/u;

/** The end of a credit whose name is on the line before. */
const creditAlone = /^\p{Script=Han}{0,4}(?:摄|摄影)$/u;

/** A speaker's turn, a numbered or marked item: begins a paragraph wherever it is. */
export const opensParagraph = (text: string): boolean =>
  /^(?:[\p{Script=Han}·]{1,4}[：:](?=.)|[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、](?=[^\d])|[●■◆○◇▲△★☆•])/u.test(
    text,
  );

const done = new WeakMap<Line, boolean>();

/** Nothing of the text goes on in the next line: a sentence ends here, or a photographer's name. */
export function isDoneLine(line: Line): boolean {
  const before = done.get(line);
  if (before !== undefined) return before;
  const isDone =
    line.isWhole === true ||
    endsSentence(line.flat) ||
    credit.test(line.text) ||
    creditAlone.test(line.flat);
  done.set(line, isDone);
  return isDone;
}

/** Text that goes on for certain: it ends in a comma, an opening bracket or the like. */
export const goesOn = (text: string): boolean => /[，、,：:“‘（(《〈「『【—·]$/u.test(text);

const known = new WeakMap<Line, { kind: HardKind | undefined }>();

/** What the line is by its own form; `undefined` for text and headlines. */
export function hardKind(line: Line): HardKind | undefined {
  const before = known.get(line);
  if (before) return before.kind;
  const kind = readKind(line);
  known.set(line, { kind });
  return kind;
}

function readKind(line: Line): HardKind | undefined {
  if (announcement.test(line.flat) || telegraph.test(foldPunctuation(line.flat))) return 'lead';
  if (line.width <= 40 && !/[。！？]/.test(line.flat)) {
    const found = parseBylines(line.glyphs);
    if (found) return found.every(({ role }) => role === '摄') ? 'credit' : 'byline';
  }
  if (bracketLead.test(line.flat) || continued.test(line.flat)) return 'lead';
  if (deck.test(line.flat) && !endsSentence(line.flat)) return 'deck';
  return caption.test(line.flat) ? 'caption' : undefined;
}

/** Marks that open and are not closed in the text, innermost last. */
export function unclosedPunctuation(text: string): string[] {
  const open: string[] = [];
  for (const char of text) {
    if ('“‘（(《〈「『【'.includes(char)) open.push(char);
    else if (open.length > 0 && closes(open.at(-1) ?? '', char)) open.pop();
  }
  return open;
}

/** Marks that the text closes without having opened them. */
export function strayClosers(text: string): string[] {
  const open: string[] = [];
  const stray: string[] = [];
  for (const char of text) {
    if ('“‘（(《〈「『【'.includes(char)) open.push(char);
    else if ('”’）)》〉」』】'.includes(char)) {
      if (open.length > 0 && closes(open.at(-1) ?? '', char)) open.pop();
      else stray.push(char);
    }
  }
  return stray;
}

const closers: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '（': '）)',
  '(': '）)',
  '《': '》',
  '〈': '〉',
  '「': '」',
  '『': '』',
  '【': '】',
};

export const closes = (opener: string, char: string): boolean =>
  (closers[opener] ?? '').includes(char);
