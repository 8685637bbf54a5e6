/** What the checks look for. */
export const checkIds = [
  'statusOff',
  'markedRow',
  'unreadable',
  'remarked',
  'samePerson',
  'excluded',
  'minor',
  'identityMissing',
  'identityInvalid',
  'identityTwoProgrammes',
  'splitHousehold',
  'singlePerson',
  'amountOverStandard',
  'zeroAmount',
  'officialRelative',
  'endedAndBack',
  'memberChange',
] as const;
export type CheckId = (typeof checkIds)[number];

/** A row that somebody must look into. Private: it has a name. */
export interface Clue {
  check: CheckId;
  /** Which of the roster's tables, from 0. */
  table: number;
  row: number;
  name: string;
  /** What was found, without numbers of people. */
  note: string;
}

interface CheckName {
  title: string;
  /** Who looks into it, and how. */
  who: string;
  todo: string;
}

const township = '乡镇（街道）经办人';
const county = '县级社会救助经办人';

export const checkNames: Record<CheckId, CheckName> = {
  statusOff: {
    title: '名册写明停发、去世、未批准、有异议等（不列入名单）',
    who: township,
    todo: '核对是否确实不该公布；该公布的，改正名册后重新导入',
  },
  markedRow: {
    title: '划掉、隐藏、涂色或有批注的行（不列入名单）',
    who: township,
    todo: '核对经办人的意思；该公布的，去掉划线、颜色、批注，取消隐藏后重新导入',
  },
  unreadable: {
    title: '姓名、金额、村等读不出的行（不列入名单）',
    who: township,
    todo: '按说明改正原名册，重新导入',
  },
  remarked: {
    title: '表外的说明或别的工作表提到的、写在合计下面的行（不列入名单）',
    who: township,
    todo: '核对说明；该公布的，把话写进备注、把行移到合计上面，重新导入',
  },
  samePerson: {
    title: '像是同一个人的几行（都不列入名单）',
    who: township,
    todo: '核实是不是同一人；重复的删去，确是两人的补全身份证件号码，重新导入',
  },
  excluded: {
    title: '已在不能同时享受的项目名单里（不列入名单）',
    who: county,
    todo: '核实是不是同一人；是的，按规定只保一项；不是的，与那份名单的经办人核对后改正，重新导入',
  },
  minor: {
    title: '未成年人（已剔除，不列入名单）',
    who: county,
    todo: '核对是否应由监护人申请；未成年人姓名不公布',
  },
  identityMissing: {
    title: '没有填身份证件号码（不知年龄的不列入名单）',
    who: township,
    todo: '补录后重新导入',
  },
  identityInvalid: {
    title: '身份证件号码有误（不知年龄的不列入名单）',
    who: township,
    todo: '对照证件更正原名册后重新导入',
  },
  identityTwoProgrammes: { title: '同一人在两个项目', who: county, todo: '核实两项能否同时享受' },
  splitHousehold: { title: '疑似拆户', who: township, todo: '入户核实是否共同生活' },
  singlePerson: { title: '多人家庭只保一人', who: township, todo: '核实是否符合单人保的规定' },
  amountOverStandard: { title: '金额高于标准', who: county, todo: '核对金额、人数和现行标准' },
  zeroAmount: {
    title: '金额为 0（不列入名单）',
    who: township,
    todo: '核实是否已停发；还在发的，写上金额重新导入',
  },
  officialRelative: {
    title: '经办人员、村干部近亲属',
    who: county,
    todo: '按近亲属备案规定逐户复核（最低生活保障审核确认办法第十一条）',
  },
  memberChange: {
    title: '家庭成员有变动',
    who: township,
    todo: '核对家庭成员数量和金额是否已经调整',
  },
  endedAndBack: { title: '上月停发、本月又列入', who: county, todo: '核实重新纳入的依据' },
};

/** What is to be done with a roster that does not tell who is of age. */
export const noAges =
  '名册没有身份证件号码、出生日期、年龄，看不出谁未成年；未成年人的姓名不得公布。请补上身份证件号码一列（只用来核对，不公布）；逐户核实过户主都已成年的，在命令后加 --adults（记在审查记录里）。';

/** 无, —, / in place of nothing. */
export const isBlankText = (text: string): boolean => /^(?:无|没有|[-—/\\.]*)$/.test(text);
