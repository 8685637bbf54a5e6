import { parseBylines, parseNameAlone } from '../entries/byline.ts';
import { newEntry, type Entry } from '../entries/entry.ts';
import { formOf, plainText, takeLead, takeTail } from '../entries/signature.ts';
import { isClosingNote, noteBrokenOff, sign } from '../entries/sign-entry.ts';
import { announcement, endsSentence } from '../text/line-kind.ts';
import type { Glyph } from '../text/source-text.ts';
import { giveRoles, isNumberedHead, type RoledBlock } from './roles.ts';
import { joinStyled, partHeading, strengthOf } from './styled-headline.ts';
import type { PlacedBlock } from './block.ts';

/** 稿件 of a file, and what belongs to its page only. */
export interface FoundArticles {
  readonly entries: readonly Entry[];
  readonly left: readonly PlacedBlock[];
}

/**
 * The articles of a file: each begins at a heading that stands out as the first one does, or below which a
 * byline or 本报讯 stands. Text boxes go behind the article in which they stand.
 */
export function readArticles(placed: readonly PlacedBlock[]): FoundArticles {
  const roled = giveRoles(placed);
  const left = roled.filter(({ role }) => role === 'furniture');
  const kept = roled.filter(({ role }) => role !== 'furniture');
  const articles = cutArticles(kept).map(boxesLast);
  return { entries: articles.map(toEntry), left };
}

interface Article {
  readonly head: readonly RoledBlock[];
  readonly body: RoledBlock[];
}

/** Parts the blocks at the headings that are headlines. */
function cutArticles(blocks: readonly RoledBlock[]): Article[] {
  const articles: Article[] = [];
  let first: RoledBlock[] | undefined;
  for (let at = 0; at < blocks.length;) {
    const group = takeGroup(blocks, at);
    if (group.length === 0) {
      if (articles.length === 0) articles.push({ head: [], body: [] });
      articles.at(-1)?.body.push(blocks[at] as RoledBlock);
      at += 1;
      continue;
    }
    const open = articles.at(-1);
    const { head, subheads } = partHeading(group);
    const after = blocks.slice(at + group.length);
    if (isHeadline(head, open, first, after)) {
      first ??= head;
      articles.push({ head, body: subheads });
    } else open?.body.push(...group);
    at += group.length;
  }
  return articles.filter(({ head, body }) => head.length + body.length > 0);
}

/** Headings that stand together; a boxed one is never grouped with one outside. */
function takeGroup(blocks: readonly RoledBlock[], from: number): RoledBlock[] {
  let to = from;
  while (blocks[to]?.role === 'head' && isBoxed(blocks[to]) === isBoxed(blocks[from])) to += 1;
  return blocks.slice(from, to);
}

const isBoxed = (block: RoledBlock | undefined): boolean =>
  block?.block.kind === 'text' && block.block.isBoxed === true;

function isHeadline(
  group: readonly RoledBlock[],
  open: Article | undefined,
  first: readonly RoledBlock[] | undefined,
  after: readonly RoledBlock[],
): boolean {
  if (isBoxed(group[0]) && open) return false;
  if (!first || !open) return true;
  if (group.every(({ text }) => isNumberedHead(text))) return false;
  const next = after.find(({ role }) => role !== 'picture' && role !== 'caption');
  if (!open.body.some(({ role }) => role === 'text')) return open.head.length === 0;
  const isSigned = next?.role === 'byline' || (next !== undefined && announcement.test(next.text));
  return isSigned || standsOutAs(group, first);
}

const likeFirst = 0.93;

/** As large as the first headline of the file, at the same level and place of the line. */
function standsOutAs(group: readonly RoledBlock[], first: readonly RoledBlock[]): boolean {
  const [own, other] = [strongest(group), strongest(first)];
  if (own?.block.kind !== 'text' || other?.block.kind !== 'text') return false;
  if (own.block.level !== undefined || other.block.level !== undefined)
    return own.block.level === other.block.level;
  if (own.ratio < other.ratio * likeFirst || own.block.align !== other.block.align) return false;
  return own.block.isBold === true || other.block.isBold !== true;
}

