import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../domain/question/answering/answer-question.ts';
import type { Answer } from '../../domain/question/answering/answer.ts';
import type { RowSource } from '../../domain/question/persons/row-source.ts';
import { buildKnowledge } from '../../domain/question/understanding/knowledge.ts';
import { suggestPlaces } from '../../domain/question/places/suggest.ts';
import { maskName } from '../../domain/notices/name.ts';
import { known, rows, source } from './known.ts';

const questions = readFileSync(new URL('questions.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string, string]);
const ask = (typed: string, from: RowSource = source): Promise<Answer> =>
  answerQuestion(typed, known, from);

test.each(questions)('“%s” is answered as %s with %s', async (typed, kind, holds) => {
  const answer = await ask(typed);
  expect([answer.kind, answer.said]).toEqual([kind, expect.any(String)]);
  expect(JSON.stringify(answer)).toContain(holds);
});

test('a word of everybody is the bureau’s own programme where it has one of that name', async () => {
  const { data } = known;
  const guide = { title: '高龄津贴', who: '满80岁的老人', benefit: '每个月一笔钱' };
  const own = { id: 'ownElderlyAllowance' as const, shortName: '高龄津贴', guide };
  const programmes = [...data.programmes, own];
  const answer = await answerQuestion(
    '高龄津贴怎么申请',
    buildKnowledge({ ...data, programmes }),
    source,
  );
  expect(JSON.stringify(answer)).toContain('/handbook/own-elderly-allowance/');
  expect(JSON.stringify(await ask('高龄津贴怎么申请'))).not.toContain('own-');
});

describe('a place decides between places of one name', () => {
  test('where the reader looks at its township', async () => {
    const { groups } = await answerQuestion('大王庄', known, source, '990101101');
    expect(JSON.stringify(groups)).toContain('/places/990101101201/#list-');
  });
});

describe('whoever is listed is never denied', () => {
  const given = [...'秀兰玉梅建国大海小明桂芳志强'];
  const names = rows.map(({ listed }, at) => ({ listed, at, characters: [...listed] }));
  const writings = [
    (village: string, name: string) => `${village} ${name}`,
    (village: string, name: string) => `${name}${village}`,
    (village: string, name: string) => `我是${village}的${name}，名单上有我吗`,
    (village: string, name: string) => `${village}民委员会${name}低保`,
    (_village: string, name: string) => name,
  ];

  test('whatever characters the stars hide, and however it is asked', async () => {
    const row = fc.constantFrom(...names);
    const hidden = fc.array(fc.constantFrom(...given), { minLength: 2, maxLength: 2 });
    const writing = fc.constantFrom(...writings);
    await fc.assert(
      fc.asyncProperty(row, hidden, writing, async ({ listed, at, characters }, fill, write) => {
        const spare = [...fill];
        const name = characters.map((char) => (char === '*' ? spare.shift() : char)).join('');
        fc.pre(listed.includes('*') ? maskName(name) === listed : name === listed);
        const { village, address } = rows[at] ?? { village: '', address: '' };
        const answer = await ask(write(known.places.get(village)?.name ?? '', name));
        expect(answer.kind).toBe('row');
        expect(JSON.stringify(answer.groups)).toContain(`${address}"`);
      }),
      { numRuns: 200 },
    );
  });
});

test('who is not understood is given the site’s results and a number to call', async () => {
  const { search, phones } = await ask('柳林镇的水费');
  expect([search, phones[0]?.phone]).toEqual(['柳林镇的水费', '0999-0000001']);
  expect((await ask('彩票开奖')).phones).toEqual([{ name: '便民热线', phone: '12345' }]);
});

test('the telephone of one village is not given for another of its name', async () => {
  const { phones } = await ask('大王庄村低保怎么申请');
  expect(phones).toEqual([{ name: '便民热线', phone: '12345' }]);
});

describe('a name in a township', () => {
  const unread = () => Promise.reject(new Error('a sheet was asked for'));
  const unsearched = () => Promise.reject(new Error('offline'));

  test('is asked of the search alone where that finds it', async () => {
    const { kind, groups } = await ask('柳林镇 孙小兰', { ...source, rowsOf: unread });
    expect([kind, JSON.stringify(groups)]).toEqual(['row', expect.stringContaining('#r4-')]);
  });

  test('is read on the sheets of its villages where the search fails', async () => {
    const { kind, groups } = await ask('柳林镇 孙小兰', { ...source, rowsNamed: unsearched });
    expect([kind, JSON.stringify(groups)]).toEqual(['row', expect.stringContaining('#r4-')]);
  });

  test('is not denied where both fail', async () => {
    const { said } = await ask('柳林镇 吴承恩', {
      ...source,
      rowsOf: unread,
      rowsNamed: unsearched,
    });
    expect(said).toBe('有的名单现在查不了，还不能说有没有“吴承恩”。');
  });
});

describe('nothing is said of a list that could not be read', () => {
  test('of a township', async () => {
    const broken: RowSource = { ...source, rowsOf: () => Promise.reject(new Error('410')) };
    const { said, remarks } = await ask('大王庄村 吴承恩', broken);
    expect(said).toBe('有的名单现在查不了，还不能说有没有“吴承恩”。');
    expect(remarks.join('')).toContain('《东河县低保名单》');
  });

  test.each<[string, RowSource['rowsNamed']]>([
    ['the search fails', () => Promise.reject(new Error('offline'))],
    ['a list is missing', () => Promise.resolve({ rows: [], missing: true })],
  ])('where %s', async (_what, rowsNamed) => {
    const { said } = await ask('张建国', { ...source, rowsNamed });
    expect(said).toBe('有的名单现在查不了，还不能说有没有“张建国”。');
  });
});

test('any text gets an answer, and none of random signs denies a person', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 90 }), async (typed) => {
      const { kind, said } = await ask(typed);
      expect(said).not.toBe('');
      if (!/\p{Script=Han}/u.test(typed)) expect(kind).not.toBe('not-listed');
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['大王', ['东河县柳林镇大王庄村', '东河县青石镇街道大王庄村']],
  ['王庄', ['东河县柳林镇大王庄村', '东河县青石镇街道大王庄村']],
  ['老李', ['东河县柳林镇李家沟村']],
  ['mojia', ['西山市高岭乡莫家寨村']],
  ['mjz', ['西山市高岭乡莫家寨村']],
  ['xingkou', ['西山市高岭乡行口村']],
  ['hangkou', ['西山市高岭乡行口村']],
  ['laohangtou', ['西山市高岭乡行口村']],
  ['張三', ['东河县柳林镇张三湾村']],
  ['低保', []],
  ['a', []],
  ['', []],
])('“%s” suggests %j', (typed, texts) => {
  expect(suggestPlaces(typed, known, 5).map(({ text }) => text)).toEqual(texts);
});
