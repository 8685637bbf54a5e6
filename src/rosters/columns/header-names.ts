import { squeeze, type Cell } from '../files/grid.ts';

/** What a column is used for: in the list, or only in the checks. */
export type ColumnUse =
  | 'code'
  | 'county'
  | 'township'
  | 'village'
  | 'name'
  | 'persons'
  | 'coveredPersons'
  | 'amountYuan'
  | 'since'
  | 'cause'
  | 'identity'
  | 'household'
  | 'address'
  | 'relation'
  | 'birth'
  | 'age';

/** `use`: read. `drop`: a known field that is never published; the text is its plain name. */
export type Meaning = { use: ColumnUse } | { drop: string };

/** Plain names of the columns that are read, as the record and problems call them. */
export const useNames: Record<ColumnUse, string> = {
  code: '区划代码',
  county: '县（市、区）',
  township: '乡镇',
  village: '村',
  name: '姓名',
  persons: '家庭成员数量',
  coveredPersons: '保障人数',
  amountYuan: '保障金额',
  since: '享受起始年月',
  cause: '救助原因',
  identity: '身份证件号码',
  household: '户编号',
  address: '住址',
  relation: '与户主关系',
  birth: '出生日期',
  age: '年龄',
};

const owner =
  '(?:户主|申请人|保障对象|救助对象|低保对象|低保户主?|低保人员|享受对象|特困(?:对象|人员|户)|供养对象|对象|持证人|困难群众|受助人|享受人|近亲属|亲属)';
const month = '(?:月|每月|户月|家庭月|月度|[当本]月|\\d{1,2}月份?)?';

/** The whole header must fit; `人均`, `季度`, `年` before an amount fit nothing, so that they are asked about. */
const uses: readonly (readonly [ColumnUse, string])[] = [
  [
    'name',
    `${owner}?(?:姓名|名字|名称)|户主(?:名|申请人)?|申请人(?:户主)?|(?:保障|救助|低保)对象|特困人员|受助人`,
  ],
  [
    'persons',
    '家庭总?(?:成员|人口)(?:数量|人数|总?数)?|家庭(?:总)?人数|户?(?:内|总)?人口(?:数|数量)?|户内人数|总?人数',
  ],
  [
    'coveredPersons',
    '(?:实际|纳入|家庭)?(?:保障|享受|低保|享受低保|享受保障|救助|施保)(?:人数|人口|人口数)',
  ],
  [
    'amountYuan',
    `${month}(?:保障|补助|救助|补差|低保|低保补助|临时救助|发放|享受|应发|实发|应发放|实发放)?(?:金额|资金额?)(?:每?月)?|${month}(?:保障|低保|救助|补助)金|月补(?:助|差)`,
  ],
  [
    'since',
    '(?:开始)?(?:享受|保障|低保|享受低保|享受保障|救助|供养|享受供养|发放)?(?:起始|开始)(?:享受)?(?:年月|时间|日期|月份|年月日)|(?:享受|救助|享受低保|享受待遇|纳入|纳入低保|纳入保障|起保|入保)(?:年月|时间|日期|月份)',
  ],
  ['cause', '(?:救助|困难|致困|申请|申请救助)(?:原因|事由|理由)'],
  ['code', '(?:村|村级|所在|行政|所属)?(?:行政)?区划(?:代码|编码)|村(?:级)?(?:代码|编码)'],
  ['county', '(?:所属|所在)?(?:县|区|市|县区|县市|县市区|区县|市县)(?:名称)?'],
  [
    'township',
    '(?:所属|所在)?(?:乡|镇|街道|乡镇|镇街|街镇|镇办|街道办|办事处|乡镇办|乡镇街道|街道乡镇|乡镇办事处|街道办事处|乡镇街道办事处|乡镇街道办)(?:名称)?',
  ],
  [
    'village',
    '(?:所属|所在)?(?:行政)?(?:村|社区|村居|村社区|社区村|村社|居委会|村委会|村委|居委会村|村居委会|村居社区|村委会居委会|村民委员会|居民委员会|村居民委员会|村居委员会|村委社区)(?:名称|名)?|(?:所属|所在)?(?:乡|镇|乡镇)(?:街道|办)?及?村(?:社区|居)?(?:名称)?|(?:所属|所在)?(?:行政)?(?:区划|地区)(?:名称)?',
  ],
  [
    'identity',
    `${owner}?(?:公民|居民)?(?:身份证|身份|证件|身份证件)(?:证)?(?:号|号码)|${owner}?(?:居民)?身份证`,
  ],
  [
    'household',
    '(?:家庭)?户(?:编)?号|家庭(?:编号|户号)|户口(?:簿|本)(?:编)?号|户籍编号|低保(?:证|家庭)(?:编)?号(?:码)?|救助证(?:编)?号',
  ],
  [
    'address',
    '(?:家庭|户籍|居住|常住|详细|现)*(?:住址|地址|住地)|户籍地|居住地|户口所在地|门牌(?:号|号码)',
  ],
  ['relation', '与?(?:户主|申请人)(?:的)?关系|家庭关系'],
  ['birth', '(?:出生)(?:年月|日期|年月日|时间)|生日'],
  ['age', '(?:实际)?年龄|周岁'],
];

