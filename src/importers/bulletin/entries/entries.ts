import type { Block, BylineBlock, HeadlineBlock, Paragraph } from '../columns/blocks.ts';
import { parseBylines, parseNameAlone, type FoundByline } from './byline.ts';
import { newEntry, textPart, type Entry } from './entry.ts';
import { findPhotoText } from './photo-text.ts';
import {
  findCaption,
  formOf,
  plainText,
  isTelegraph,
  takeLead,
  takeTail,
  type Signed,
} from './signature.ts';
import { isClosingNote, noteBrokenOff, sign } from './sign-entry.ts';
import type { Glyph } from '../text/source-text.ts';

/** What the paper holds from top to bottom: entries without their headlines, and headlines. */
export type Item =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'headline'; readonly block: HeadlineBlock };

/** Finds where an entry ends and the next begins: at 本报讯, bylines, credits of photos and headlines. */
export function findItems(blocks: readonly Block[]): Item[] {
  const finder = new EntryFinder();
  blocks.forEach((block, at) => finder.take(block, blocks[at - 1], blocks[at + 1]));
  return finder.finish();
}

const longestPhotoText = 4;

class EntryFinder {
  readonly #items: Item[] = [];
  /** Takes the next paragraph that does not begin an entry. */
  #open: Entry | undefined;
  #pending: { bylines: FoundByline[]; form: Glyph[]; line: number } | undefined;
  #resumes = false;
  /** Paragraphs that the open entry had when a photo came between. */
  #resumedAt: number | undefined;

  take(block: Block, before: Block | undefined, after: Block | undefined): void {
    if (block.kind === 'headline') this.#takeHeadline(block);
    else if (block.kind === 'paragraph') this.#takeParagraph(block, after);
    else if (block.kind === 'credit') this.#takeCredit(block, before);
    else this.#takeByline(block, before, after);
  }

