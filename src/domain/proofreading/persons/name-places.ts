import { ordinaryWords } from './common-words.ts';
import type { Place } from './masked-names.ts';
import {
  deed,
  isAnyName,
  isAnyone,
  isCalledByWord,
  isDoing,
  isNoWord,
  isOddlySurnamed,
  isSurnamed,
  isSurnamedWord,
} from './may-be-called.ts';
import { personal } from './slots.ts';
import { isTransliterated } from './surnames.ts';

/** A place in a sentence where nobody but a person stands, whatever word they are called by: 高兴今年十岁. */
interface NamePlace {
  readonly why: string;
  /** What directly precedes and follows the name, as regular expressions. */
  readonly before: string;
  readonly behind: string;
  /** Whether the characters can be a name there; `behind` is the rest of the sentence. */
  readonly takes: (name: string, behind: string) => boolean;
  /** How many characters; two or three where nothing is said. */
  readonly lengths?: readonly number[];
}

const anyLength = [2, 3, 4, 5, 6];
const begin = String.raw`^|[^\p{Script=Han}\d]`;
const count = '[\\d一二两三四五六七八九十零百]+';
const child = '(?:男孩|女孩|[男女盲聋残]童|男婴|女婴|聋儿|少年|少女|青年|姑娘|小伙子?)';
/** Not 三名女孩. */
const one = '(?<!名|[个位些群批众多])';
const someone = `${one}(?:${child}|(?:困难|贫困|患病|残疾|失能|孤寡)(?:党员|职工|群众|教师|军人|妇女|青年)|弃婴|孤儿|患儿|遗孤|[病患]者|考生|学生|同学|儿子|女儿|[养继侄][女子]|孙子|孙女|外孙女?|弟弟|妹妹|哥哥|姐姐|丈夫|妻子|婆婆|公公|老伴|家属|(?:流浪|乞讨|受助|滞留|特困|供养|走失)人员|老人|老汉|老太太?|户主|[保困贫测残缘]户|养员|[残盲聋][疾障]?人士?|肢残人|村民|儿童)`;
const kin =
  '(?:爸爸?|妈妈?|爹|娘|父母|父亲|母亲|双亲|爷爷|奶奶|姥姥|姥爷|外婆|外公|养父|养母|继父|继母|叔叔|姑姑|伯伯|伯父|舅舅|弟弟|妹妹|哥哥|姐姐|老伴|妻子|丈夫|爱人|儿子|女儿|孙子|孙女)';
const belonging = `(?:假肢|义肢|轮椅|拐杖|助行器|助听器|人工耳蜗|耳蜗|矫形鞋|支具|奶粉|尿布|药费|病床|病历|病情|病房|护理床|白血病|癫痫|脑瘫|心脏病|先天性|手术|化疗|透析|骨髓|胸口|膝盖|肩膀|小手|小脸|小床|书包|课本|作业|学费|抚养费|监护人|[双左右]?[腿手脚眼腰](?=[是被已还都又上不没能，])|${kin})`;
const ill = `(?:双[目腿耳手眼]|患|得了?|查出|被[^，。]{0,4}(?:查|诊|确)|确诊|瘫|偏瘫|失[明聪能智独语]|卧床|截肢|因[病车残]|[^，。、]{0,4}[残瘫病症瘤癌])`;
const fate = '(?:都|双|早|相继|先后|离|去世|病[故逝]|失[联踪]|服刑|改嫁|外出|常年|在外|一走)';

/** What is said directly behind the name of somebody. */
const ofSomebody = `${personal.source.slice(1)}|的${belonging}|${ill}|第[一二三两\\d]|[终竟突忽]|，[当那][晚天]|一辈子|做(?:手术|检查|化疗|透析|治疗|康复)|的(?:画|作文|诗|歌|愿望|心愿|字|信)`;

