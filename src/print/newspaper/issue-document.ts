import { readFile } from 'node:fs/promises';
import { formatMonth } from '../../domain/date.ts';
import type { Html } from '../html.ts';
import type { PrintDocument } from '../printer.ts';
import type { Newspaper } from './newspaper.ts';
import { settingStyle } from './page-html.ts';
import type { Setting } from '../../domain/bulletin/paper/setting.ts';

const sheet = readFile(new URL('newspaper.css', import.meta.url), 'utf8');

/** The issue's pages, or boxes of its stories, in its type. */
export const makeDocument = async (
  { site, issue, stories }: Newspaper,
  setting: Setting,
  body: Html,
): Promise<PrintDocument> => ({
  title: `${site.masthead} ${formatMonth(issue.month)}${stories.some(({ article }) => article.text === 'retold') ? '（改写版）' : ''}`,
  style: `${await sheet}\n${settingStyle(setting)}`,
  body,
});
