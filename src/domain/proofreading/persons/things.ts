import { isPersonal, type Slot } from './slots.ts';
import { isGivenCharacter } from '../../question/persons/name-characters.ts';
import type { Span } from './span.ts';
import { hasPlainSurname } from './surnames.ts';

/** Characters that are a thing, or a verb with what it does, where a name may stand. */
export const isThing = (span: Span, slot: Slot): boolean =>
  isThingMoved(span, slot) ||
  isVerbOfThing(span, slot) ||
  isVerbAlone(span) ||
  isDone(span, slot) ||
  isLikedThing(span, slot) ||
  isSplitWord(span, slot);

/** 修完鞋, 画好的花: a verb with what it does or does to. */
const isDone = ({ text, kinds }: Span, { behind }: Slot): boolean =>
  /^[修画管扶查解封包印](?:[完好过成]|[车路鞋表房屋伞锁渠桥])/u.test(text) ||
  (behind.startsWith('的') && /^.[好完]$/u.test(text) && (kinds[0] ?? '').startsWith('v'));
/** 爱拆: what is done, written with a character that nobody is called. */
const isVerbAlone = ({ text, words, kinds }: Span): boolean =>
  text.length === 2 &&
  words.length === 2 &&
  !hasPlainSurname(text) &&
  (kinds[0] ?? '').startsWith('v') &&
  (kinds[1] ?? '').startsWith('v') &&
  !isGivenCharacter(text.charAt(1));
/** 代管 in 代管的卡: a verb of the dictionary before the thing that it is done to. */
const isVerbOfThing = ({ words, kinds }: Span, slot: Slot): boolean =>
  words.length === 1 &&
  (kinds[0] ?? '').startsWith('v') &&
  slot.behind.startsWith('的') &&
  !isPersonal(slot);
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
