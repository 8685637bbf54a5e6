import { noticeAddressFor } from '../../domain/notices/notice-place.ts';
import { placeAddress } from '../../domain/address.ts';
import { addDays, formatDate } from '../../domain/date.ts';
import { namesMayStand, wallNamePolicy } from '../../domain/notices/disclosure-policy.ts';
import { goneFrom, noticeStateOn } from '../../domain/notices/expiry.ts';
import { describeState, isPublicity } from '../../domain/notices/notice-clock.ts';
import { reaches } from '../../domain/notices/notice-scope.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import {
  buildPlaceTree,
  countyCode,
  shortPlaceName,
  townshipCode,
  type Place,
  type PlaceTree,
} from '../../domain/places/place.ts';
import { ProblemsError, type Problem } from '../../domain/problem.ts';
import { publishRows, type ListedRecipient } from '../../domain/notices/recipient-list.ts';
import { loadProject } from '../../sources/load-project.ts';
import type { Project } from '../../sources/project.ts';
import { makeSalt } from '../../sources/notices/notice-drafts.ts';
import { readRecipientList } from '../../sources/notices/recipient-list.ts';
import { displayPath, siteOrigin, type Settings } from '../../sources/formats/settings.ts';
import type { Poster, PosterSection } from './poster.ts';

export interface PosterRequest {
  noticeId: string;
  /** Code of a county, township or village; absent → the whole county. */
  place?: string;
  by: 'village' | 'township';
  /** Also for places without anybody on the list. */
  withEmpty: boolean;
}

/**
 * The posters of a notice, place by place in the order of the register. `found` contains the problems known so far.
 * @throws ProblemsError with everything that is wrong with the project or the request
 */
export async function planPosters(
  settings: Settings,
  request: PosterRequest,
  found: readonly Problem[] = [],
): Promise<Poster[]> {
  const { project, problems } = await loadProject(settings);
  if (problems.length > 0) throw new ProblemsError(problems);
  const tree = buildPlaceTree(project.places);
  const notice = project.notices.find(({ id }) => id === request.noticeId);
  const faults = [
    ...found,
    ...noticeFaults(notice, project, settings, request),
    ...placeFaults(notice, tree, request),
  ];
  if (faults.length > 0 || !notice) throw new ProblemsError(faults);
  const byVillage = Map.groupBy(
    await readRecipientList(settings, notice),
    ({ village }) => village,
  );
  return placesOf(notice, tree, request)
    .map((place) => makePoster(place, { settings, project, tree, notice, byVillage }))
    .filter(({ sections }) => request.withEmpty || sections.some(({ rows }) => rows.length > 0));
}

interface Facts {
  settings: Settings;
  project: Project;
  tree: PlaceTree;
  notice: Notice;
  byVillage: ReadonlyMap<string, readonly ListedRecipient[]>;
}

function makePoster(place: Place, { settings, project, tree, notice, byVillage }: Facts): Poster {
  const programme = project.programmes.find(({ id }) => id === notice.programme);
  const policy = wallNamePolicy(notice);
  const last = addDays(goneFrom(notice, project.notices), -1);
  if (!programme || policy === 'none') throw new Error(`${notice.id} may not hang on a wall`);
  const sectionOf = ({ code, name }: Place): PosterSection => {
    const wallCode = notice.wallCodes?.[code];
    return {
      name: shortPlaceName(name),
      rows: publishRows(byVillage.get(code) ?? [], policy),
      ...(wallCode === undefined ? {} : { code: wallCode }),
    };
  };
  const villages = place.level === 'village' ? [place] : tree.childrenOf(place.code);
  const filled = villages.map(sectionOf).filter(({ rows }) => rows.length > 0);
  return {
    notice,
    until: last < notice.ends ? last : notice.ends,
    programme,
    place: place.code,
    placeName: tree
      .pathOf(place.code)
      .slice(1)
      .map(({ name }) => shortPlaceName(name))
      .join(' · '),
    names: policy,
    sections: filled.length > 0 ? filled : [sectionOf(place)],
    address: webAddress(place.code, notice, settings, project),
  };
}

