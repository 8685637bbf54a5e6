import type { Donation, LotteryFund, ServiceFigures } from '../domain/accounts/accountability.ts';
import type { CoverageStatement } from '../domain/accounts/coverage.ts';
import type { Exclusion } from '../domain/eligibility/exclusion.ts';
import type { Facility, GlossaryTerm, Hotline, ServiceWindow } from '../domain/handbook/service.ts';
import type { Holiday } from '../domain/holiday.ts';
import type { Law } from '../domain/law/law.ts';
import type { Standard } from '../domain/law/standard.ts';
import type { PublicityRule } from '../domain/notices/publicity-terms.ts';
import type { Place } from '../domain/places/place.ts';
import type { TilePlace } from '../domain/places/tile-grid.ts';
import type { Programme } from '../domain/programme.ts';
import type { OutdatedWording } from '../domain/proofreading/stale-law.ts';
import type { Site } from '../domain/site/site.ts';
import { readAccountability } from './accounts/accountability.ts';
import { readCoverage } from './accounts/coverage.ts';
import { readLedger, type Ledger } from './accounts/ledger.ts';
import type { Register } from './formats/register.ts';
import { asOfDate, type Settings } from './formats/settings.ts';
import { readGlossary } from './handbook/glossary.ts';
import { readExclusions } from './law/exclusions.ts';
import { readLaws } from './law/laws.ts';
import { readConcepts, type Concept } from './law/concepts.ts';
import { readOutdated } from './law/outdated.ts';
import { readProgrammes } from './law/programmes.ts';
import { readStandards } from './law/standards.ts';
import { readPublicity } from './notices/publicity.ts';
import { readFacilities } from './places/facilities.ts';
import { readHolidays } from './places/holidays.ts';
import { readHotlines } from './places/hotlines.ts';
import { readDivisions } from './places/divisions.ts';
import { readStatutes } from './law/statutes.ts';
import type { Statute } from '../domain/law/statutes.ts';
import type { Division } from '../domain/places/divisions.ts';
import { readMapTiles } from './places/map-tiles.ts';
import { readPlaces } from './places/places.ts';
import { readWindows } from './places/windows.ts';

/** The tables of data/, each with its own problems. */
export interface Tables {
  places: Register<Place>;
  mapTiles: Register<TilePlace>;
  programmes: Register<Programme>;
  standards: Register<Standard>;
  laws: Register<Law>;
  concepts: Register<Concept>;
  outdated: Register<OutdatedWording>;
  exclusions: Register<Exclusion>;
  publicity: Register<PublicityRule>;
  windows: Register<ServiceWindow>;
  hotlines: Register<Hotline>;
  statutes: Register<Statute>;
  divisions: Register<Division>;
  facilities: Register<Facility>;
  holidays: Register<Holiday>;
  glossary: Register<GlossaryTerm>;
  coverage: Register<CoverageStatement>;
  services: Register<ServiceFigures>;
  lotteryFunds: Register<LotteryFund>;
  donations: Register<Donation>;
  ledger: Ledger;
}

/** Reads them side by side; the site is unknown while site.yaml has problems. */
export async function loadTables(
  settings: Settings,
  site: Site | undefined,
  knowsArticle: (id: string) => boolean,
): Promise<Tables> {
  const [places, programmes, laws, concepts] = await Promise.all([
    readPlaces(settings, site?.region),
    readProgrammes(settings),
    readLaws(settings),
    readConcepts(settings),
  ]);
  const references = {
    ...{ places, programmes, laws, knowsArticle },
    region: site?.region.code,
    isDemonstration: site?.sample !== undefined,
    asOf: asOfDate(settings, site),
  };
  const [
    holidays,
    hotlines,
    glossary,
    standards,
    outdated,
    exclusions,
    publicity,
    windows,
    facilities,
    coverage,
    mapTiles,
    statutes,
    divisions,
  ] = await Promise.all([
    readHolidays(settings),
    readHotlines(settings),
    readGlossary(settings),
    readStandards(settings, references),
    readOutdated(settings, laws, concepts),
    readExclusions(settings, laws),
    readPublicity(settings, { programmes, laws }),
    readWindows(settings, places, site?.preparing !== undefined),
    readFacilities(settings, references),
    readCoverage(settings, references),
    readMapTiles(settings, places),
    readStatutes(settings),
    readDivisions(settings),
  ]);
  const [accountability, ledger] = await Promise.all([
    readAccountability(settings, references),
    readLedger(settings, { ...references, standards: standards.values }),
  ]);
  return {
    ...{ places, programmes, laws, holidays, hotlines, glossary },
    ...{
      concepts,
      standards,
      outdated,
      exclusions,
      publicity,
      windows,
      facilities,
      coverage,
      mapTiles,
      statutes,
      divisions,
    },
    ...accountability,
    ledger,
  };
}
