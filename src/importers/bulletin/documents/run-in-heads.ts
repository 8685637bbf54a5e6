import { beginsBrief } from '../entries/briefs.ts';
import { takeTail } from '../entries/signature.ts';
import { announcement } from '../text/line-kind.ts';
import type { PlacedBlock, TextBlock } from './block.ts';

const leastBriefs = 2;
/** A headline without a full stop, a gap, and what it is about. */
const runIn =
  /^(?![（(])([^。；！？\s][^。；！？]{3,34}?[^：:，、。；\s])[ \t\u00A0\u3000]+(?=\S.*[。！？])/u;

/**
 * Briefs whose headlines stand at the beginning of their paragraphs, each signed at its end: every headline becomes a
 * block of its own. A single such paragraph tells nothing.
 */
export function splitRunInHeads(placed: readonly PlacedBlock[]): PlacedBlock[] {
  const briefs = placed.filter(isBrief);
  if (briefs.length < leastBriefs) return [...placed];
  return placed.flatMap((own) => (isBrief(own) ? split(own) : [own]));
}

/** Behind 【河湾县】 a single space is the type setter's. */
const isRunIn = (text: string): boolean =>
  runIn.test(text) && (!beginsBrief(text) || /\u3000| {2}/u.test(text));

interface Brief extends PlacedBlock {
  readonly block: TextBlock;
}

function isBrief(own: PlacedBlock): own is Brief {
  const { block, glyphs } = own;
  if (block.kind !== 'text') return false;
  const text = textOf(own);
  return isRunIn(text) && !announcement.test(text) && takeTail(glyphs).bylines.length > 0;
}

/** One UTF-16 unit for each glyph. */
const textOf = ({ glyphs }: PlacedBlock): string =>
  glyphs.map(({ char }) => (char.length === 1 ? char : '〓')).join('');

function split(own: Brief): PlacedBlock[] {
  const text = textOf(own);
  const [whole = '', head = ''] = runIn.exec(text) ?? [];
  const [above, below] = [own.glyphs.slice(0, head.length), own.glyphs.slice(whole.length)];
  const { block } = own;
  const words = (glyphs: PlacedBlock['glyphs']): string => glyphs.map(({ char }) => char).join('');
  return [
    { ...own, glyphs: above, block: { ...block, text: words(above), isBold: true, opens: true } },
    { ...own, glyphs: below, block: { ...block, text: words(below), isBold: false } },
  ];
}
