import {
  parseAuthorOfOffice,
  parseBylines,
  parseNameAlone,
  parseOriginal,
} from '../entries/byline.ts';
import type { Entry } from '../entries/entry.ts';
import { isNotice } from '../entries/sign-off.ts';
import { isSignature } from '../entries/furniture.ts';
import { alsoInText, areBriefs, namesOfBrief } from '../entries/briefs.ts';
import { formOf, parseBareBrackets, plainText, takeLead, takeTail } from '../entries/signature.ts';
import { isClosingNote, noteBrokenOff, sign } from '../entries/sign-entry.ts';
import { announcement } from '../text/line-kind.ts';
import type { Glyph } from '../text/source-text.ts';
import { isRubric } from './heads-by-shape.ts';
import { isNumberedHead, ownOffice } from './roles.ts';
import type { RoledBlock, TextBlock } from './block.ts';

const widestCaption = 90;
const captionWords =
  /^(?:[▲△▼↑↓◆■●]|[上下左右]?图(?:片)?[①-⑩\d一二三四]?(?:为|[：:]))|(?:摄|供图)[）)]?$/u;

const countedPicture = /^图\s?(?:\d{1,2}(?!\d)|[一二三四五六七八九十])/u;

/** Puts the blocks of an article's body into its entry, in their order. */
export class BodyFiller {
  readonly #entry: Entry;
  readonly #body: readonly RoledBlock[];
  #hasText = false;
  readonly #isBriefs: boolean;

  constructor(entry: Entry, body: readonly RoledBlock[]) {
    this.#entry = entry;
    this.#body = body;
    this.#isBriefs =
      body.every(({ role }) => role !== 'picture') &&
      body.filter(({ role, text }) => role === 'text' && /^[▲△▼]/u.test(text)).length > 1;
    if (areBriefs(body.filter(({ role }) => role === 'text').map(({ glyphs }) => glyphs)))
      entry.isBriefs = true;
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
    // ▲ opens a brief too, which is longer, or stands among others with no picture.
    if (this.#isBriefs && /^[▲△▼]/u.test(block.text)) return false;
    return /^(?:[▲△▼][^。]{2,30}。?$|[上下左右]?图(?:片)?为)/u.test(block.text);
  }

  /** Centred words right below a picture are its caption, whatever their size; above it those that count it, 图1. */
  #isHeadCaption(at: number): boolean {
    const [block, before, next] = [this.#body[at], this.#body[at - 1], this.#body[at + 1]];
    if (block?.role !== 'head' || block.block.kind !== 'text' || isNumberedHead(block.text))
      return false;
    if (next?.role === 'picture' && countedPicture.test(block.text)) return true;
    return before?.role === 'picture' && block.ratio <= 1.05 && block.block.align === 'centre';
  }

  #takePicture(block: RoledBlock): void {
    const { block: picture } = block;
    if (picture.kind === 'picture')
      this.#entry.pictures.push(picture.bytes ? { bytes: picture.bytes } : {});
  }

  #takeCaption(block: RoledBlock, at: number): void {
    const mark = block.glyphs.findIndex(({ char }) => !/[▲△▼↑↓◆■●\s]/u.test(char));
    const tail = takeTail(block.glyphs.slice(mark));
    this.#entry.form.push(...block.glyphs.slice(0, mark));
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
    this.#entry.pictures.push({
      ...(next.block.bytes ? { bytes: next.block.bytes } : {}),
      caption,
    });
    (this.#body as RoledBlock[])[at + 1] = { ...next, role: 'furniture', glyphs: [] };
  }

  #takeByline({ glyphs, line }: RoledBlock): void {
    const bylines =
      parseBylines(glyphs) ??
      parseOriginal(glyphs) ??
      parseNameAlone(glyphs) ??
      parseBareBrackets(glyphs) ??
      parseAuthorOfOffice(glyphs) ??
      [];
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
    if (ownOffice.test(block.text) && !isNotice(plainText(this.#entry.headline?.title ?? []))) {
      this.#entry.form.push(...formOf(block.glyphs, []));
      return;
    }
    if (block.block.kind === 'text' && block.block.role === 'note')
      this.#entry.doubts.push({
        line: block.line,
        message: '这一段原来是脚注，放在文末，请核对。',
      });
    const lead = this.#mayLead(block) ? takeLead(block.glyphs) : undefined;
    if (lead) sign(this.#entry, lead);
    const isUnsigned = !this.#entry.bylines.some(({ role }) => role !== '摄');
    const rest = lead?.rest ?? block.glyphs;
    const isSignedOff = isLast && (isUnsigned || /[）)]$/u.test(block.text));
    const tail = isSignedOff && !this.#entry.isBriefs ? takeTail(rest) : undefined;
    if (this.#entry.isBriefs)
      sign(this.#entry, { rest, bylines: alsoInText(namesOfBrief(rest)), form: [] });
    this.#hasText = true;
    if (tail) sign(this.#entry, tail);
    const glyphs = tail?.rest ?? rest;
    if (plainText(glyphs) === '') return;
    const { isItem, depth, order } =
      block.block.kind === 'text' ? block.block : ({} as Partial<TextBlock>);
    this.#entry.parts.push({
      kind: isItem ? 'item' : 'paragraph',
      ...(isItem && depth ? { depth } : {}),
      ...(isItem && order !== undefined ? { order } : {}),
      glyphs,
      line: block.line,
      column: 0,
    });
    if (
      isLast &&
      !this.#entry.isBriefs &&
      !isClosingNote(block.text) &&
      !isSignature(block.text) &&
      !isItem
    )
      noteBrokenOff(this.#entry, glyphs, block.line);
  }

  /** The first paragraph tells who wrote; a summary or the editors' words may stand above 本报讯. */
  #mayLead({ text }: RoledBlock): boolean {
    const { parts, bylines } = this.#entry;
    return !this.#hasText || (parts.length < 3 && bylines.length === 0 && announcement.test(text));
  }

  /** A picture with its words and no text besides is a piece by itself. */
  #settlePhoto(): void {
    const entry = this.#entry;
    // Of a picture that did not come with the file its words are left.
    entry.pictures = entry.pictures.filter(({ bytes, caption }) => bytes ?? caption);
    if (entry.pictures.length === 0 || entry.parts.length > 1) return;
    const [only] = entry.parts;
    const isShort =
      !only || (!entry.headline && [...plainText(only.glyphs)].length <= widestCaption);
    if (!isShort || (only && only.kind !== 'paragraph')) return;
    entry.isPhoto = true;
    nameColumn(entry);
    if (entry.headline)
      entry.doubts.push({
        line: entry.line,
        message: '只有图片说明，没有正文；上面的字是标题还是栏名，请核对。',
      });
    const first = entry.pictures.findIndex(({ caption }) => !caption);
    if (!only || first === -1) return;
    entry.pictures[first] = { ...entry.pictures[first], caption: only.glyphs };
    entry.parts = [];
  }
}

/** 图片新闻 above a picture is the name of a column. */
function nameColumn({ headline }: Entry): void {
  if (!headline?.title || headline.kicker || !isRubric(plainText(headline.title))) return;
  headline.kicker = headline.title;
  delete headline.title;
}
