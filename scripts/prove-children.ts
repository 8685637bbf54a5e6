import {
  isHeldUp,
  measureAlarms,
  measureRecall,
  type HeldUp,
} from '../src/testing/children/measure-children.ts';
import type { Row } from './prove-row.ts';

const perFrame = 20;
const leastRecall = 0.98;
const mostAlarms = 0.02;

const sum = (results: readonly HeldUp[], of: (one: HeldUp) => number): number =>
  results.reduce((total, one) => total + of(one), 0);
const share = (part: number, all: number): string => `${((part / all) * 100).toFixed(1)}%`;

/** npm run prove -- children: named children and recipients are held up, and hardly anybody in office. */
export function proveChildren({ holdsUp = isHeldUp, count = perFrame } = {}): Row[] {
  const recall = measureRecall(count, holdsUp);
  const alarms = measureAlarms(count, holdsUp);
  const [named, held] = [sum(recall, (one) => one.sentences), sum(recall, (one) => one.held)];
  const sentences = sum(alarms, (one) => one.sentences);
  const alarmed = sum(alarms, ({ wrong }) => wrong.length);
  return [
    {
      promise: '写了姓名的儿童、病人、受助人拦得下',
      tried: `${recall.map(({ sort }) => sort).join('、')}：拦下 ${share(held, named)}；句式写规则时都看过，没看过的会漏一些`,
      times: named,
      faults: recall.flatMap(({ sort, sentences: all, held: few }) =>
        few < all * leastRecall ? [`${sort}只拦下 ${share(few, all)}`] : [],
      ),
    },
    {
      promise: '工作人员、捐赠人的句子不误拦',
      tried: alarms.map(({ sort }) => sort).join('、'),
      times: sentences,
      faults: alarmed > sentences * mostAlarms ? [`误拦 ${share(alarmed, sentences)}`] : [],
    },
  ];
}
