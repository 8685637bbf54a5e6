/** What the question box knows of the site. No field can contain a recipient's name. */
import type { CalendarDate } from '../date.ts';
import type { ServiceWindow } from '../handbook/service.ts';
import type { Standard } from '../law/standard.ts';
import type { ProgrammeId } from '../programme.ts';

export interface KnownPlace {
  code: string;
  /** As people say it: 黄庄村. */
  name: string;
  aliases?: readonly string[];
  /**
   * Syllables without tones, one for each character, separated by spaces; behind `|` those of the aliases. Absent
   * where every character is read as usual.
   */
  pinyin?: string;
  /** Indexes of the live notices with names that have rows there. */
  notices?: readonly number[];
  /** Index of the window that serves it; absent where there is none. */
  window?: number;
}

/** A live notice. */
export interface KnownNotice {
  id: string;
  title: string;
  programme: ProgrammeId;
  /** County code. */
  county: string;
  /** Codes of the townships that it is about; absent: the whole county. */
  within?: readonly string[];
  /** `2026年12月5日` */
  until: string;
  /** The names are on the web; otherwise they are only on the board of the village. */
  named: boolean;
  /** Whom to ask. */
  contact: Phone;
  /** Where to object. */
  objection: Phone;
}

export interface Phone {
  name: string;
  phone: string;
  sample?: boolean;
}

export interface KnownProgramme {
  id: ProgrammeId;
  shortName: string;
  /** Of its guide in force: title, who may apply, what one gets. */
  guide?: { title: string; who: string; benefit: string };
}

export interface QuestionData {
  /** The day that the site knows. */
  asOf: CalendarDate;
  /** The city and its province, which add nothing before a place. */
  regions: readonly string[];
  /** Counties, townships and villages in the order of the register. */
  places: readonly KnownPlace[];
  notices: readonly KnownNotice[];
  /** Lists that came down, newest first. */
  ended: readonly { title: string; county: string }[];
  windows: readonly ServiceWindow[];
  hotlines: readonly Phone[];
  programmes: readonly KnownProgramme[];
  /** What may not be had together, or not in full, in plain words. */
  exclusions: readonly { programmes: readonly [string, string]; says: string }[];
  /** Of all years. */
  standards: readonly Standard[];
  /** Syllable → characters that are usually read so. */
  sounds: Readonly<Record<string, string>>;
  /** Syllable → characters that can be read so too. */
  otherSounds: Readonly<Record<string, string>>;
  /** Traditional character and its simplified one, in turns. */
  traditional: string;
}
