import { describe, expect, it } from 'vitest';
import { makeJoinEvidence } from '../columns/join-evidence.ts';
import { readSourceText } from '../text/source-text.ts';
import { labelHeadlines } from './headline-lines.ts';
import { refineHeadlines } from './refine-headlines.ts';
import { readStraightLines } from './straight-lines.ts';

const story =
  '每个周三的下午，石桥镇敬老院的活动室总是坐得满满当当，老人们都在等一位说书的老先生，他一来，掌声就响起来了。';
const meeting =
  '全县冬春救助工作会议要求，救助款物在春节前发到每一户手里，名单在村务公开栏贴出，不得截留，不得挪用，发放以后逐户回访。';

/** A paragraph whose first line is short by an indent that was lost in the copy. */
function wrap(text: string, width = 16): string[] {
  const lines = [text.slice(0, width - 2)];
  for (let at = width - 2; at < text.length; at += width) lines.push(text.slice(at, at + width));
  return lines;
}

function headsOf(lines: readonly string[]): string[] {
  const own = readSourceText(lines.join('\n')).lines;
  const { headWeight } = readStraightLines(own, makeJoinEvidence(own));
  return own.filter((_, at) => headWeight(at) > 0).map(({ flat }) => flat);
}

describe('a copy without empty lines and indents', () => {
  it('has its headlines where a line is no part of a paragraph', () => {
    const page = ['敬老院里的说书人', ...wrap(story), '救助款物年前到户', ...wrap(meeting)];
    expect(headsOf(page)).toEqual(['敬老院里的说书人', '救助款物年前到户']);
  });

  it('has a headline as wide as its column', () => {
    const head = '敬老院里来了说书人老人们笑了';
    expect(headsOf([...wrap(meeting, 14), head, ...wrap(story, 14)])).toEqual([head]);
  });

  it('has a headline whose first line ends in a comma', () => {
    const heads = ['说书人一来，', '掌声就响起来'];
    expect(headsOf([...wrap(meeting), ...heads, ...wrap(story)])).toEqual(heads);
  });

  it('has none within 本报讯, whose line goes on', () => {
    expect(headsOf(wrap(`本报讯（记者白若溪）${story}`))).toEqual([]);
  });
});

describe('what stands between empty lines', () => {
  it('is a headline below its text, though it fills its lines like a paragraph', () => {
    const heads = ['县民政局印发《山区老年人冬季取', '暖三年行动计划》'];
    const page = [...wrap(meeting), '', ...heads, '', '本报记者 白若溪', '', ...wrap(story)];
    const own = readSourceText(page.join('\n')).lines;
    const evidence = makeJoinEvidence(own);
    const marked = refineHeadlines(labelHeadlines(own, evidence), evidence);
    const found = marked.filter(({ kind }) => kind === 'headline').map(({ line }) => line.flat);
    expect(found).toEqual(heads);
  });
});

describe('lines against their order', () => {
  const sumBreaks = (lines: readonly string[]): number => {
    const own = readSourceText(lines.join('\n')).lines;
    const { breakCost } = readStraightLines(own, makeJoinEvidence(own));
    return own.reduce((sum, _, at) => sum + (at > 0 ? Math.max(0, breakCost(at)) : 0), 0);
  };

  it('speaks more where two columns were mixed than where each is whole', () => {
    const [left, right] = [wrap(story), wrap(meeting, 20)];
    const mixed = left.flatMap((line, at) => [line, ...right.slice(at, at + 1)]);
    expect(sumBreaks(mixed)).toBeGreaterThan(sumBreaks([...left, ...right]) + 2);
  });
});
