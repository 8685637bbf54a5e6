import { readFolder } from '../text/index-files.ts';
import type { SearchAnswer, SearchOptions } from './answer.ts';
import type { SearchFolder } from './pagefind-files.ts';
import { answerQuery, isNarrowed } from './search-answer.ts';
import { SearchError } from './search-error.ts';
import { SourceLost } from './source.ts';
import { Sources, type OpenSources } from './sources.ts';

export interface SiteSearch {
  /**
   * Finds the pages that contain every part of a query. Nothing similar is ever put in the place of
   * what was asked for. An empty query finds every page that passes the filters, if there are any.
   * Rejects with `SearchError`.
   */
  search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
}

/**
 * Makes the search of a site: the one function through which every entrance searches. Nothing is loaded before the
 * first call, nothing typed leaves the reader's device, and a failed start is tried again at each call. `baseUrl`, the
 * address of the site's root, is put before the address of every result.
 */
export function createSiteSearch(folder: SearchFolder, baseUrl: string): SiteSearch {
  const joined = new Sources(folder);

  /**
   * Where the site was built anew meanwhile, everything is loaded anew; else an index that is lost on the way is left
   * out, and after any other failure the next search begins anew.
   */
  const use = async <T>(work: (indexes: OpenSources) => Promise<T>): Promise<T> => {
    for (let renewed = false; ;) {
      try {
        return await work(await joined.open());
      } catch (cause) {
        if (!renewed && (await joined.isOutdated().catch(() => false))) {
          renewed = true;
          joined.close();
        } else if (cause instanceof SourceLost) joined.lose(cause.message);
        else {
          joined.close();
          throw SearchError.from(cause);
        }
      }
    }
  };

  /** The answer of what is open, then with one part of the archive after the other. */
  const answerInParts = async (
    opened: OpenSources,
    query: string,
    asked: SearchOptions,
  ): Promise<SearchAnswer> => {
    const isAsked = query !== '' || isNarrowed(asked);
    const archives = isAsked ? await joined.listArchives(asked.filters ?? {}, asked) : [];
    const waitingYears = archives.map((archive) => readFolder(archive).name);
    const missingYears: string[] = [];
    let indexes = opened;
    for (const archive of archives) {
      if (asked.onPart !== undefined) {
        const part = await answerQuery(indexes, baseUrl, query, asked, false);
        asked.onPart({ ...part, missingYears, waitingYears: [...waitingYears] });
      }
      const more = await joined.addArchive(indexes, archive);
      const year = waitingYears.shift() ?? '';
      if (more === undefined) missingYears.push(year);
      else indexes = more;
    }
    const answer = await answerQuery(indexes, baseUrl, query, asked);
    return { ...answer, missingYears, waitingYears };
  };

  return {
    search: (query, asked = {}) => use((indexes) => answerInParts(indexes, query, asked)),
  };
}
