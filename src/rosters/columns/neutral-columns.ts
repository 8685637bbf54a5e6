import { isIdentityNumber } from '../../domain/personal-data/identity-number.ts';
import { readStatus } from '../cells/status-words.ts';
import { inOfficeWords } from './everyday-names.ts';
import { cleanHeader } from './header-names.ts';

// A column with a name that nobody knows is told by its contents. One that has a value of the same plain kind for
// everybody describes people and marks none of them; marks are in some rows only, or are words that differ.

/** Parts of names in which a character of `doubt` means nothing. */
const harmless =
  /出生|走访|退役|退伍|转账|移动|领取|取款|取暖|待遇|起止|换[卡证折]|改[造厕]|不动产|无线|代[码号]|清单/g;

/** Whatever may speak of an end, a refusal, a doubt, another person, or of what is not settled yet. */
const doubt =
  /[死亡故世殁逝殡葬丧骨火退离迁搬走销终止取消减撤除脱断失没不非未否弃罚扣缓异疑冻封停满截追缴归欠替换变转移错误举诉争纠违惩刑押逃骗瞒冒虚假伪危待拟候备预观延暂无收清改代另]|到期|期限|最[后终]|末|结束|有效|新户/;
const decision =
  /是否|状[态况]|现状|近况|情况|结[果论]|意见|决定|标[志识记]|原因|说明|备注|环节|流程|节点|进度|阶段|表决|票/;
/** Where an application has got to: it may not have got further. */
const underway =
  /审|评议|公示|报(?:[送批县市]|$)|[上申]报|申请|受理|办理|登记|讨论|[进待]行?中|中$|[县乡镇村]级/;

export const mayDoubt = (text: string): boolean => doubt.test(text.replace(harmless, ''));

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
  `^(?:${day}|(?:19|20)\\d{2}年?|(?:19|20)\\d{4}(?:\\d{2})?)(?:T?\\d{1,2}:\\d{2}(?::\\d{2})?)?(?:[-~—–至到]${day})?$`,
);
const withYear = /^(?:19|20)\d{2}[-./年]\d/;

const place =
  /(?:村|组|号|社区|室|楼|巷|路|街|庄|院|小区|屯|寨|户|门|房|床|层|栋|幢)[一二三四五六七八九十\d-]*$|^[\dA-Za-z]+(?:[-号楼栋室床]+\d*)+$/;
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
  /行$|银|社$|社区|方式|形式|性质|民族|单位|机构|渠道|来源|地区?$|乡|镇|县|区|项目|品种|币|户口|户籍|部门|所属|政策|资金|批次|用途|年度|语言|籍/;

const isWord = (text: string): boolean => word.test(text) && !answers.test(text);
const isSettledWord = (text: string, name: string): boolean => {
  const isKnown = (readStatus(text) === 'keep' && text.length > 1) || done.test(text);
  return isWord(text) && (isKnown || (ofThing.test(name) && !underway.test(text)));
};
const isOne = (texts: readonly string[]): boolean =>
  texts.length >= leastRows && new Set(texts).size === 1;
const areDistinct = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

const kinds: readonly Neutral[] = [
  {
    drop: '日期（每户都有，只作说明）',
    // 发放月份 says of which month the money is.
    name: /^(?!.*(?:月份?|月度|期|期间)$)|日期$/,
    fits: (text, name) => date.test(text) && (withYear.test(text) || ofDate.test(name)),
  },
  {
    drop: '经办人员的姓名',
    name: /^(?=.*[经手核查审批访登录填报理采印制评议签办验检责管联服务网格包帮]).*(?:人员?|员|者|干部|书记|主任|所长|组长)(?:姓名|名字)?$|^操作[员人]$/,
    fits: (text) => person.test(text) || login.test(text),
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
    fits: (text) => code.test(text) && !date.test(text) && !isIdentityNumber(text.toUpperCase()),
    // The same number twice may be that of a household.
    together: areDistinct,
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
    name: /(?:类|类别|类型|性质|结构|种类|来源|途径|渠道|用途|族|方式|形式|等级|级别|档次)$/,
    fits: (text) => isWord(text) && text.length > 1 && !underway.test(text),
    together: (texts) => texts.length >= 2 * new Set(texts).size,
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
