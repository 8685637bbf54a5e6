import {
  endsName,
  isCalled,
  isPersonal,
  isPointedAt,
  isQuoted,
  isSpokenTo,
  isTitleOfWork,
  isTold,
  namesHelped,
} from '../slots.ts';
import { allSurnames } from '../surnames.ts';
import { belonging, count, fate, ill, kin } from '../told-of-persons.ts';
import { isHan, isKind, type Evidence, type Reading } from './reading.ts';

const before = (pattern: RegExp) => (reading: Reading) => pattern.test(reading.slot.before);
const behind = (pattern: RegExp) => (reading: Reading) => pattern.test(reading.slot.behind);
const illBehind = new RegExp(`^(?:刚|又|已经?|也|还)?(?:${ill}|${fate})`, 'u');
const ageBehind = new RegExp(
  `^[，（(]?(?:今年|现年|刚满|年仅|才|已经?|快|刚)?${count}个?多?半?(?:岁|年级|个?月大)`,
  'u',
);
const belongingBehind = new RegExp(`^的(?:${belonging}|${kin})`, 'u');
const kinBefore = new RegExp(
  `(?:${kin}|闺女|丫头|小子|老[大二三四五六]|孙[女子]儿?|外孙女?)$`,
  'u',
);
const office =
  /(?:(?<![成生])长|员|志愿者|工作者|记者|师傅?|[护院博]士|家|[法警教]官|[社义护]工|医生|负责人|主任|书记|主席|教授|老师|司机|模范|红旗手|大夫|经理|干部|选手|代表|人大代表|寄养妈妈|爱心妈妈|村的妈妈|家庭的妈妈|[捐救]\p{Script=Han}{1,2}人|老板|专干|大学生|演员)$/u;
const deedBehind =
  /^[^，。]{0,10}(?:捐|资助|赠|慰问|走访|看望|介绍|表示|带队|带领|率|主持|讲解|培训|表演|演出|义诊|送来|送去|送上|教[^，。]{0,6}(?:学生|孩子|老人)|为[^，。]{0,8}(?:孩子|老人|学生)|给[^，。]{0,8}(?:孩子|老人|学生))/u;
const thingBehind =
  /^(?:院|村|镇|乡|县|市|区|路|街|社区|小区|小学|中学|大学|医院|公司|集团|基金|慈善|协会|有限|工程|计划|行动|项目|牌|超市|银行|保险|[^，。]{0,6}(?:公司|银行|基金会|医院|协会|中心|学校|小学))/u;
const one = /[他她](?!们)/u;
const caption = /(?:^|[^\p{Script=Han}])(?:图[一二三四五六七八九十]|图片|照片|左起)?[①-⑳：:]?$/u;
const tail = (reading: Reading): string =>
  reading.sentence.slice(reading.index + reading.name.length);

/** Where the words stand. */
const whereItStands: readonly Evidence[] = [
  [0.3, '句子、分句的开头', before(/(?:^|[^\p{Script=Han}])$/u)],
  [0.3, '图注、清单的开头', before(caption)],
  [-0.5, '顿号后面', before(/、$/u)],
  [-0.1, '左引号后面、右引号前面', ({ slot }) => isQuoted(slot)],
  [-0.2, '左引号后面', before(/[“「‘]$/u)],
  [0.9, '孩子、患者一类的词后面', ({ slot }) => namesHelped(slot)],
  [
    0.5,
    '叫、取名一类的词后面',
    ({ slot }) =>
      isCalled(slot) || /(?:自称|暂名|作者|名|叫|唤作|称作|叫作)[：:“]?$/u.test(slot.before),
  ],
  [0.4, '亲属称呼后面', before(kinBefore)],
  [
    -0.1,
    '病残、几岁的后面',
    before(/(?:病|症|残|瘫|障|盲|聋|烧|术|疗|岁|院|床|椅|大|孤|双亡|遗弃|收养|早产)的$/u),
  ],
  [0.6, '的后面', before(/的$/u)],
  [-0.1, '动词、介词后面', ({ last }) => isKind(last, /^[vp]/u)],
  [0.8, '给、把、被、和、让后面', before(/[给把被让陪跟和与对帮替喂抱为由向]$/u)],
  [
    0.7,
    '抱着、看见后面',
    before(/(?:[抱拉牵搂扶推背哄喂递]|看[见到]|见到|遇[见到]|[惦挂想]念|抱起|问|要数)[着了起]?$/u),
  ],
  [
    -0.3,
    '普通名词后面',
    ({ last, slot }) => isKind(last, /^n/u) && !namesHelped(slot) && !kinBefore.test(slot.before),
  ],
  [-0.5, '机构名、地名后面', before(/[院校会局站所室村镇区县市馆社部]$/u)],
  [-0.4, '数量词、形容词后面', ({ last }) => isKind(last, /^(?:m|q|a|z)/u)],
  [-0.2, '副词后面', ({ last }) => isKind(last, /^(?:d|r|c|f|t)/u)],
  [0.8, '是、有后面', before(/[是有]$/u)],
  [-1.1, '职务、职业、善举后面', before(office)],
  [0.2, '书名号里', ({ slot }) => isTitleOfWork(slot) || /《[^》]*$/u.test(slot.before)],
  [0.3, '指着人的地方', ({ slot }) => isPointedAt(slot)],
  [
    0.4,
    '引号里，孩子一类的词后面',
    ({ slot }) => isQuoted(slot) && namesHelped({ ...slot, before: slot.before.slice(0, -1) }),
  ],
  [
    -1,
    '前面紧挨着一个姓',
    ({ last }) =>
      last?.text.length === 1 && allSurnames.has(last.text) && !isKind(last, /^[vpcudr]/u),
  ],
  [
    -0.1,
    '了后面的量词',
    ({ slot, name }) => /[了几这那每个]$/u.test(slot.before) && /^[张段支项卷户位名封]/u.test(name),
  ],
];

