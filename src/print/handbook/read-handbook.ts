import { resolve } from 'node:path';
import { guideOn, type Guide } from '../../domain/handbook/guide.ts';
import { buildPlaceTree } from '../../domain/places/place.ts';
import { compareProgrammes } from '../../domain/programme.ts';
import type { Handbook, PrintedGuide } from './handbook.ts';
import { standardsTable } from './parts.ts';
import { Html } from '../html.ts';
import { renderBodyFile } from '../../sources/handbook/guide-body.ts';
import type { FromFile } from '../../sources/load-project.ts';
import type { Project } from '../../sources/project.ts';
import { siteOrigin, type Settings } from '../../sources/formats/settings.ts';

/** The handbook as it holds on the project's day, out of a project that was checked. */
export async function readHandbook(project: Project, settings: Settings): Promise<Handbook> {
  const siteAddress = siteOrigin(settings, project.site) + settings.basePath;
  const ids = new Set(project.guides.map(({ value }) => value.programme));
  const guides = [...ids]
    .sort(compareProgrammes)
    .map((id) => readGuide(id, project, settings, siteAddress));
  return {
    ...project,
    places: buildPlaceTree(project.places),
    guides: (await Promise.all(guides)).filter((guide) => guide !== undefined),
    siteAddress,
  };
}

async function readGuide(
  id: string,
  project: Project,
  settings: Settings,
  siteAddress: string,
): Promise<PrintedGuide | undefined> {
  const versions = project.guides.filter(({ value }) => value.programme === id);
  const guide = guideOn(
    versions.map(({ value }) => value),
    project.asOf,
  );
  const programme = project.programmes.find((one) => one.id === id);
  const version = versions.find(({ value }) => value === guide);
  if (!guide || !programme || !version) return undefined;
  return { guide, programme, body: await renderGuide(version, project, settings, siteAddress) };
}

async function renderGuide(
  { file }: FromFile<Guide>,
  { standards, laws, site, asOf }: Project,
  { root }: Settings,
  siteAddress: string,
): Promise<Html> {
  const markup = await renderBodyFile(resolve(root, file), {
    headingShift: 1,
    address: (written) => new URL(written, siteAddress).href,
    components: {
      Note: (_, children) => `<div class="note">${children}</div>`,
      Standards: ({ programme = '' }) => standardsOf(programme),
    },
  });
  return new Html(markup);

  function standardsOf(programme: string): string {
    const own = standards
      .filter((standard) => standard.programme === programme && standard.from <= asOf)
      .toSorted((a, b) => (a.from < b.from ? 1 : -1));
    return standardsTable(own, {
      caption: '有出处的标准，新的在前',
      laws,
      masthead: site.masthead,
    }).markup;
  }
}
