import { webNamePolicy } from '../domain/notices/disclosure-policy.ts';
import type { Notice } from '../domain/notices/notice.ts';
import { goneFrom } from '../domain/notices/expiry.ts';
import { addDays } from '../domain/date.ts';
import { buildNameLookup } from '../leaks/listed-names.ts';
import type { GuardedNames } from '../leaks/scan-personal-data.ts';
import type { Project } from '../sources/project.ts';
import { readOfficePhones } from './office-phones.ts';
import { readListedPeople } from '../sources/notices/listed-people.ts';
import type { Settings } from '../sources/formats/settings.ts';

/**
 * The names of everybody in every list, and where a built site may contain them: names of a list that shows full
 * names may be on the sheets of its villages and in the search folder of its last day; names of other lists,
 * nowhere.
 */
export async function readGuardedNames(
  settings: Settings,
  { articles, notices }: Pick<Project, 'articles' | 'notices'>,
): Promise<GuardedNames> {
  const namesakes = articles.flatMap(({ value }) => [
    ...value.bylines.map(({ name }) => name),
    ...(value.namesakes ?? []),
  ]);
  const full = notices.filter((notice) => webNamePolicy(notice) === 'full');
  const byFolder = Map.groupBy(full, (notice) => addDays(goneFrom(notice, notices), -1));
  const idsIn = (some: typeof full | undefined) => new Set(some?.map(({ id }) => id));
  return {
    offices: await readOfficePhones(settings),
    names: buildNameLookup(await readListedPeople(settings), namesakes),
    allowedIn: (file) => {
      const [, folder, village] =
        /^(?:pagefind\/until-([\d-]+)\/|places\/(\d{12})\/index\.html$)/.exec(file) ?? [];
      if (folder !== undefined) return idsIn([...byFolder].find(([day]) => day === folder)?.[1]);
      return idsIn(full.filter((notice) => village !== undefined && holdsVillage(notice, village)));
    },
  };
}

const holdsVillage = ({ townships }: Notice, village: string): boolean =>
  townships.some(({ villages }) => villages.some(({ place }) => place === village));
