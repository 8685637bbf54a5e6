import { toPairs } from '../../headlines/likeness.ts';
import type { TableBlock, TextBlock } from '../block.ts';
import type { PendingPicture } from './paragraphs.ts';

export type ReadBlock = TextBlock | TableBlock | PendingPicture;

const marks = '[\\s（(▶►→>＞◀◁◄←<＜▲△▼■□●★【\\[]*';
const number = '第?\\s*[A-Z]?[\\d一二三四五六七八九十]+\\s*[版页]?';
const turns = new RegExp(`${marks}(?:下转|转)${number}[^。，）)]{0,12}[）)】\\]▶►→>＞\\s]*$`, 'u');
const continues = new RegExp(
  `^${marks}(?:上接|紧接)\\s*${number}[^。，；（）()]{0,30}?[）)】\\]]?(?:\\s+|(?<=[）)】\\]])|$)`,
  'u',
);
const continuesAtEnd = new RegExp(`[（(](?:上接|紧接)\\s*${number}[^（()）]{0,20}[）)]$`, 'u');

/** 下转第2版, 上接第1版: where an article goes on, or comes from. */
export const tellsTurn = (text: string): boolean => turns.test(text) || continues.test(text);

/** The rest of an article on another page: its notes, and what goes on. */
interface Rest {
  /** Words beside 上接 that name the article. */
  readonly name: string;
  readonly page: number | undefined;
  readonly article: number | undefined;
  readonly blocks: ReadBlock[];
}

/** Articles that turn to another page go on where they were left; the notes that say so are the page's. */
export function joinTurned(pages: readonly (readonly ReadBlock[])[]): ReadBlock[] {
  const { kept, rests } = takeRests(pages.flat());
  const joined: ReadBlock[] = [];
  const coming = [...kept];
  let head = '';
  for (let block = coming.shift(); block; block = coming.shift()) {
    if (block.kind === 'text' && isHeadLine(block))
      head = block.opens ? block.text : head + block.text;
    const mark = block.kind === 'text' ? turnOf(block) : undefined;
    if (mark === undefined || block.kind !== 'text') {
      joined.push(block);
      continue;
    }
    const { article } = block;
    const text = block.text.slice(0, -mark.length).trim();
    if (text !== '') joined.push({ ...block, text });
    joined.push(furniture(mark, block));
    // What goes on there may turn once more.
    const rest = takeRestOf(rests, head, mark, block.page)?.blocks;
    if (!rest) noteCut(joined);
    coming.unshift(...(rest ?? []).map((own) => ofArticle(own, article)));
  }
  return [...joined, ...rests.flatMap(({ blocks }) => apart(blocks))];
}

/** What goes on from here is not in the file. */
function noteCut(joined: ReadBlock[]): void {
  const at = joined.findLastIndex(isOwn);
  const last = joined[at];
  if (last?.kind === 'text') joined[at] = { ...last, isCut: true };
}

/** The rest of an article that is not in the file belongs to none that is. */
function apart(blocks: readonly ReadBlock[]): ReadBlock[] {
  const first = blocks.findIndex(isOwn);
  return blocks.map((block, at) =>
    at === first && block.kind === 'text' ? { ...block, opens: true } : block,
  );
}

/** 下转第2版 at the end of a text, or on a line by itself. */
function turnOf(block: TextBlock): string | undefined {
  const mark = turns.exec(block.text)?.[0];
  return mark === block.text || isOwn(block) ? mark : undefined;
}

const ofArticle = (block: ReadBlock, article: number | undefined): ReadBlock =>
  article === undefined ? block : { ...block, article };

const isOwn = (block: ReadBlock): block is TextBlock =>
  block.kind === 'text' && block.role !== 'furniture';

const isHeadLine = ({ align, role, level, isItem }: TextBlock): boolean =>
  role !== 'furniture' &&
  role !== 'caption' &&
  !isItem &&
  (align === 'centre' || level !== undefined);

const leastAlike = 0.5;

/** The rest that names the article; else that of the page that the note names; else the next one. */
function takeRestOf(
  rests: Rest[],
  head: string,
  mark: string,
  from: number | undefined,
): Rest | undefined {
  const to = Number(/\d+/.exec(mark)?.[0] ?? Number.NaN);
  const rank = ({ name, page }: Rest): number =>
    (name === '' ? 0 : likeness(name, head) >= leastAlike ? 4 : -4) +
    (page === to ? 2 : 0) +
    // What turns to another page does not go on on its own.
    (from !== undefined && page === from && page !== to ? -1 : 0) +
    (from !== undefined && page !== undefined && page > from ? 1 : 0);
  const best = rests.toSorted((a, b) => rank(b) - rank(a))[0];
  if (!best || rank(best) < 0) return undefined;
  return rests.splice(rests.indexOf(best), 1)[0];
}

