import type { Month } from '../../domain/date.ts';
import { settleAccount, type Account } from './account.ts';
import { findKind } from './entries/article-kind.ts';
import { doubtBodies } from './body-doubts.ts';
import { parseNameAlone } from './entries/byline.ts';
import { buildBlocks } from './columns/blocks.ts';
import { openForms } from './documents/article-form.ts';
import { placeBlocks, type DocumentBlock } from './documents/block.ts';
import { isPageWords, opensLinks } from './documents/page-words.ts';
import { endsSentence, hardKind } from './text/line-kind.ts';
import { blocksOfLines, setsOutHeads } from './documents/plain-lines.ts';
import { readArticles } from './documents/read-articles.ts';
import type { Doubt } from './text/doubt.ts';
import { makeDraft, wordsOf, type Draft } from './draft.ts';
import { isSignature, takeFurniture } from './entries/furniture.ts';
import { findItems } from './entries/entries.ts';
import { joinBriefs } from './entries/briefs.ts';
import { isOpeningNote, placeNotes } from './entries/editors-note.ts';
import type { Entry } from './entries/entry.ts';
import { returnNames } from './entries/names-behind.ts';
import { isNotice, takeSignOff } from './entries/sign-off.ts';
import { labelHeadlines } from './headlines/headline-lines.ts';
import { refineHeadlines } from './headlines/refine-headlines.ts';
import { giveHeadlines } from './headlines/headlines.ts';
import { chooseHeadline } from './headlines/readings.ts';
import { chooseBorders } from './picks/border-readings.ts';
import { checkPicks } from './picks/check-picks.ts';
import { chooseNames } from './picks/name-readings.ts';
import { noPicks, type Picks } from './picks/picks.ts';
import { makeJoinEvidence } from './columns/join-evidence.ts';
import type { PublishedText } from './text/neighbours.ts';
import { readGrid } from './columns/page-grid.ts';
import { splitSideBySide } from './columns/side-by-side.ts';
import { rejoinLines } from './text/rejoin-lines.ts';
import {
  makeLine,
  readSourceText,
  textOf,
  type Line,
  type SourceText,
} from './text/source-text.ts';
import { untangle } from './columns/untangle.ts';
import { blocksOfWrapped } from './documents/wrapped-lines.ts';
import { isCopied, isOneParagraphPerLine, labelWholeLines } from './text/whole-lines.ts';

/** Everything that was made of a raw newspaper text. */
export interface ImportedBulletin {
  readonly issue: Month;
  readonly source: SourceText;
  /** What a line of the source is in the file: its line, or its paragraph. */
  readonly unit: '行' | '段';
  readonly drafts: readonly Draft[];
  /** Lines that are in the report alone: page furniture, headlines without a body. */
  readonly leftLines: readonly Line[];
  /** What was unsure about columns and paragraphs, before there were entries. */
  readonly doubts: readonly Doubt[];
  /** Lines that were joined to a paragraph across an empty line. */
  readonly seams: readonly number[];
  readonly account: Account;
  /** Picks that no piece or reading answers to, in Chinese. */
  readonly pickFaults: readonly string[];
}

/**
 * Turns the raw text of a newspaper page into drafts. Every character goes into exactly one draft or into
 * `leftLines`. `account.faults` lists where that failed; if there are any, the drafts must not be written.
 */
