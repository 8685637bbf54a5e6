import type { Slot } from './slots.ts';
import type { Span } from './span.ts';

/** Characters that are a thing, or a verb with what it does, where a name may stand. */
export const isThing = (span: Span, slot: Slot): boolean =>
  isThingMoved(span, slot) ||
  isDone(span, slot) ||
  isLikedThing(span, slot) ||
  isSplitWord(span, slot);

/** 修完鞋, 画好的花: a verb with what it does or does to. */
const isDone = ({ text, kinds }: Span, { behind }: Slot): boolean =>
  /^[修画管扶查解封包印](?:[完好过成]|[车路鞋表房屋伞锁渠桥])/u.test(text) ||
  (behind.startsWith('的') && /^.[好完]$/u.test(text) && (kinds[0] ?? '').startsWith('v'));
/** 喜欢金鱼 */
const isLikedThing = ({ words }: Span, { before, behind }: Slot): boolean =>
  words.length === 1 && before.endsWith('喜欢') && /^[，。、]/u.test(behind);
/** 把路修好 */
const isThingMoved = ({ text }: Span, { before, behind }: Slot): boolean =>
  before.endsWith('把') &&
  !/^(?:护送|送回|接回|背|扶)/u.test(behind) &&
  /^[路车水米花金钱石毛包油房门田根]/u.test(text);
/** 叫法, 叫卖, 叫车送他 */
const isSplitWord = ({ text }: Span, { before }: Slot): boolean =>
  before.endsWith('叫') && /^(?:[法做作卖]|车[来去送接])/u.test(text);
