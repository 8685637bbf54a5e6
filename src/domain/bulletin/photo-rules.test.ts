import { expect, test } from 'vitest';
import { photoPeople } from './article.ts';
import { consentOf, findPhotoFaults, saysNothing, type PhotoEntry } from './photo-rules.mjs';

const picture: PhotoEntry = {
  archived: true,
  file: '/photos/2018-07/plates.webp',
  alt: '工作人员在钉门牌',
  people: '公开场合',
};
const keysOf = (photo: PhotoEntry | undefined): string[] =>
  findPhotoFaults(photo).map(({ key }) => key);

test('an article without a picture, with one that was lost, and with a complete one', () => {
  expect(keysOf(undefined)).toEqual([]);
  expect(findPhotoFaults(null)).toEqual([]);
  expect(keysOf({ archived: false })).toEqual([]);
  expect(keysOf(picture)).toEqual([]);
});

test.each(['file', 'alt', 'people'] as const)('a picture without its %s', (key) => {
  for (const nothing of ['', undefined, null])
    expect(keysOf({ ...picture, [key]: nothing })).toEqual([key]);
});

test.each(photoPeople)('a picture that shows %s', (people) => {
  const needsConsent = consentOf(people) !== undefined;
  expect(keysOf({ ...picture, people })).toEqual(needsConsent ? ['consent'] : []);
  expect(keysOf({ ...picture, people, consent: '2018-07-01' })).toEqual([]);
});

test('the picture of a child needs its guardians’ consent too', () => {
  expect(findPhotoFaults({ ...picture, people: '未成年人' })[0]?.message).toContain('监护人');
});

test('what belongs to a picture has no place where the picture was lost', () => {
  expect(keysOf({ ...picture, archived: false, consent: '2018-07-01' })).toEqual([
    'file',
    'alt',
    'people',
    'consent',
  ]);
});

test.each(['图片', '照片1', '配图。', '活动现场', '无', 'photo', 'DSC_0042.JPG', ' 图 '])(
  '%s says nothing of a picture',
  (alt) => {
    expect(saysNothing(alt)).toBe(true);
    expect(keysOf({ ...picture, alt })).toEqual(['alt']);
  },
);

test.each([
  '工作人员在钉门牌',
  '墙上挂着三张照片',
  '老人看图片',
  '图书室里坐满了孩子',
  '无障碍坡道',
])('%s says what there is', (alt) => {
  expect(saysNothing(alt)).toBe(false);
});
