import { squeeze, type Cell } from '../files/grid.ts';
import { tellsOfLife } from './household-words.ts';

/** Why the office's own words keep a row off the list. */
export const offReasons = {
  died: '已去世',
  ended: '已停发、注销或迁出',
  refused: '没有批准',
  disputed: '有异议',
  pending: '还没有定',
} as const;
export type OffReason = keyof typeof offReasons;

/** What a clerk's remark says of its row; `unknown`: words that only people can judge. */
export type Status = { off: OffReason } | 'keep' | 'unknown' | 'nothing';

/** What 是 means in a column, from its header: 是否停发 → ended, 是否同意 → keep; absent where 是 means nothing. */
export type YesMeans = OffReason | 'keep';

const exactly = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);

/** Words that come before what matters: 本月停发, 该户已注销, 2026年10月起停发. */
const before =
  '(?:(?:于|自|从|因|经|拟|已|已经|均|现|现已|建议|金额|标准|补差|补助|应|予以|给予|决定|同意|本人|户主|该户|此户|该人|全户|整户|家庭|户[口籍]|人员|低保|低保金|救助金|保障金|待遇|资格|公示|公示期间?|审核|审批|评议|核查|复核|复审|初审|年审|年检|年度核查|认证|入户|走访|民主评议|本月|当月|上月|今年|去年|本年|年初|刚|下月|次月|年底|月底|起|后|前))*';
const after = '(?:了|的|处理|救助|低保|待遇|资格|发放|享受|保障|对象|人员|户|家庭|手续|中)*';
const offWords: Record<OffReason, RegExp> = {
  died: exactly(
    `${before}(?:死亡|去世|病故|病逝|已故|亡故|身故|逝世|过世|离世|死|亡|殁|(?:老人|本人|人)没了)(?:注销|销户|停发|停保|退出|减员|核减|取消)?${after}`,
  ),
  ended: exactly(
    `${before}(?:停发|停保|停止|停|终止|中止|暂停|取消|退出|退保|清退|注销|核销|销户|除名|减员|减少|核减|迁出|迁走|转出|移出|不再享受|不再符合(?:条件)?|不再保障|脱保|出列|失联|自愿放弃|放弃|停用|死亡注销|(?:因案|因罪)?被?收押|羁押|在押|服刑|收监|判刑|入狱|坐牢|(?:自己|自愿|当面说|本人说)*不要了?|转吃特困|[转改](?:按|为|入|成)?特困(?:供养)?|(?:这头)?不再重复|全户清退)(?:${after}|注销|停发|停保)`,
  ),
  refused: exactly(
    `${before}(?:不同意|不符合?|不予同意|不予|不通过|未通过|没(?:有)?通?过|没(?:有)?(?:同意|批准?|符合)|未批准?|不批准?|不合格|否决|驳回|(?:申请|材料|资料|手续)*(?:退回|打回)[给到]?(?:村|社区|乡镇?|镇|街道|县)?[里上]?(?:重报|补报|补充?材料|重新?审核?)?|拒绝|不享受|未享受|不纳入|未纳入|不予确认|不符合条件|不予批准|不予纳入|不合条件|不发|不予发放|条件不符|超标|不达标)(?:确认|批准|纳入|通过|条件|标准|规定|要求|政策|${after})*`,
  ),
  disputed: exactly(
    `${before}(?:有异议|异议|异议成立|存在异议|有争议|有举报|被举报|举报|有投诉|存疑|有疑义|有问题)(?:待核实|暂缓|核查中|处理中|${after})*`,
  ),
  pending: exactly(
    `${before}(?:暂缓|缓发|缓议|缓办|暂不(?:发放?|纳入|享受|确认|公布|公示)?|待定|待审(?:核|批)?|待批|待查|待核(?:实|查)?|待确认|待补(?:材料|充)?|待评议|审核中|审批中|核查中|核实中|办理中|公示中|复核中|复查|未审核?|未审批|未公示|未评议|未确认|暂扣|挂起|备选|候补|后备|候选|预备|预选|观察期?|(?:下次|下月|评议时|评议会)+再议|[先暂]?压着(?:不(?:发|打款))?|[暂先]?不打款|下(?:次|月|个月)(?:再|起)?(?:新增|纳入))(?:确认|批准|纳入|发放|公布|${after})*`,
  ),
};

