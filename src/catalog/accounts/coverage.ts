import { getCollection } from 'astro:content';
import { buildBoard, type CoverageRow } from '../../domain/accounts/coverage-board.ts';
import type { CoverageFacts } from '../../domain/accounts/coverage.ts';
import { getGuideHistories } from '../handbook/handbook.ts';
import { getNotices } from '../notices/notices.ts';
import { getLaws, getPlaceTree, getWorkCalendar } from '../site/reference.ts';
import { remember } from '../site/remember.ts';
import { getFrame } from '../site/site.ts';

const getFacts: () => Promise<CoverageFacts> = remember(async () => ({
  laws: await getLaws(),
  guides: (await getGuideHistories()).flatMap(({ versions }) => versions),
  notices: (await getNotices()).map(({ notice }) => notice),
  windows: (await getCollection('windows')).map(({ data }) => data),
  hotlines: (await getFrame()).hotlines,
  statements: (await getCollection('coverage')).map(({ data }) => data),
  calendar: await getWorkCalendar(),
}));

/** The national catalogue's items in the townships of a county, or of the whole region. */
export async function getCoverage(county?: string): Promise<CoverageRow[]> {
  const { counties, childrenOf } = await getPlaceTree();
  const { asOf } = await getFrame();
  const wanted = counties.filter(({ code }) => county === undefined || code === county);
  const townships = wanted.flatMap(({ code }) => childrenOf(code)).map(({ code }) => code);
  return buildBoard(townships, asOf, await getFacts());
}
