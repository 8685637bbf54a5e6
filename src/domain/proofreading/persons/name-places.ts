import { isGivenCharacter } from '../../question/persons/name-characters.ts';
import { ordinaryWords } from './common-words.ts';
import type { Place } from './masked-names.ts';
import { hasPlainSurname, hasSurname } from './surnames.ts';
import { cutIntoWords } from './words.ts';

/** A place in a sentence where nobody but a person stands, whatever word they are called by: 高兴今年十岁. */
interface NamePlace {
  readonly why: string;
  /** What directly precedes and follows the name, as regular expressions. */
  readonly before: string;
  readonly behind: string;
  /** Whether the characters can be a name there; `behind` is the rest of the sentence. */
  readonly takes: (name: string, behind: string) => boolean;
}

const begin = String.raw`^|[^\p{Script=Han}\d]`;
const count = '[\\d一二两三四五六七八九十零百]+';
const child = '(?:男孩|女孩|[男女盲聋残]童|男婴|女婴|聋儿|少年|少女|青年|姑娘|小伙子?)';
const someone = `(?<!名|[个位些群批众多])(?:${child}|弃婴|孤儿|患儿|遗孤|[病患]者|考生|学生|同学|儿子|女儿|孙子|孙女|外孙女?|弟弟|妹妹|哥哥|姐姐|丈夫|妻子|婆婆|公公|老伴|家属|(?:流浪|乞讨|受助|滞留|特困|供养|走失)人员|老人|老汉|老太太?|户主|[保困贫测残缘]户|养员|残疾人|盲人|村民|儿童)`;
const kin =
  '(?:爸爸?|妈妈?|爹|娘|父母|父亲|母亲|双亲|爷爷|奶奶|姥姥|姥爷|外婆|外公|养父|养母|继父|继母|叔叔|姑姑|伯伯|伯父|舅舅|弟弟|妹妹|哥哥|姐姐)';
const belonging = `(?:假肢|义肢|轮椅|拐杖|助行器|助听器|人工耳蜗|耳蜗|矫形鞋|支具|奶粉|尿布|药费|病床|病历|病情|病房|护理床|白血病|癫痫|脑瘫|心脏病|先天性|手术|化疗|透析|骨髓|胸口|膝盖|肩膀|小手|小脸|小床|书包|课本|作业|学费|抚养费|监护人|${kin})`;
const ill = `(?:双[目腿耳手眼]|患|得了?|查出|被[^，。]{0,4}(?:查|诊|确)|确诊|瘫|偏瘫|失[明聪能智独语]|卧床|截肢|因[病车残]|[^，。]{0,4}[残瘫病症瘤癌])`;
const fate = '(?:都|双|早|相继|先后|离|去世|病[故逝]|失[联踪]|服刑|改嫁|外出|常年|在外|一走)';
const deed = '[低抬转坐站走跑跳笑哭说喊唱画写读捧抱拉扶托摸握靠躺趴睡吃喝考捐患朗背念用开拿出等]';

/** Words for persons and times, which stand where a name may. */
const noName =
  /^(?:[他她它]们?|大家|自己|别人|双方|男女|有[人的个些]|全[家村院班校市县国]|人人|[老病盲聋哑男女大小成]人|孩子们?|[女男]孩儿?|[女男][童婴生]|老[人师伴汉太]|患[儿者]|病友|同[学伴]|学生|家[长属人里]|父母|[双单]亲|[爸妈爷奶姑舅姨叔婶哥弟姐妹]{2}|母[亲女子]|父[亲女子]|祖[父母孙]|夫[妻妇]|子女|儿[子女童]|女[儿方]|男方|姐弟|兄[弟妹]|姐妹|哥俩|年[龄纪]|生日|时[候代光]|婚[姻龄]|如今|[今去当每那这]年|现在|目前|当时|后来|眼下|平均|其[中余他]|对[方象]|前者|后者|[本该此每各某这那][人院村校户位个]|当事人|申请人|监护人|残疾人|工作|负责|其父|其母|生[父母]|养[父母]|[岳继祖]父|[岳继祖]母|孤儿|遗孤|少年|少女|青年|姑娘|小[女男伙姑朋患病]|同志|群众|居民|村民|职工|名字|姓名)/u;
const endsNoName =
  /[们的了着过在是和与及等也都就还又很最把被给为让对向从到由因如使但且或而并这那每各某]$|[室院厅楼站校班县市区镇乡村局部处所科组员者家点层册类种项批例名位个岁年月日]$|^.(?:们|[的了着过在是和与都也把被给为让])/u;

const beginsNoName =
  /^(?:[和与及都越因患得被正在已刚今这那就还又很最更再才只也每各某为给把让对跟当所如由但而且或至到从以]|自[小幼己]|打小|一直|院[帮里内外方长区子旧])/u;

const isAnyone = (text: string): boolean =>
  !noName.test(text) && !endsNoName.test(text) && !beginsNoName.test(text);
const isSurnamedWord = (text: string): boolean => isAnyone(text) && hasSurname(text);
const isSurnamed = (text: string): boolean =>
  isSurnamedWord(text) &&
  !ordinaryWords.has(text) &&
  !(ordinaryWords.has(text.slice(0, 2)) && !isGivenCharacter(text.charAt(2)));
const isUsual = (text: string): boolean => isSurnamed(text) && hasPlainSurname(text);
const isNoWord = (text: string): boolean => cutIntoWords(text).length > 1;