/** Share of the name's pairs of characters that the headline has. */
function likeness(name: string, head: string): number {
  const own = new Set(toPairs(head));
  const pairs = toPairs(name);
  return pairs.filter((pair) => own.has(pair)).length / Math.max(1, pairs.length);
}

const furniture = (text: string, { page }: TextBlock): TextBlock => ({
  kind: 'text',
  text,
  role: 'furniture',
  ...(page === undefined ? {} : { page }),
});

/** The stretches that begin with 上接, up to the next headline or the end of their region. */
function takeRests(blocks: readonly ReadBlock[]): { kept: ReadBlock[]; rests: Rest[] } {
  const kept: ReadBlock[] = [];
  const rests: Rest[] = [];
  let open: Rest | undefined;
  let isFresh = false;
  for (const block of blocks) {
    const found = isOwn(block) ? findMark(block) : undefined;
    if (found && isOwn(block)) {
      const heads = found.isAtEnd ? [] : takeHeads(kept, block);
      const name = nameIn(found.mark) || heads.map(({ text }) => text).join('') || found.name;
      open = {
        name,
        page: block.page,
        article: block.article,
        blocks: heads.map((own) => furniture(own.text, own)),
      };
      open.blocks.push(furniture(found.isAtEnd ? block.text : found.mark, block));
      isFresh = found.text === '';
      if (found.text !== '') open.blocks.push(goingOn({ ...block, text: found.text }));
      rests.push(open);
    } else if (open && block.kind === 'text' && endsRest(block, open)) {
      open = undefined;
      kept.push(block);
    } else if (open && isOwn(block)) {
      open.blocks.push(isFresh ? goingOn(block) : block);
      isFresh = false;
    } else (open?.blocks ?? kept).push(block);
  }
  return { kept, rests };
}

interface FoundMark {
  readonly mark: string;
  readonly text: string;
  readonly name: string;
  readonly isAtEnd: boolean;
}

function findMark(block: TextBlock): FoundMark | undefined {
  const mark = continues.exec(block.text)?.[0];
  if (mark !== undefined) {
    const text = block.text.slice(mark.length);
    // ◀◀上接1版　一个村的账本: what stands beside it names the article.
    const isName = text !== '' && !/[，。；！？]/u.test(text);
    if (isName) return { mark: block.text, text: '', name: text, isAtEnd: false };
    return { mark, text, name: '', isAtEnd: false };
  }
  const end = isHeadLine(block) ? continuesAtEnd.exec(block.text)?.[0] : undefined;
  if (end === undefined) return undefined;
  return { mark: end, text: '', name: block.text.slice(0, -end.length), isAtEnd: true };
}

/** 上接1版《一个村的账本》. */
const nameIn = (mark: string): string =>
  mark
    .replace(new RegExp(`^${marks}(?:上接|紧接)\\s*${number}`, 'u'), '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Headlines right above 上接 repeat the article's. */
function takeHeads(kept: ReadBlock[], { page }: TextBlock): TextBlock[] {
  const heads: TextBlock[] = [];
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    if (!isOwn(last) || !isHeadLine(last) || last.page !== page) break;
    heads.unshift(last);
    kept.pop();
  }
  return heads;
}

const goingOn = ({ opens: _, ...block }: TextBlock): TextBlock => ({ ...block, mayGoOn: true });

const endsRest = (block: TextBlock, { article, blocks }: Rest): boolean =>
  block.article !== article ||
  block.opens === true ||
  block.role === 'furniture' ||
  (block.align === 'centre' && (block.level ?? 1) < 2 && !isSubheadOf(block, blocks));

const largestSubhead = 1.25;

/** Hardly larger than the text of the rest, and in the same frame. */
function isSubheadOf({ size, isBoxed }: TextBlock, rest: readonly ReadBlock[]): boolean {
  const text = rest.findLast(isOwn);
  if (size === undefined || text?.size === undefined || isBoxed !== text.isBoxed) return false;
  return isBoxed === true && size < text.size * largestSubhead;
}
