import { addDays, type CalendarDate } from '../date.ts';
import type { ProgrammeId } from '../programme.ts';

/**
 * 指南 in one version: the eight elements of the national catalogue (民办函〔2019〕52号), supervision,
 * questions, changes.
 */
export interface Guide {
  title: string;
  programme: ProgrammeId;
  /** First day on which this version is in force; without `until` it ends on the day before the next one begins. */
  inForce: CalendarDate;
  /** Last day on which it is known to be in force, if the next version begins later. */
  until?: CalendarDate;
  reviewed: CalendarDate;
  summary: string;
  who: string;
  benefit: string;
  where: string;
  bases: readonly LegalBasis[];
  /** Programmes whose rows of the standards table the page shows. */
  standards: readonly ProgrammeId[];
  materials: readonly string[];
  steps: readonly GuideStep[];
  placeAndTime: string;
  contact: string;
  supervision: string;
  questions: readonly { ask: string; answer: string }[];
  /** 更新记录 of this version, newest first, one a day. */
  changes: readonly GuideChange[];
}

export interface GuideChange {
  date: CalendarDate;
  text: string;
}

/** The fields that say on which days a version is in force. */
export type VersionDays = Pick<Guide, 'inForce' | 'until'>;

/**
 * The version that holds on a day; `undefined` before the first version and in times that no version covers. The
 * versions may be in any order.
 */
export function guideOn<Version extends VersionDays>(
  versions: readonly Version[],
  day: CalendarDate,
): Version | undefined {
  const begun = newestBy(versions, day);
  return begun?.until !== undefined && begun.until < day ? undefined : begun;
}

function newestBy<Version extends VersionDays>(
  versions: readonly Version[],
  day: CalendarDate,
): Version | undefined {
  return versions
    .filter(({ inForce }) => inForce <= day)
    .reduce<Version | undefined>(
      (newest, one) => (newest && newest.inForce >= one.inForce ? newest : one),
      undefined,
    );
}

/** The version that came before this one, gap or not; `undefined` for the first. */
export const previousVersion = <Version extends VersionDays>(
  versions: readonly Version[],
  version: Pick<Guide, 'inForce'>,
): Version | undefined => newestBy(versions, addDays(version.inForce, -1));

/** The version that follows; `undefined` where none does. */
export function nextVersion<Version extends VersionDays>(
  versions: readonly Version[],
  version: Pick<Guide, 'inForce'>,
): Version | undefined {
  return versions
    .filter(({ inForce }) => inForce > version.inForce)
    .toSorted((a, b) => (a.inForce < b.inForce ? -1 : 1))[0];
}

/** Last day on which a version is known to be in force; `undefined` for the newest version. */
export function lastDayOf(
  versions: readonly VersionDays[],
  version: VersionDays,
): CalendarDate | undefined {
  if (version.until !== undefined) return version.until;
  const next = nextVersion(versions, version);
  return next && addDays(next.inForce, -1);
}

/** A period in the history of a guide: either one version is in force in all of it, or none is known. */
export interface GuideSpan<Version> {
  from: CalendarDate;
  /** Absent for the newest version. */
  last?: CalendarDate;
  version?: Version;
}

/** The history from `start` on without a break, oldest first. */
export function spansOf<Version extends VersionDays>(
  versions: readonly Version[],
  start: CalendarDate,
): GuideSpan<Version>[] {
  const spans: GuideSpan<Version>[] = [];
  let from = start;
  for (const version of versions.toSorted((a, b) => (a.inForce < b.inForce ? -1 : 1))) {
    if (from < version.inForce) spans.push({ from, last: addDays(version.inForce, -1) });
    const last = lastDayOf(versions, version);
    spans.push({ from: version.inForce, ...(last === undefined ? {} : { last }), version });
    if (last !== undefined) from = addDays(last, 1);
  }
  return spans;
}

/** The span of a day; the first one for a day before all. */
export const spanOn = <Version>(
  spans: readonly GuideSpan<Version>[],
  day: CalendarDate,
): GuideSpan<Version> | undefined => spans.findLast(({ from }) => from <= day) ?? spans[0];

export interface LegalBasis {
  /** Id of a row of laws.csv. */
  law: string;
  /** 第九条至第十三条 */
  articles: string;
  says: string;
}

export interface GuideStep {
  title: string;
  text: string;
  /** 时限 */
  limit?: string;
}

/** A page of the site about itself. */
export interface SitePage {
  title: string;
  summary: string;
  updated: CalendarDate;
}