const strongest = (group: readonly RoledBlock[]): RoledBlock | undefined =>
  group.toSorted((a, b) => strengthOf(b) - strengthOf(a))[0];

const boxesLast = ({ head, body }: Article): Article => ({
  head,
  body: [...body.filter((block) => !isBoxed(block)), ...body.filter(isBoxed)],
});

function toEntry({ head, body }: Article): Entry {
  const entry = newEntry(head[0]?.line ?? body[0]?.line ?? 1);
  if (head.length > 0) {
    const { headline, doubts } = joinStyled(head);
    entry.headline = headline;
    entry.doubts.push(...doubts);
  }
  const filler = new BodyFiller(entry, joinOpen(body));
  filler.fill();
  entry.lastLine = body.at(-1)?.line ?? entry.line;
  return entry;
}

/** Paragraphs that a column, a page or a picture cut in two are put together again. */
function joinOpen(body: readonly RoledBlock[]): RoledBlock[] {
  const joined: RoledBlock[] = [];
  for (const block of body) {
    const last = joined.findLastIndex(({ role }) => role === 'text' || role === 'head');
    const open = joined[last];
    const mayGoOn = block.block.kind === 'text' && block.block.mayGoOn === true;
    if (block.role === 'text' && mayGoOn && open?.role === 'text' && !endsSentence(open.text))
      joined[last] = {
        ...open,
        glyphs: [...open.glyphs, ...block.glyphs],
        text: open.text + block.text,
      };
    else joined.push(block);
  }
  return joined;
}

const widestCaption = 90;
const captionWords =
  /^(?:[▲△▼↑↓◆■●]|[上下左右]?图(?:片)?[①-⑩\d一二三四]?(?:为|[：:]))|(?:摄|供图)[）)]?$/u;

/** Puts the blocks of an article's body into its entry, in their order. */
class BodyFiller {
  readonly #entry: Entry;
  readonly #body: readonly RoledBlock[];
  #hasText = false;

  constructor(entry: Entry, body: readonly RoledBlock[]) {
    this.#entry = entry;
    this.#body = body;
  }

