import type { Contradiction } from './figure.ts';
import { areAlike, readQuantities, type Quantity } from './quantity.ts';

const whole =
  /借出|发出|派出|受理|接到|收到|报名|摸排|排查|登记|应到|应收|应交|共有|一共|总共|原有|发放问卷/u;
const done =
  /归还|还回|收回|回收|办结|办完|办妥|整改|完成|领走|领取|用掉|用去|到场|实到|参加|通过|解决|销号|发放|送出|入住/u;
const left =
  /在外|未还|没还|未归还|未收回|未办|正在|还在|待办|未整改|未完成|尚未|还没|没有|没来|未到|缺席|未领|没领|剩|其余|余下|还有|还差|空/u;
/** What comes in or goes out besides. */
const besides = /其中|又|再|新增|另|每|增|补|约|近|转|损坏|丢/u;

const net =
  /(?:新增|增加|新纳入|纳入|入住|加入)[^，。；\d]{0,14}(?<more>\d+)[户人名家个]次?，[^，。；\d]{0,8}(?:注销|退出|减少|清退|停发|离开|核减)[^，。；\d]{0,10}(?<less>\d+)[户人名家个]次?，[^，。；\d]{0,6}净(?<way>增加?|减少?|退)[^，。；\d]{0,3}(?<net>\d+)/gu;

/** 新增11人，注销14人，净增3人 */
export const checkNetChanges = (sentence: string): Contradiction[] =>
  [...sentence.matchAll(net)].flatMap(({ 0: said, groups = {}, index }) => {
    const real = Number(groups['more']) - Number(groups['less']);
    const told = Number(groups['net']) * (groups['way']?.startsWith('增') ? 1 : -1);
    return real === told
      ? []
      : [
          {
            index: index + said.indexOf('净'),
            says: `净${real < 0 ? '减' : '增'}应为 ${Math.abs(real)}，写作净${groups['way']} ${groups['net']}`,
          },
        ];
  });

/** 借出14辆，归还9辆，在外的还有6辆: what is left is the whole without what is done with. */
export const checkRemainders = (sentence: string): Contradiction[] => {
  if (besides.test(sentence)) return [];
  const quantities = readQuantities(sentence).filter(({ isWord }) => !isWord);
  return quantities.flatMap((rest, place) => {
    const [all, part] = [quantities[place - 2], quantities[place - 1]];
    const others = quantities.filter((one) => areAlike(one, rest));
    return all &&
      part &&
      others.length === 3 &&
      areAlike(all, part) &&
      areAlike(part, rest) &&
      whole.test(all.before) &&
      done.test(part.before) &&
      left.test(`${rest.before}${rest.behind}`) &&
      isWrong(all, part, rest)
      ? [
          {
            index: rest.index,
            says: `${all.text} 减 ${part.text} 是 ${Number((all.value - part.value).toFixed(2))}，写作 ${rest.text}${rest.unit}`,
          },
        ]
      : [];
  });
};

const isWrong = (all: Quantity, part: Quantity, rest: Quantity): boolean =>
  Math.abs(all.value - part.value - rest.value) >
  Math.hypot(all.tolerance, part.tolerance, rest.tolerance) + 1e-6;
