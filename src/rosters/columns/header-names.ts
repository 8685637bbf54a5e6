import type { YesMeans } from '../cells/status-words.ts';
import { squeeze, type Cell } from '../files/grid.ts';
import { composedMeaning } from './composed-names.ts';
import { inOfficeWords } from './everyday-names.ts';
import { remarkMeaning } from './remark-names.ts';

/** What a column is used for: in the list, to tell heads from members, or only in the checks. */
export type ColumnUse =
  | 'code'
  | 'county'
  | 'township'
  | 'village'
  | 'name'
  | 'memberName'
  | 'persons'
  | 'coveredPersons'
  | 'amountYuan'
  /** What was paid out, beside the month's amount: it proves it. */
  | 'paidYuan'
  | 'since'
  | 'cause'
  | 'identity'
  | 'memberIdentity'
  | 'household'
  | 'address'
  | 'relation'
  | 'birth'
  | 'age';

/**
 * `use`: the column is read. `status`: what the office says about the row, and what 是 means there. `drop`: a known
 * field that is never published, with its plain name.
 */
export type Meaning =
  { use: ColumnUse } | { status: string; yes: YesMeans | undefined } | { drop: string };

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

const offices =
  '县级?|乡级?|镇级?|乡镇级?|乡镇街道|镇街|街道|村级?|村居|村两委|村民代表|代表|会议|市级?|区级?|县局|局|民政局?|民政所|办事处|民主|入户|社区|工作人员|部门|经办人?|村委会|年度|动态|初|终|复|最终|本期|本月|本次|当月';
const office = `(?:${offices})*`;
const verdict =
  '(?:初审|复审|终审|会审|联审|会商|会签|审核确认|审|审核|审批|审查|审定|评议|公示|公布|核查|复核|核对|核实|确认|批准|调查|评审|认定|审议|比对|年审|年检|动态管理|处理|办理|评估|核验|走访|入户|探访|探视|看望|巡访|回访|随访|抽查|摸底|摸排|排查|巡查|认证)';

