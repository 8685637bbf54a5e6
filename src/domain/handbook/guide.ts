import { addDays, type CalendarDate } from '../date.ts';
import type { ProgrammeId } from '../programme.ts';

/**
 * 指南 in one version: the eight elements of the national catalogue (民办函〔2019〕52号), supervision,
 * questions, changes.
 */
export interface Guide {
  title: string;
  programme: ProgrammeId;
  /** First day on which this version holds; it ends on the day before the next version begins. */
  inForce: CalendarDate;
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

/** The version that holds on a day; `undefined` before the first. The versions may stand in any order. */
export function guideOn<Version extends Pick<Guide, 'inForce'>>(
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

/** The version that holds until this one does; `undefined` for the first. */
export const previousVersion = <Version extends Pick<Guide, 'inForce'>>(
  versions: readonly Version[],
  version: Pick<Guide, 'inForce'>,
): Version | undefined => guideOn(versions, addDays(version.inForce, -1));

/** The version that follows; `undefined` where none does. */
export function nextVersion<Version extends Pick<Guide, 'inForce'>>(
  versions: readonly Version[],
  version: Pick<Guide, 'inForce'>,
): Version | undefined {
  return versions
    .filter(({ inForce }) => inForce > version.inForce)
    .toSorted((a, b) => (a.inForce < b.inForce ? -1 : 1))[0];
}

/** Last day on which a version holds; `undefined` while none follows. */
export function lastDayOf(
  versions: readonly Pick<Guide, 'inForce'>[],
  version: Pick<Guide, 'inForce'>,
): CalendarDate | undefined {
  const next = nextVersion(versions, version);
  return next && addDays(next.inForce, -1);
}

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
