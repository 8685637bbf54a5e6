import { expect, test } from 'vitest';
import { misplacedDivisions } from './divisions.ts';

const divisions = {
  provinces: [
    { code: '41', name: '河南省' },
    { code: '13', name: '河北省' },
  ],
  cities: [
    { code: '4107', name: '新乡市' },
    { code: '4108', name: '焦作市' },
  ],
  counties: [
    { code: '410823', name: '武陟县' },
    { code: '410825', name: '温县' },
    { code: '410721', name: '新乡县' },
    { code: '140311', name: '郊区' },
  ],
};
const findAll = misplacedDivisions(divisions);
const find = (text: string): string[] => findAll(text).map(({ says }) => says);

test.each([
  ['新乡市武陟县办起了课堂。', '新乡市没有武陟县'],
  ['他是河北省焦作市人。', '河北省没有焦作市'],
  ['河北省温县。', '河北省没有温县'],
  ['区划代码表中，温县为410823。', '温县的区划代码是410825，不是410823'],
])('%s', (text, says) => {
  expect(find(text)).toEqual([says]);
});

test.each([
  '焦作市武陟县、新乡市新乡县和河南省焦作市。',
  '焦作市郊区当时还在。',
  '新乡市、武陟县两地。',
  '区划代码表中，温县为410825，武陟县（410823）。',
  '温县为410823元。',
])('sound: %s', (text) => {
  expect(find(text)).toEqual([]);
});
