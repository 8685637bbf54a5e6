import { describe, expect, it } from 'vitest';
import { readSourceText } from './source-text.ts';
import { rejoinLines } from './rejoin-lines.ts';

const read = (...lines: string[]): string[] =>
  rejoinLines(readSourceText(lines.join('\n')).lines).map(({ flat }) => flat);

const full = '老人们都在等一位说书的先生他来了';

describe('a line that a copy has broken at two marks', () => {
  it('is one where the rest begins with a mark that begins no line', () => {
    expect(read(full, '“今天不冷。', '”赵大娘说着', full)).toEqual([
      full,
      '“今天不冷。”赵大娘说着',
      full,
    ]);
  });

  it('is one where both halves fill the column, in a copy that does so', () => {
    expect(read(full, '送上门。', '“外头风大，多', full, '‘好’', '。她说', full)).toEqual([
      full,
      '送上门。“外头风大，多',
      full,
      '‘好’。她说',
      full,
    ]);
  });

  it('is two where the copy breaks no lines', () => {
    expect(read(full, '送上门。', '“外头风大，多', full)).toHaveLength(4);
  });

  it('is two where both are wider than the column', () => {
    expect(read(full, '好。', '”她说。', '今天就送上门来。', '“外头风大，请多穿一件')).toContain(
      '今天就送上门来。',
    );
  });
});
