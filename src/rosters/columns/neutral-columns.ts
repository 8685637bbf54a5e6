import { isIdentityNumber } from '../../domain/personal-data/identity-number.ts';
import { mayDoubt } from '../cells/doubt-words.ts';
import { readStatus } from '../cells/status-words.ts';
import { inOfficeWords } from './everyday-names.ts';
import { cleanHeader } from './header-names.ts';

// A column with a name that nobody knows is told by its contents. One that has a value of the same plain kind for
// everybody describes people and marks none of them; marks are in some rows only, or are words that differ.

const decision =
  /是否|状[态况]|现状|近况|情况|结[果论]|意见|决定|标[志识记]|原因|说明|备注|环节|流程|节点|进度|阶段|表决|票/;
/** Where an application has got to: it may not have got further. */
const underway =
  /审|评议|公示|报(?:[送批县市]|$)|[上申]报|申请|受理|办理|登记|讨论|[进待]行?中|(?<![初高职])中$|[县乡镇村]级/;

interface Neutral {
  drop: string;
  /** What the name must be. */
  name: RegExp;
  fits(text: string, name: string): boolean;
  /** What the values must be together. */
  together?: (texts: readonly string[]) => boolean;
  /** Only true: the unit in brackets belongs to the name. */
  ofUnit?: true;
  /** Only true: whose value is missing is not marked by that. */
  mayLack?: true;
}

const anyName = /^/;
const ofDate = /(?:日期?|时间|年月?|年份|月份?|期)$/;
const day = '(?:(?:19|20)\\d{2}[-./年])?\\d{1,2}[-./月](?:\\d{1,2}[日号]?)?';
const date = new RegExp(
  `^(?:${day}|(?:19|20)\\d{2}(?:[-./年]\\d{1,2}月?|年)?|(?:19|20)\\d{4}(?:\\d{2})?)(?:T?\\d{1,2}:\\d{2}(?::\\d{2})?)?(?:[-~—–至到]${day})?$`,
);
const withYear = /^(?:19|20)\d{2}[-./年]\d/;

const place =
  /(?:村|组|号|社区|室|楼|巷|路|街|庄|院|小区|屯|寨|户|门|房|床|层|栋|幢)[一二三四五六七八九十\d-]*$|^[\dA-Za-z]+(?:[-号楼栋室床]+\d*)+$/;
/** 温民〔2026〕3号, 温低字第012号 */
const documentNumber =
  /^(?:\p{Script=Han}{1,10}[[(〔【]?(?:19|20)\d{2}[\])〕】]?第?\d{1,5}号|\p{Script=Han}{0,6}字?第\d{1,8}号)$/u;
const code = /^(?=.*\d)(?:[A-Za-z]{1,10}[-_]?[\d*][\dXx*-]*|[\d*][\d*-]{5,}[\dXx])$/;
const person = /^\p{Script=Han}{2,4}(?:[、,/]\p{Script=Han}{2,4})*$/u;
const login = /^[a-z][\w.]{2,20}$/i;
const word = /^[\p{Script=Han}A-Za-z()、]{1,12}$/u;
const answers = /^(?:[a-z]|yes|no|true|false|[对错合可能行中有])$/i;
const leastRows = 3;
/** What was done with everybody. */
const done =
  /^(?:全部?|均|都)?已?(?:走访|访|核[查实对验]|入户|签[字名]?|录入?|打款|发放?|到账|采集|登记|建档|拍照|存档|归档)(?:完毕|成功|完成|到位)?$/;
/** What a word may be of without saying anything of the list. */
const ofThing =
  /行$|银|社$|社区|方式|形式|性质|民族|单位|机构|渠道|来源|地区?$|地点|场所|乡|镇|县|区|[站所院]$|项目|名称|品种|币|户口|户籍|部门|所属|政策|资金|依据|文[件号]|科目|批次|用途|年[度份]|周期|语言|籍|水|电|燃料|有效期/;

/** Numbers that are the same for everybody: a year, a code of the budget; short ones may be marks. */
const isLongNumber = (text: string): boolean => /^\d{4,}$/.test(text);
const ofMoney = /[额款元钱费]|金(?!融)|补[差助贴发]$/;
const isWord = (text: string): boolean => word.test(text) && !answers.test(text);
const isSettledWord = (text: string, name: string): boolean => {
  const isKnown = (readStatus(text) === 'keep' && text.length > 1) || done.test(text);
  if (isWord(text) && isKnown) return true;
  const isNamed = isWord(text) || text.length > 3;
  return (
    (isLongNumber(text) && !ofMoney.test(name)) ||
    (isNamed && ofThing.test(name) && !underway.test(text))
  );
};
/** Help that anybody on the list may have besides. */
const otherHelp =
  /^(?:无|(?:残疾人?)?(?:两项?补贴?|残补)|(?:困难残疾人)?(?:生活|护理)补贴|高龄(?:津贴|补贴)?|医疗救助|(?:城乡)?(?:居民)?(?:养老|医疗)(?:金|保险)?|医保|公益性?岗位?|雨露计划|助学金?|教育资助)$/;
const isOne = (texts: readonly string[]): boolean =>
  texts.length >= leastRows && new Set(texts).size === 1;
const areDistinct = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