const keepWords = exactly(
  `${before}(?:ok|okay|pass|同意|符合|通过|全票|批准|准予|确认|合格|达标|属实|情况属实|无异议|没有异议|未收到异议|正常|在享|享受|在保|续保|继续|照(?:发|领|享|样发|旧发)|(?:接着|仍旧?|还|按月|按时)(?:享受|发放|发|领|享)|保留|保持|新增|新批准?|新审批|新纳入|新进|纳入|不变|无变化|没有变化|未变|提标|调标|调整|提高|降低|调增|调减|调高|调低|上调|下调|增发|减发|在册|在供|在领|供养中|有效|健在|在世|存活|生存|在|发放|已公示|公示完毕|期满|人?在家中?|在村(?:居住)?|居家|照旧|照常|依旧|如常|如旧|没变|未变动|无变动|没有变动|没什么变化|情况(?:没变|不变|未变|如旧|正常|稳定|真实|良好)|一切(?:正常|照旧|如常)|生活(?:正常|稳定)|核实|已核实|复核通过|维持|动态调整|有|合|可|可以|(?:代发|打款|发放|支付|入账|到账)?成功|未停发|未死亡|没停发|不停发|无停发)(?:纳入|条件|享受|保障|发放|救助|低保|确认|批准|公布|公示|待遇|无误|规定|要求|政策|标准|核实|通过|金额|上报|列入|给予|予以|${after})*`,
);

/** 经评议一致同意上报: who agreed, how, and to what, with nothing that limits it. */
const agreement = new RegExp(
  `^(?=.*(?:同意|通过|批准|符合|合格|准予|确认|无异议|属实))(?:${[
    '同意|通过|批准|符合|合格|准予|确认|无异议|属实',
    '村民代表|代表|评议小组|评议会|评议|小组|会议|全体|与会|参会|到会|人员|群众|县|局|民政局|民政所|集体|联席会议',
    '全票|一致|均|都|全部|经过?|讨论|研究|表决|举手|投票|入户|调查|核查|核实|审核|审批|审查|会审|公示|后|已',
    '纳入|上报|报批|享受|给予|予以|继续|农村|城市|低保|救助|保障|条件|政策|规定|标准|范围|要求|申请|发放|其|该户|此户|对象|待遇|的|和|并|且|为|是',
  ].join('|')})+$`,
);

/** Remarks that say what a household is and nothing of its place on the list. */
const plainRemarks = exactly(
  '(?:农村|城市|城镇|乡村)?(?:低保|特困|五保|边缘|脱贫|监测|建档立卡|贫困|困难)(?:户|家庭|人口|对象|人员)?|[一二三四五1-5ABCDabcd甲乙丙]+[类档级](?:户|低保|对象)?|(?:分散|集中)供养(?:人员)?|单人(?:户|保)|整户(?:保|保障)|(?:孤寡|独居|空巢|孤老|留守)(?:老人|户)?|重病|大病|慢性病|残疾|重残|肢体残疾|精神残疾|智力残疾|视力残疾|听力残疾|[一二三四1-4]级(?:残疾)?|单亲|离异|丧偶|未婚|外出务工|务工|务农|无业|失业|退休|因病致贫|因残致贫|因学致贫|缺劳力|缺少劳动力|年老体弱|无劳动能力|无劳力|在校(?:学?生)?|户主|本人|男|女|汉族?|见附件|附后|一卡通|社保卡|换卡|新卡|更换(?:账户|账号|银行卡|卡号)|(?:账户|账号|卡号)(?:变更|已变更|更新)|代领|重点(?:户|对象|监测)|党员|退役军人|分类施保(?:对象)?|渐退期?',
);

const paper =
  '(?:本人|户主|其|的)*(?:(?:户口[本簿页]?|身份证|残疾证|结婚证|离婚证|低保证|银行卡|存折|社保卡|一卡通|证件|材料|资料|手续|照片|复印件|申请书?|承诺书|授权书|核对报告)[和及]?)+(?:原件|复印件)?';
/** 户口本已核对, 材料收齐: what was seen of papers says nothing of the list. */
const papersSeen = exactly(
  `${paper}(?:已|均|都|全部?|已经)*(?:核对|核实|核验|查验|看过|见过|收到?|收齐|交|提交|上交|补交|补齐|补全|齐全?|完整|存档|归档|留存|复印|扫描|上传|录入)(?:过|了|完毕?|无误|一致|好)*`,
);
/** 2025年复核: what the office did, or with which papers, and not what came of it. */
const acts = exactly(
  `(?:年度|本年|今年|去年|上半年|下半年|乡镇?|镇|村|县|街道)*(?:复核|复审|年审|年检|核查|审核|入户|走访|评议|认证|公示)+(?:后|时|过|了)?|${paper}`,
);

