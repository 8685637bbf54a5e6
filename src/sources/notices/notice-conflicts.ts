import { addDays, daysBetween } from '../../domain/date.ts';
import { formatMonth } from '../../domain/date.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import { gapReasons } from '../../domain/notices/notice-changes.ts';
import type { MapReader } from '../formats/map-reader.ts';

type Head = Omit<Notice, 'townships'>;

interface AddedNotice {
  head: Head;
  map: MapReader;
}

interface AddedPhone extends Pick<Head, 'id' | 'county' | 'period'> {
  office: string;
  phone: string;
  fail(code: string, message: string): void;
}

/** The value that occurs more often than any other; `undefined` if there is none. */
function mostCommon(values: readonly string[]): string | undefined {
  const [first, second] = [...Map.groupBy(values, (value) => value)].sort(
    ([, one], [, other]) => other.length - one.length,
  );
  return first && first[1].length > (second?.[1].length ?? 0) ? first[0] : undefined;
}

/** Notices that cannot stand side by side. */
export class NoticeConflicts {
  readonly #indexNumbers = new Map<string, string>();
  readonly #confirmed: AddedNotice[] = [];
  readonly #phones: AddedPhone[] = [];

  add(head: Head, map: MapReader): void {
    const { id, indexNumber } = head;
    const sameNumber = this.#indexNumbers.get(indexNumber);
    if (sameNumber !== undefined)
      map.fail('indexNumber', 'repeated-id', `索引号与 ${sameNumber} 重复，每个公示一个。`);
    this.#indexNumbers.set(indexNumber, id);
    for (const key of ['contact', 'objection'] as const) {
      const { office, phone } = head[key];
      const fail = (code: string, message: string): void => {
        map.fail(key, code, message);
      };
      this.#phones.push({
        ...{ id, office, phone, fail },
        county: head.county,
        period: head.period,
      });
    }
    if (head.stage === 'confirmed') this.#confirmed.push({ head, map });
  }

  /**
   * A telephone number belongs to one county, and an office of a county has the same number in all notices of a
   * month.
   */
  checkPhones(): void {
    for (const phones of Map.groupBy(this.#phones, ({ phone }) => phone).values()) {
      const owner = mostCommon(phones.map(({ county }) => county)) ?? phones[0]?.county;
      const own = phones.find(({ county }) => county === owner);
      for (const { county, fail } of phones)
        if (own && county !== owner)
          fail('phone-of-other', `电话与 ${own.id} 的${own.office}相同，那是别的县，请核对。`);
    }
    const offices = Map.groupBy(this.#phones, ({ county, period, office }) =>
      [county, period, office].join(' '),
    );
    for (const phones of offices.values()) {
      const usual = mostCommon(phones.map(({ phone }) => phone));
      for (const { office, phone, fail } of phones)
        if (usual !== undefined && phone !== usual)
          fail('two-phones', `${office}的电话与同一个月别的公示里写的不同，请核对。`);
    }
  }

  /** Confirmed lists of one county and programme follow one another without overlap and without a gap. */
  checkSuccession(): void {
    const lists = Map.groupBy(
      this.#confirmed,
      ({ head }) => `${head.county} ${head.programme}`,
    ).values();
    for (const list of lists) {
      const inOrder = list.sort(
        (a, b) =>
          compare(a.head.published, b.head.published) || compare(a.head.period, b.head.period),
      );
      for (const [index, later] of inOrder.entries()) {
        const earlier = inOrder[index - 1];
        if (earlier) checkPair(earlier.head, later);
        else if (later.head.gapReason !== undefined) refuseReason(later.map);
      }
    }
  }
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

function checkPair(earlier: Head, { head, map }: AddedNotice): void {
  const { withdrawn } = earlier;
  if (earlier.period === head.period) {
    if (withdrawn && withdrawn.date <= head.published) return;
    map.fail(
      'period',
      'repeated-list',
      `同一县、同一项目、同一月已有确认名单 ${earlier.id}，请只留一份；要重新公布的，先把那一份撤回（withdrawn）。`,
    );
  } else if (earlier.period > head.period || earlier.published === head.published)
    map.fail(
      'published',
      'list-order',
      `与 ${earlier.id} 先后矛盾：${formatMonth(earlier.period)}的名单在 ${earlier.published} 公布，${formatMonth(head.period)}的在 ${head.published} 公布。月份在后的名单应当后公布，公布当天替换前一期。`,
    );
  else checkGap(earlier, head, map);
}

function checkGap(earlier: Head, head: Head, map: MapReader): void {
  const days = earlier.withdrawn ? 0 : daysBetween(addDays(earlier.ends, 1), head.published);
  if (days > 0 && head.gapReason === undefined)
    map.fail(
      'published',
      'list-gap',
      `上一期 ${earlier.id} 到 ${earlier.ends} 为止，这一期 ${head.published} 才公布，中间 ${days} 天没有名单。日期写错的请改正；确实晚了的，请加一行 gapReason: 写明原因（${gapReasons.join('、')} 之一），网页会照实说明。`,
    );
  if (days <= 0 && head.gapReason !== undefined) refuseReason(map);
}

const refuseReason = (map: MapReader): void =>
  map.fail('gapReason', 'gap-reason', '与上一期名单之间没有空档，请删去这一行。');