const places: readonly NamePlace[] = [
  {
    why: '谁今年几岁',
    before: begin,
    behind: `(?:今年|现年|虚岁|刚满|年仅|才|已经?)?${count}个?半?岁`,
    takes: isSurnamedWord,
  },
  {
    why: '谁今年几岁、上几年级，不论叫什么',
    before: begin,
    behind: `是[^，。]{0,8}最[^，。]{0,4}的(?:孩子|孤儿|患儿|[女男盲聋]孩|[盲聋]童|老人)|(?:今年|现年|虚岁|刚满|年仅|才满)(?:才|刚|已经?)?(?:${count}个?半?岁(?!以|及|的)|[上读念考升].{0,2}(?:年级|小学|初中|高中|大学|幼儿园))`,
    takes: isAnyName,
    lengths: anyLength,
  },
  {
    why: '作者、姓名后面注明年级',
    before: '',
    behind: `[（(][^）)]{0,24}(?:年级|[\\d一二三四五六]班|幼儿园|[大中小学前]班|学生|${count}岁)[^）)]{0,4}[）)]`,
    takes: isAnyName,
    lengths: anyLength,
  },
  {
    why: '孩子、老人叫什么，随后停顿',
    before: `(?:${child}|孩子|老人|[病患]者|病人|娃娃?|宝宝|[女儿]子|女儿|[他她]|名字|大名|小名)[就都也又]?(?:名?叫|叫做|取名)|一个叫|[起取]名[叫为]?|改名[叫为]`,
    behind: '[，。；]',
    takes: (text) => isAnyName(text) && !/^(?:救命|起来|出[声来]|.[喊声]|喊|不)/u.test(text),
    lengths: anyLength,
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
  { why: '谁的假肢、病情、父母', before: begin, behind: `的${belonging}`, takes: isSurnamed },
  {
    why: '谁父母双亡、由谁带',
    before: begin,
    behind: `${kin}${fate}|[就便一直]{0,2}[由跟]着?${kin}[^，。]{0,3}[带养照过生]`,
    takes: isAnyone,
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
    why: '说明是什么人以后直接写姓名，姓氏少见',
    before: someone,
    behind: '',
    takes: (text, behind) => isOddlySurnamed(text) && isDoing(text, behind),
    lengths: [3],
  },
  {
    why: '男孩、姑娘以后直接写姓名，姓氏少见',
    before: `${one}${child}`,
    behind: '',
    takes: (text, behind) => isOddlySurnamed(text) && isDoing(text, behind),
    lengths: [2],
  },
  {
    why: '男孩、姑娘以后直接写姓名，姓名是个平常的词',
    before: `${one}${child}`,
    behind: `，[手今患因从正住在说她他]|${ill}|${deed}`,
    takes: (text) => text.length === 2 && isAnyone(text),
  },
  {
    why: '孤儿、老人、低保户以后直接写姓名，姓名是个平常的词',
    before: `${someone}|${one}[脑瘫聋]+儿`,
    behind: ofSomebody,
    takes: (text, behind) =>
      isCalledByWord(text, behind) && !ordinaryWords.has(text) && !behind.startsWith('每'),
    lengths: anyLength,
  },
  {
    why: '孤儿、女孩以后直接写姓名，不论叫什么',
    before: `${one}${child}`,
    behind: ofSomebody,
    takes: isCalledByWord,
    lengths: anyLength,
  },
  {
    why: '孤儿、女孩以后直接写姓名，随后停顿',
    before: `${one}(?:${child}|孤儿|患儿|弃婴)`,
    behind: '，',
    takes: isCalledByWord,
  },
  {
    why: '姓名是个平常的词，只有人会这样',
    before: begin,
    behind: `(?:[又还昨今][天晚夜又]{0,2}|突然|半夜)(?:发[烧病]|高烧|抽搐|抽风|咳|吐|疼|犯病|住院|哭|尿)|双[目腿耳]失?|自幼|从小|打小|${kin}${fate}|的(?:亲?生?${kin}|小手|病床|老伴)|一?直?(?:患有?|得了|确诊|被确诊|被诊断)|[昨今]天出院|刚?(?:满|才)${count}个?半?[岁月]`,
    takes: isCalledByWord,
    lengths: anyLength,
  },
  {
    why: '摸摸谁的头',
    before: '(?:摸了?摸|拍了?拍|亲了?亲|[拉牵搂摸抚亲贴])(?:着|住|起|了)?',
    behind: `的(?:小?[手脸头脚]|额头|后背|肩膀?|${kin})`,
    takes: isCalledByWord,
    lengths: anyLength,
  },
  {
    why: '患病、几岁的谁，姓名是个平常的词',
    before:
      '(?:[高发]烧|瘫痪?|失[明聪智]|[患生染得发]病|昏迷|脑瘫|残疾|截肢|遗弃|双亡|走失|早产|失去[^，。]{1,4}|(?:轮椅|病床|担架|保温箱|襁褓)[上里中]|[\\d一二两三四五六七八九十]岁半?)的',
    behind: '[，。]|至今|今年|\\p{Script=Han}',
    takes: (text, behind) =>
      isCalledByWord(text, behind) &&
      !ordinaryWords.has(text) &&
      (/^(?:[，。翻躺坐站靠把被在又也很总排弹]|至今|今年)/u.test(behind) || isDoing(text, behind)),
    lengths: anyLength,
  },
  {
    why: '看见谁在哭',
    before: '(?:听见|听到|看见|看到|发现|只见|哄着)',
    behind: '(?:在|又|正)?(?:哭|笑|喊|发抖|发烧|抽搐|睡着)',
    takes: isCalledByWord,
  },
  {
    why: '表上姓名一栏',
    before: '姓名[^，。：]{0,2}(?:填|写)[着的是]{0,2}[：:“]{0,2}',
    behind: '[”，。；]',
    takes: isAnyName,
    lengths: anyLength,
  },
  {
    why: '患病、残疾的什么人以后直接写姓名，姓名是个平常的词',
    before: `(?:[视听]障|聋哑?|盲|脑瘫|[肢智]?残疾|智障|孤独症|自闭症|[重孤]残|患病|[病癌]症?)(?:${child}|人员?|学生|老人|儿童|孩子|夫妻)`,
    behind:
      '(?:在|把|被|由|跟|每[月天年]|终于|已|也|又|只|从|靠|[^，。]{1,3}[了着过]|和[^，。]{2,4}[开都一在])',
    takes: isCalledByWord,
  },
  {
    why: '译音的姓名',
    before: `${begin}|岁的|${someone}`,
    behind: `${personal.source.slice(1)}|${ill}|${deed}|做`,
    takes: isTransliterated,
    lengths: [4, 5, 6],
  },
  {
    why: '大家叫她什么',
    before: '叫[他她]',
    behind: '[，。；]',
    takes: isCalledByWord,
    lengths: anyLength,
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
    why: '登记、名单上先写姓名再写年龄',
    before: '[：:；、]',
    behind: `，${count}岁`,
    takes: isSurnamed,
  },
  {
    why: '落款，后面写单位',
    before: '[“「]',
    behind: '[　 ]+\\p{Script=Han}{0,8}(?:院|班|校|中心|站)[”’」]',
    takes: isSurnamed,
  },
  {
    why: '把谁推到、抱到、送到',
    before: '把',
    behind: '[推抱背扶领接搀哄][到进上出回着下]',
    takes: isSurnamedWord,
  },
  { why: '床号后面写姓名', before: '\\d[床号室]，', behind: '，', takes: isSurnamed },
];

/** Of two characters and of three: the shorter reading must not hide the longer. */
const readings = places.flatMap(({ before, behind, takes, lengths = [2, 3] }) =>
  lengths.map((length) => ({
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
