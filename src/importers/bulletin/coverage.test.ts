import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Month } from '../../domain/date.ts';
import { importBulletin } from './import-bulletin.ts';
import { sampleArticles } from './testing/sample-articles.ts';
import { makeRandom } from './testing/random.ts';
import { makeNewspaper, usualHabits } from './testing/raw-newspaper.ts';

const issue = '2018-07' as Month;

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '本报讯（记者 高明远）',
      '本报记者 高明远',
      '图为老人。',
      '卓然 摄',
      '（通讯员 安欣然）',
      '——副题',
    ],
    ...[
      '（',
      '）',
      '“',
      '"',
      "'",
      '...',
      '--',
      '{',
      '}',
      '<b>',
      '\\',
      '*',
      '#',
      '##',
      '- ',
      '1. ',
      '---',
    ],
    ...[
      '\n',
      '\n\n',
      '\r\n',
      '\t',
      '　',
      ' ',
      '    ',
      '\uFEFF',
      '\u200B',
      '😀',
      '𠮷',
      '|',
      '~',
      '`',
      ': ',
    ],
    ...[
      '责任编辑：沈默言',
      '民政局',
      '。',
      '，',
      '：',
      '！',
      '2018年7月',
      '９：３０',
      '3.5%',
      'http://a.cn/b?c=d',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

it('accounts for every character of any text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { account } = importBulletin(pieces.join(''), issue);
      expect(account.faults).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('accounts for every character of a page whose lines are in no order', () => {
  for (let seed = 1; seed <= 5; seed += 1) {
    const random = makeRandom(seed);
    const { text } = makeNewspaper(sampleArticles.slice(seed, seed + 4), seed, usualHabits);
    const { account } = importBulletin(random.shuffle(text.split('\n')).join('\n'), issue);
    expect(account.faults).toEqual([]);
  }
});
