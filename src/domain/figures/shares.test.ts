import { expect, test } from 'vitest';
import { findContradictions } from './find-contradictions.ts';

test.each([
  '受益的老人中，男性占50%，女性占40%，其余占20%。',
  '资金构成：财政六成、福彩三成、捐赠两成、其他一成。',
  '满意的占85.5%，基本满意占12.3%，不满意占5.2%。',
  '其中农村占三分之二，城市占二分之一。',
  '7月受理320件，办结超过330件，群众满意。',
  '60名老人中有42人选择集中供养，占六成。',
  '100户里有35户退出，超过四成。',
])('cannot be: %s', (text) => {
  expect(findContradictions(text)).not.toEqual([]);
});

test.each([
  '财政五成、福彩三成、捐赠两成。',
  '60名老人中有42人选择集中供养，占七成。',
  '100户里有35户退出，超过三成。',
  '男性占50%，女性占40%，其余占10%。',
  '六成以上的老人愿意住在家里。',
  '其中农村占三分之二，城市占三分之一。',
])('can be: %s', (text) => {
  expect(findContradictions(text)).toEqual([]);
});