export function importBulletin(
  text: string,
  issue: Month,
  known?: PublishedText,
  firstOrder = 1,
  picks: Picks = noPicks,
): ImportedBulletin {
  const source = readSourceText(text);
  const own = ownLines(source.lines);
  const isWhole = isOneParagraphPerLine(own) || (own.length < source.lines.length && isCopied(own));
  const isSetOut = isOneParagraphPerLine(own) && setsOutHeads(text) && startsWithHead(source.lines);
  if (isSetOut || (isWhole && beginsWithHeadline(source.lines)))
    return { ...importDocument(blocksOfLines(text), issue, firstOrder, picks), unit: '行' };
  const wrapped = startsWithHead(source.lines) ? blocksOfWrapped(source.lines) : undefined;
  if (wrapped) return importDocument(wrapped, issue, firstOrder, picks);
  const doubts: Doubt[] = [];
  const grid = readGrid(source.lines, (line) => source.rowOf(line.number));
  const page = takeFurniture(grid?.lines ?? source.lines);
  const columns = grid ? { ...grid, lines: page.lines } : splitSideBySide(rejoinLines(page.lines));
  const lines = labelWholeLines(columns.lines);
  for (const { from, to } of columns.regions)
    doubts.push({
      line: from,
      lastLine: to,
      message: `第 ${from}–${to} 行是并排的几栏，已拆开：先左栏，后右栏。`,
    });
  const evidence = makeJoinEvidence(lines, known);
  const straight = grid
    ? { lines, regions: [], unsure: [] }
    : untangle(labelHeadlines(lines, evidence), evidence);
  for (const { from, to } of straight.regions)
    doubts.push({
      line: from,
      lastLine: to,
      message: `第 ${from}–${to} 行像是几栏交错抄录的，已按上下文把各栏分开接好，请逐行对照原报。`,
    });
  for (const { from, to } of straight.unsure)
    doubts.push({
      line: from,
      lastLine: to,
      message: `第 ${from}–${to} 行也可能是几栏交错抄录的，暂按原来的先后读，请对照原报。`,
    });
  const isMixed = straight.regions.length + straight.unsure.length > 0;
  const labelled = labelHeadlines(straight.lines, evidence, isMixed);
  const built = buildBlocks(isMixed ? labelled : refineHeadlines(labelled, evidence), evidence);
  doubts.push(...built.doubts);
  const headed = giveHeadlines(findItems(built.blocks), picks.标题);
  const found = placeNotes(joinBriefs(headed.entries));
  returnNames(found);
  const signOff = found.flatMap(signOffEntry);
  const { entries, open, pickFaults } = finishEntries(found, picks, true);
  doubtWithPage(entries, doubts);
  if (isMixed) doubtMixedPage(entries);
  const leftLines = [
    ...(grid?.furniture ?? []),
    ...page.furniture,
    ...headed.left.flatMap(({ lines }) => lines.map(({ line }) => line)),
    ...signOff,
    ...open,
  ];
  return settle({
    issue,
    source,
    entries,
    leftLines,
    doubts,
    seams: built.seams,
    unit: '行',
    firstOrder,
    pickFaults,
  });
}

/**
 * Turns the blocks of a document into drafts, with the same account. A headline is recognised by its look, and the
 * order of the blocks is kept. The lines of the source are the document's paragraphs.
 */
export function importDocument(
  blocks: readonly DocumentBlock[],
  issue: Month,
  firstOrder = 1,
  picks: Picks = noPicks,
): ImportedBulletin {
  const { source, placed } = placeBlocks(openForms(blocks));
  const { entries: articles, left, signOff } = readArticles(placed);
  const found = placeNotes(articles);
  const { entries, open, pickFaults } = finishEntries(found, picks, false);
  const leftLines = [
    ...[...left, ...signOff].flatMap(({ line, glyphs }) => makeLine(line, glyphs, false) ?? []),
    ...open,
  ];
  return settle({
    issue,
    source,
    entries,
    leftLines,
    doubts: [],
    seams: [],
    unit: '段',
    firstOrder,
    pickFaults,
  });
}

/** Without the words of the page, and without the links to other articles at the end. */
function ownLines(lines: readonly Line[]): readonly Line[] {
  const links = lines.findIndex(({ text }) => opensLinks(text));
  return (links === -1 ? lines : lines.slice(0, links)).filter(({ text }) => !isPageWords(text));
}

/** The first line that is of no page is a headline, and the last one is none: headlines stand above their texts. */
function beginsWithHeadline(lines: readonly Line[]): boolean {
  const own = ownLines(lines);
  // Of a raw page the reading by columns knows more; a copy out of an account or a table it cannot read.
  if (own.length === lines.length && !lines.some(({ text }) => text.includes('\t'))) return false;
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || hardKind(first) !== undefined) return false;
  return (!endsSentence(first.flat) || isCall(first)) && isEnd(last);
}

const widestCall = 26;

/** 这两天，婚姻登记暂停办理！ on top of a page of the web. */
const isCall = ({ flat, width }: Line): boolean =>
  width <= widestCall && /[！？!?]$/u.test(flat) && !flat.includes('。');

/** Above the first paragraph stands a headline, or the editors' words, and behind the last one none. */
function startsWithHead(lines: readonly Line[]): boolean {
  const own = ownLines(lines);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || !isEnd(last)) return false;
  if (isOpeningNote(first.glyphs)) return true;
  return !(first.indent > 0 && first.indent < 3) && !endsSentence(first.flat);
}

/** A sentence, a name, or who signs a text ends it. */
const isEnd = (line: Line): boolean =>
  endsSentence(line.flat) || isNamed(line) || isSignature(line.flat);

const isNamed = (line: Line): boolean =>
  /^(?:供稿|来稿)[：:]/u.test(line.flat) ||
  hardKind(line) !== undefined ||
  parseNameAlone(line.glyphs) !== undefined;

interface Found extends Pick<
  ImportedBulletin,
  'issue' | 'source' | 'leftLines' | 'doubts' | 'seams' | 'unit' | 'pickFaults'
> {
  readonly entries: readonly Entry[];
  readonly firstOrder: number;
}

