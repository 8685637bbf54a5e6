import type { Contradiction } from './figure.ts';
import { readQuantities, type Quantity } from './quantity.ts';

const measure = String.raw`(?<measure>[\p{Script=Han}]{1,2}?)`;
/** 每户, 每个社区, 户均, 一天, 一顿午饭: that of which one is told. */
const each: readonly RegExp[] = [
  new RegExp(`(?:平均)?每(?:[个名位家])?${measure}(?:每)?[^，。；、：\\d每]{0,12}$`, 'u'),
  /(?<measure>[人户村院家店站所镇乡县床])均[^，。；：\d]{0,6}$/u,
  /(?<![第\d十])一(?<measure>天|周|月|个月|户|人|套|顿|份|趟|次|张|辆|台|间)[^，。；：\d一]{0,8}$/u,
  /(?:单价|票价|每[^，。；\d]{0,3}价格?)(?:为|是|定为)?(?<measure>)$/u,
];
const sameTime: Readonly<Record<string, RegExp>> = {
  天: /^(?:天|个工作日|日)$/u,
  日: /^(?:天|个工作日|日)$/u,
  月: /^个?月$/u,
  个月: /^个?月$/u,
  周: /^周$/u,
  年: /^年$/u,
};
/** What is added, spared, told for some only, or told as at least and at most. */
const unclear =
  /另|除|外加|加上|机动|首|不等|以上|以下|最高|最低|最多|最少|至少|[到至—～~-]\d|优惠|减|扣|差[额\d]|相差|不足|补[发交缴]|先后|轮流|两[次回轮]|分别|其中|同比|增|上调|调整|提高|比|上年|去年|原来|左右|上下|第一|头一[个天年月批]|余下|剩|[省市县区国]里(?:再|又|也|共|每|补|出|按|给每)|[省市县]级|中央|配套|自筹/u;
/** Money by the month for persons is paid for months that are not told. */
const byTime = /每[人户名]?(?:每|一)?[月年天日季周]|个月|全年|季度|半年/u;

/** 96辆发到六个敬老院，每院18辆: one for each, how many there are, and all together are not of one sum. */
export const checkProducts = (sentence: string): Contradiction[] => {
  if (unclear.test(sentence.replaceAll('增发', '发放'))) return [];
  const quantities = readQuantities(sentence);
  const told = quantities.flatMap((one) => {
    const found = one.isWord ? undefined : measureBefore(sentence, one);
    return found === undefined ? [] : [{ one, measure: found }];
  });
  const [part, other] = told;
  if (!part || other || (!(part.measure in sameTime) && byTime.test(sentence))) return [];
  return judge(sentence, quantities, part.one, part.measure);
};

function measureBefore(sentence: string, { index }: Quantity): string | undefined {
  const before = sentence.slice(0, index).replace(/[约近]$/u, '');
  for (const pattern of each) {
    const found = pattern.exec(before)?.groups?.['measure'];
    if (found !== undefined) return found;
  }
  return undefined;
}

function judge(
  sentence: string,
  quantities: readonly Quantity[],
  part: Quantity,
  said: string,
): Contradiction[] {
  const [total, second] = quantities.filter(
    (one) =>
      one !== part && (one.unit === part.unit || (one.unit === '人次' && part.unit === '人')),
  );
  if (!total || second) return [];
  const counts = quantities.filter(
    (one) => one !== part && one !== total && isCountOf(sentence, one, said),
  );
  const isYear = said === '月' && /全年|一年/u.test(total.before) && !/\d月/u.test(sentence);
  const count = isYear ? year : counts[0];
  if (!count || count.isAbout || counts.length > 1) return [];
  const product = part.value * count.value;
  const slack =
    part.tolerance * count.value +
    total.tolerance +
    Math.max(total.value, product) * (part.isAbout || total.isAbout ? 0.1 : 0.02);
  return Math.abs(product - total.value) <= slack
    ? []
    : [{ index: total.index, says: deny(part, count, total) }];
}

type Told = Pick<Quantity, 'value' | 'text' | 'unit' | 'isAbout'>;
const year: Told = { value: 12, text: '12', unit: '个月', isAbout: false };

const deny = (part: Quantity, count: Told, total: Quantity): string =>
  /均/u.test(part.before)
    ? `平均写作 ${part.text}${part.unit}，${total.text} ÷ ${count.text}${count.unit} 算是 ${Number((total.value / count.value).toFixed(1))}${part.unit}`
    : `${count.text}${count.unit}、每${count.unit} ${part.text}${part.unit}，算起来是 ${Number((part.value * count.value).toFixed(2))} ${total.unit}，总数写作 ${total.text}${total.unit}`;

/** 六个敬老院 for 每院, 26名 for 人均, 五个工作日 for 一天. */
function isCountOf(sentence: string, { unit, kind, end }: Quantity, said: string): boolean {
  if (/^[人名位口顿餐份票]$/u.test(said) && kind === '人') return true;
  const time = sameTime[said];
  if (time) return time.test(unit);
  const noun = /^[^，。；的、]{0,6}/u.exec(sentence.slice(end))?.[0] ?? '';
  return unit === said || (unit === '个' && said !== '' && noun.slice(0, 5).includes(said));
}
