import type { CalendarDate } from './date.ts';
import type { ProgrammeId } from './programme.ts';

/** 指南: the eight elements of the national catalogue (民办函〔2019〕52号), supervision, questions, changes. */
export interface Guide {
  title: string;
  programme: ProgrammeId;
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
  changes: readonly { date: CalendarDate; text: string }[];
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
