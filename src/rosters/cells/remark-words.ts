import type { LetterLook } from '../files/grid.ts';

/** What a sentence beside a table may say of its rows. */
export type RemarkMeaning =
  /** Somebody is not to be on the list, or something in a row is wrong. */
  | 'against'
  /** A change that keeps a row on the list: 第3户为新增. */
  | 'harmless'
  /** Nothing of a row's place on the list. */
  | 'nothing';

const against =
  /退保|停发|停保|停止|终止|停了|死亡|死|去世|已故|病故|亡故|过世|离世|逝世|注销|取消|迁[出走往到至离居]|转出|退出|清退|退回|除外|不含|不包括|剔除|删除|删去|删掉|划去|划掉|去掉|拿掉|作废|重复|放弃|暂缓|缓发|暂停|暂不|不同意|不符合|不予|不再|不发|不享受|未通过|未批准|未审批|未核实|异议|争议|举报|投诉|核减|核销|失联|服刑|收监|判刑|没了|走了|更正|改为|变更为|应为|有误|错误|写错|填错|待核|待定|待查|待审|核查中|复核中|不公示|不公布|不上网|不要|勿|草稿|初稿|样稿|未定稿|送审稿|征求意见稿|旧表|新表|撤下|撤销|调出|脱贫退|多报|误报|冒领|超标|买车|买房|购车|购房|购置|群众反映|有人反映|村民反映|反映强烈|(?:正在|尚在|还在|待|进一步)(?:进一步)?(?:调查|核查|核实|复核)|调查中|核实中|存疑|疑似|疑点/;
/** 无异议, 核实无误 and 不含护理费 take nobody off. */
const denied =
  /(?:无|没有|未收到|未接到|不存在|未发现|没收到)(?:任何)?(?:人)?(?:提出)?(?:的)?(?:异议|争议|举报|投诉|重复|错误|死亡|停发|(?:群众|有人|村民)?反映|疑点)|无误|不重复|死角|死板|(?:不|未)(?:包?含|包括|计)[一-鿿]{0,12}?(?:费|金|款|补贴|补助|津贴)(?:[、和及与][一-鿿]{1,10}(?:费|金|款|补贴|补助|津贴))*(?![一-鿿]{0,3}[户人])/g;
const harmless =
  /新增|新纳入|续保|提标|调标|提高|整户保|单人户|单人保|重点|分类施保|代领|换卡|户主|正常|继续享受|恢复/;

/** What is to be done if something should be wrong. */
const conditions: readonly RegExp[] = [
  /(?:如|若|倘|凡)(?:果|对|有|发现|您|认为|仍)?.{0,20}(?:异议|举报|投诉|反映|不符|错误|变化|死亡|重复|疑问|问题|情况)/,
  /对.{0,24}(?:有|提出|持)异议/,
];
/** Rules for everybody: how to object, how the form is filled in, what the table leaves out. */
const rules: readonly RegExp[] = [
  /(?:异议|举报|投诉|反映|监督|咨询).{0,8}(?:电话|邮箱|信箱|地址|方式|受理|渠道|期|时间|热线|箱)/,
  /请.{0,30}(?:反映|举报|拨打|联系|投诉|提出|注明|填写|填报|报告|上报|告知)/,
  /(?:应|须|需|必须|务必|均应|要)(?:当|于|在|及时|按|由|将|从|予以|一并|如实)?.{0,20}(?:填|注明|注销|停发|退出|报|写明|说明|核减|删除|取消|办理|告知|剔除)/,
  /填表|填写|填报|一式|本表(?:由|为|用|按|适用)|此表|样表|模板|《/,
  /(?:公示|公布)(?:期|时间|日期)/,
  /(?:已|均|都|全部)(?:已|经|从|将|按)?.{0,16}(?:剔除|删除|去除|扣除|移除|调出)/,
  /(?:本表|本名单|名单|本册|表中|人数|金额|合计)(?:均|都)?(?:已)?(?:不含|不包括|不包含|未含|未包括|扣除|剔除)/,
  /新增.{0,12}(?:停发|停保|退出|核减|取消|注销|减少|清退)|(?:停发|停保|退出|核减|取消|注销|减少|清退).{0,12}新增/,
  /20\d\d年.{0,16}(?:停发|死亡|退出|注销|核减).{0,6}(?:情况|统计|见|另|附)/,
];
/** What points at rows of this very table: no rule for everybody. */
const pointing =
  /以上|上述|上列|前述|其中|表中第|除外|末(?:尾|一|了)?户|最后|倒数|前[\d一二三四五六七八九十两]+户|后[\d一二三四五六七八九十两]+户|[这该此](?:户|人|行|几户|两户)|某|(?:标|涂|填充|字体)?[红黄灰蓝绿黑](?:色|字|底|的)|加粗|斜体|下划线|划线|打[×√叉勾*★▲△]|带[×√叉勾*★▲△]|[*★▲△×√]/;

/** Sentences of a text, without their numbers: `1. …`, `（二）…`. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/[。；;!！?？\n]+|(?<![\d.])[1-9][.、．](?!\d)|[(（][一二三四五六七八九十\d][)）]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** Who fills in, checks and signs a table, up to the next one. */
const signing =
  '(?:制表|填表|制单|填报|经办|审核|审批|审定|复核|校对|统计|记录|监督|负责|分管|主管|联系|包村|驻村|报送|签字|签名|局长|镇长|乡长|主任|所长|书记|会计|支书|村长|组长|代表)';
