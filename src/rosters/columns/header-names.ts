import { squeeze, type Cell } from '../files/grid.ts';
import { composedMeaning } from './composed-names.ts';
import { drops } from './drop-patterns.ts';
import { inOfficeWords } from './everyday-names.ts';
import type { ColumnUse, Meaning } from './meaning.ts';
import { remarkMeaning } from './remark-names.ts';
import { statuses } from './status-patterns.ts';

/** Plain names of the columns that are read, as the record and problems call them. */
export const useNames: Record<ColumnUse, string> = {
  code: '区划代码',
  county: '县（市、区）',
  township: '乡镇',
  village: '村',
  name: '姓名',
  memberName: '家庭成员姓名',
  persons: '家庭成员数量',
  coveredPersons: '保障人数',
  amountYuan: '保障金额',
  paidYuan: '实发金额（只用来核对）',
  since: '享受起始年月',
  cause: '救助原因',
  identity: '身份证件号码',
  memberIdentity: '家庭成员身份证件号码',
  household: '户编号',
  address: '住址',
  relation: '与户主关系',
  birth: '出生日期',
  age: '年龄',
};

const owner =
  '(?:户主|申请人|申请对象|申请救助对象|保障对象|救助对象|低保对象|低保户主?|低保人员|低保家庭户主|保障户主|保障家庭户主|享受对象|享受人员|享受低保人员|特困(?:供养)?(?:对象|人员|户|老人)|五保(?:对象|户|老人|人员)|供养(?:对象|人员)|对象|人员|居民|村民|老人|持证人|困难群众|困难对象|救助人|受助人|受助对象|被救助人|受救助人|受益人|享受人|近亲属|亲属)';
const month = '(?:月|每月|每户每月|户月|月户|家庭月|月家庭|月度|[当本]月|\\d{1,2}月份?|户)?';

// What a place is called is put together from these: 旗县市区, 苏木乡镇（街道）, 村（居）委会, 嘎查（社区）.
const whose = '(?:户主|申请人|本人|申请|受理|管理|管辖|归属|所属|所在地?|户籍地?|居住地?|现住)*';
const called = '(?:一?级|别)?(?:名称|名)?';

/** The whole header must fit; `人均`, `季度`, `年` before an amount fit nothing, so that they are asked about. */
const uses: readonly (readonly [ColumnUse, string])[] = [
  [
    'name',
    `${owner}?(?:的)?(?:姓名|名字|名称)(?:${owner})?|户主(?:名|申请人)?|申请人(?:户主)?|(?:保障|救助|低保|申请)对象|特困(?:供养)?人员|受助人|受益人|低保户户主|家庭户主(?:姓名)?|姓名户主|(?:享受|受助|受益)(?:对象|人)|持证人|(?:低保|保障)户主`,
  ],
  [
    'memberName',
    '(?:共同生活的?)?(?:家庭|家属|家庭保障|保障)?成员(?:的)?(?:姓名|名字)|(?:家庭|共同生活)成员',
  ],
  [
    'memberIdentity',
    '(?:共同生活的?)?(?:家庭|家属)?成员(?:的)?(?:公民|居民)?(?:身份证|身份|证件|身份证件)(?:证)?(?:号|号码)?',
  ],
  [
    'persons',
    '(?:共同生活的?)?(?:家庭)?总?(?:成员|人口)(?:数量|人数|总?数)|家庭(?:成员|人口)|(?:家庭|共同生活)(?:总|常住|实有)?(?:人数|人口数?)|共同生活人数|户?(?:内|总|籍)?人口(?:数|数量)?|户内人数|(?:每|全|本)户(?:总)?(?:人数|人口数?)|总?人数|人口总数|在册人数',
  ],
  [
    'coveredPersons',
    '(?:实际|实|纳入|家庭|核定|审批|批准|现|应|其中)?(?:保障|享受|低保|享受低保|低保享受|享受保障|保障对象|救助|施保|在保|纳入|核定|享受待遇)(?:总)?(?:人员)?(?:人数|人口|人口数|人数量)',
  ],
  [
    'amountYuan',
    `(?:个人|本人|家庭)?${month}(?:保障|补助|救助|补差|补贴|低保|低保补助|低保保障|低保补差|低保发放|救助金|保障金|低保金|享受低保|临时救助|发放|享受|领取|应发|实发|应发放|实发放|核定|批准|审批|拟发|实际发放|核定保障|家庭保障|家庭补差)?(?:总)?(?:金额|资金额?|金数额|数额)(?:每?月|户)?|${month}(?:保障|低保|救助|补助|低保救助|最低生活保障|低保保障|应发|实发|应发低保|实发低保|应发保障|发放)金|月补(?:助|差|贴)额?|(?:户|家庭|每户)月?补差额?|每月(?:补助|补差|发放|享受)额?|月(?:发放|享受|救助)额`,
  ],
  [
    'since',
    '(?:开始)?(?:享受|保障|低保|享受低保|享受保障|享受救助|低保享受|救助|供养|享受供养|特困供养|发放|待遇|享受待遇|领取|纳入|计发|首次)?(?:起始|开始|起|起算|首次)(?:享受|领取|保障|发放|供养|纳入|救助)?(?:低保|待遇)?(?:的)?(?:年月|时间|日期|月份|年月日|年份月份)|(?:享受|保障|救助|享受低保|享受待遇|享受供养|纳入|纳入低保|纳入保障|纳入特困|纳入供养|进入低保|新增|起保|入保|始保|始享|始领|起领|起发|低保起|供养|最早享受)(?:年月|时间|日期|月份|的时间)|[自从]?何时(?:开始)?(?:享受|纳入)(?:低保|保障)?|(?:开始)?享受(?:低保)?起始|起始|起保',
  ],
  [
    'cause',
    '(?:主要)?(?:救助|临时救助|困难|致困|遇困|求助|申请|申请救助)的?(?:主要)?(?:原因|事由|理由|缘由|缘故|起因)',
  ],
  ['code', '(?:村|村级|所在|行政|所属)?(?:行政)?区划(?:代码|编码)|村(?:级)?(?:代码|编码)'],
  ['county', `${whose}(?:县|区|市|旗)+${called}`],
  [
    'township',
    `${whose}(?=.*(?:乡|镇|街|苏木|团|办事处))(?:乡|镇|街道?|苏木|团|[农林牧渔]?场|办事处|办|区)+${called}`,
  ],
  [
    'village',
    `${whose}(?=.*(?:村|社区|居|嘎查|连队))(?:行政|自然)*(?:村民?|居民?|社区?|委员会|委会?|嘎查|连队|或)*(?:村|社区?|居|委员会|委会?|嘎查|连队|庄|屯|街|分?场|组织)${called}|${whose}(?:乡|镇)+(?:街道|办)?及?村(?:社区|居)?${called}|(?:所属|所在|户籍)?(?:行政)?(?:区划|地区|区域|地域)(?:名称|路径|全称)?|所在地|归属地`,
  ],
  [
    'identity',
    `${owner}?(?:公民|居民)?(?:身份证|身份|证件|身份证件)(?:证)?(?:号|号码)|${owner}?(?:居民)?身份证`,
  ],
  [
    'household',
    '(?:家庭)?户(?:编)?号|户(?:序|次|序号|编码)|档案(?:编)?号|(?:低保|救助|特困|五保|供养)?证(?:件)?(?:编)?号(?:码)?(?:低保)|家庭(?:编号|户号)|户口(?:簿|本)(?:编)?号|户籍编号|低保(?:证|家庭)(?:编)?号(?:码)?|救助证(?:编)?号',
  ],
  [
    'address',
    '(?:家庭|户籍|居住|常住|详细|现)*(?:住址|地址|住地)|户籍地|现?居住地|户(?:口|籍)所在地|门牌(?:号|号码)',
  ],
  ['relation', '(?:与?(?:户主|申请人|持证人)(?:的)?|家庭)?关系|称谓'],
  ['birth', '(?:户主|申请人|本人)?(?:出生)(?:年月|日期|年月日|时间)|生日|出生'],
  ['age', '(?:户主|申请人|本人)?(?:实际)?年龄|周岁'],
];