  finish(): Item[] {
    if (this.#pending) this.#attachPending();
    return this.#items;
  }

  #begin(line: number): Entry {
    const entry = newEntry(line);
    if (this.#open?.parts.length === 0 && this.#open.isSigned) {
      entry.doubts.push({ line, message: '上一处署名之后没有正文，请对照原报。' });
    }
    this.#items.push({ kind: 'entry', entry });
    this.#open = entry;
    this.#resumes = false;
    this.#resumedAt = undefined;
    if (this.#pending) {
      entry.bylines.push(...this.#pending.bylines);
      entry.form.push(...this.#pending.form);
      entry.line = this.#pending.line;
      entry.isSigned = true;
      this.#pending = undefined;
    }
    return entry;
  }

  #takeHeadline(block: HeadlineBlock): void {
    this.#items.push({ kind: 'headline', block });
    this.#open = undefined;
    this.#resumes = false;
    this.#resumedAt = undefined;
  }

  #takeParagraph(paragraph: Paragraph, after: Block | undefined): void {
    const lead = paragraph.hasLead ? takeLead(paragraph.glyphs) : undefined;
    const isLead =
      lead !== undefined &&
      (lead.form.length > 0 || lead.bylines.length > 0 || isTelegraph(paragraph.glyphs));
    const tail = takeTail(lead?.rest ?? paragraph.glyphs);
    const caption = findCaption(tail.rest);
    const hasCredit = tail.bylines.some(({ role }) => role === '摄');
    const isPhoto =
      !isLead &&
      !this.#pending &&
      (caption === 0 ||
        (caption > 0 && (hasCredit || after?.kind === 'credit')) ||
        (hasCredit && tail.bylines.length === 1 && this.#isAlone(paragraph)));
    if (isPhoto) {
      this.#takePhoto(paragraph, tail, caption, after?.kind === 'credit');
      return;
    }
    const entry = isLead || this.#pending ? this.#begin(paragraph.line) : this.#continue(paragraph);
    if (isLead) sign(entry, lead);
    const body = { ...paragraph, glyphs: tail.rest };
    if (plainText(tail.rest) !== '') entry.parts.push(textPart(body));
    entry.lastLine = paragraph.lastLine;
    entry.column = Math.max(entry.column, paragraph.column);
    if (tail.bylines.length > 0) {
      sign(entry, tail);
      entry.isClosed = true;
    }
    if (!paragraph.isWhole) noteBrokenOff(entry, tail.rest, paragraph.lastLine);
    if (isClosingNote(plainText(paragraph.glyphs))) entry.isClosed = true;
  }

  /** Unsigned text by itself: nothing that it could go on with. */
  #isAlone(paragraph: Paragraph): boolean {
    return (
      !this.#open || this.#open.isClosed || Math.abs(this.#open.column - paragraph.column) > 2.5
    );
  }

  #continue(paragraph: Paragraph): Entry {
    if (!this.#open || this.#open.isClosed) return this.#beginUnsigned(paragraph);
    if (paragraph.opensColumn) return this.#beginColumn(paragraph);
    if (this.#resumes) {
      this.#open.doubts.push({
        line: paragraph.line,
        message: '图片之后的这段文字没有新的署名和“本报讯”，暂接在图片之前的那篇后面。',
      });
      this.#resumes = false;
    }
    return this.#open;
  }

  #beginUnsigned({ line }: Paragraph): Entry {
    const entry = this.#begin(line);
    const last = this.#items.at(-2);
    if (last?.kind === 'entry' && !last.entry.isPhoto)
      entry.doubts.push({
        line,
        message: '上一篇以署名收尾，这里起没有署名和“本报讯”，暂作新的一篇。',
      });
    return entry;
  }

  /** Of two columns that were mixed the second mostly holds another text. */
  #beginColumn({ line }: Paragraph): Entry {
    const entry = this.#begin(line);
    entry.doubts.push({
      line,
      message:
        '交错的几栏分开以后，这一栏开头没有署名，暂作新的一篇；也可能接着前一栏，请对照原报。',
    });
    return entry;
  }

  #takePhoto(paragraph: Paragraph, tail: Signed, caption: number, hasCreditLine: boolean): void {
    const earlier = this.#open;
    const pulled = this.#pullPhotoText(paragraph);
    const entry = pulled ?? this.#begin(paragraph.line);
    entry.isPhoto = true;
    entry.kind = '图片';
    const from = Math.max(caption, 0);
    const text = tail.rest.slice(0, from);
    if (plainText(text) !== '') entry.parts.push(textPart({ ...paragraph, glyphs: text }));
    entry.caption = [...tail.rest.slice(from)];
    entry.lastLine = paragraph.lastLine;
    entry.column = paragraph.column;
    sign(entry, tail);
    noteBrokenOff(entry, tail.rest, paragraph.lastLine);
    entry.isClosed = !hasCreditLine;
    const resumable = earlier && earlier !== entry && !earlier.isClosed ? earlier : undefined;
    this.#open = resumable;
    this.#resumes = resumable !== undefined;
    this.#resumedAt = resumable?.parts.length;
  }

  /**
   * Text directly before a caption belongs to the photo if nobody signed it. Of a signed article, only the text in a
   * column as wide as the caption, and not in the article's own column, belongs to the photo.
   */
  #pullPhotoText(paragraph: Paragraph): Entry | undefined {
    const open = this.#open;
    if (!open || open.isClosed || open.parts.length === this.#resumedAt) return undefined;
    const isOneLine = paragraph.lineCount === 1;
    if (!open.isSigned && open.parts.length <= longestPhotoText) {
      const isOneColumn = Math.abs(open.column - paragraph.column) <= 2.5;
      if (isOneColumn || (isOneLine && open.parts.length <= 2)) return open;
    }
    const from = findPhotoText(open, paragraph, this.#resumedAt);
    const pulled = open.parts.slice(from + 1);
    if (from < 0 || pulled.length === 0 || pulled.length > longestPhotoText) return undefined;
    open.parts.length = from + 1;
    const entry = this.#begin(pulled[0]?.line ?? paragraph.line);
    entry.parts.push(...pulled);
    entry.doubts.push({
      line: entry.line,
      message: '图片说明前的这段文字没有署名，暂归图片；也可能是前一篇的，请对照原报。',
    });
    return entry;
  }

  #takeCredit(block: BylineBlock, before: Block | undefined): void {
    const glyphs = block.lines.flatMap((line) => line.glyphs);
    const bylines = parseBylines(glyphs) ?? [];
    const signed: Signed = { rest: [], bylines, form: formOf(glyphs, bylines) };
    const last = this.#items.at(-1);
    const photo = last?.kind === 'entry' && last.entry.isPhoto && !last.entry.isClosed;
    if (photo) {
      sign(last.entry, signed);
      last.entry.isClosed = true;
      last.entry.lastLine = block.line;
    } else if (this.#open && before?.kind === 'paragraph')
      this.#makePhoto(this.#open, before, signed, block);
    else {
      const entry = last?.kind === 'entry' ? last.entry : this.#begin(block.line);
      sign(entry, signed);
      entry.doubts.push({
        line: block.line,
        message: '这行摄影署名前面没有图片说明，请对照原报。',
      });
    }
  }

  /** A credit under text without 图为: of a whole unsigned entry, or of its last paragraph. */
  #makePhoto(open: Entry, before: Paragraph, signed: Signed, block: BylineBlock): void {
    const isWhole = !open.isSigned && open.parts.length <= 2;
    const isOther = isWhole || Math.abs(before.column - open.column) > 2.5;
    let entry = open;
    if (!isOther) {
      sign(open, signed);
      open.doubts.push({
        line: block.line,
        message: '这行摄影署名前面没有“图为”，图片说明是哪一句拿不准，文字都留在正文里。',
      });
      return;
    }
    const text = open.parts.pop();
    if (!isWhole) {
      entry = this.#begin(before.line);
      this.#open = open;
      this.#resumes = true;
    } else this.#open = undefined;
    entry.isPhoto = true;
    entry.isClosed = true;
    entry.kind = '图片';
    entry.lastLine = block.line;
    if (text) entry.caption = [...text.glyphs];
    sign(entry, signed);
    entry.doubts.push({
      line: before.line,
      message: '图片说明里没有“图为”，是按摄影署名认出来的，请核对。',
    });
  }

  #takeByline(block: BylineBlock, before: Block | undefined, after: Block | undefined): void {
    const glyphs = block.lines.flatMap((line) => [...line.glyphs, { char: ' ', at: -1 }]);
    const bylines = parseBylines(glyphs) ?? parseNameAlone(glyphs) ?? [];
    const form = formOf(glyphs, bylines);
    const open = this.#open;
    const isUnsigned = open?.bylines.length === 0;
    const isTail = isUnsigned && open.parts.length > 0 && after?.kind !== 'paragraph';
    const isBelowHead = before?.kind === 'headline' && after?.kind !== 'paragraph';
    const last = this.#lastEntry();
    if (isBelowHead && last && !last.isPhoto && last.bylines.length === 0) {
      sign(last, { rest: [], bylines, form });
      return;
    }
    const isBracketTail = isUnsigned && /^[（(]/.test(block.lines[0]?.flat ?? '');
    if (open && (isTail || isBracketTail)) {
      sign(open, { rest: [], bylines, form });
      open.isClosed = true;
      open.lastLine = block.lines.at(-1)?.number ?? block.line;
    } else {
      if (this.#pending) this.#attachPending();
      this.#pending = { bylines, form, line: block.line };
    }
  }

  #lastEntry(): Entry | undefined {
    const last = this.#items.findLast((item) => item.kind === 'entry');
    return last?.kind === 'entry' ? last.entry : undefined;
  }

  /** A byline that no text followed: of the entry before it. */
  #attachPending(): void {
    const pending = this.#pending;
    if (!pending) return;
    this.#pending = undefined;
    const entry = this.#lastEntry() ?? this.#begin(pending.line);
    sign(entry, { rest: [], bylines: pending.bylines, form: pending.form });
    entry.doubts.push({
      line: pending.line,
      message: '这行署名后面没有正文，暂归前一篇，请对照原报。',
    });
  }
}
