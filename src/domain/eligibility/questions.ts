import { unsure, type Answer } from './condition.ts';
import { decidedByMeans, heavySpending, type EventId } from './events.ts';

/** A question with its fact; it can be asked where one of its events was chosen. */
export interface Question {
  fact: string;
  /** As the table of households calls the fact. */
  name: string;
  ask: string;
  hint?: string;
  events: readonly EventId[];
  options: readonly Option[];
}

export interface Option {
  /** For a number the lowest of a band: 60 stands for 60 to 79. */
  value: Answer;
  /** As the table of households and the leaflet call the answer. */
  name: string;
  label: string;
}

const question = (
  fact: string,
  name: string,
  ask: string,
  about: readonly EventId[],
  options: readonly (readonly [Answer, string, string?])[],
  hint?: string,
): Question => ({
  fact,
  name,
  ask,
  events: about,
  options: options.map(([value, short, label = short]) => ({ value, name: short, label })),
  ...(hint === undefined ? {} : { hint }),
});

const notSure = [unsure, '说不清'] as const;
const yesNo = [['yes', '是'], ['no', '不是'], notSure] as const;

/** In the order in which they are asked: first what cannot wait. */
export const questions: readonly Question[] = [
  question(
    'shelter',
    '食宿',
    '您今天的吃和住，自己能解决吗？',
    ['homeless'],
    [['cannot', '自己解决不了'], ['can', '自己能解决'], notSure],
  ),
  question(
    'kin',
    '亲友',
    '有没有亲戚朋友可以投靠？',
    ['homeless'],
    [
      ['none', '没有'],
      ['unreachable', '一时靠不上', '有，但联系不上，或者一时靠不上'],
      ['some', '可以投靠', '有，可以投靠'],
      notSure,
    ],
  ),
  question(
    'disasterNeed',
    '灾后生活',
    '因为这场灾，吃饭、穿衣、住处、看病有困难吗？',
    ['disaster'],
    [['yes', '有困难'], ['no', '没有困难', '没有，只是庄稼、财物受了损失'], notSure],
  ),
  question(
    'house',
    '房子',
    '您家自己的房子（不是租来的），倒塌或者严重损坏了吗？',
    ['disaster'],
    [['ruined', '倒塌或严重损坏'], ['fine', '没有大的损坏'], notSure],
  ),
  question(
    'rebuild',
    '重建',
    '重建或者修房，自己家拿得出钱吗？',
    ['disaster'],
    [['cannot', '拿不出', '拿不出，很困难'], ['can', '拿得出', '基本拿得出'], notSure],
  ),
  question(
    'study',
    '上学阶段',
    '家里上学的人，在哪一个阶段？',
    ['school'],
    [
      ['preschool', '幼儿园'],
      ['compulsory', '小学或初中'],
      ['senior', '高中或中职'],
      ['college', '大专或大学'],
      ['homebound', '残疾不能入学', '有残疾，上不了学'],
      ['none', '没有人上学'],
    ],
    '不止一个人上学的，选花费最大的那个。',
  ),
  question(
    'home',
    '房子情况',
    '您家现在住的房子怎么样？',
    ['housing'],
    [
      ['none', '没有自己的房子'],
      ['danger', '危房', '是危房，或者快塌了'],
      ['small', '太小', '有房子，可是太小、太挤'],
      ['fine', '够住', '够住，也安全'],
      notSure,
    ],
  ),
  question(
    'canWork',
    '能不能劳动',
    '没有工作的那个人，能劳动吗？',
    ['unemployed'],
    [['yes', '能'], ['no', '不能', '不能，身体不行'], notSure],
  ),
  question(
    'hardship',
    '急难',
    '最近有没有突然的难处，让您家眼下的基本生活过不下去？',
    ['emergency', 'illness', 'unemployed', 'lowIncome', 'disaster'],
    [['yes', '过不下去', '有，眼下过不下去'], ['no', '还过得去', '没有，眼下还过得去'], notSure],
    '基本生活指吃饭、穿衣、住处、看病这些离不开的事。',
  ),
  question(
    'spending',
    '支出',
    '看病、上学、康复等省不掉的花费，是不是占了全家收入的大头，家里扛不住？',
    heavySpending,
    [['yes', '扛不住', '是，扛不住了'], ['no', '扛得住', '不是，还扛得住'], notSure],
  ),
  question(
    'status',
    '身份',
    '要申请的人，现在已经是下面的哪一种？',
    [...decidedByMeans, 'homeless'],
    [
      ['none', '都不是'],
      ['subsistence', '低保', '在领低保'],
      ['edge', '低保边缘', '认定过低保边缘家庭'],
      ['rigid', '刚性支出困难', '认定过刚性支出困难家庭'],
      ['extreme', '特困', '是特困供养人员（过去叫“五保”）'],
      notSure,
    ],
  ),
  question(
    'average',
    '人均收入',
    '把全家的收入平均到每个人，和当地去年的居民人均可支配收入比，怎么样？',
    heavySpending,
    [['below', '低于去年人均', '比它低'], ['above', '不低', '不比它低'], notSure],
    '这个数统计部门每年公布，窗口可以查到，一般比低保标准高好几倍。不知道就选“说不清”。',
  ),
  question(
    'childAge',
    '孩子年龄',
    '孩子多大（周岁）？',
    ['child'],
    [
      [0, '不满16周岁'],
      [16, '16、17周岁'],
      [18, '满18周岁'],
    ],
  ),
  question('inSchool', '在读', '孩子还在上学吗？', ['child'], yesNo),
  question(
    'parents',
    '父母',
    '孩子的父母怎么样？',
    ['child'],
    [
      ['dead', '都去世或查找不到', '都去世了，或者查找不到'],
      ['unable', '都没法抚养', '都没法抚养（一方去世或失踪、另一方没法抚养也算）'],
      ['some', '至少一方能抚养', '至少有一方能抚养'],
      notSure,
    ],
  ),
  question(
    'unableWhy',
    '没法抚养的原因',
    '父母为什么没法抚养？一方去世的，说另一方；有一方是别的原因，选“别的原因”；有服刑、戒毒、失联的，选那一项。',
    ['child'],
    [
      ['health', '重残或重病', '一、二级残疾，三、四级精神或智力残疾，重病'],
      ['absent', '服刑、戒毒或失联', '服刑、强制隔离戒毒、失去联系等'],
      ['removed', '撤销监护或遣送出境', '法院撤销了监护资格，或者遣送、驱逐出境'],
      ['other', '别的原因'],
      notSure,
    ],
  ),
  question(
    'absentMonths',
    '服刑失联时间',
    '服刑、戒毒、失去联系，有多长时间（判了多久、断了多久）？两人不一样的，按短的算。',
    ['child'],
    [[0, '不到六个月'], [6, '六个月以上', '六个月，或者更长'], notSure],
  ),
  question(
    'childNeed',
    '孩子处境',
    '孩子现在有下面的情形吗？',
    ['child'],
    [
      ['danger', '没人监护或受侵害', '被遗弃、虐待、侵害，或者没人监护'],
      ['ill', '残疾或重病', '有残疾，或者得了重病'],
      ['poor', '家里困难', '家里穷，吃饭、看病、上学有困难'],
      ['none', '都没有'],
      notSure,
    ],
  ),
  question(
    'elderAge',
    '老人年龄',
    '老人多大年纪（周岁）？',
    ['old'],
    [[0, '不到60周岁'], [60, '60至79周岁'], [80, '80周岁以上', '80周岁，或者更大'], notSure],
  ),
  question(
    'selfCare',
    '自理',
    '老人吃饭、穿衣、上厕所、走动，长期要靠别人吗？',
    ['old'],
    [['unable', '长期不能自理', '是，长期要靠别人'], ['able', '能自理', '不是，自己能行'], notSure],
  ),
  question(
    'grade',
    '残疾等级',
    '残疾人证上写的是几级？',
    ['disability'],
    [
      [1, '一级'],
      [2, '二级'],
      [3, '三级'],
      [4, '四级'],
      [0, '没有证', '还没有办残疾人证'],
      notSure,
    ],
  ),
  question(
    'kind',
    '残疾类别',
    '是哪一类残疾？',
    ['disability'],
    [
      ['mental', '智力或精神'],
      ['limb', '肢体'],
      ['sight', '视力'],
      ['other', '听力、言语或多重'],
      notSure,
    ],
  ),
  question(
    'careMonths',
    '照护',
    '因为残疾，需要别人照护多长时间（已经过去的和往后估计的加起来）？',
    ['disability'],
    [
      [0, '不需要', '不需要照护'],
      [1, '不到六个月'],
      [6, '六个月以上', '六个月，或者更长'],
      notSure,
    ],
  ),
  question(
    'injuryPay',
    '工伤护理费',
    '残疾人本人在领工伤保险的生活护理费吗？',
    ['disability'],
    yesNo,
  ),
  question(
    'ownIncome',
    '生活来源',
    '要申请的人自己有生活来源吗？',
    ['old', 'disability'],
    [
      ['none', '没有'],
      ['little', '低于低保标准', '有一点，但比低保标准低'],
      ['enough', '够生活', '有，够生活'],
      notSure,
    ],
    '基础养老金、高龄津贴不算在内。',
  ),
  question(
    'support',
    '赡养扶养人',
    '有没有按法律应当供养他的人（配偶、子女、父母等）？',
    ['old', 'disability'],
    [
      ['none', '没有'],
      ['unable', '没有能力', '有，但没有能力供养'],
      ['able', '有能力', '有，也有能力供养'],
      notSure,
    ],
    '特困人员，60周岁以上的低保老人，收入不高的70周岁以上老人和重残的人，服刑、失踪的人，算没有能力。',
  ),
  question(
    'income',
    '收入',
    '把全家一个月的收入平均到每个人，和当地低保标准比，怎么样？',
    decidedByMeans,
    [
      ['below', '低于标准', '比低保标准低'],
      ['edge', '略高', '比低保标准高一点'],
      ['above', '高出不少', '比低保标准高不少'],
      notSure,
    ],
    '不同住的子女该给的赡养费也算收入。当地现在的低保标准，可以问乡镇、街道窗口，或者拨打12345。不知道就选“说不清”。',
  ),
  question('assets', '财产', '家里的存款、房子、车，超过当地规定吗？', decidedByMeans, [
    ['within', '不超过', '没有多少存款，也没有多余的房子、车'],
    ['over', '超过', '超过，窗口核对过'],
    [unsure, '说不清', '有一些，不知道超没超过'],
  ]),
  question(
    'illness',
    '病情',
    '家里有人得的是当地认定的大病、重病吗？',
    ['illness'],
    [['serious', '重病', '是大病、重病'], ['other', '一般的病', '不是，是一般的病'], notSure],
  ),
];
