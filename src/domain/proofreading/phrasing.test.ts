import { expect, test } from 'vitest';
import { findWrongEmergencyNumbers } from './telephones/emergency-number.ts';
import { findPaidForFree } from './free-of-charge.ts';
import { findWrongPhrases } from './phrasing.ts';
import { findWrongPronouns } from './pronouns.ts';
import { findOffScale } from './scales.ts';

const find = (text: string): string[] =>
  [
    findWrongPhrases,
    findWrongEmergencyNumbers,
    findPaidForFree,
    findWrongPronouns,
    findOffScale,
  ].flatMap((finder) => finder(text).map(({ says }) => says));

test.each([
  '切实防止类似火情不再发生。',
  '当天到场的群众大约有三百人左右。',
  '活动约有300余人参加。',
  '原因是家里没有劳力造成的。',
  '由于宣传到位，使得认证率提高。',
  '只要材料齐全，当天才能办好。',
  '只有把材料带齐，当天就能办好。',
  '截止11月15日，全市有7家。',
  '由于因为天冷，人不多。',
  '屋里着了火，请拨打火警电话120。',
  '火警119、急救电话110。',
  '老人胸痛，邻居赶紧拨打119叫来救护车。',
  '登记全程免费，每对新人只需缴纳工本费10元。',
  '王大爷摆摆手，她不让夸。',
  '经评定为残疾六级。',
])('does not go together: %s', (text) => {
  expect(find(text)).toHaveLength(1);
});

test.each([
  '防止类似火情再次发生，避免因天冷不便出门。',
  '当天到场三百人左右，约有300人参加。',
  '只有把材料带齐，当天才能办好。只要齐全，就能办好。',
  '截至11月15日，全市有7家，报名12月5日截止。',
  '与其他县相比，这里更早。',
  '火警119、急救120、报警110，三张贴纸贴在电话旁。',
  '过去收费10元，现在免费，由财政支付10元。',
  '王大爷把老伴扶好，她才坐下。丈夫给她做了饭。',
  '残疾四级、五星级养老院。',
])('sound: %s', (text) => {
  expect(find(text)).toEqual([]);
});
