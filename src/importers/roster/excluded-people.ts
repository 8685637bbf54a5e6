import type { CalendarDate } from '../../domain/date.ts';
import {
  exclusionsOn,
  programmesExclude,
  type Exclusion,
} from '../../domain/eligibility/exclusion.ts';
import type { Law } from '../../domain/law/law.ts';
import { showsNamesOn, type NoticeDates } from '../../domain/notices/expiry.ts';
import { overlap } from '../../domain/notices/notice-scope.ts';
import type { Programme } from '../../domain/programme.ts';
import type { OffRow, Roster, RosterRow } from '../../rosters/roster.ts';
import type { Register } from '../../sources/formats/register.ts';
import type { Settings } from '../../sources/formats/settings.ts';
import { readRecipientList } from '../../sources/notices/recipient-list.ts';
import { listedPerson } from './listed-person.ts';
import type { PendingNotice } from './pending-notice.ts';

/** Where a person already stands, and by which article not also in the new list: what the work list says of him. */
export type ExcludedPeople = ReadonlyMap<string, string>;

interface ExclusionTables {
  exclusions: readonly Exclusion[];
  laws: Register<Law>;
  programmes: Register<Programme>;
}

/**
 * The people of the county's other lists that are live when the notice is published and whose programmes cannot be
 * combined with this one, and of those that share the county with it, as 城市 with 农村. Lists have no identity numbers: a person is recognised by name and village.
 * @throws ProblemsError if one of the lists has a problem
 */
export async function readExcludedPeople(
  settings: Settings,
  notice: PendingNotice,
  all: readonly NoticeDates[],
  { exclusions, laws, programmes }: ExclusionTables,
): Promise<ExcludedPeople> {
  const day: CalendarDate = notice.published;
  const inForce = exclusionsOn(exclusions, day);
  const people = new Map<string, string>();
  const whyNotBoth = (other: NoticeDates): string | undefined => {
    if (sharesCounty(other, notice)) return '同一个项目只能在一份名单里';
    const [rule] = programmesExclude(notice.programme, other.programme, inForce);
    return rule && `${rule.says}依据${laws.get(rule.law)?.title ?? rule.law}${rule.articles}`;
  };
  for (const other of all) {
    const isAnother = other.county === notice.county && other.id !== notice.id;
    if (!isAnother || !showsNamesOn(other, all, day)) continue;
    const why = whyNotBoth(other);
    if (why === undefined) continue;
    const programme = programmes.get(other.programme)?.name ?? other.programme;
    const said = `在${other.area ?? ''}${programme}名单（${other.id}）里有同村同名的人。${why}`;
    for (const { village, name } of await readRecipientList(settings, other))
      people.set(listedPerson(village, name), said);
  }
  return people;
}

/** A confirmed list of the same programme and month, of another part of the county. */
const sharesCounty = (other: NoticeDates, notice: PendingNotice): boolean =>
  other.programme === notice.programme &&
  other.stage === 'confirmed' &&
  notice.stage === 'confirmed' &&
  other.period === notice.period &&
  !overlap(other, notice);

/** Takes everybody off who stands in such a list, himself or by a member of his household. */
export function keepOffExcluded(
  { rows, off }: Pick<Roster, 'rows' | 'off'>,
  people: ExcludedPeople,
): Pick<Roster, 'rows' | 'off'> {
  const saidOf = ({ place, name, members }: RosterRow): string | undefined =>
    [name, ...members.map((member) => member.name)]
      .map((each) => people.get(listedPerson(place, each)))
      .find((said) => said !== undefined);
  const taken = rows.flatMap((row): OffRow[] => {
    const said = saidOf(row);
    if (said === undefined) return [];
    const { table, name, identity, place } = row;
    return [{ table, row: row.row, name, identity, place, why: 'excluded', where: '', said }];
  });
  return { rows: rows.filter((row) => saidOf(row) === undefined), off: [...off, ...taken] };
}
