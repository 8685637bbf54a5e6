import type { Contradiction } from '../figure.ts';
import { readQuantities } from '../quantity.ts';

const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const lands = '亩|公顷|平方公里|平方千米';
const inside =
  '间|屋子?|室|厅|房间?|卧室|厨房|食堂|餐厅|窗口|大厅|走廊|教室|仓库|浴室|阳台|门厅|卫生间|厕所|活动室|棋牌室|病房|宿舍|展厅|会议室|服务站|驿站';
const furniture =
  '床|桌|椅|沙发|柜|门|窗|扶手|坡道|台阶|走廊|轮椅|拐杖|横幅|棉被|毛毯|衣|鞋|牌子?|栏|墙|护栏';
const goods =
  '棉被|被褥|被子|毛毯|棉衣|棉鞋|衣服|衣物|大米|面粉|食用油|图书|书籍|药品|口罩|轮椅|拐杖|牛奶|鸡蛋|帐篷|课桌|桌椅|电脑|空调|洗衣机|暖水袋|米面|月饼|水果|蔬菜';
const near = String.raw`[^，。；、\d]{0,8}`;
const amount = String.raw`(?<number>\d+(?:\.\d+)?)(?<scale>[万亿])?`;

/** What is measured, in what unit, and how much of it there can be at most. */
const limits: readonly { readonly what: RegExp; readonly most: number; readonly says: string }[] = [
  {
    what: new RegExp(
      `(?:${inside})(?:的|使用|建筑)?(?:总)?(?:面积)?${near}${amount}(?:${lands})`,
      'gu',
    ),
    most: 0,
    says: '屋里的面积用平方米',
  },
  {
    what: new RegExp(
      `(?:${furniture})[^，。；、\\d]{0,6}?(?:长|宽|高|厚|深)(?:度|约|为|达|有|是)*${amount}(?:公里|千米|里(?!面))`,
      'gu',
    ),
    most: 0,
    says: '这样的东西用米、厘米量',
  },
  {
    what: new RegExp(
      `(?:路|道|街|巷|桥|渠|沟|院子?)[^。；]{0,14}?(?:路|道|面)?宽(?:度|约|为|达|有|是)*${amount}(?:公里|千米)`,
      'gu',
    ),
    most: 0,
    says: '宽度用米量',
  },
  {
    what: new RegExp(
      `(?:${goods})${amount}(?:公里|千米|亩|公顷|平方米|平方公里|小时|分钟|岁|度|名|位)(?!\\p{Script=Han}*(?:券|卡))`,
      'gu',
    ),
    most: 0,
    says: '这样的东西不用这个单位',
  },
  {
    what: new RegExp(`(?:水温|室温|室内温度|体温|气温|温度)${near}${amount}(?:度|℃|摄氏度)`, 'gu'),
    most: 100,
    says: '温度太高',
  },
  {
    what: new RegExp(`(?:体温|气温|室温|室内温度)${near}${amount}(?:度|℃|摄氏度)`, 'gu'),
    most: 50,
    says: '温度太高',
  },
  {
    what: new RegExp(`(?:身高|个头|个子)${near}${amount}米`, 'gu'),
    most: 2.5,
    says: '没有这样高的人',
  },
  {
    what: new RegExp(`体重${near}${amount}(?:公斤|千克)`, 'gu'),
    most: 300,
    says: '没有这样重的人',
  },
  { what: new RegExp(`体重${near}${amount}吨`, 'gu'), most: 0, says: '没有这样重的人' },
  {
    what: new RegExp(
      `(?:老人|大爷|大娘|大伯|大妈|奶奶|爷爷|寿星|老汉|老太|党员|老兵|先生|女士|护理员|社工|村民)[^，。；、\\d]{0,8}${amount}周?岁`,
      'gu',
    ),
    most: 125,
    says: '没有这样大的年纪',
  },
  {
    what: new RegExp(
      `(?:一[顿餐份碗盘盒]|每[顿餐份碗盘盒]|一桌饭|饭菜|午餐|早餐|晚餐|套餐)${near}${amount}元`,
      'gu',
    ),
    most: 2000,
    says: '一顿饭没有这样贵',
  },
  {
    what: new RegExp(
      `每[人名位](?:老人|儿童|学生|职工|护理员|社工)?每[月天日]${near}${amount}元`,
      'gu',
    ),
    most: 50_000,
    says: '一个人一个月没有这样多',
  },
  {
    what: new RegExp(
      `(?:每人|一个人|人均)?(?:每|一个|月)月?(?:可|能|就)?(?:领|拿|得|发|享受|补助|补贴|领取|发放)(?:到|取)?[^，。；、\\d]{0,8}(?:津贴|补贴|低保金|养老金|生活费|补助|工资|退休金|护理费)${near}${amount}元`,
      'gu',
    ),
    most: 50_000,
    says: '一个人一个月没有这样多',
  },
  {
    what: new RegExp(`一[袋包箱桶瓶盒][^，。；、\\d]{0,6}${amount}(?:吨)`, 'gu'),
    most: 1,
    says: '一件没有这样重',
  },
  {
    what: new RegExp(`步行[^，。；、\\d]{0,4}${amount}公里`, 'gu'),
    most: 60,
    says: '走不了这样远',
  },
];
/** A scheme for all, or what adds up. */
const together = /合计|总计|共计|总投|一共|累计|全[市县区省村]|资金|预算|盘子|以下|罚/u;

/** 每人每月100万元, 一间屋120亩: more than there can be of the thing in its unit. */
export const checkPlausible = (sentence: string): Contradiction[] => [
  ...limits.flatMap(({ what, most, says }) =>
    [...sentence.matchAll(what)].flatMap(({ 0: said, groups = {}, index }) =>
      Number(groups['number']) * (scales[groups['scale'] ?? ''] ?? 1) > most && !together.test(said)
        ? [{ index, says: `“${said}”不合常理（${says}）` }]
        : [],
    ),
  ),
  ...checkHouseholdsAndPersons(sentence),
];

const explained = /空户|住院|外出|搬|去世|死亡|打工|不在家|无人|销户|户籍|名下/u;

/** 27户19人: no household is without a person. */
const checkHouseholdsAndPersons = (sentence: string): Contradiction[] => {
  const quantities = readQuantities(sentence);
  return quantities.flatMap((persons, place) => {
    const households = quantities[place - 1];
    const isPair =
      households?.unit === '户' &&
      persons.unit === '人' &&
      !persons.behind.startsWith('次') &&
      /^[，、（(]?(?:共|计|涉及|合计|总共|一共|共计)?$/u.test(
        sentence.slice(households.end, persons.index),
      );
    return isPair && households.value > persons.value && !explained.test(sentence)
      ? [
          {
            index: persons.index,
            says: `${households.text}户不会只有 ${persons.text}人，户数和人数像是写反了`,
          },
        ]
      : [];
  });
};