/** Writes the drafts of the entries and settles the account. */
function settle({ entries, firstOrder, ...found }: Found): ImportedBulletin {
  const { issue, source, leftLines } = found;
  const surroundings = { context: entries.map(wordsOf).join('\n'), lineOf: source.lineOf };
  const drafts = entries.map((entry, index) =>
    makeDraft(entry, firstOrder + index, issue, surroundings),
  );
  const reported = leftLines.flatMap(({ glyphs }) => glyphs);
  const account = settleAccount(source, drafts, reported);
  return { ...found, drafts, account };
}

/** Takes 落款 and credits of offices off the end of an entry; their lines come back for the report. */
function signOffEntry(entry: Entry): Line[] {
  if (isNotice(textOf(entry.headline?.title ?? []))) return [];
  const { rest, taken } = takeSignOff(entry.parts, ({ kind }) =>
    kind === 'paragraph' ? 'text' : 'other',
  );
  entry.parts = rest;
  return taken.flatMap(({ line, glyphs }) => makeLine(line, glyphs, false) ?? []);
}

interface Finished {
  readonly entries: readonly Entry[];
  /** Lines of headlines and names that stay open. */
  readonly open: readonly Line[];
  readonly pickFaults: readonly string[];
}

/** Settles border, headline, names, kind and doubts of every entry, by what an editor has picked. */
function finishEntries(found: readonly Entry[], picks: Picks, isInColumns: boolean): Finished {
  const entries = chooseBorders(found, picks.篇界);
  const open = entries.flatMap((entry) => {
    const line = entry.headline?.line ?? entry.line;
    const { number = 0 } = entry;
    return [
      chooseHeadline(entry, picks.标题.get(number)),
      chooseNames(entry, picks.署名.get(number)),
    ].flatMap((glyphs) => makeLine(line, glyphs, false) ?? []);
  });
  entries.forEach((entry, index) => {
    finishEntry(entry, entries[index - 1]);
  });
  doubtBodies(entries, isInColumns);
  return { entries, open, pickFaults: checkPicks(picks, entries, found.length) };
}

/** What is unsure about lines of the page is unsure about every entry that has some of them. */
function doubtWithPage(entries: readonly Entry[], doubts: readonly Doubt[]): void {
  for (const entry of entries) {
    const first = Math.min(entry.line, entry.headline?.line ?? entry.line);
    const last = Math.max(entry.lastLine, entry.headline?.line ?? 0);
    entry.doubts.push(
      ...doubts.filter(({ line, lastLine = line }) => line <= last && lastLine >= first),
    );
  }
}

/** Where columns of a page were mixed in one place, a paragraph may have gone astray in another. */
function doubtMixedPage(entries: readonly Entry[]): void {
  for (const { doubts, line, parts } of entries)
    if (doubts.length === 0 && parts.length > 0)
      doubts.push({
        line,
        message: '同一版有几栏像是交错抄录的，这一篇也可能多了或少了一段，请对照原报。',
      });
}

function finishEntry(entry: Entry, before: Entry | undefined): void {
  const { kind, isCertain, reason } = findKind(entry);
  entry.kind = kind;
  entry.kindCertain = isCertain;
  const doubt = (message: string): void => {
    entry.doubts.push({ line: entry.line, message });
  };
  // Without a name the border is less sure as well.
  if (!isCertain)
    (entry.bylines.length === 0 ? entry.doubts : entry.asks).push({
      line: entry.line,
      message: `体裁暂定为“${kind}”（${reason}），请核对。`,
    });
  if (!entry.headline && !entry.isPhoto)
    doubt(
      entry.readings
        ? '标题像是半句话、图片说明或版面上的字，没有写进稿件，请对照原报。'
        : '这一篇在原文里找不到标题，请对照原报补上。',
    );
  if (entry.isPhoto && entry.parts.length > 0)
    doubt('图片前面的文字暂归图片，也可能是另一篇的，请对照原报。');
  if (entry.bylines.length === 0 && kind !== '评论')
    doubt('这一篇在原文里找不到署名，请对照原报补上。');
  if (before && !before.headline && !before.isPhoto && entry.line - before.lastLine <= 1)
    doubt('这一篇与上一篇在原文里连排，没有空行，是按署名分开的，请核对。');
}

/** Everything unsure, each thing once, in the order of the raw file's lines. */
export function listDoubts({ doubts, drafts }: ImportedBulletin): Doubt[] {
  const all = [...doubts, ...drafts.flatMap(({ entry }) => [...entry.doubts, ...entry.asks])];
  const once = new Map(all.map((doubt) => [`${doubt.line}/${doubt.message}`, doubt]));
  return [...once.values()].sort((a, b) => a.line - b.line);
}
