import type { JoinEvidence } from '../columns/join-evidence.ts';
import type { LabelledLine } from './headline-lines.ts';
import { readStraightLines } from './straight-lines.ts';

/** The odds, as natural logarithms, at which the reading of the whole text outweighs that of a line and its neighbours. */
const leastHead = 1.5;
const leastText = 3;

/** Takes the lines for headlines, and out of headlines, of which the text as a whole says so: of a text in its order. */
export function refineHeadlines(
  marked: readonly LabelledLine[],
  evidence: JoinEvidence,
): LabelledLine[] {
  const lines = marked.map(({ line }) => line);
  if (lines.every(({ isWhole }) => isWhole)) return [...marked];
  const { headWeight } = readStraightLines(lines, evidence);
  return marked.map((own, at) => {
    if (own.kind === 'text' && headWeight(at) >= leastHead)
      return { line: own.line, kind: 'headline' };
    const isRefuted = own.kind === 'headline' && headWeight(at) <= -leastText;
    return isRefuted && !isSetApart(marked, at) ? { line: own.line, kind: 'text' } : own;
  });
}

/** The lines between the empty ones around it are a headline, all of them. */
function isSetApart(marked: readonly LabelledLine[], at: number): boolean {
  const first = marked.findLastIndex(({ line }, index) => index <= at && line.blankBefore);
  const next = marked.findIndex(({ line }, index) => index > at && line.blankBefore);
  const own = marked.slice(Math.max(first, 0), next === -1 ? undefined : next);
  return first !== -1 && own.every(({ kind }) => kind === 'headline');
}
