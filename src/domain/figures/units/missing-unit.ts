import type { TextFinding } from '../../handbook/text-finding.ts';

const number = String.raw`(?<number>\d[\d,]*(?:\.\d+)?(?:万|亿)?)(?=[，。；、]|$)`;
const measured: readonly RegExp[] = [
  new RegExp(
    `(?:资金|金额|救助金|慰问金|补助金|低保金|保障金|养老金|公益金|善款|捐款|经费|款项|投资|补贴)(?:合计|共计|总计|总额|约|近|超过|达到?|为|是|折合|人民币)*${number}`,
    'gu',
  ),
  new RegExp(
    `(?:惠及|走访|慰问|救助|帮扶|资助|受益|培训|服务|接待|受理|办结)(?:困难|特困|低保|受灾|贫困|各类|了|群众|家庭|对象|老人|儿童|事项|申请|人员|学生|残疾人|来访|约|近|共|达到?|为|有)*${number}`,
    'gu',
  ),
];

/** 发放救助金86.5，: a number behind a word of money or of people that does not say of what. */
export const findMissingUnits = (text: string): TextFinding[] => [
  ...findMissingNumbers(text),
  ...measured.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: said, index }) => ({
      index,
      says: `“${said}”后面少了单位`,
    })),
  ),
];

const counted =
  /\d(?<unit>[人户件名])，\p{Script=Han}{0,4}(?:供养|纳入|新增|退出|培训|发放|办结|受理|接待|走访|慰问|救助)\k<unit>(?=[，。；])/gu;

/** 集中供养412人，分散供养人。: a clause like the one before it, without its number. */
const findMissingNumbers = (text: string): TextFinding[] =>
  [...text.matchAll(counted)].map(({ 0: said, index }) => ({
    index,
    says: `“${said.slice(said.indexOf('，') + 1)}”少了数字`,
  }));
