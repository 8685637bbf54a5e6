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
