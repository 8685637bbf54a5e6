import { foldLookalikes } from '../../domain/lookalike-characters.ts';
import type { NoticeDates } from '../../domain/notices/expiry.ts';
import { ProblemsError } from '../../domain/problem.ts';
import type { ProgrammeId } from '../../domain/programme.ts';
import { readNoticeDates } from '../../sources/notices/notice-dates.ts';
import { readRecipientList } from '../../sources/notices/recipient-list.ts';
import type { Settings } from '../../sources/formats/settings.ts';
import type { RosterPerson } from './read-people.ts';

interface Subject {
  programme: ProgrammeId;
  county: string;
}

/**
 * The people of the published lists of a county and programme in one month; it has one, or several that share the county.
 * They have no identity numbers: people are compared by name and village, and look-alike characters do not make another
 * name.
 * @throws ProblemsError if a notice or its list has a problem, or is about something else, or one is left out
 */
export async function readListedNotices(
  settings: Settings,
  ids: readonly string[],
  subject: Subject,
): Promise<RosterPerson[]> {
  const all = (await readNoticeDates(settings)).filter(
    ({ stage, programme, county }) =>
      stage === 'confirmed' && programme === subject.programme && county === subject.county,
  );
  const lists = ids.map((id) => all.find((notice) => notice.id === id) ?? refuse(id, isOther));
  const [first] = lists;
  for (const { id, period } of lists) if (period !== first?.period) refuse(id, isOtherMonth);
  const isForgotten = ({ id, period, withdrawn }: NoticeDates): boolean =>
    period === first?.period && !withdrawn && !ids.includes(id);
  const forgotten = all.find(isForgotten);
  if (forgotten) refuse(forgotten.id, isMissing);
  const people: RosterPerson[] = [];
  for (const list of lists) people.push(...(await readList(settings, list)));
  return people;
}

async function readList(settings: Settings, notice: NoticeDates): Promise<RosterPerson[]> {
  const rows = await readRecipientList(settings, notice);
  return rows.map(({ village, name, persons, amountYuan }, index) => ({
    row: index + 2,
    name: foldLookalikes(name),
    identity: { state: 'unasked' },
    place: village,
    ...(persons === undefined ? {} : { persons }),
    ...(amountYuan === undefined ? {} : { amountYuan }),
  }));
}

const isOther = '不是这个县、这个项目已经确认的名单，请核对公示编号、--programme 和 --county。';
const isOtherMonth = '与前面一份不是同一个月的名单，请核对公示编号。';
const isMissing = '是同一个月的另一份名单，没有写上。几份的公示编号用逗号连写。';

function refuse(id: string, message: string): never {
  throw new ProblemsError([{ code: 'other-notice', file: id, line: 1, message }]);
}