const compile = <T>(table: readonly (readonly [T, string])[]) =>
  table.map(([value, pattern]) => [value, new RegExp(`^(?:${pattern})$`)] as const);
const usePatterns = compile(uses);
const statusPatterns = compile(statuses);
const dropPatterns = compile(drops);
const unit =
  /\((?:单位:?)?(?:人民币)?(?:元|圆|元\/月|元每月|元\/户|元\/户月|元\/月\/户|元\/户\/月|元\/户·月|元\/月·户|人|口|名|个|岁|周岁|年月|年\/月|必填|公章)\)$/;

/**
 * Simplifies a header: 户 主\n姓名（必填） → 户主姓名. Units, brackets and dashes are removed, 万元 stays. A dash between numbers
 * is kept: 1-3月 is not 13月.
 */
export function cleanHeader(cell: Cell | undefined): string {
  const plain = squeeze(cell).replace(/[*★]/g, '').toLowerCase();
  const shape = (text: string): string => text.replace(/[()[\]{}【】〔〕、/\\,·.:;_—-]/g, '');
  let text = plain.replace(/(\d月?份?)[-~—–、,，/至到和](?=\d)/g, '$1至');
  while (unit.test(text)) text = text.replace(unit, '');
  return shape(text).replace(/(?<=金额|金|补差|补助)元$/, '');
}

/** What a header says its column is; `undefined` where nobody has said what to do with it. */
export function meaningOf(header: string): Meaning | undefined {
  if (meanings.has(header)) return meanings.get(header);
  const meaning = findMeaning(header);
  if (meanings.size < mostRemembered) meanings.set(header, meaning);
  return meaning;
}

/** The files of three hundred townships have the same few headers. */
const meanings = new Map<string, Meaning | undefined>();
const mostRemembered = 5000;

function findMeaning(header: string): Meaning | undefined {
  const meaning = officialMeaning(header);
  if (meaning) return meaning;
  const official = inOfficeWords(header);
  return official === header ? undefined : officialMeaning(official);
}

function officialMeaning(header: string): Meaning | undefined {
  if (header === '') return undefined;
  const found = usePatterns.find(([, pattern]) => pattern.test(header));
  if (found) return { use: found[0] };
  const status = statusPatterns.find(([, pattern]) => pattern.test(header));
  if (status) return { status: header, yes: status[0] };
  const composed = composedMeaning(header);
  if (composed) return composed;
  const known = dropPatterns.find(([, pattern]) => pattern.test(header));
  return known ? { drop: known[0] } : remarkMeaning(header);
}

/** True if the cell reads like a header of a roster. */
const isKnownHeader = (cell: Cell): boolean =>
  typeof cell === 'string' && cell !== '' && cell.length <= longestHeader && hasMeaning(cell);
const longestHeader = 30;

/** Asked for every cell, of which many are the same. */
const known = new Map<string, boolean>();
function hasMeaning(cell: string): boolean {
  const found = known.get(cell) ?? meaningOf(cleanHeader(cell)) !== undefined;
  if (known.size < mostRemembered) known.set(cell, found);
  return found;
}

export const countKnownHeaders = (cells: readonly Cell[]): number =>
  cells.filter(isKnownHeader).length;
