import type { Site } from '../domain/site/site.ts';
import type { Law } from '../domain/law/law.ts';
import type { Page } from './page.ts';

/** What the checks have to know about the site as a whole. */
export interface AuditContext {
  site: Site;
  /** All that the site knows, with their days. */
  laws: readonly Law[];
  /** `https://mz.example.gov.cn`, no slash at the end. */
  origin: string;
  /** Begins and ends with a slash. */
  basePath: string;
  /** Every file of the site, from its root. */
  files: ReadonlySet<string>;
  /** Compressed size of each stylesheet, by file. */
  styleBytes: ReadonlyMap<string, number>;
}

/** A check of one page: pure, messages in Chinese, empty where all is well. */
export type PageCheck = (page: Page, context: AuditContext) => string[];
