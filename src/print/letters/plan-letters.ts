import {
  buildPlaceTree,
  findCounty,
  shortPlaceName,
  townshipCode,
  type PlaceTree,
} from '../../domain/places/place.ts';
import { findProgramme } from '../../domain/programme.ts';
import { exclusionsOn } from '../../domain/eligibility/exclusion.ts';
import { ProblemsError, type Problem } from '../../domain/problem.ts';
import { loadProject } from '../../sources/load-project.ts';
import type { Project } from '../../sources/project.ts';
import { readPlaces } from '../../sources/places/places.ts';
import type { Settings } from '../../sources/formats/settings.ts';
import type { Letter } from './letter.ts';
import { findExcluded } from './excluded-benefits.ts';
import { mergeHouseholds, type Household } from './merge-households.ts';
import { readBenefits, type FoundBenefits, type RosterFile } from './read-benefits.ts';

export interface LetterRequest {
  /** Each `低保=名册.xlsx`: a programme's short name, full name or id, and its roster. */
  rosters: readonly string[];
  /** Name or code. */
  county: string;
  /** Of all rows, where the rosters do not say it. */
  township?: string;
}

export interface LetterPlan {
  project: Project;
  tree: PlaceTree;
  /** By village in the order of the register. */
  letters: Letter[];
  /** Rows without a letter, since the rosters themselves keep them off. */
  withheld: number;
}

/** @throws ProblemsError with everything that is wrong with the project, the request or any row */
export async function planLetters(
  settings: Settings,
  request: LetterRequest,
  known: readonly Problem[] = [],
): Promise<LetterPlan> {
  const { project, problems: faults } = await loadProject(settings);
  if (faults.length > 0) throw new ProblemsError(faults);
  const problems = [...known];
  const tree = buildPlaceTree(project.places);
  const county = findCounty(tree.counties, request.county);
  if (!county)
    problems.push(
      requestProblem(
        '--county',
        `没有叫“${request.county}”的县（市、区），应为 ${tree.counties.map(({ name }) => name).join('、')} 之一。`,
      ),
    );
  const rosters = request.rosters.flatMap((text) => parseRoster(text, project, problems) ?? []);
  if (!county) throw new ProblemsError(problems);
  const places = await readPlaces(settings, project.site.region);
  const register = { county: county.code, tree, places };
  const { township } = request;
  const found: FoundBenefits[] = [];
  for (const roster of rosters)
    found.push(
      await readBenefits(
        roster,
        { register, ...(township === undefined ? {} : { township }) },
        problems,
      ),
    );
  const merged = mergeHouseholds(found.flatMap(({ benefits }) => benefits));
  problems.push(
    ...merged.problems,
    ...merged.households.flatMap((household) =>
      findExcluded(household, exclusionsOn(project.exclusions, project.asOf)),
    ),
  );
  if (problems.length > 0) throw new ProblemsError(problems);
  const byVillage = Map.groupBy(merged.households, ([{ village }]) => village);
  const letters = project.places.flatMap(({ code }) =>
    (byVillage.get(code) ?? []).map((household) => makeLetter(household, project, tree)),
  );
  const withheld = found.reduce((sum, each) => sum + each.withheld, 0);
  return { project, tree, letters, withheld };
}

/** `低保=名册.xlsx` */
function parseRoster(
  text: string,
  { programmes }: Project,
  problems: Problem[],
): RosterFile | undefined {
  const [, word = '', path = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  const programme = findProgramme(programmes, word);
  if (programme) return { programme, path };
  const names = programmes.map(({ shortName }) => shortName).join('、');
  problems.push(
    requestProblem('名册', `“${text}”应写作 项目=文件，例如 低保=名册.xlsx；项目有：${names}。`),
  );
  return undefined;
}

function makeLetter(household: Household, { site, windows }: Project, tree: PlaceTree): Letter {
  const [{ village, name, address }] = household;
  const path = tree.pathOf(village).map((place) => shortPlaceName(place.name));
  const window = windows.find(({ place }) => place === townshipCode(village));
  const written =
    household.map((benefit) => benefit.address).find((text) => text !== '') ?? address;
  return {
    village,
    name,
    addressLines: [
      `${site.region.province}${site.region.name}`,
      path.join(''),
      ...(written === '' ? [] : [written]),
    ],
    benefits: household,
    ...(window ? { window } : {}),
  };
}

const requestProblem = (field: string, message: string): Problem => ({
  code: 'letter-request',
  file: '命令',
  line: 1,
  field,
  message,
});