const kinds: readonly Neutral[] = [
  {
    drop: '日期（每户都有，只作说明）',
    // 发放月份 says of which month the money is.
    name: /^(?!.*(?:月份?|月度|期|期间)$)|日期$|公示期|有效期/,
    fits: (text, name) =>
      (date.test(text) && (withYear.test(text) || ofDate.test(name))) ||
      (name.endsWith('有效期') && text === '长期'),
  },
  {
    drop: '经办人员的姓名',
    name: /^(?=.*[经手核查审批访登录填报理采印制评议签办验检责管联服务网格包帮]).*(?:人员?|员|者|干部|书记|主任|所长|组长)(?:姓名|名字)?$|^操作[员人]$/,
    fits: (text) => person.test(text) || login.test(text),
  },
  {
    // Whoever draws, represents or is related to; the recipients have columns of their own.
    drop: '别的人的姓名',
    name: /^(?!.*(?:户主|对象|申请|享受|保障|救助|受益|受助|本人|承办单位)).*(?:人员?|员|者|户名|专干|书记|代表|[家亲]属|成员|邻居?)(?:\d{1,2}|[一二三四五六七八九])?(?:的?(?:姓名|名字))?$/,
    fits: (text) => person.test(text) && readStatus(text) === 'unknown',
    mayLack: true,
  },
  {
    drop: '其中的人数',
    name: /^(?!.*(?:在[册保享]|实际)).*(?:其中|老|残|女|男|儿童|学生|未成年|成年|劳动?力|岁|病|幼|妇|孤|青|少数民族|党员).*(?:[人口数]|上|下|内|性|童|年|员|生|妇)$/,
    fits: (text) => /^(?:1?\d|20)(?:\.0+)?[人口名个]?$/.test(text),
    mayLack: true,
  },
  {
    drop: '住处',
    name: /址|住|处|地点|位置|房|床|室|门牌/,
    fits: (text) => text.length <= 40 && place.test(text),
    mayLack: true,
  },
  {
    drop: '编号、账号',
    name: /^(?!.*[额金费款钱元资]).*(?:号码?|码|卡|(?<!认|验|查|取)证|折|id)$/,
    fits: (text) =>
      (code.test(text) || documentNumber.test(text)) &&
      !date.test(text) &&
      !isIdentityNumber(text.toUpperCase()),
    // The same number twice may be that of a household.
    together: areDistinct,
    mayLack: true,
  },
  {
    drop: '编号、账号',
    name: /(?:页|盒|册|卷|柜|箱|袋|架|夹|批)(?:号|码|次|数)?$|文号$/,
    fits: (text) =>
      documentNumber.test(text) || /^第?[A-Za-z\d-]{1,10}[页盒册卷柜箱袋架夹号批]?$/.test(text),
    mayLack: true,
  },
  {
    drop: '每户都一样的话',
    name: anyName,
    fits: isSettledWord,
    together: isOne,
  },
  {
    drop: '分类（只作说明）',
    name: /(?:类|类别|类型|性质|结构|种类|来源|途径|渠道|用途|族|方式|形式|等级|级别|档次|户型|周期|属性|属相|生肖|血型|文化|学籍|程度)$/,
    fits: (text) => isWord(text) && text.length > 1 && !underway.test(text),
    together: (texts) => texts.length >= 2 * new Set(texts).size,
  },
  {
    drop: '别的补贴',
    name: /享受.*(?:政策|补贴|待遇|救助)/,
    fits: (text) => text.split(/[、,;/]/).every((each) => otherHelp.test(each)),
    mayLack: true,
  },
  {
    drop: '拼音',
    name: /拼音/,
    fits: (text) => /^[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ'’]+$/i.test(text),
    mayLack: true,
  },
  {
    drop: '数量（不是金额、人数）',
    name: /^(?!.*(?:[额金费款钱元资补享发领]|人[数口]|户数)).*(?:面积|得分|分数|评分|排名|名次|次数|天数|年限|年数|工龄|比例|率|系数|指数|亩数|间数|头数|公里数?|距离|身高|体重)$/,
    fits: (text) => /^\d+(?:\.\d+)?(?:%|亩|间|分|次|年|天|平方米|平米|㎡|m2|公里)?$/.test(text),
    mayLack: true,
  },
  {
    drop: '数量（不是金额、人数）',
    name: /^[经纬]度$|\((?:亩|平方米|平米|m2|㎡|分|度|公里|里|米|头|只|间|张|天|次|斤|公斤|%)(?:\/[年月日天])?\)$/,
    ofUnit: true,
    fits: (text) => /^\d+(?:\.\d+)?%?$/.test(text),
    mayLack: true,
  },
];

/**
 * What a column with an unknown name is left out as, by what is in it: `texts` are all of its cells, `own` those of
 * the rows in which each household must have one. `undefined` where name or contents may say more than they describe.
 */
export function neutralKind(
  words: string,
  texts: readonly string[],
  own: readonly string[],
): string | undefined {
  const name = inOfficeWords(cleanHeader(words));
  if (mayDoubt(name) || decision.test(name)) return undefined;
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0 || filled.some(mayDoubt)) return undefined;
  const isFull = own.every((text) => text !== '');
  return kinds.find(
    (kind) =>
      (isFull || kind.mayLack) &&
      kind.name.test(kind.ofUnit ? words : name) &&
      filled.every((text) => kind.fits(text, name)) &&
      (kind.together?.(filled) ?? true),
  )?.drop;
}

/**
 * Whether the few cells of a column with an unknown name are remarks on their rows, to be read as such: words, and no
 * answer, mark or date that means something only by what the column is called.
 */
export function areRemarks(words: string, texts: readonly string[], rows: number): boolean {
  const name = inOfficeWords(cleanHeader(words)).replace(/代[管养领取办]/g, '');
  const isSparse = texts.length > 0 && texts.length * 10 <= rows * 7;
  if (mayDoubt(name) || !isSparse) return false;
  return texts.every((text) => /\p{Script=Han}{3}/u.test(text));
}