/** Never published, whatever stands in them; the record says how many there were. */
const drops: readonly (readonly [string, string])[] = [
  ['序号', '序号?|编号|行号|顺序号|no\\.?|序列号'],
  ['银行账户', '.*(?:银行|账号|帐号|卡号|开户|一卡通|存折|账户|帐户|社保卡).*'],
  ['残疾信息', '.*残疾.*'],
  ['联系方式', '.*(?:电话|手机|联系方式|联系人|微信|邮箱).*'],
  ['备注', '备注(?:说明)?|附注|说明'],
  [
    '家庭成员',
    '.*(?:配偶|监护人|代领人|子女|父亲|母亲|领款人|赡养|抚养|(?:家庭)?成员(?:\\d+|[一二三四五六七八九十])?(?:姓名|身份|证件)).*',
  ],
  [
    '性别、民族等',
    '性别|是否.*|户(?:口|籍)(?:性质|类别)|民族|婚姻(?:状况|情况)?|政治面貌|宗教(?:信仰)?|照片|籍贯',
  ],
  ['健康情况', '.*(?:健康|疾病|病种|患病|自理能力|护理等级|失能|劳动能力|丧失劳动).*|大病|重病'],
  ['收入财产', '.*(?:收入|财产|存款|房产|车辆|住房|耕地).*'],
  [
    '人均金额、标准',
    '(?:月|年)?人均.*(?:金额|补差|补助|救助金|低保金|保障金)|(?:保障|低保|供养|救助|补助)标准',
  ],
  ['致贫原因、类别', '.*(?:致贫|类别|类型|分类|性质)(?:原因)?'],
  ['学校、单位', '.*(?:学校|工作单位|职业|就业|学历|文化程度|年级).*'],
  [
    '审核经办',
    '(?:审批|审核|批准|确认|评议|公示|调查|入户|核对|填报|登记|录入|经办|申请|受理).*(?:时间|日期|年月|人|意见|结果|情况|单位|编号|号)',
  ],
  ['签收', '.*(?:签名|签字|签收|签章|盖章|手印|领取人).*'],
];

const compile = <T>(table: readonly (readonly [T, string])[]) =>
  table.map(([value, pattern]) => [value, new RegExp(`^(?:${pattern})$`)] as const);
const usePatterns = compile(uses);
const dropPatterns = compile(drops);
const unit =
  /\((?:单位:?)?(?:人民币)?(?:元|圆|元\/月|元每月|元\/户|元\/户月|元\/月\/户|元\/户\/月|人|口|名|个|岁|周岁|年月|年\/月|必填|公章)\)$/;

/** 户 主\n姓名（必填） → 户主姓名; units, brackets and strokes are left out, 万元 stays. */
export function cleanHeader(cell: Cell | undefined): string {
  const plain = squeeze(cell).replace(/[*★]/g, '').toLowerCase();
  const shape = (text: string): string => text.replace(/[()[\]{}【】〔〕、/\\,·.:;_—-]/g, '');
  let text = plain;
  while (unit.test(text)) text = text.replace(unit, '');
  return shape(text).replace(/(?<=金额|金|补差|补助)元$/, '');
}

/** What a header says its column is; `undefined` where nobody has said what to do with it. */
export function meaningOf(header: string): Meaning | undefined {
  if (header === '') return undefined;
  const found = usePatterns.find(([, pattern]) => pattern.test(header));
  if (found) return { use: found[0] };
  const known = dropPatterns.find(([, pattern]) => pattern.test(header));
  return known && { drop: known[0] };
}

const cache = new Map<Cell, boolean>();

/** True if the cell reads like a header of a roster. */
function isKnownHeader(cell: Cell): boolean {
  if (typeof cell === 'number' || cell === '' || cell.length > 30) return false;
  const seen = cache.get(cell);
  if (seen !== undefined) return seen;
  const known = meaningOf(cleanHeader(cell)) !== undefined;
  if (cache.size < 5000) cache.set(cell, known);
  return known;
}

export const countKnownHeaders = (cells: readonly Cell[]): number =>
  cells.filter(isKnownHeader).length;
