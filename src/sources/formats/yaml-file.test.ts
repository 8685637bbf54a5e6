import { describe, expect, test } from 'vitest';
import type { Problem } from '../../domain/problem.ts';
import { count, text } from './field-rules.ts';
import { reportOn } from './reading.ts';
import type { MapReader } from './map-reader.ts';
import { parseYaml } from './yaml-file.ts';

function parse<T>(source: string, build: (map: MapReader) => T) {
  const problems: Problem[] = [];
  const value = parseYaml(source, 10, reportOn(problems, 'a.yaml'), build);
  return {
    value,
    found: problems.map(({ code, line, field }) => `${code}:${line}:${field ?? ''}`),
  };
}

describe('a YAML text', () => {
  test('gives every scalar as its text', () => {
    const source = "a: 2016-06\nb: '410825'\nc: 0x10\nd: yes\ne: ~\n";
    const { value, found } = parse(source, (map) => [...'abcde'].map((key) => map.read(key, text)));
    expect(value).toEqual(['2016-06', '410825', '0x10', 'yes', '~']);
    expect(found).toEqual([]);
  });

  test('reports unknown keys at their lines, inner maps included', () => {
    const source = 'a: 1\nb:\n  c: 2\n  d: 3\ne: 4\n';
    const { found } = parse(source, (map) => [
      map.read('a', text),
      map.readMap('b')?.read('c', text),
    ]);
    expect(found).toEqual(['unknown-key:14:e', 'unknown-key:13:b.d']);
  });

  test('reports each wrong value at its line', () => {
    const source = 'a: 一\nb: [1, x]\nc:\n  - d: -1\n  - 2\n';
    const { found } = parse(source, (map) => {
      map.read('a', count);
      map.readList('b', count);
      map.readMaps('c')?.map((item) => item.read('d', count));
      map.read('f', text);
    });
    expect(found).toEqual([
      'count:10:a',
      'count:11:b[2]',
      'not-a-map:14:c[2]',
      'count:13:c[1].d',
      'missing-key:10:f',
    ]);
  });

  test.each([
    ['a: 1\na: 2\n', 'repeated-key:11:a'],
    ['a:\n\t- 1\n', 'yaml:11:'],
    ['a: b: c\n', 'yaml:10:'],
    ['x: 1\ny： 2\n', 'yaml:11:'],
    ['- a\n', 'yaml:10:'],
    ['', 'yaml:10:'],
    ['a: *b\n', 'yaml:10:'],
    ['a: !x 1\n', 'yaml:10:'],
    ['a: "x\n', 'yaml:11:'],
    ['a: @x\n', 'yaml:10:'],
  ])('%j has one problem', (source, problem) => {
    expect(parse(source, () => 1).found).toEqual([problem]);
  });

  test.each(['a: 启动 #孝老爱亲# 活动\n', 'a: 启动  #孝老爱亲#\n', 'a: 第三期 # 终稿\n'])(
    'does not cut a value short without a word: %j',
    (source) => {
      expect(parse(source, (map) => map.read('a', text)).found).toEqual(['yaml-comment:10:']);
    },
  );

  test('does not leave a value out that begins with #', () => {
    const { found } = parse('a: #孝老爱亲# 活动\n', (map) => map.read('a', text));
    expect(found).toContain('yaml-comment:10:');
  });

  test('may hold remarks apart from the values, and # in quotes or inside a word', () => {
    const source = '# 甲\na: "乙 #丙#"   # 丁\n# 戊\nb: C#  # 己\n';
    expect(parse(source, (map) => ['a', 'b'].map((key) => map.read(key, text)))).toEqual({
      value: ['乙 #丙#', 'C#'],
      found: [],
    });
  });

  test('may hold what looks like an alias in quotes', () => {
    expect(parse('a: "*重要*"\n', (map) => map.read('a', text))).toEqual({
      value: '*重要*',
      found: [],
    });
  });
});
