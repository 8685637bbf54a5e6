import { expect, test } from 'vitest';
import { maskName } from '../../domain/notices/name.ts';
import { createNamer, namesToAvoid } from './invented-name.ts';
import { inventRegion } from './invented-region.ts';
import { createRandom } from './random.ts';

function inventNames(count: number, avoid: (name: string) => boolean = () => false): string[] {
  const random = createRandom('names');
  const namer = createNamer(avoid);
  return Array.from({ length: count }, () => namer.next(random));
}

const names = inventNames(4000);

test('no two names are alike', () => {
  expect(new Set(names).size).toBe(names.length);
});

test('names of two, three and four characters occur, three most often', () => {
  const withLength = (length: number): number =>
    names.filter((name) => [...name].length === length).length;
  expect(withLength(2)).toBeGreaterThan(100);
  expect(withLength(4)).toBeGreaterThan(20);
  expect(withLength(3)).toBeGreaterThan(3000);
  expect(withLength(2) + withLength(3) + withLength(4)).toBe(names.length);
});

test('four characters are a compound surname, which a mask leaves whole', () => {
  const long = names.filter((name) => name.length === 4);
  expect(long.map(maskName)).toEqual(long.map((name) => `${name.slice(0, 2)}**`));
});

test('no name is a piece of another', () => {
  const all = new Set(names);
  const pieces = names.flatMap((name) =>
    [2, 3].flatMap((length) =>
      Array.from({ length: Math.max(0, name.length - length) + 1 }, (_, start) =>
        name.slice(start, start + length),
      ).filter((piece) => piece !== name && all.has(piece)),
    ),
  );
  expect(pieces).toEqual([]);
});

test('names to avoid are never given', () => {
  const real = names.slice(0, 50);
  const others = inventNames(2000, namesToAvoid(real, inventRegion()));
  expect(others.filter((name) => real.includes(name))).toEqual([]);
});

test('pieces of places are avoided', () => {
  const avoid = namesToAvoid([], [{ code: '1', name: '王秀英庄', level: 'village', parent: '' }]);
  expect(['王秀英', '秀英', '王秀英庄', '李秀英'].map(avoid)).toEqual([true, true, true, false]);
});

test('a stock that is used up says so', () => {
  expect(() => inventNames(1, () => true)).toThrow('used up');
});
