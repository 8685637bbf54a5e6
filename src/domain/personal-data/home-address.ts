import type { PersonalDataMatch } from './kinds.ts';

const count =
  '(?:[\\d０-９]{1,4}|[一二三四五六七八九十百〇零壹贰叁肆伍陆柒捌玖拾]{1,4}|[⓪①-⑳㉑-㉟㊱-㊿❶-❿]{1,3})';
/** 10号以前 is a day, 5号文件 a paper. */
const number = `${count}\\s*[号號](?!\\s*(?:前|后|之|以|起|至|到|上午|下午|晚|早|文|令|公告|通知|线|井))`;
const place = '(?:村|庄|屯|寨|湾|社区|小区|新村|家园|花园|苑)';
const lane = '(?:街|路|巷|胡同|弄|里|排|道)';

/** Where somebody lives, whoever is meant: groups, gates, buildings, units and rooms below a village. */
const homes = new RegExp(
  [
    `${count}\\s*(?:村民)?小?组\\s*(?:附)?${number}`,
    `${count}\\s*(?:号楼|号院|幢|栋|座)?\\s*${count}\\s*单元`,
    `${count}\\s*(?:号楼|幢|栋|座)\\s*${count}\\s*(?:室|号|户|房)`,
    `${count}\\s*单元\\s*(?:${count}\\s*层)?\\s*${count}`,
    `${place}[东西南北中前后]?${count}\\s*号(?:院|户|宅|门)`,
    `门牌(?:号码?)?[是为：:\\s]{0,3}${number}`,
    `小组\\s*门牌\\s*${count}`,
    `${count}\\s*号院\\s*${count}\\s*排`,
    `[A-Za-z\\d]{1,2}座\\s*${count}\\s*层\\s*${count}`,
    `门牌号码?[是为：:\\s]{0,3}${count}`,
    `(?:家住|住址|现住|居住地址|居住于|户籍地址?)[^，。；\\n]{0,30}?${number}`,
  ].join('|'),
  'gu',
);

/** A street and a number in a village can also be an office. */
const streets = new RegExp(`${place}[^，。；、\\s\\d]{0,8}?${lane}\\s*${number}`, 'gu');
const office =
  /中心(?![大小]?[街路巷])|服务站|民政|政府|办事处|敬老院|福利院|窗口|委员?会|委会|公司|[局所院站校厅处]/;
const nearby = 30;

/** Addresses below the village in running text or cells; offices' addresses are none. */
export function findHomeAddresses(text: string): PersonalDataMatch[] {
  if (!/[号號室组座]|单元|门牌/.test(text)) return [];
  const found = [...text.matchAll(homes)].map(({ index }) => index);
  for (const { index, 0: street } of text.matchAll(streets)) {
    const around = text.slice(Math.max(0, index - nearby), index + street.length + nearby);
    if (!office.test(around)) found.push(index);
  }
  return [...new Set(found)].map((index) => ({ kind: 'homeAddress', index }));
}