/** What is said behind them. */
const whatIsSaid: readonly Evidence[] = [
  [0.8, '只有人才会怎样', ({ slot }) => isPersonal(slot)],
  [0.5, '人常做的事', ({ slot }) => endsName(slot.behind) && isHan(slot.behind.charAt(0))],
  [0.3, '病残、变故', behind(illBehind)],
  [0.3, '年龄、性别', ({ slot }) => ageBehind.test(slot.behind) || isTold(slot)],
  [0.5, '分句到此为止', behind(/^(?:$|[，。；！？：）])/u)],
  [0.6, '后面是顿号', behind(/^、/u)],
  [-0.2, '后面是和、与', behind(/^[和与]/u)],
  [0.4, '后面是右引号', behind(/^[”」’]/u)],
  [0.6, '后面是括号', behind(/^[（(]/u)],
  [-0.2, '后面是副词、介词', ({ next }) => isKind(next, /^[dp]/u)],
  [-0.5, '后面是名词', ({ next }) => isKind(next, /^n(?!r)/u)],
  [0.7, '后面是他的身体、东西、亲人', behind(belongingBehind)],
  [-0.1, '后面是的', behind(/^的/u)],
  [
    0.3,
    '后面是被、把、在、正、已、也',
    behind(/^(?:被|把|在|正|已|也|还|又|就|从|跟|由|终于|总|每天|今天|昨|第一)/u),
  ],
  [-1.1, '后面是捐助、慰问、演出', behind(deedBehind)],
  [-0.6, '后面是机构、地名、物品', behind(thingBehind)],
  [0.6, '后面用他、她说起', (reading) => one.test(tail(reading))],
  [
    0.2,
    '下一个分句说这孩子',
    (reading) =>
      /[，。；]?[^。]{0,16}(?:这个?|那个?|一个)(?:孩子|男孩|女孩|小家伙|丫头|娃|老人|少年|姑娘)/u.test(
        tail(reading),
      ),
  ],
  [
    0.2,
    '称呼或呼唤',
    ({ slot }) =>
      isSpokenTo(slot) ||
      /^(?:小朋友|同学|老人|大爷|奶奶|这(?:孩子|丫头|娃)|[他她][爹娘爸妈])/u.test(slot.behind),
  ],
  [
    0.1,
    '单独的孩子、病人在这一句里',
    ({ sentence }) =>
      /(?:[男女][孩童婴]|孤儿|患儿|弃婴|这孩子|[一那]个孩子|福利院|病房|轮椅|化疗|寄养|脑瘫|双胞胎)/u.test(
        sentence,
      ),
  ],
  [-0.8, '后面是病名', behind(/^(?:氏|\p{Script=Han}?综合[征症]|症|病(?![了得倒危逝故]))/u)],
  [
    -0.4,
    '后面紧挨着一个单字',
    ({ next, slot }) =>
      next?.text.length === 1 && isHan(slot.behind.charAt(0)) && !isKind(next, /^[vpdcur]/u),
  ],
];

export const evidenceOfPlace = [...whereItStands, ...whatIsSaid];
