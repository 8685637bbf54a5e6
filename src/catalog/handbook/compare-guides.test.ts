import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../domain/date.ts';
import { formatPartChange } from '../../domain/handbook/guide-view.ts';
import type { Guide } from '../../domain/handbook/guide.ts';
import { plainText, richText, type RichText } from '../../domain/handbook/rich-text.ts';
import { parseCheckedBody } from '../../sources/formats/markdown/body-tree.ts';
import { textBlocks } from '../../sources/handbook/text-blocks.ts';
import { compareText } from './compare-text.ts';
import { changedParts } from './guide-changes.ts';
import { viewGuide, type WholeGuide } from './compare-guides.ts';

/** [-gone-] and {+new+}, as a test can be read. */
const told = (text: RichText): string =>
  text
    .map(({ text: words, change }) =>
      change === 'added' ? `{+${words}+}` : change === 'removed' ? `[-${words}-]` : words,
    )
    .join('');

describe('two texts', () => {
  test.each([
    ['公示7天。', '公示7天。', '公示7天。'],
    [
      '由县级民政部门审批，并书面说明理由。',
      '由县级医疗保障部门审批，并书面说明理由。',
      '由县级[-民政-]{+医疗保障+}部门审批，并书面说明理由。',
    ],
    ['到窗口递交申请书。', '到窗口递交申请书和户口簿。', '到窗口递交申请书{+和户口簿+}。'],
    ['民主评议。', '网上申请也可以。', '[-民主评议。-]{+网上申请也可以。+}'],
    ['', '当日受理', '{+当日受理+}'],
  ])('%s → %s', (before, after, expected) => {
    expect(told(compareText(richText(before), richText(after)).filter(({ text }) => text))).toBe(
      expected,
    );
  });

  const texts = fc
    .array(fc.constantFrom('低保', '公示', '七天', '，', '。', '乡镇', '申请', '不'), {
      maxLength: 12,
    })
    .map((words) => richText(words.join('')));
  const without = (change: 'added' | 'removed', text: RichText) =>
    plainText(text.filter((piece) => piece.change !== change));

  test('nothing of either is lost, nothing is invented', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const both = compareText(before, after);
        expect(without('added', both)).toBe(plainText(before));
        expect(without('removed', both)).toBe(plainText(after));
      }),
    );
  });

  test('bold words and links stay what they are', () => {
    const before: RichText = [{ text: '先问' }, { text: '窗口', href: '/places/' }];
    const after: RichText = [...before, { text: '，或者打电话' }];
    expect(compareText(before, after)).toEqual([
      { text: '先问' },
      { text: '窗口', href: '/places/' },
      { text: '，或者打电话', change: 'added' },
    ]);
  });
});

const guide: Guide = {
  title: '最低生活保障',
  programme: 'subsistenceAllowance',
  inForce: '2014-05-01' as CalendarDate,
  reviewed: '2026-11-01' as CalendarDate,
  summary: '收入低的家庭可以申请。',
  who: '收入低的家庭。',
  benefit: '按月领低保金。',
  where: '乡镇窗口。',
  bases: [{ law: 'interim', articles: '第九条', says: '讲谁可以申请' }],
  standards: ['subsistenceAllowance'],
  materials: ['申请书', '户口簿'],
  steps: [
    { title: '提出申请', text: '到窗口递交。' },
    { title: '民主评议', text: '请村民代表评议。' },
  ],
  placeAndTime: '上班时间。',
  contact: '12345',
  supervision: '12345',
  questions: [],
  changes: [],
};
const whole = (change: Partial<Guide> = {}, body = '## 对象条件\n\n收入低。'): WholeGuide => ({
  guide: { ...guide, ...change },
  body: textBlocks(parseCheckedBody(body)),
});

describe('two versions of a guide', () => {
  test('without a version before nothing is marked', () => {
    expect(changedParts(viewGuide(whole()))).toEqual([]);
    expect(changedParts(viewGuide(whole(), whole()))).toEqual([]);
  });

  test('a step that is gone stands in its place, a limit that is new in its step', () => {
    const after = whole({
      steps: [{ title: '提出申请', text: '到窗口递交。', limit: '当日受理' }],
    });
    expect(
      viewGuide(after, whole()).steps.map(({ title, limit }) => [told(title), told(limit)]),
    ).toEqual([
      ['提出申请', '{+当日受理+}'],
      ['[-民主评议-]', ''],
    ]);
  });

  test('bases are compared within their law', () => {
    const after = whole({
      bases: [
        { law: 'act', articles: '第九条', says: '讲谁可以申请' },
        { law: 'interim', articles: '第九条至第十三条', says: '讲谁可以申请' },
      ],
    });
    expect(
      viewGuide(after, whole()).bases.map(({ law, articles }) => `${law} ${told(articles)}`),
    ).toEqual(['act {+第九条+}', 'interim 第九条{+至第十三条+}']);
  });

  test('the body is compared block by block', () => {
    const after = whole({}, '## 对象条件\n\n收入低。\n\n- 财产不多\n\n<Note>先问窗口。</Note>');
    const view = viewGuide(after, whole({}, '## 对象条件\n\n收入低。\n\n- 没有车'));
    expect(view.body.map((block) => ('text' in block ? told(block.text) : block.type))).toEqual([
      '对象条件',
      '收入低。',
      '[-没有车-]',
      '{+财产不多+}',
      '{+先问窗口。+}',
    ]);
  });

  test('what changed is counted by part', () => {
    const after = whole({
      who: '收入低、财产少的家庭。',
      materials: ['申请书', '户口簿', '授权书'],
      steps: [{ title: '提出申请', text: '到窗口递交。' }],
    });
    expect(
      changedParts(viewGuide(after, whole())).map((one) => `${one.part}${formatPartChange(one)}`),
    ).toEqual(['答案改动1处', '办理流程删去1处', '申请材料新增1处']);
  });
});
