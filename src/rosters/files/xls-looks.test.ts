import { describe, expect, it } from 'vitest';
import { namedTexts, readXlsLooks } from './xls-looks.ts';

const u16 = (...values: readonly number[]): number[] =>
  values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff]);
const wide = (text: string): number[] => [...Buffer.from(text, 'utf16le')];
const record = (type: number, bytes: readonly number[]): number[] => [
  ...u16(type, bytes.length),
  ...bytes,
];
const format = (id: number, code: string): number[] =>
  record(0x41e, [...u16(id, code.length), 1, ...wide(code)]);
const font = ({ italic = false, height = 200 } = {}): number[] =>
  record(0x31, [...u16(height, italic ? 2 : 0, 0x7fff, 400, 0), 0, 0, 0, 0]);
const xf = (fontIndex: number, formatId: number, diagonal = false): number[] =>
  record(
    0xe0,
    u16(fontIndex, formatId, 0, 0, 0, ...(diagonal ? [0, 0x4000, 0, 0x20, 0] : [0, 0, 0, 0, 0])),
  );
const sheet = record(0x809, u16(0x600, 0x10, 0, 0));
const number = (row: number, style: number): number[] =>
  record(0x203, [...u16(row, 0, style), ...Array.from({ length: 8 }, () => 0)]);
const looksOf = (...records: readonly number[][]) =>
  readXlsLooks(Uint8Array.from(records.flat()))[0];

describe('old Excel files', () => {
  it('tell what number formats hide and add', () => {
    const looks = looksOf(
      ...[format(170, ';;;'), format(171, '0"（停发）"'), format(172, '0"元"'), font()],
      ...[xf(0, 170), xf(0, 171), xf(0, 172), sheet, number(1, 0), number(2, 1), number(3, 2)],
    );
    expect(looks?.cells.get(1)?.get(0)).toEqual({ unseen: true });
    expect(looks?.cells.get(2)?.get(0)?.colour).toContain('停发');
    expect(looks?.cells.get(3)).toBeUndefined();
  });

  it('tell letters that are set otherwise, and those too small to be read', () => {
    const looks = looksOf(
      ...[font({ italic: true }), font({ height: 20 }), xf(0, 0), xf(1, 0), sheet],
      ...[number(1, 0), number(2, 1)],
    );
    expect(looks?.cells.get(1)?.get(0)).toEqual({ letters: ['italic'] });
    expect(looks?.cells.get(2)?.get(0)).toEqual({ unseen: true });
  });

  it('tell cells with a line across', () => {
    const looks = looksOf(font(), xf(0, 0, true), sheet, number(1, 0));
    expect(looks?.cells.get(1)?.get(0)).toEqual({ struck: 'whole' });
  });

  it('tell rows that a condition colours, and the names in it', () => {
    const condition = record(0x1b0, [...u16(1, 0, 6, 6, 0, 3, 1), ...u16(6, 6, 0, 3)]);
    const rule = record(0x1b1, [...u16(2, 9), 0x24, 0, 0, 0x17, 3, 1, ...wide('李二妮')]);
    const { conditions } = looksOf(sheet, condition, rule) ?? {};
    const rows = Array.from({ length: 8 }, (_, index) => ({ number: index + 1, cells: ['甲'] }));
    const coloured = conditions?.colour(rows).filter(({ looks }) => looks !== undefined);
    expect(coloured?.map((row) => row.number)).toEqual([7]);
    expect(conditions?.texts).toEqual(['"李二妮"']);
  });

  it('tell the texts that defined names stand for', () => {
    const name = record(0x18, [0, 0, 0, 4, 9, 0, 0x17, 3, 1, ...wide('李二妮')]);
    expect(namedTexts(Uint8Array.from(name))).toEqual(['"李二妮"']);
  });
});
