/** A time or a period that cannot be right, as a text writes it. */
export interface ImpossibleTime {
  /** Place in the text, in UTF-16 units. */
  readonly index: number;
  readonly says: string;
}

/** 8:30, 25：30; 1:80 may be a ratio, so a word of time or a second time has to stand beside it. */
const clock = /(?<![\d:：.])(\d{1,2})[:：](\d{2})(?![\d:：])/gu;
const besideBefore =
  /(?:上午|下午|中午|晚上|早上|凌晨|夜间|每天|每日|工作日|周[一二三四五六日末]|星期[一二三四五六日]|\d[:：]\d{2} ?[—–~～至到-]+) ?$/u;
const besideBehind =
  /^ ?[—–~～至到-]+ ?\d{1,2}[:：]\d{2}|^ ?(?:开门|关门|上班|下班|办理|开始|结束|前|后|起|止)/u;
const hour =
  /(?<!\d)(\d{1,2})(?:时(?:(\d{1,2})分)?(?=[许整前后起至到，。、—]|\d)|点(?=[整半钟前后，。]))/gu;
/** Lists stand for days; 公示期限7个月 is a slip for 7天. */
const longNotice =
  /公示(?:期限?|时间)(?:为|是|不少于|至少)?(?:\d{1,2}|[一二两三四五六七八九十]{1,2})个?[月年](?![\d一二三四五六七八九十]{1,3}日|底|初|份|中)/gu;

/** Hours above 24, minutes above 59, and publicity periods of months. */
export const findImpossibleTimes = (text: string): ImpossibleTime[] => [
  ...[...text.matchAll(clock)].flatMap(({ 0: said, 1: hours, 2: minutes, index }) => {
    const isTime =
      besideBefore.test(text.slice(Math.max(0, index - 12), index)) ||
      besideBehind.test(text.slice(index + said.length));
    return isTime && !isOnClock(hours, minutes) ? [{ index, says: `没有${said}这个时间` }] : [];
  }),
  ...[...text.matchAll(hour)].flatMap(({ 0: said, 1: hours, 2: minutes = '0', index }) =>
    isOnClock(hours, minutes) ? [] : [{ index, says: `没有${said}这个时间` }],
  ),
  ...[...text.matchAll(longNotice)].map(({ 0: said, index }) => ({
    index,
    says: `“${said}”不会这么长，公示期按天算`,
  })),
];

const isOnClock = (hours = '', minutes = ''): boolean =>
  Number(minutes) < 60 && Number(hours) * 60 + Number(minutes) <= 24 * 60;
