import {
  isAnyName,
  isCalledByWord,
  isNoWord,
  isSurnamed,
  isSurnamedWord,
} from './may-be-called.ts';
import type { NamePlace } from './name-place.ts';
import { hasSurname, isTransliterated } from './surnames.ts';
import { begin, count } from './told-of-persons.ts';

const anyLength = [2, 3, 4, 5, 6];

/** In lists, forms, labels and signatures. */
export const placesInForms: readonly NamePlace[] = [
  {
    why: '作者、姓名后面注明年级',
    before: '',
    behind: `[（(][^）)]{0,24}(?:年级|[\\d一二三四五六]班|幼儿园|[大中小学前]班|学生|${count}岁)[^）)]{0,4}[）)]`,
    takes: isAnyName,
    lengths: anyLength,
  },
  {
    why: '表上姓名一栏',
    before: '姓名[^，。：]{0,2}(?:填|写)[着的是]{0,2}[：:“]{0,2}',
    behind: '[”，。；]',
    takes: isAnyName,
    lengths: anyLength,
  },
  {
    why: '登记、名单上先写姓名再写年龄',
    before: '[：:；、]',
    behind: `，${count}岁`,
    takes: isSurnamed,
  },
  {
    why: '落款，后面写单位',
    before: '[“「]',
    behind: '[　 ]+\\p{Script=Han}{0,8}(?:院|班|校|中心|站)[”’」]',
    takes: isSurnamed,
  },
  {
    why: '姓名后面写性别',
    before: `${begin}|[主人员者户儿生童孩]`,
    behind: `[，（(][男女][，；]`,
    takes: (text) => isAnyName(text) && (hasSurname(text) || isTransliterated(text)),
    lengths: anyLength,
  },
  {
    why: '引号里的是他的小名',
    before: '[「“‘]',
    behind:
      '[」”’](?:是|就是)(?:[他她]的(?:小名|乳名|大名|名字|绰号|外号)|[^，。]{0,8}[给为替][他她][起取改]的[^，。]{0,3}名)',
    takes: (text) => isAnyName(text) || /^(.)\1$/u.test(text),
  },
  {
    why: '大家叫他一样东西',
    before: '(?:[叫喊唤][他她](?:作|做)?|管[他她]叫)[“「‘]',
    behind: '[」”’]',
    takes: (text, behind) => isCalledByWord(text, behind) && !/^[老大]/u.test(text),
    lengths: [2],
  },
  {
    why: '证件、名单上先写是什么人，空一格写姓名',
    before: '(?:人员|对象|学员|学生|患者|儿童|孩子|老人|孤儿|[保困]户)[ 　]',
    behind: '[”，。 　]|$',
    takes: (text) => isSurnamedWord(text) && isNoWord(text),
  },
  {
    why: '姓名后面写体温、体重、身高',
    before: '[：、，；]',
    behind: String.raw`[ 　]?\d+(?:\.\d+)?(?:℃|度|公斤|kg|斤|厘米|cm)`,
    takes: isSurnamed,
  },
  { why: '床号后面写姓名', before: '\\d[床号室]，', behind: '，', takes: isSurnamed },
];
