import { expect, test } from 'vitest';
import { isByPhrase } from './story-html.ts';

test('a headline of short phrases is cut at its signs, one with a long phrase wherever its lines come out even', () => {
  expect(isByPhrase('编密织牢民生保障“兜底网”')).toBe(true);
  expect(isByPhrase('群众最怕看病花钱，怎么办？')).toBe(true);
  expect(isByPhrase('把小事办好')).toBe(true);
  expect(isByPhrase('三个字：认出十一户人家')).toBe(true);
  expect(isByPhrase('三个字：认出了二十一户人家')).toBe(false);
  expect(isByPhrase('开展民政服务机构安全管理月活动')).toBe(false);
  expect(isByPhrase('孟州市：日间照料中心新添十二处服务点位')).toBe(false);
});