/** Columns in which the office says whether the row is on the list; with what 是 means, where it means something. */
const statuses: readonly (readonly [YesMeans | undefined, string])[] = [
  ['died', '(?:是否)?(?:已)?(?:死亡?|去世|已故|亡故|病故)(?:人员|标志|标识|情况|时间|日期|年月)?'],
  [
    'ended',
    '(?:是否)?(?:已|应|拟|已经)?(?:停|停发|停保|停止发放|停止享受|取消|退出|退保|终止|注销|清退|核减|减员|迁出|迁移|脱保|渐退|销户)(?:低保|保障|享受|救助|待遇)?(?:标志|标识|标记|情况|时间|日期|年月|月份|状态)?',
  ],
  ['disputed', '(?:是否)?(?:有|有无|存在)?(?:异议|举报|投诉|疑点)(?:情况|标志)?'],
  ['pending', '(?:是否)?(?:暂缓|缓发|暂停)(?:发放|享受)?(?:标志|标识|情况)?'],
  [
    'pending',
    '(?:是否)?(?:要求|需要?|要|申请|自愿|应|须|必须|愿意?|想|户主|本人)*(?:保密|匿名|回避|隐名|打码|不(?:公[示布开]|对外|出现))(?:标志|标识|情况)?',
  ],
  [
    'keep',
    '是否(?:继续|正常|已|已经|仍|可以?|予以|给予|能够?|应|愿意?|要|准|让|同意|对外)*(?:享受?|在|过|批|给|发|行|在享|享受低保|享受待遇|同意|符合|符合条件|通过|发放|纳入|批准|确认|在保|保障|健在|存活|在世|有效|公示|公布|合格|审核|审批|审核通过|审批通过|核实|属实|列入)(?:低保|救助|保障|待遇|低保条件)?',
  ],
  // 是否保障对象: the column that tells who of a household is covered.
  [
    'keep',
    '是否(?:为|是|属于|纳入|列入|正在|实际)*(?:被?(?:保障|救助)|享受(?:待遇|保障)?|[在施应]保|在享)(?:对象|人员|人口|成员|户|家庭|范围)?',
  ],
  [undefined, `${office}(?:评议|审核|审批|会审|复核|复审|审定|核查|走访|生存认证)`],
  [undefined, `${office}${verdict}*(?:结果|意见|结论|情况|状态|说明|情况说明)`],
  [
    undefined,
    `(?:${offices}|家庭|信息|生存|定期|每月)*${verdict}{1,3}(?:结果|情况|记录|反馈|发现|状况)`,
  ],
  [undefined, '(?:生存|在世|存活|健在|在[享保册])(?:情况|状[况态])'],
  [
    undefined,
    '(?:人员|对象|家庭|享受|待遇|保障|发放|代发|打款|救助|当前|目前|低保|在保|生存|业务|数据|办理|户|户籍|人口)*(?:状态|现状|状况说明)',
  ],
  [
    undefined,
    '(?:人员|人口|家庭|低保|本月|当月|对象|信息|保障)*(?:变动|变更|增减|变化|异动|调整)(?:类型|类别|情况|原因|说明|标志|方式)?',
  ],
  [
    undefined,
    '动态(?:管理|调整)?(?:情况|类型|说明)?|(?:新增|调整|增减)(?:或|/)?(?:停发|退出|取消|减少)',
  ],
  [
    undefined,
    '(?:停发|停保|取消|退出|退保|终止|注销|清退|核减|暂缓|不予|减员|减少|撤下|撤销|撤出|调出|剔除|除名|销户)(?:的)?(?:原因|理由|说明|事由|依据|[缘因]由)',
  ],
  [
    undefined,
    '备?注|备注(?:说明|信息|情况|栏)?\\d?|附注|附记|附言|备[考忘查]|旁注|按语|记事|(?:其[他它]|补充|特殊|情况|特殊情况)?(?:说明|备注)(?:事项)?|其[他它]情况|(?:其[他它])?需要?说明的?(?:情况|事项)|标注|标记|批注',
  ],
];

