import { foldLookalikes } from '../../domain/lookalike-characters.ts';
import { ProblemsError } from '../../domain/problem.ts';
import type { ProgrammeId } from '../../domain/programme.ts';
import { readNoticeDates } from '../../sources/notices/notice-dates.ts';
import { readRecipientList } from '../../sources/notices/recipient-list.ts';
import type { Settings } from '../../sources/formats/settings.ts';
import type { RosterPerson } from './read-people.ts';

/**
 * The people of a published list. It has no identity numbers: they are compared by name and village, and look-alike
 * characters do not make another name.
 * @throws ProblemsError if the notice or its list has a problem, or is about something else.
 */
export async function readListedNotice(
  settings: Settings,
  id: string,
  { programme, county }: { programme: ProgrammeId; county: string },
): Promise<RosterPerson[]> {
  const notice = (await readNoticeDates(settings)).find((life) => life.id === id);
  const fits = notice?.programme === programme && notice.county === county;
  if (!notice || !fits || notice.stage !== 'confirmed')
    throw new ProblemsError([
      {
        code: 'other-notice',
        file: id,
        line: 1,
        message: '不是这个县、这个项目已经确认的名单，请核对公示编号、--programme 和 --county。',
      },
    ]);
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
