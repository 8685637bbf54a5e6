import type { Meaning } from './meaning.ts';

// Names of columns are put together from few words: 批准 享受 年月, 拟 月 保障 金额, 个人 月 保障 金. A name is known if
// nothing is left of it but what it is about and words that change nothing in it. 停发, 截止, 人均, 年, 季度, 补发, 扣回,
// 申请, 调整前 are no such words.

const person =
  '户主|户|申请人|申请救助人|持证人|本人|个人|对象|人员|老人|村民|居民|受益人|受助人|被?救助人|享受人|领取人';
const what =
  '最低生活保障|最低生活|低保|特困|五保|分散|集中|临时救助|支出型|救助|保障|补助|补差|补贴|供养|施保|待遇';
const given =
  '享受|享有|纳入|打款|打卡|代发|转账|汇款|发放|领取|领|在保|在享|在册|应保|实保|获批|新增';
const settled =
  '批准|核定|核准|审批|审定|审核确认|确认|认定|拟|现|现行|目前|当前|实际|实|应|本期|本次';
const where = '农村|城市|城镇|城乡|县|市|区|乡镇|镇|村|街道|国家|政府|财政';
const whole =
  '家庭|家中|家里|全家|每户|全户|户内|共同生活|成员|家庭成员|总|合计|在册|户籍|常住|现有|实有';
const month = '每月|当月|本月|月度|按月|(?:20\\d\\d年)?\\d{1,2}月份?|月';
/** 县里批准: whoever may decide; what a township has settled is not yet decided. */
const whoDecides = '(?:县|市|区|民政局|局)(?:里|级)?(?=批准|核|审|确认|认定)';
const joint = '的|数量|名称|情况';

/** Tells whether a name consists of such words alone. */
const onlyOf = (...words: readonly string[]): RegExp =>
  new RegExp(`^(?:${[...words, joint].join('|')})*$`);

interface Composed {
  /** What the column is about, at the end of its name. */
  core: RegExp;
  /** What may stand before. */
  before: RegExp;
  meaning(before: string, header: string): Meaning | undefined;
}

const isOfSupport = new RegExp(`${what}|${given}|批准|核[定准]|审[批定]|确认|认定|拟`);

/** 起始月 is the month of the start; 享受月 is any, and 享受年月 the first. */
const starts = /纳入|起|始|首次|初次|第一次|进入|[入进]保/;
const startsOrIs = new RegExp(`${starts.source}|享|最早|进低保|新增`);

const composed: readonly Composed[] = [
  {
    core: /(?:姓名|名字)$/,
    before: onlyOf(person, what, given, where, '家庭'),
    meaning: () => ({ use: 'name' }),
  },
  {
    // 发放人员 and 审批人员 work in an office, 家庭人员 and 新增人员 are members.
    core: /(?:户主|申请救助人|对象|人员|老人|享受人|[受被](?:救助|助|益)人|五保户)$/,
    before: onlyOf(
      what,
      '享受|享有|纳入|在保|在享|在册|获批|新增',
      '农村|城市|城镇|城乡|本户|受助|受益',
    ),
    meaning: (_, header) =>
      /^(?:对象|人员|老人)$|新增人员/.test(header) ? undefined : { use: 'name' },
  },
  {
    core: /(?:公民|居民|第?二代|有效)*(?:身份证明|身份证|身份|证件|身份证件|二代证)证?(?:号码?|编号)(?:18位)?(?:户主|申请人|本人)?$|(?:公民|居民|第?二代)身份证$/,
    before: onlyOf(person, what, given, '家庭'),
    meaning: () => ({ use: 'identity' }),
  },
  {
    core: /(?:人数|人口数?|人口总数|成员数)$/,
    before: onlyOf(whole, what, given, settled, where, person, month),
    meaning: (before) =>
      // Of a household's old people some are its members.
      /老人|[村居]民/.test(before)
        ? undefined
        : { use: isOfSupport.test(before) ? 'coveredPersons' : 'persons' },
  },
  {
    core: /(?:年月日?|时间|日期|月份|(?<=[起始入享保次][^年]{0,4})月|起始)$/,
    before: onlyOf(
      ...[what, given, settled, where, person, '家庭'],
      '开始|起始|起|始|首次|初次|最早|第一次|进入|进|入|保|享|发|新增|从何时|何时|政策|资格',
    ),
    meaning: (before, header) =>
      (/[^份]月$/.test(header) && !header.endsWith('年月') ? starts : startsOrIs).test(header)
        ? { use: 'since' }
        : /批准|核准|审批|审定|确认|认定/.test(before)
          ? { drop: '审核经办' }
          : undefined,
  },
  {
    core: /(?:标准)(?:金额)?$/,
    before: onlyOf(
      what,
      given,
      settled,
      where,
      month,
      '年|每年|人均|每人|当地|基本生活|照料|护理|执行',
    ),
    meaning: () => ({ drop: '人均金额、标准' }),
  },
  {
    core: /(?:金额|资金额?|金数?额?|补差|补助|补贴|数额|额度?|款项?|实发|应发|实领)(?:合计)?$/,
    before: onlyOf(whole, what, given, settled, '农村|城市|城镇|城乡', person, month, whoDecides),
    meaning: (before, header) =>
      isOfSupport.test(before) || new RegExp(`${month}|实发|应发|实领`).test(header)
        ? { use: 'amountYuan' }
        : undefined,
  },
  {
    core: /关系$/,
    before: new RegExp(`^与?(?:${person}|救助对象|保障对象|低保户)+的?(?:家庭)?$`),
    meaning: () => ({ use: 'relation' }),
  },
];

/** 县确认, 镇审核: over other names, whose step they belong to. */
export const isStep = (header: string): boolean =>
  header.length <= longest &&
  /^(?:县|市|区|乡镇?|镇|街道|村|局|民政局?|所|民政所)(?:级|里)?(?:审核|审批|审定|确认|核定|评议|批准|意见|审核确认)*$/.test(
    header,
  );

/** No name is longer; what is longer could take the patterns ages. */
const longest = 40;

/** The meaning of a name that is put together from known words; `undefined` if any other word is in it. */
export function composedMeaning(header: string): Meaning | undefined {
  if (header.length > longest) return undefined;
  for (const { core, before, meaning } of composed) {
    const rest = header.replace(core, '');
    if (rest === header || !before.test(rest)) continue;
    return meaning(rest, header);
  }
  return undefined;
}
