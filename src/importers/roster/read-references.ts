import type { CalendarDate } from '../../domain/date.ts';
import { exclusionsOn, type Exclusion } from '../../domain/eligibility/exclusion.ts';
import type { Law } from '../../domain/law/law.ts';
import type { PublicityRule } from '../../domain/notices/publicity-terms.ts';
import type { Place } from '../../domain/places/place.ts';
import { ProblemsError } from '../../domain/problem.ts';
import type { Programme } from '../../domain/programme.ts';
import type { Standard } from '../../domain/law/standard.ts';
import { readExclusions } from '../../sources/law/exclusions.ts';
import { readLaws } from '../../sources/law/laws.ts';
import { readPublicity } from '../../sources/notices/publicity.ts';
import { readPlaces } from '../../sources/places/places.ts';
import { readProgrammes } from '../../sources/law/programmes.ts';
import type { Reading } from '../../sources/formats/reading.ts';
import type { Register } from '../../sources/formats/register.ts';
import { asOfDate, type Settings } from '../../sources/formats/settings.ts';
import { readSite } from '../../sources/site/site.ts';
import { readStandards } from '../../sources/law/standards.ts';

/**
 * Which programmes cannot be combined today.
 * @throws ProblemsError if a table has a problem
 */
export async function readExclusionsToday(settings: Settings): Promise<Exclusion[]> {
  const reading: Reading = { settings, problems: [] };
  const site = await readSite(reading);
  const laws = await readLaws(settings);
  const exclusions = await readExclusions(settings, laws);
  const problems = [reading, laws, exclusions].flatMap((one) => one.problems);
  if (problems.length > 0) throw new ProblemsError(problems);
  return exclusionsOn(exclusions.values, asOfDate(settings, site));
}

/** The tables that a roster is read against. */
export interface RosterReferences {
  asOf: CalendarDate;
  places: Register<Place>;
  programmes: Register<Programme>;
  standards: readonly Standard[];
  laws: Register<Law>;
  /** Of every day; those in force are chosen by the day of the notice. */
  exclusions: readonly Exclusion[];
  publicity: readonly PublicityRule[];
}

/** @throws ProblemsError if a table has a problem: nothing may be matched against half a register. */
export async function readRosterReferences(settings: Settings): Promise<RosterReferences> {
  const reading: Reading = { settings, problems: [] };
  const site = await readSite(reading);
  const places = await readPlaces(settings, site?.region);
  const programmes = await readProgrammes(settings);
  const laws = await readLaws(settings);
  // Whether an article exists is the check's business, not the importer's.
  const standards = await readStandards(settings, {
    programmes,
    laws,
    knowsArticle: () => true,
    isDemonstration: site?.sample !== undefined,
  });
  const exclusions = await readExclusions(settings, laws);
  const publicity = await readPublicity(settings, { programmes, laws });
  const problems = [reading, places, programmes, laws, standards, exclusions, publicity].flatMap(
    (one) => one.problems,
  );
  if (problems.length > 0) throw new ProblemsError(problems);
  return {
    asOf: asOfDate(settings, site),
    places,
    programmes,
    standards: standards.values,
    laws,
    exclusions: exclusions.values,
    publicity: publicity.values,
  };
}