/** Never published, whatever is in them; the record says how many there were. */
const drops: readonly (readonly [string, string])[] = [
  ['序号', '序号?|编号|编次|行号|顺序号?|序次|次序|号|no\\.?|序列号|排序'],
  ['上级区划', '(?:所属|所在)?(?:省|省份|地市|省市|设区市|市州|地级市|盟市|市级)(?:名称)?'],
  ['村民小组', '(?:村民|居民|所在|所属)?(?:小组|组别|组)(?:名称|名)?|片区|屯|队'],
  [
    '供养、发放方式',
    '(?:供养|救助|保障|享受|发放|支付|领取|服务|照料)(?:方式|形式|渠道|途径)|供养(?:机构|地点|场所)(?:名称)?|(?:所在|入住)?(?:供养|养老|福利|敬老)(?:服务)?(?:机构|院)(?:名称)?|供养情况|是否(?:集中|分散|入住).*|批次|发放批次|(?:金额)?大写(?:金额)?',
  ],
  [
    '供养、发放方式',
    '(?!.*住情况)(?=.*(?:自理|照料|照护|供养|养|安置|住))(?:生活|自理|照料|照护|护理|供养|养|居住|入住|安置|住|在|于|由|谁|哪|里|儿|何处|家|院|机构|地点?|地方|场所|处所|方式|形式|情况|能力|程度|集中|分散|还是|或|现)+',
  ],
  ['银行账户', '.*(?:银行|账号|帐号|卡号|开户|一卡通|存折|账户|帐户|社保卡|金融机构).*'],
  ['残疾信息', '.*残疾.*'],
  ['联系方式', '.*(?:电话|手机|固话|座机|联系方式|联系人|联络|微信|邮箱).*'],
  [
    '家庭成员',
    '.*(?:配偶|监护人|代领人|委托人|受托人|代办人|代理人|照料人|照料服务人|护理人|义务人|帮扶|包村|包户|驻村|结对|责任人|子女|父亲|母亲|领款人|赡养|抚养|取款|代取).*|(?:共同生活的?)?(?:家庭|家属)?(?:成员|家属|家人)(?:\\d+|[一二三四五六七八九十])(?:的?(?:姓名|名字|关系|身份|证件|年龄|性别).*)?',
  ],
  ['帮扶人', '(?!是否).*(?:干部|村医|专管员|协管员|联络员)(?:姓名|名字)?'],
  [
    '家庭成员',
    '(?:其他|其余|其它)的?(?:共同生活的?)?(?:家庭)?(?:成员|家人|家属|人员)(?:姓名|名单)?',
  ],
  [
    '性别、民族等',
    '(?:户主|申请人|本人)?(?:性别|民族)|是否(?:建档立卡|贫困|脱贫|党员|残疾|重病|重残|大病|单人|独居|独生|计生|双女|军属|优抚|易地|搬迁|常住|本地|户主|边缘|监测|三无|低收入|分类施保|重点|劳动|就业|在校|有劳|丧失|五保|特困|孤儿|单亲|归侨|农业|城镇|农村).*|户(?:口|籍)(?:性质|类别)|民族|婚姻(?:状况|情况)?|政治面貌|宗教(?:信仰)?|照片|籍贯',
  ],
  [
    '健康情况',
    '.*(?:健康|身体|伤残|重残|疾病|病种|患病|自理能力|护理等级|失能|劳动能力|丧失劳动).*|大病|重病',
  ],
  ['收入财产', '.*(?:劳动力|承包地|林地|土地|牲畜|支出|收入|财产|存款|房产|车辆|住房|耕地).*'],
  [
    '人均金额、标准',
    '(?:月|年)?人均.*(?:金额|补差|补助|救助金|低保金|保障金)|(?:保障|低保|供养|救助|补助)标准|(?:每?月|基本|当月)?(?:分散|集中|特困)?供养(?:金|资金|经费)(?:标准|金额)?',
  ],
  [
    '致贫原因、类别',
    '.*(?:致贫|致困|类别|类型|分类|性质|档次|档级|等级|级别)(?:原因)?|(?:主要)?(?:困难|贫困|致困|致贫)(?:情况|程度|类型)|(?:低保|保障|救助)(?:类|档|种类)|(?:ABC|abc)类|类档?|城乡|(?:城乡|家庭|低保|户|户籍|人员|对象)?属性',
  ],
  ['学校、单位', '.*(?:学校|工作单位|职业|就业|学历|文化程度|年级).*'],
  [
    '审核经办',
    '(?:上次|最近|最近一次|下次|本次|首次|末次|乡镇?级?|县级?|村级?|民主|年度|定期|最新)*(?:审批|审核|批准|确认|评议|公示|调查|入户|核对|填报|登记|录入|经办|申请|受理|复核|核查|复审|年审|年检|走访|采集|统计|建档|制表|评估|鉴定|认定)(?!.*[死亡停退终止注销迁撤不未]).*(?:时间|日期|年月|人|人员|单位|编号|号)',
  ],
  ['补发、扣回', '(?:补发|扣发|扣回|追缴|追回|欠发|含补发)(?:金额|资金|款项?|低保金|月份|情况)?'],
  [
    '经办、来源',
    '(?:资金|数据|信息)(?:来源|渠道)|(?:经办|管辖|管理)(?:机构|单位)|网格(?:员|长)(?:姓名)?|(?:更新|录入|采集)(?:时间|日期|人|员)|邮政编码|邮编|收款人(?:姓名)?|(?:户主)?与?(?:持卡人|开户人|收款人)关系|是否(?:代发|本人)(?:领取)?',
  ],
  ['签收', '.*(?:签名|签字|签收|签章|盖章|手印|领取人).*'],
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
