import type { CalendarDate, Month } from '../domain/date.ts';
import type { Holiday } from '../domain/holiday.ts';
import type { Issue } from '../domain/bulletin/issue.ts';
import type { Law } from '../domain/law/law.ts';
import type { ListField, PublicityRule } from '../domain/notices/publicity-terms.ts';
import type { Notice } from '../domain/notices/notice.ts';
import type { Place } from '../domain/places/place.ts';
import type { Programme, ProgrammeId } from '../domain/programme.ts';
import type { Hotline } from '../domain/handbook/service.ts';
import type { Standard } from '../domain/law/standard.ts';

/** A file that is complete except for the marks 【待填】. */
export interface StartingFile {
  /** The folder that the settings name: `content` or the one with the notices. */
  folder: 'content' | 'notices';
  /** Below that folder. */
  path: string;
  text: string;
}

/** A version of a guide as it is in its file. */
export interface GuideFile {
  inForce: CalendarDate;
  text: string;
}

/** What the project already has: starting files continue it. */
export interface ProjectFacts {
  asOf: CalendarDate;
  places: readonly Place[];
  programmes: readonly Programme[];
  laws: readonly Law[];
  standards: readonly Standard[];
  hotlines: readonly Hotline[];
  holidays: readonly Holiday[];
  issues: readonly Issue[];
  notices: readonly Notice[];
  /** File names of the articles of each issue, read or not. */
  articleFiles: ReadonlyMap<Month, readonly string[]>;
  /** Versions of each guide that are there, read or not; oldest first. */
  guideFiles: ReadonlyMap<ProgrammeId, readonly GuideFile[]>;
  /** 索引号 of every notice, also of those that are not filled in yet. */
  indexNumbers: readonly string[];
  /** 24 random letters, new each time. */
  salt: string;
  /** How the bureau publishes its lists. */
  publicity: readonly PublicityRule[];
  /** Every column of a list with these fields, as its header row says it. */
  listHeader(fields: readonly ListField[]): readonly string[];
}
