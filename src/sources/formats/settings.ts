import { isAbsolute, relative, resolve, sep } from 'node:path';
import { dateInShanghai, parseDate, type CalendarDate } from '../../domain/date.ts';
import { ProblemsError, type Problem } from '../../domain/problem.ts';
import type { Site } from '../../domain/site/site.ts';

/** Where a run reads and writes, from the environment. All folders are absolute. */
export interface Settings {
  /** The project's folder; problems name files relative to it. */
  root: string;
  contentDir: string;
  dataDir: string;
  noticesDir: string;
  publicDir: string;
  outDir: string;
  /** Where the check of a build keeps what it has read, for the pages; absent outside of builds. */
  checkedDir?: string;
  /** Begins and ends with a slash. */
  basePath: string;
  /** Origin without a slash at the end; absent → `https://<site.domain>`. */
  siteUrl?: string;
  /** The day named by AS_OF, which takes precedence over the sample's date. */
  asOf?: CalendarDate;
  /** Today in Asia/Shanghai at the time the settings were read: the only use of the clock. */
  today: CalendarDate;
}

/** @throws ProblemsError if AS_OF, SITE_URL or BASE_PATH is not what it should be. */
export function readSettings(env: NodeJS.ProcessEnv, root: string): Settings {
  const problems: Problem[] = [];
  const folder = (name: string, fallback: string): string => resolve(root, env[name] || fallback);
  const dataDir = folder('DATA_DIR', 'data');
  const asOf = readAsOf(env['AS_OF'], problems);
  const siteUrl = readSiteUrl(env['SITE_URL'], problems);
  const basePath = readBasePath(env['BASE_PATH'], problems);
  if (problems.length > 0) throw new ProblemsError(problems);
  return {
    root: resolve(root),
    contentDir: folder('CONTENT_DIR', 'content'),
    dataDir,
    noticesDir: env['NOTICES_DIR']
      ? resolve(root, env['NOTICES_DIR'])
      : resolve(dataDir, 'notices'),
    publicDir: resolve(root, 'public'),
    outDir: folder('OUT_DIR', 'dist'),
    basePath,
    ...(env['CHECKED_DIR'] ? { checkedDir: resolve(root, env['CHECKED_DIR']) } : {}),
    ...(siteUrl === undefined ? {} : { siteUrl }),
    ...(asOf === undefined ? {} : { asOf }),
    today: dateInShanghai(new Date()),
  };
}

/**
 * The settings of this process: its environment and its folder.
 * @throws ProblemsError as readSettings does
 */
export const currentSettings = (): Settings => readSettings(process.env, process.cwd());

/** The day on which the site is built: AS_OF, else the sample's fixed date, else today. */
export const asOfDate = (
  settings: Settings,
  site: Pick<Site, 'sample'> | undefined,
): CalendarDate => settings.asOf ?? site?.sample?.asOf ?? settings.today;

/** The site's origin without a slash at the end. */
export const siteOrigin = (settings: Settings, site: Pick<Site, 'domain'>): string =>
  settings.siteUrl ?? `https://${site.domain}`;

/** A path as the editor knows it: relative to the project with `/`; absolute where it is outside. */
export function displayPath(settings: Settings, path: string): string {
  const inside = relative(settings.root, path);
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside.split(sep).join('/');
}

function readAsOf(text: string | undefined, problems: Problem[]): CalendarDate | undefined {
  if (!text) return undefined;
  const date = parseDate(text);
  if (!date)
    problems.push(
      settingProblem('AS_OF', '应为存在的日期，写作 2026-11-06，例如 AS_OF=2026-11-06。'),
    );
  return date;
}

function readSiteUrl(text: string | undefined, problems: Problem[]): string | undefined {
  if (!text) return undefined;
  if (/^https?:\/\/[a-z0-9.-]+(:\d+)?\/?$/i.test(text)) return text.replace(/\/$/, '');
  problems.push(
    settingProblem('SITE_URL', '应为网站的地址，写作 https://mz.example.gov.cn，后面不带目录。'),
  );
  return undefined;
}

function readBasePath(text: string | undefined, problems: Problem[]): string {
  if (!text) return '/';
  const path = `/${text}/`.replace(/\/+/g, '/');
  if (!/^\/([\w.-]+\/)*$/.test(path) || path.includes('..'))
    problems.push(settingProblem('BASE_PATH', '应为网站所在的目录，写作 /minzheng/。'));
  return path;
}

const settingProblem = (field: string, message: string): Problem => ({
  code: 'setting',
  file: '环境变量',
  line: 1,
  field,
  message,
});
