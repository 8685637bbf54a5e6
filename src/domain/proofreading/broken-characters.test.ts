import { expect, test } from 'vitest';
import { findBrokenCharacters } from './broken-characters.ts';

test.each([
  ['王\uE863镇', 1],
  ['低保\u0008标准', 2],
  ['低保\u202E标准', 2],
  ['今年锟斤拷低保', 2],
  ['烫烫烫屯屯屯今年', 0],
  ['低保□□标准', 2],
  ['低保□标准', 2],
  ['低保???标准', 2],
  ['今年浣庝繚鏍囧噯提高', 1],
  ['鐢佃瘽锛屽湴鍧€', 3],
  ['æ°‘æ”¿å±€', 0],
  ['µÍ±£±ê×¼', 0],
])('lost characters: %j', (text, index) => {
  expect(findBrokenCharacters(text).map((found) => found.index)).toContain(index);
});

test.each([
  '市民政局召开全市民政系统脱贫攻坚推进会，部署下一阶段工作。',
  '请选择： □是　□否',
  '□本报记者 白晓禾',
  '真的吗？？这是café和Zoë的店，25℃，±5，×3。',
  '浙江涞水濮阳瀍河漯河淇县濉溪醴陵衢州涪陵',
  '第一行\r\n\t第二行',
])('sound: %j', (text) => {
  expect(findBrokenCharacters(text)).toEqual([]);
});