const signers = new RegExp(
  `${signing}[^:：]{0,6}[:：](?:(?!${signing})[^,，。;；])*|${signing}[人员](?:签[字名])?[一-鿿]{2,3}(?![一-鿿])`,
  'g',
);

/** 制表人, 审核人签字：, 负责人（签名）: a label before a name. */
const isLabel = new RegExp(`^${signing}[人员]?(?:\\(?签[字名]\\)?)?[:：]?$`);
export const signsFor = (text: string): string | undefined =>
  isLabel.test(text) ? text.replace(/[:：]?$/, ':') : undefined;

/** 分管副镇长：王某, 民政所：李某: every text of a row is a label with what belongs to it. */
export const isSigned = (texts: readonly string[]): boolean =>
  texts.length > 0 && texts.every((text) => /^[一-鿿()]{2,10}:[^:\d]{0,12}$/.test(text));

/** A text without the names of those who sign it: 制表人：某某 审核人：某某. */
export const withoutSigners = (text: string): string => text.replace(signers, '');

const hasAgainst = (sentence: string): boolean => against.test(sentence.replace(denied, ''));

/** What a sentence says where it is known to speak of a row. */
export const meaningOfRow = (sentence: string): RemarkMeaning =>
  hasAgainst(sentence) ? 'against' : harmless.test(sentence) ? 'harmless' : 'nothing';

/** Somebody whom only the clerk knows: 那户, 老李家, 有一户. */
const somebody =
  /那[户家个人几]|有[一二两三几\d]*[户家人](?!员|口|数)|(?<![每按共计])[一两几]家(?!一)|老[一-鿿]家/;

/** Whether a sentence that names no row may yet speak of one: against somebody, or of somebody in words that nobody knows. */
export function mayMeanRows(sentence: string): boolean {
  const isRule = rules.some((pattern) => pattern.test(sentence));
  if (conditions.some((pattern) => pattern.test(sentence))) return false;
  if (hasAgainst(sentence)) return pointing.test(sentence) || !isRule;
  return somebody.test(sentence) && !isRule && !harmless.test(sentence);
}

/** 第一户以外, 其余: a sentence about the rows that it does not name. */
export const speaksOfOthers = (sentence: string): boolean =>
  hasAgainst(sentence) &&
  /以外|之外|除.{1,12}外|其余|其他(?:各|的)?(?:户|人|行)|剩[余下]/.test(sentence);

/** Looks that no reader of rosters sees. */
const unseenLooks = /波浪线|着重号|边框|字号|[大小]字|[黑楷宋]体|仿宋/;
const letterWords: readonly (readonly [LetterLook, RegExp])[] = [
  ['italic', /斜体|倾斜/],
  ['bold', /加粗|粗体/],
  ['underlined', /下划线/],
];
const colours = /(?:标|涂|填充|字体)?[红黄灰蓝绿](?:色|字|底|的)|划(?:线|掉)|带?[*★▲△×√]/;

/** Marks that a sentence says stand beside names: 姓名后带※的, 名字旁打*的. */
export const marksIn = (sentence: string): string[] =>
  [
    ...sentence.matchAll(
      /(?:姓名|名字|名)[^,，]{0,6}?(?:带|打|加|标|注|有|画)有?([*※★☆▲△●○◆◇■□#＊×√])/gu,
    ),
  ].flatMap(([, sign]) => sign ?? []);

/** A sentence about looks besides the marks in it. */
export const speaksOfColour = (sentence: string): boolean =>
  lettersIn(sentence).length > 0 ||
  unseenLooks.test(sentence) ||
  /[红黄灰蓝绿黑](?:色|字|底|的)|划(?:线|掉)/.test(sentence);

/** How letters are set, as far as a sentence speaks of it, each with the clause that does: 斜体的户待核对. */
export function lettersIn(sentence: string): { look: LetterLook; clause: string }[] {
  const clauses = sentence.split(/[,，、]/);
  return letterWords.flatMap(([look, words]) =>
    clauses.filter((clause) => words.test(clause)).map((clause) => ({ look, clause })),
  );
}

/** 斜体的户待核对: rows by a look, whatever is said of them; a rule of how the form is set is none. */
export const speaksOfLook = (sentence: string): boolean =>
  looksOfRows.test(sentence) &&
  meaningOfRow(sentence) !== 'harmless' &&
  !rules.some((pattern) => pattern.test(sentence));
const looksOfRows =
  /(?:斜体|倾斜|加粗|粗体|下划线|波浪线|着重号|边框|[大小]字|[黑楷宋]体|仿宋)(?:字|体|显示|标注|标出|标记)*(?:的|者|户|人|行|为|[=:])/;

/** A legend of nothing but colours and marks that are read. */
export const isLegend = (sentence: string): boolean =>
  lettersIn(sentence).length === 0 && !unseenLooks.test(sentence) && colours.test(sentence);

/** A legend of letters whose rows were found, and of nothing that is not read. */
export const isLegendOfLetters = (sentence: string, hasMarked: boolean): boolean =>
  !unseenLooks.test(sentence) && (hasMarked || !colours.test(sentence.replaceAll('下划线', '')));
