import { expect, test } from 'vitest';
import { partsOfGuide, sectionId } from './guide-sections.ts';
import { richText, type BodyBlock } from './rich-text.ts';

const heading = (text: string): BodyBlock => ({
  type: 'heading',
  text: richText(text),
  note: false,
});
const paragraph = (text: string): BodyBlock => ({
  type: 'paragraph',
  text: richText(text),
  note: false,
});

test('conditions and amount are told apart from the rest, whose order stays', () => {
  const body = [
    heading('谁来办'),
    paragraph('甲'),
    heading('标准怎么算'),
    paragraph('乙'),
    heading('对象条件'),
    paragraph('丙'),
    heading('领到以后'),
    paragraph('丁'),
  ];
  const { conditions, amount, rest } = partsOfGuide(body);
  expect(conditions).toEqual([paragraph('丙')]);
  expect(amount?.blocks).toEqual([paragraph('乙')]);
  expect(rest.map(({ title }) => title)).toEqual([richText('谁来办'), richText('领到以后')]);
});

test('no block is lost or told twice', () => {
  const blocks = [
    paragraph('前'),
    heading('对象条件'),
    paragraph('中'),
    heading('别的'),
    paragraph('后'),
  ];
  const { conditions, amount, rest } = partsOfGuide(blocks);
  const told = [...conditions, ...(amount?.blocks ?? []), ...rest.flatMap((one) => one.blocks)];
  expect(told).toEqual(blocks.filter(({ type }) => type !== 'heading'));
});

test('an id has no marks and no spaces', () => {
  expect(sectionId('看到孩子有危险，怎么办？')).toBe('看到孩子有危险怎么办');
});
