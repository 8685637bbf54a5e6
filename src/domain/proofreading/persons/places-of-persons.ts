import { givenWords, ordinaryWords } from './common-words.ts';
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
  ofPersons,
  personNoun,
} from './may-be-called.ts';
import type { NamePlace } from './name-place.ts';
import { personal } from './slots.ts';
import { isTransliterated } from './surnames.ts';
import {
  begin,
  count,
  child,
  one,
  someone,
  kin,
  belonging,
  ill,
  fate,
  ofSomebody,
} from './told-of-persons.ts';

const anyLength = [2, 3, 4, 5, 6];

/** In what a sentence tells of somebody. */
export const placesOfPersons: readonly NamePlace[] = [
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
    why: '孩子、老人叫什么，随后停顿',
    before: `(?:${child}|孩子|老人|[病患]者|病人|娃娃?|宝宝|[女儿]子|女儿|[他她]|名字|大名|小名)[就都也又]?(?:名?叫|叫做|取名)|一个叫|[起取]名[叫为]?|改名[叫为]|(?:小名|乳名|大名|外号)(?:就?是|：)`,
    behind: '[，。；]',
    takes: (text) => isAnyName(text) && !/^(?:救命|起来|出[声来]|.[喊声]|喊|不)/u.test(text),
    lengths: anyLength,
  },
  {
    why: '是谁家的孩子，叫什么',
    before:
      '(?:小子|丫头|闺女|[孙女]儿|[孙儿女侄]子|女婴|男婴|[女男]孩|孩子|[弟妹哥姐]{2}|宝宝|娃娃?|老[大二三小])，(?:名?叫|取名)',
    behind: '[，。；]',
    takes: (text) => isAnyName(text) && !/^(?:救命|起来|出[声来]|.[喊声]|喊|不)/u.test(text),
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
    before: '双胞胎|姐妹花?|兄弟|姐弟|兄妹|母女|母子|父子|父女|夫妻|夫妇|两口子',
    behind: '[、和]',
    takes: (text) => isSurnamed(text) && !text.startsWith('花'),
  },
  {
    why: '一个叫什么的孩子',
    before: '(?:[一那这]个|一[名位]|有个)叫',
    behind: '的(?:孩子|[男女]孩|[男女]婴|小家伙|小姑娘|小伙|娃|老人|病人|患者|学生)',
    takes: isAnyName,
    lengths: anyLength,
  },
  {
    why: '谁那年被放在哪里',
    before: begin,
    behind: '(?:那年|那天|那晚|出生)[^，。]{0,6}被[^，。]{0,6}[裹放丢扔遗抱送]',
    takes: isAnyName,
  },
  {
    why: '谁到院那年怎么样',
    before: begin,
    behind: '(?:[到来进入]院|[送抱接][到来进]院)(?:那|时|的那|前|后|以来|以后|至今|不)',
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
      (givenWords.has(text) || (isCalledByWord(text, behind) && !ordinaryWords.has(text))) &&
      !behind.startsWith('每'),
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
    before: `${one}(?:${child}|孤儿|患儿|弃婴|(?:人员|家庭|职工|军人|党员|农民工)子女)`,
    behind: '，',
    takes: isCalledByWord,
  },
  {
    why: '领到救助金的谁抹着眼泪',
    before:
      '(?:[领拿收等]到了?|接过|[捧攥]着|[住用吃坐穿]上)[^，。]{1,8}的|卧病在床的|瘫痪在床的|卧床不起的',
    behind: '[抹擦][着了]?[^，。]{0,2}泪|[笑哭]|激动|[^，。]{0,8}说[，：]|。',
    takes: (text) => isSurnamed(text) && isNoWord(text) && !personNoun.test(text),
    lengths: [3],
  },
  {
    why: '侄女谁，十二，哑巴',
    before: `${one}(?:${child}|孤儿|[侄孙][女子儿]|[外孙]孙女?|儿子|女儿|弟弟|妹妹)`,
    behind: `，${count}，`,
    takes: isAnyone,
  },
  {
    why: '姓名是个平常的词，只有人会这样',
    before: begin,
    behind: `(?:[又还昨今][天晚夜又]{0,2}|突然|半夜)(?:发[烧病]|高烧|抽搐|抽风|咳|吐|疼|犯病|住院|哭|尿)|双[目腿耳]失?|自幼|从小|打小|对\\p{Script=Han}{1,4}过敏|${kin}${fate}|的(?:亲?生?${kin}|小手|病床|老伴)|一?直?(?:患有?|得了|确诊|被确诊|被诊断)|[昨今]天出院|刚?(?:满|才)${count}个?半?[岁月]`,
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
    why: '译音的姓名，随后是他的动作',
    before: `${begin}|岁的|[收抚寄领]养了|${someone}`,
    behind: '',
    takes: (text, behind) => isTransliterated(text) && isDoing(text, behind),
    lengths: [4, 5],
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
    why: '把谁推到、抱到、送到',
    before: '把',
    behind: '[推抱背扶领接搀哄][到进上出回着下]',
    takes: isSurnamedWord,
  },
  {
    why: '我家的谁从小怎么样',
    before: '[俺我咱你您他她]们?家的?',
    behind: `一?生下来|生来|自幼|打小|从小|[今现]年${count}|[听看]不[见清]|不会[说走]|${ill}`,
    takes: (text) => isAnyone(text) && !personNoun.test(text) && !ordinaryWords.has(text),
    lengths: [2],
  },
  {
    why: '谁说不清自己是谁',
    before: begin,
    behind: '(?:不知道?|说不[清出]|记不[得清起]|不记得|忘了|答不出)(?:自己|自个|家|姓|爹|父母)',
    takes: (text, behind) =>
      givenWords.has(text) || (isCalledByWord(text, behind) && !ordinaryWords.has(text)),
  },
  {
    why: '只有谁不肯，因为他',
    before: '只有|唯独|唯有|偏偏|单单',
    behind: '(?:不肯|不愿|不敢|没|还|一个人|最)[^，。]{0,8}，(?:因为)?[他她](?!们)',
    takes: isSurnamedWord,
  },
  {
    why: '院里的谁得了什么奖，他怎么样',
    before: '(?:院|中心|学校|班|站|家园)的',
    behind:
      '(?:参加了?|荣获|获得?|考上|学会|站上|走上|拿到|夺得)[^。]{0,24}，[^，。]{0,8}[他她](?!们)',
    takes: (text) =>
      isSurnamed(text) && isNoWord(text) && !personNoun.test(text) && !ofPersons.test(text),
    lengths: [3],
  },
  {
    why: '某某老人怎么样',
    before: begin,
    behind: `(?:老人|大爷|大娘|奶奶|爷爷|老汉|老太太?)(?:今年|${ill}|无儿|一?辈子|孤身|独居|[瘫卧失])`,
    takes: (text) => isSurnamedWord(text) && isNoWord(text),
    lengths: [3],
  },
];