const near = 6;
/** Something is done next, by the dictionary or by the usual verbs; the name cuts no word. */
function isDoing(text: string, behind: string): boolean {
  const words = cutIntoWords(text + behind.slice(0, near));
  const next = words.find(({ index }) => index === text.length);
  return (
    next !== undefined && (new RegExp(`^${deed}`, 'u').test(behind) || /^[vdp]/u.test(next.kind))
  );
}

const places: readonly NamePlace[] = [
  {
    why: '谁今年几岁',
    before: begin,
    behind: `(?:今年|现年|虚岁|刚满|年仅|才|已经?)?${count}个?半?岁`,
    takes: isSurnamedWord,
  },
  {
    why: '几岁的谁怎么样',
    before: '[\\d一二两三四五六七八九十半多]岁的',
    behind: `${ill}|${deed}`,
    takes: isSurnamedWord,
  },
  {
    why: '几岁的谁做什么，名字是个平常的词',
    before: '[\\d一二两三四五六七八九十半多]岁的',
    behind: '\\p{Script=Han}',
    takes: (text, behind) =>
      isAnyone(text) && !ordinaryWords.has(text) && text.length === 2 && isDoing(text, behind),
  },
  {
    why: '谁生下来、从小怎么样',
    before: begin,
    behind: '(?:一?生下来|生来|自幼|打小|从小|一出生)',
    takes: isSurnamed,
  },
  {
    why: '姐妹、夫妻几个人的姓名',
    before: '双胞胎|姐妹|兄弟|姐弟|兄妹|母女|母子|父子|父女|夫妻|夫妇|两口子',
    behind: '[、和]',
    takes: isSurnamed,
  },
  {
    why: '姓名后面注明男女、年龄',
    before: '',
    behind: `[（(，](?:[男女][，,]|${count}岁[)）])`,
    takes: isSurnamed,
  },
  {
    why: '登记、名单上先写姓名再写年龄',
    before: '[：:；、]',
    behind: `，${count}岁`,
    takes: isSurnamed,
  },
  {
    why: '名叫、落款、署名',
    before:
      '(?:名叫|唤作|人称|落款[是为写着]*|署名[是为]?|[取起改]名叫?|名字叫|大名叫?|小名叫?)[“「‘：:]',
    behind: '[”」’　 ，。]',
    takes: isAnyone,
  },
  {
    why: '叫什么的孩子',
    before: '唤作|叫',
    behind: `的(?:${child}|孩子|小|老人|患)`,
    takes: isAnyone,
  },
  {
    why: '自称叫什么，随后停顿',
    before: '自称叫?|名叫|名字叫?',
    behind: '，',
    takes: isSurnamedWord,
  },
  { why: '谁的假肢、病情、父母', before: begin, behind: `的${belonging}`, takes: isSurnamed },
  {
    why: '谁父母双亡、由谁带',
    before: begin,
    behind: `${kin}${fate}|[就便一直]{0,2}[由跟]着?${kin}[^，。]{0,3}[带养照过生]`,
    takes: isAnyone,
  },
  {
    why: '说明是什么人以后直接写姓名，随后停顿',
    before: someone,
    behind: '，',
    takes: (text) => isUsual(text) && isNoWord(text),
  },
  {
    why: '说明是什么人以后直接写姓名，随后是病残',
    before: someone,
    behind: ill,
    takes: isSurnamed,
  },
  {
    why: '说明是什么人以后直接写姓名，随后是他的动作',
    before: someone,
    behind: '',
    takes: (text, behind) => isSurnamed(text) && isNoWord(text) && isDoing(text, behind),
  },
  {
    why: '男孩、姑娘以后直接写姓名，姓名是个平常的词',
    before: `(?<!名|[个位些群批众多])${child}`,
    behind: `，[手今患因从正住在说她他]|${ill}|${deed}`,
    takes: (text) => text.length === 2 && isAnyone(text),
  },
  {
    why: '患病、残疾、院里的谁做什么',
    before:
      '(?:[瘫残病症癌瘤盲聋哑]|瘫痪|失[明聪智能]|截肢|早产|被遗弃|被领养|被收养|福利院|敬老院)的',
    behind: '\\p{Script=Han}|，(?:如今|现在|今年|从小)',
    takes: (text, behind) =>
      isSurnamed(text) && isNoWord(text) && (behind.startsWith('，') || isDoing(text, behind)),
  },
  {
    why: '把谁推到、抱到、送到',
    before: '把',
    behind: '[推抱背扶领接搀哄][到进上出回着下]',
    takes: isSurnamedWord,
  },
  { why: '床号后面写姓名', before: '\\d[床号室]，', behind: '，', takes: isSurnamed },
  {
    why: '信末、贺卡上落的姓名',
    before: '(?:孩子|女儿|儿子|学生|同学)[　 ]+|——|—',
    behind: '[”’」。]|$',
    takes: isSurnamed,
  },
  {
    why: '落款，后面写单位',
    before: '[“「]',
    behind: '[　 ]+\\p{Script=Han}{0,8}(?:院|班|校|中心|站)[”’」]',
    takes: isSurnamed,
  },
];

/** Of two characters and of three: the shorter reading must not hide the longer. */
const readings = places.flatMap(({ before, behind, takes }) =>
  [2, 3].map((length) => ({
    pattern: new RegExp(`(?<=${before})(?=(?<name>\\p{Script=Han}{${length}})(?:${behind}))`, 'gu'),
    takes,
  })),
);

/** Persons by the place alone. */
export const findByPlace = (sentence: string): Place[] =>
  readings.flatMap(({ pattern, takes }) =>
    [...sentence.matchAll(pattern)].flatMap(({ index, groups }) => {
      const name = groups?.['name'] ?? '';
      return takes(name, sentence.slice(index + name.length)) ? [{ name, index }] : [];
    }),
  );
