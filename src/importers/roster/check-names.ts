/** What the checks look for. */
export const checkIds = [
  'minor',
  'identityMissing',
  'identityInvalid',
  'identityTwice',
  'identityTwoVillages',
  'identityTwoProgrammes',
  'splitHousehold',
  'singlePerson',
  'amountOverStandard',
  'zeroAmount',
  'officialRelative',
  'endedAndBack',
] as const;
export type CheckId = (typeof checkIds)[number];

/** A row that somebody must look into. Private: it has a name. */
export interface Finding {
  check: CheckId;
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
  minor: {
    title: '未成年人（已剔除，不列入名单）',
    who: county,
    todo: '核对是否应由监护人申请；未成年人姓名不公布',
  },
  identityMissing: { title: '没有填身份证件号码', who: township, todo: '补录后重新导入' },
  identityInvalid: {
    title: '身份证件号码有误',
    who: township,
    todo: '对照证件更正原名册后重新导入',
  },
  identityTwice: { title: '同村同一号码出现多次', who: township, todo: '核实是否重复享受或录错' },
  identityTwoVillages: { title: '同一号码在不同村', who: county, todo: '核实是否重复享受' },
  identityTwoProgrammes: { title: '同一人在两个项目', who: county, todo: '核实两项能否同时享受' },
  splitHousehold: { title: '疑似拆户', who: township, todo: '入户核实是否共同生活' },
  singlePerson: { title: '多人家庭只保一人', who: township, todo: '核实是否符合单人保的规定' },
  amountOverStandard: { title: '金额高于标准', who: county, todo: '核对金额、人数和现行标准' },
  zeroAmount: { title: '金额为 0', who: township, todo: '核实是否已停发' },
  officialRelative: {
    title: '经办人员、村干部近亲属',
    who: county,
    todo: '按近亲属备案规定逐户复核（最低生活保障审核确认办法第十一条）',
  },
  endedAndBack: { title: '上月停发、本月又列入', who: county, todo: '核实重新纳入的依据' },
};

/** 无, —, / in place of nothing. */
export const isBlankText = (text: string): boolean => /^(?:无|没有|[-—/\\.]*)$/.test(text);
