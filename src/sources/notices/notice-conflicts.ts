import type { ListedRecipient } from '../../domain/notices/recipient-list.ts';
import type { MapReader } from '../formats/map-reader.ts';
import { checkSuccession, type AddedNotice } from './succession.ts';

type Head = AddedNotice['head'];

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

const personOf = ({ village, name, since }: ListedRecipient): string =>
  [village, name, since ?? ''].join(' ');

const isOtherHalf = (a: Head, b: Head): boolean =>
  a.county === b.county &&
  a.programme === b.programme &&
  a.period === b.period &&
  a.area !== b.area;

/** Notices that cannot stand side by side. */
export class NoticeConflicts {
  readonly #indexNumbers = new Map<string, string>();
  readonly #confirmed: AddedNotice[] = [];
  readonly #phones: AddedPhone[] = [];
  readonly #rows = new Map<string, ReadonlySet<string>>();

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

  /** Remembers who is in a list that is of 农村 or 城市 only, and nobody else. */
  addRows({ id, area, stage }: Head, rows: readonly ListedRecipient[]): void {
    if (area === undefined || stage !== 'confirmed') return;
    this.#rows.set(id, new Set(rows.map(personOf)));
  }

  /** Nobody is both in the list of 农村 and in that of 城市. */
  checkRows(): void {
    const halves = this.#confirmed.filter(({ head }) => this.#rows.has(head.id) && !head.withdrawn);
    for (const [index, { head, map }] of halves.entries())
      for (const { head: other } of halves.slice(0, index)) {
        if (!isOtherHalf(head, other)) continue;
        const here = this.#rows.get(head.id) ?? new Set();
        const both = here.intersection(this.#rows.get(other.id) ?? new Set()).size;
        if (both > 0)
          map.fail(
            'area',
            'listed-twice',
            `有 ${both} 行和 ${other.id} 里的同村、同名、同一个月开始享受，一户只能在一份名单里，请核对。`,
          );
      }
  }

  /** Confirmed lists of one county and programme follow one another; `townshipsOf` has the townships of a county. */
  checkSuccession(townshipsOf: (county: string) => readonly string[]): void {
    const groups = Map.groupBy(
      this.#confirmed,
      ({ head }) => `${head.county} ${head.programme}`,
    ).values();
    for (const lists of groups) checkSuccession(lists, townshipsOf(lists[0]?.head.county ?? ''));
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
      const usual = mostCommon(phones.map(({ phone }) => phone)) ?? phones[0]?.phone;
      for (const { office, phone, fail } of phones)
        if (phone !== usual)
          fail('two-phones', `${office}的电话与同一个月别的公示里写的不同，请核对。`);
    }
  }
}
