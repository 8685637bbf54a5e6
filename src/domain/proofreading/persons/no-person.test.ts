import { expect, test } from 'vitest';
import { isAboutCare } from './care-words.ts';
import { findPersons } from './find-persons.ts';

const namesIn = (sentence: string): string[] => findPersons(sentence).map(({ name }) => name);

test.each([
  '小满节气前后，敬老院的麦子黄了一片。',
  '东汉黄香九岁温席的故事，画在了村口的墙上。',
  '图为新落成的养老服务中心外景。',
  '天爱小学的操场旁，新建了一间儿童之家。',
  '重阳节，村里给老人摆了长寿宴。',
  '补助由120张增加到150张。',
  '本站由某某开发区社会事务局主办。',
])('%s names nobody', (sentence) => {
  expect(namesIn(sentence)).toEqual([]);
});

test.each([
  ['小满今年五岁，住在儿童福利院。', '小满'],
  ['天爱小今年六岁，在福利院长大。', '天爱小'],
  ['脑瘫儿童麦子不会说话。', '麦子'],
])('%s names %s', (sentence, name) => {
  expect(namesIn(sentence)).toContain(name);
});

test('a day of the lunar calendar is no name in a text that tells of more', () => {
  const sentence = '星期三，农历九月初九，金婚老人在公园拍了合影。';
  expect(findPersons(sentence, isAboutCare(`民政局近日有一件事可记。\n\n${sentence}`))).toEqual([]);
});
