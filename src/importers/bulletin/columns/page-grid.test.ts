import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSourceText } from '../text/source-text.ts';
import { readGrid } from './page-grid.ts';

const story =
  '每个周三的下午，石桥镇敬老院的活动室总是坐得满满当当，老人们都在等一位说书的老先生，他一来，掌声就响起来了，笑声也响起来了。';
const meeting =
  '全县冬春救助工作会议要求，救助款物在春节前发到每一户手里，名单在村务公开栏贴出，不得截留，不得挪用，发放以后逐户回访。';

const cut = (text: string, width: number): string[] =>
  Array.from({ length: Math.ceil(text.length / width) }, (_, at) =>
    text.slice(at * width, (at + 1) * width),
  );

/** Columns as a PDF's program copies them: every character is one place. */
const setRows = (columns: readonly (readonly string[])[], width: number, gap = 3): string[] =>
  Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, row) =>
    columns
      .map((lines) => (lines[row] ?? '').padEnd(width, ' '))
      .join(' '.repeat(gap))
      .trimEnd(),
  );

function read(rows: readonly string[]): string[] | undefined {
  const source = readSourceText(rows.join('\n'));
  const grid = readGrid(source.lines, ({ number }) => source.rowOf(number));
  return grid?.lines.map(({ flat }) => flat);
}

describe('a page copied as it was set', () => {
  const [left, right] = [cut(story, 16), cut(meeting, 16)];

  it('is read column by column', () => {
    expect(read(setRows([left, right], 16))?.join('')).toBe(story + meeting);
  });

  it('is read where one space is between most of the columns', () => {
    const rows = setRows([left, right], 16, 1);
    rows[1] = (rows[1] ?? '').replace(' ', '  ');
    expect(read(rows)?.join('')).toBe(story + meeting);
  });

  it('is read the same on a screen on which Han are two places wide', () => {
    const rows = left.map(
      (line, at) => `${line}${'  '.repeat(17 - line.length)}${right[at] ?? ''}`,
    );
    expect(read(rows)?.join('')).toBe(story + meeting);
  });

  const inTwo = (text: string): string[] => {
    const lines = cut(text, 8);
    const half = Math.ceil(lines.length / 2);
    return setRows([lines.slice(0, half), lines.slice(half)], 8);
  };

  it('ends the columns at a headline across them', () => {
    const rows = [...inTwo(story), '      冬春救助会议召开啦大家都来看', ...inTwo(meeting)];
    expect(read(rows)?.join('')).toBe(`${story}冬春救助会议召开啦大家都来看${meeting}`);
  });

  it('begins below a row of headlines anew', () => {
    const rows = [
      ...inTwo(story),
      ...setRows([['敬老院里的说书人'], ['冬春救助会议召开']], 16),
      ...setRows([left, right], 16),
    ];
    expect(read(rows)?.join('')).toBe(`${story}敬老院里的说书人${story}冬春救助会议召开${meeting}`);
  });

  it('keeps a letter to the editors, whose column stands beside another one', () => {
    const letter = ['编辑：', ...left];
    expect(read(setRows([letter, right], 16))?.join('')).toBe(`编辑：${story}${meeting}`);
  });

  it('loses and doubles no character', () => {
    const line = fc.stringMatching(/^[一-龥]{8,16}$/u);
    fc.assert(
      fc.property(fc.array(fc.tuple(line, line, line), { minLength: 4, maxLength: 9 }), (rows) => {
        const page = rows.map((own) => own.map((text) => text.padEnd(16)).join('   '));
        const found = read(page)?.join('') ?? page.join('');
        const sorted = (text: string): string => [...text.replace(/\s/gu, '')].sort().join('');
        expect(sorted(found)).toBe(sorted(rows.flat().join('')));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is no page of columns', () => {
  it('is text in lines', () => {
    expect(read(cut(story + meeting, 16))).toBeUndefined();
  });

  it('is a table', () => {
    const rows = ['石桥镇   236户   1180元', '后柳镇   118户    590元'];
    expect(read([...rows, ...rows, ...rows])).toBeUndefined();
  });

  it('is a list of names', () => {
    expect(read(Array(6).fill('赵安和 钱宁远 孙知行 李若水'))).toBeUndefined();
  });
});
