import type { Statute } from '../../domain/law/statutes.ts';
import { orEmpty, positiveCount, text } from '../formats/field-rules.ts';
import { readRegister, type Register } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';

/** data/reference/statutes.csv: laws and regulations of the country, each title once. */
export const readStatutes = (settings: Settings): Promise<Register<Statute>> =>
  readRegister<Statute>(settings, {
    path: 'reference/statutes.csv',
    optional: true,
    columns: ['title', 'articles'],
    id: ({ title }) => title,
    row: (row) => {
      const title = row.read('title', text);
      const articles = row.read('articles', orEmpty(positiveCount));
      if (title === undefined || articles === undefined) return undefined;
      return articles === '' ? { title } : { title, articles };
    },
  });
