import { type Cause, causes } from '../../domain/notices/publicity-terms.ts';
import { personName } from '../../sources/formats/field-rules.ts';
import { foldLookalikes } from '../../domain/lookalike-characters.ts';
import { squeeze, type Cell } from '../files/grid.ts';
import { readStatus } from './status-words.ts';
import { isSpacedPair, noNameFault, twoNames } from '../../domain/notices/no-name.ts';

/** A cell's value, or what is wrong with it and what to do, without the cell itself. */
export type Parsed<T> = { value: T } | { code: string; fault: string };

const fail = (code: string, fault: string): { code: string; fault: string } => ({ code, fault });
const empty = fail('empty', '空着，请补上。');
const broken = fail('formula-error', '是出错的公式，请改成数值。');
const isBrokenFormula = (text: string): boolean => text.startsWith('#');

/** Whole yuan ≥ 0 from `1280`, `1,280.00元`, `￥1280`, `１２８０元/月`; cents, minus signs and other shapes are faults. */
export function parseAmount(cell: Cell): Parsed<number> {
  const text = squeeze(cell);
  if (text === '') return empty;
  if (isBrokenFormula(text)) return broken;
  const plain = text
    .replace(/^(?:人民币|RMB|CNY|[¥￥])+/i, '')
    .replace(/(?:元整|[元圆]?(?:\/[月户]{1,2}|每月|每户){1,2}|[元圆])$/, '');
  if (/^[-−–(]/.test(plain)) return fail('negative-amount', '是负数，应为非负整数（元）。');
  const match = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(plain);
  if (!match) return fail('amount', '应为整数（元），写作 1280 或 1,280.00元。');
  if (/[1-9]/.test(match[2] ?? ''))
    return fail('amount-cents', '有角分，应为整数（元）。请核对后改成整元，系统不四舍五入。');
  const value = Number((match[1] ?? '').replaceAll(',', ''));
  return value <= 9_999_999 ? { value } : fail('amount', '数太大，请核对。');
}

const mostPersons = 20;

/** 1–20 from `3`, `3人`, `３口`. */
export function parsePersons(cell: Cell): Parsed<number> {
  const text = squeeze(cell);
  if (text === '') return empty;
  if (isBrokenFormula(text)) return broken;
  const match = /^(\d{1,3})(?:\.0+)?(?:人|口|名|口人)?$/.exec(text);
  const value = Number(match?.[1] ?? 0);
  return value >= 1 && value <= mostPersons
    ? { value }
    : fail('persons', `应为 1 到 ${mostPersons} 的整数，写作 3 或 3人。`);
}

/**
 * The name without the spaces that align it (`张　三`). The dots in some names become `·`, and look-alike characters
 * become the common ones. `isPlace` recognises names of places, which nobody is called.
 */
export function parseName(
  cell: Cell,
  isPlace: (text: string) => boolean = () => false,
): Parsed<string> {
  const name = foldLookalikes(String(cell))
    .replace(/[\s\u3000\u00A0\u200B-\u200F\u2060\uFEFF]+/g, '')
    .replace(/[•・‧∙⋅˙．.](?=\p{Script=Han})/gu, '·');
  if (name === '') return empty;
  if (/[*＊×●■]/.test(name))
    return fail('masked-name', '里有打码的符号，请写全名；网页上怎样显示由系统按规定处理。');
  if (/\p{Co}/u.test(name))
    return fail('private-character', '里有电脑自造的字，别处显示不出来，请换成国家标准里的字。');
  if (isSpacedPair(String(cell))) return twoNames;
  if (personName.parse(name) === undefined)
    return fail('name', '应为 2 到 20 个汉字（中间可有“·”），请核对；不能有字母、数字、括号说明。');
  return noNameFault(name, isPlace) ?? (isStatement(name) ? notAName : { value: name });
}

const notAName = fail(
  'marked-name',
  '写的不是姓名，是停发、新增之类的话。请把话移到备注，姓名只写姓名。',
);

/** 停发, 死亡, 新增 in place of a name; 于 is a surname too. */
const isStatement = (name: string): boolean =>
  readStatus(name) !== 'unknown' && !/^于.{1,2}$/.test(name);

const causeWords: Record<Cause, RegExp> = {
  医疗: /^(?:医疗|因病|疾病|患病|大病|重病|重大疾病|医疗救助)$/,
  教育: /^(?:教育|因学|上学|就学|助学|教育救助)$/,
  意外: /^(?:意外|意外事故|意外伤害|交通事故|火灾|意外事件)$/,
  其他: /^(?:其他|其它|其他原因)$/,
};

/** What people tell of a cause: words of one kind make that the cause. */
const toldCauses: readonly (readonly [Cause, RegExp])[] = [
  [
    '医疗',
    /病|癌|瘤|肿|症|手术|住院|透析|化疗|放疗|移植|搭桥|支架|骨折|[脑心]梗|梗[死塞]|出血|中风|瘫痪?|尿毒|[肝肺肾胃肠脑胰胆]炎|医疗|医药|医院|治疗|看病|药费|抢救|康复|早产/,
  ],
  [
    '教育',
    /学费|学杂费|上学|上大学|读大学|读书|念书|就学|入学|考上|大学|高中|中专|大专|助学|书本费|住宿费|生活费.*学|学.*生活费/,
  ],
  [
    '意外',
    /车祸|交通事故|火灾|失火|着火|起火|意外|工伤|事故|[摔跌撞烧烫砸]伤|溺水|触电|煤气中毒|坠落|坍塌|雷击/,
  ],
];
/** Words that may say that it is not given, or that whoever got it has died. */
const doubtful = /[停亡逝殁销退否拒未]|死|(?<!事)故|去世|走了|不(?!治之症)|没|异议|取消|暂|待/;

/** What an accident costs in hospital is the accident's; of any other two kinds nobody knows which. */
function toldCause(text: string): Cause | undefined {
  if (doubtful.test(text)) return undefined;
  const told = toldCauses.filter(([, words]) => words.test(text)).map(([cause]) => cause);
  const isAccident = told.includes('意外') && !told.includes('教育');
  return isAccident ? '意外' : told.length === 1 ? told[0] : undefined;
}

/** One of the closed list, or told in words of one of its kinds; anything else is asked about and never repeated. */
export function parseCause(cell: Cell): Parsed<Cause> {
  const text = squeeze(cell);
  if (text === '') return empty;
  const value = causes.find((cause) => causeWords[cause].test(text)) ?? toldCause(text);
  return value ? { value } : fail('cause', `应为 ${causes.join('、')} 之一，请改成其中一个。`);
}