  fill(): void {
    const lastText = this.#body.findLastIndex(
      ({ role }, at) => role === 'text' && !this.#isCaption(at),
    );
    this.#body.forEach((block, at) => {
      if (block.role === 'picture') this.#takePicture(block);
      else if (this.#isCaption(at)) this.#takeCaption(block, at);
      else if (block.role === 'byline') this.#takeByline(block);
      else if (block.role === 'table') this.#takeTable(block);
      else if (block.role === 'head') this.#takeSubhead(block);
      else this.#takeText(block, at === lastText);
    });
    this.#settlePhoto();
  }

  /** Words beside a picture: short, and centred, smaller or begun like a caption. */
  #isCaption(at: number): boolean {
    const block = this.#body[at];
    if (block?.block.kind !== 'text' || block.role === 'head') return this.#isHeadCaption(at);
    if (block.role === 'caption') return true;
    if ([...block.text].length > widestCaption || block.role === 'byline') return false;
    const isBeside = [at - 1, at + 1].some((place) => this.#body[place]?.role === 'picture');
    const isSet = block.block.align === 'centre' || block.ratio < 0.95;
    if (isBeside && (isSet || captionWords.test(block.text))) return true;
    return /^[上下左右]?图(?:片)?为/u.test(block.text);
  }

  /** Centred words right below a picture are its caption, whatever their size. */
  #isHeadCaption(at: number): boolean {
    const [block, before] = [this.#body[at], this.#body[at - 1]];
    return (
      block?.role === 'head' &&
      before?.role === 'picture' &&
      block.ratio <= 1.05 &&
      block.block.kind === 'text' &&
      block.block.align === 'centre' &&
      !isNumberedHead(block.text)
    );
  }

  #takePicture(block: RoledBlock): void {
    if (block.block.kind === 'picture') this.#entry.pictures.push({ bytes: block.block.bytes });
  }

  #takeCaption(block: RoledBlock, at: number): void {
    const tail = takeTail(block.glyphs);
    sign(this.#entry, tail);
    const { pictures } = this.#entry;
    const isAbove =
      this.#body[at - 1]?.role !== 'picture' && this.#body[at + 1]?.role === 'picture';
    const own = isAbove ? -1 : pictures.length - 1;
    const picture = pictures[own];
    if (picture && !picture.caption) pictures[own] = { ...picture, caption: tail.rest };
    else if (isAbove) this.#captionAbove(tail.rest, at);
    else pictures.push({ caption: tail.rest });
  }

  /** The picture comes next: its caption waits for it as text that stands alone. */
  #captionAbove(caption: readonly Glyph[], at: number): void {
    const next = this.#body[at + 1];
    if (next?.block.kind !== 'picture') return;
    this.#entry.pictures.push({ bytes: next.block.bytes, caption });
    (this.#body as RoledBlock[])[at + 1] = { ...next, role: 'furniture', glyphs: [] };
  }

  #takeByline({ glyphs, line }: RoledBlock): void {
    const bylines = parseBylines(glyphs) ?? parseNameAlone(glyphs) ?? [];
    sign(this.#entry, { rest: [], bylines, form: formOf(glyphs, bylines) });
    if (bylines.length === 0)
      this.#entry.doubts.push({ line, message: '这一处像是署名，读不出姓名，请核对。' });
  }

  #takeTable({ cells, line, glyphs }: RoledBlock): void {
    this.#entry.parts.push({ kind: 'table', rows: cells, glyphs, line, column: 0 });
  }

  #takeSubhead({ glyphs, line }: RoledBlock): void {
    this.#entry.parts.push({ kind: 'subhead', glyphs, line, column: 0 });
  }

  #takeText(block: RoledBlock, isLast: boolean): void {
    if (block.glyphs.length === 0) return;
    const lead = this.#hasText ? undefined : takeLead(block.glyphs);
    if (lead) sign(this.#entry, lead);
    const isUnsigned = !this.#entry.bylines.some(({ role }) => role !== '摄');
    const rest = lead?.rest ?? block.glyphs;
    const tail = isLast && (isUnsigned || /[）)]$/u.test(block.text)) ? takeTail(rest) : undefined;
    this.#hasText = true;
    if (tail) sign(this.#entry, tail);
    const glyphs = tail?.rest ?? rest;
    if (plainText(glyphs) === '') return;
    const isItem = block.block.kind === 'text' && block.block.isItem === true;
    this.#entry.parts.push({
      kind: isItem ? 'item' : 'paragraph',
      glyphs,
      line: block.line,
      column: 0,
    });
    if (isLast && !isClosingNote(block.text) && !isSignature(block.text) && !isItem)
      noteBrokenOff(this.#entry, glyphs, block.line);
  }

  /** A picture with its words and no text besides is a piece by itself. */
  #settlePhoto(): void {
    const entry = this.#entry;
    if (entry.pictures.length === 0 || entry.parts.length > 1) return;
    const [only] = entry.parts;
    const isShort =
      !only || (!entry.headline && [...plainText(only.glyphs)].length <= widestCaption);
    if (!isShort || (only && only.kind !== 'paragraph')) return;
    entry.isPhoto = true;
    const first = entry.pictures.findIndex(({ caption }) => !caption);
    if (!only || first === -1) return;
    entry.pictures[first] = { ...entry.pictures[first], caption: only.glyphs };
    entry.parts = [];
  }
}

/** 河湾县民政局, 2018年8月13日, （作者单位：…）: what stands below a text. */
const isSignature = (text: string): boolean =>
  /^[^，。]{2,30}(?:局|处|委|会|厅|部|院|政府|中心|办公室|站|日)$/u.test(text);