const nothing = /^(?:无|没有|暂无|空|不详|同上|-+|—+|－+|\/+|\\+|\.+|、+|0)?$/;
const yes =
  /^(?:是|有|对|[能可行中成得给](?:的|以)?|可以的?|愿意?|同意|准|许|√|✓|✔|☑|v|y|yes|true|1)$/i;
const no =
  /^(?:否|不是|未|[莫勿别]|不(?:[能可行中成得给要让准许愿]|可以|愿意)?的?|×|✗|✘|x|n|no|false|0)$/i;

/** Whether a cell answers a question with yes or no. */
export const isAnswer = (cell: Cell | undefined): boolean =>
  yes.test(squeeze(cell)) || no.test(squeeze(cell));

/** 2026年10月, 10.15, 3日起: a date says nothing by itself. */
const dates =
  /(?:(?:19|20)?\d{2}年(?:度)?|(?:19|20)\d{2}[-./年]\d{1,2}(?:[-./月]\d{1,2}日?)?|\d{1,2}月(?:份)?(?:\d{1,2}日)?|\d{1,2}[日号])(?:起|开始|以后|后|前|底|末|初)?/g;

/**
 * Reads a cell of a column of decisions, states or remarks. `yesMeans` comes from the header. Of several clauses,
 * one that takes the row off the list wins, then one that is not understood.
 */
export function readStatus(cell: Cell | undefined, yesMeans?: YesMeans): Status {
  const text = squeeze(cell);
  if (nothing.test(text)) return 'nothing';
  // A cross beside a row strikes it out, unless the column asks something to which it is the answer.
  if (yesMeans === undefined && /^[×✗✘xX叉]$/.test(text)) return { off: 'refused' };
  if (yesMeans !== undefined && yes.test(text)) return toStatus(yesMeans);
  if (yesMeans !== undefined && no.test(text))
    return yesMeans === 'keep' ? { off: 'refused' } : 'keep';
  const read = text
    .replace(dates, '')
    .split(/[,;:。、.|/\\()[\]【】!?~—-]+/)
    .filter((clause) => clause !== '')
    .map((clause) => readClause(clause.toLowerCase()));
  const off = read.find((status) => typeof status === 'object');
  if (off) return off;
  // 2026-10 under 停发时间.
  if (read.length === 0 && yesMeans !== undefined) return toStatus(yesMeans);
  return read.includes('keep') && !read.includes('unknown') ? 'keep' : 'unknown';
}

const toStatus = (meaning: YesMeans): Status => (meaning === 'keep' ? 'keep' : { off: meaning });

function readClause(clause: string): Status {
  const reason = (Object.keys(offWords) as OffReason[]).find((each) => offWords[each].test(clause));
  if (reason) return { off: reason };
  const isPlain =
    keepWords.test(clause) ||
    (clause.length <= 20 && agreement.test(clause)) ||
    plainRemarks.test(clause) ||
    papersSeen.test(clause) ||
    isIllness(clause) ||
    tellsOfLife(clause);
  if (isPlain) return 'keep';
  return acts.test(clause) ? 'nothing' : 'unknown';
}

/** 尿毒症, 肢体二级残: what somebody has, and nothing of the list. */
const isIllness = (clause: string): boolean =>
  clause.length <= 10 &&
  /残|病|癌|症|瘫|瘤|炎|肢体|精神|智力|视力|听力|言语/.test(clause) &&
  !/[停死亡故世逝殁销退迁转取终止不未待缓异议减除拒]/.test(clause);

/** Whether a heading, a sheet's name or a title speaks of those who are no longer, or not yet, on the list. */
export function statusOfTitle(text: string): OffReason | undefined {
  const plain = squeeze(text);
  const subject =
    '(?:的)?(?:人员|对象|户|家庭|名单|名册|花名册|明细|统计表?|情况|登记表?|表|汇总表?|\\d|$)';
  const words: readonly (readonly [OffReason, string])[] = [
    ['died', '死亡|去世|亡故|已故'],
    [
      'ended',
      '停发|停保|终止|拟终止|取消|退出|退保|清退|注销|减员|减少|核减|迁出|撤下|撤出|调出|剔除|除名|销户|停止(?:享受|发放)',
    ],
    ['refused', '不同意|不符合(?:条件)?|不予(?:批准|确认|纳入)|未通过|未批准|未纳入|不享受'],
    ['disputed', '有异议'],
    ['pending', '暂缓|缓发|待审(?:核|批)?|待定|待核(?:实|查)?'],
  ];
  return words.find(([, pattern]) => new RegExp(`(?:${pattern})${subject}`).test(plain))?.[0];
}
