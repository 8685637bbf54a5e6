import { bare } from './fold.ts';

/** The lines of a source that an article reports, from 1; all lines if the source contains one report. */
export interface OwnPart {
  readonly text: string;
  readonly lines: readonly (readonly [from: number, to: number])[];
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Share of a block's runs of three characters that the article has, from which on it is the article's own. */
const leastShare = (runs: number): number => (runs < 5 ? Infinity : runs < 12 ? 0.6 : 0.3);
/** Blocks between two own ones that belong to them. */
const widestGap = 2;
/** A source of so few characters, or up to this many times as long as the article, contains nothing else. */
const shortSource = 600;
const mostTimes = 3;

/**
 * Finds the part of a newspaper's raw text that is the report behind an article. A page contains many reports, its
 * columns cut into blocks; the article's words, names and figures identify its blocks.
 */
export function findOwnPart(article: string, source: string): OwnPart {
  const lines = source.split('\n');
  const whole: OwnPart = { text: source, lines: [[1, lines.length]] };
  if (bare(source).length <= Math.max(shortSource, mostTimes * bare(article).length)) return whole;
  const runs = new Set(runsOf(article));
  const blocks = splitBlocks(lines);
  const isOwn = blocks.map(({ text }) => {
    const own = runsOf(text);
    return own.filter((run) => runs.has(run)).length >= leastShare(own.length) * own.length;
  });
  const taken = blocks.filter((_, at) => isOwn[at] === true || isBetween(isOwn, at));
  return taken.length === 0
    ? whole
    : { text: taken.map(({ text }) => text).join('\n'), lines: joinRanges(taken) };
}

/** Lines `3-80,95` of a source, as somebody names them. */
export function takeLines(source: string, ranges: OwnPart['lines']): OwnPart {
  const lines = source.split('\n');
  return {
    text: ranges.map(([from, to]) => lines.slice(from - 1, to).join('\n')).join('\n'),
    lines: ranges,
  };
}

const isBetween = (isOwn: readonly boolean[], at: number): boolean =>
  isOwn.slice(Math.max(0, at - widestGap), at).includes(true) &&
  isOwn.slice(at + 1, at + 1 + widestGap).includes(true) &&
  isOwn.slice(0, at).lastIndexOf(true) + widestGap + 1 >= isOwn.indexOf(true, at);

function runsOf(text: string): string[] {
  const characters = bare(text);
  return Array.from({ length: Math.max(0, characters.length - 2) }, (_, at) =>
    characters.slice(at, at + 3),
  );
}

/** Blocks between empty lines; 本报讯 begins a block, too. */
function splitBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  const close = (end: number): void => {
    const text = lines.slice(from, end).join('\n');
    if (text.trim() !== '') blocks.push({ from: from + 1, to: end, text });
    from = end;
  };
  lines.forEach((line, at) => {
    if (line.trim() === '' || /^\s*本报(?:讯|记者|通讯员)/u.test(line)) close(at);
  });
  close(lines.length);
  return blocks;
}

function joinRanges(blocks: readonly Block[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const { from, to } of blocks) {
    const last = ranges.at(-1);
    if (last && from <= last[1] + 1) last[1] = to;
    else ranges.push([from, to]);
  }
  return ranges;
}