/**
 * Where the QR code of a poster leads: to the sheet of the village; for a township, to the villages of the list if
 * names are on the web, else to the township's page.
 */
function webAddress(place: string, notice: Notice, settings: Settings, project: Project): string {
  const isListed =
    namesMayStand(notice.programme, notice.stage) &&
    notice.townships.some((township) => township.place === place);
  const address = isListed ? noticeAddressFor(notice, place) : placeAddress(place);
  return siteOrigin(settings, project.site) + settings.basePath.replace(/\/$/, '') + address;
}

/** The villages or townships for which posters were requested. */
function placesOf(notice: Notice, tree: PlaceTree, { place, by }: PosterRequest): readonly Place[] {
  const start = place ?? notice.county;
  const asked = tree.get(start);
  const townships = (
    start.length === 6
      ? tree.childrenOf(start)
      : [tree.get(townshipCode(start))].flatMap((one) => one ?? [])
  ).filter(({ code }) => reaches(notice, code));
  if (by === 'township') return townships;
  return asked?.level === 'village'
    ? [asked]
    : townships.flatMap(({ code }) => tree.childrenOf(code));
}

const requestProblem = (field: string, message: string): Problem => ({
  code: 'poster-request',
  file: '命令',
  line: 1,
  field,
  message,
});

function noticeFaults(
  notice: Notice | undefined,
  project: Project,
  settings: Settings,
  { noticeId }: PosterRequest,
): Problem[] {
  const { notices, asOf } = project;
  if (!notice) {
    const live = notices.filter((one) => noticeStateOn(one, notices, asOf).state !== 'ended');
    return [
      requestProblem(
        '--notice',
        `没有代号为“${noticeId}”的公示。现在能印的有：${live.map(({ id }) => id).join('、') || '（没有）'}。`,
      ),
    ];
  }
  const state = noticeStateOn(notice, notices, asOf);
  if (state.state === 'ended')
    return [requestProblem('--notice', `${describeState(notice, state)}撤下的名单不能再上墙。`)];
  if (notice.withdrawn) return [requestProblem('--notice', '这份公示已经撤回，不能再上墙。')];
  if (isPublicity(notice) && asOf > notice.ends)
    return [
      requestProblem(
        '--notice',
        `公示期已于${formatDate(notice.ends)}结束，自${formatDate(addDays(notice.ends, 1))}起不能再上墙。`,
      ),
    ];
  if (notice.wallCodes) return [];
  return [
    {
      code: 'missing-salt',
      file: `${displayPath(settings, settings.noticesDir)}/${notice.id}/notice.yaml`,
      line: 1,
      field: 'salt',
      message: `缺少这一项，墙上的校验码算不出来。请在 sample 上面加一行：salt: ${makeSalt()}，重新建站后再印。`,
    },
  ];
}

function placeFaults(
  notice: Notice | undefined,
  tree: PlaceTree,
  { place, by }: PosterRequest,
): Problem[] {
  if (place === undefined) return [];
  const found = tree.get(place);
  if (!found)
    return [
      requestProblem(
        '--place',
        `登记表（data/reference/places.csv）里没有“${place}”，请写区划代码。`,
      ),
    ];
  const faults: Problem[] = [];
  if (notice && countyCode(place) !== notice.county)
    faults.push(
      requestProblem(
        '--place',
        `${found.name}不在这份公示的县（${tree.get(notice.county)?.name ?? notice.county}）里。`,
      ),
    );
  else if (notice && !reaches(notice, place))
    faults.push(requestProblem('--place', `${found.name}不在这份公示的乡镇（within）里。`));
  if (found.level === 'village' && by === 'township')
    faults.push(
      requestProblem(
        '--by',
        `--place 是一个村（社区），按乡镇印请写乡镇的代码 ${townshipCode(place)}。`,
      ),
    );
  return faults;
}
