import type { Division } from '../../domain/places/divisions.ts';
import { allOrUndefined } from '../formats/optional-fields.ts';
import { text, type FieldRule } from '../formats/field-rules.ts';
import { readRegister, type Register } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';

const code: FieldRule<string> = {
  code: 'code',
  expected: '应为区划代码：省2位，市4位，县6位',
  parse: (found) => (/^(?:\d{2}){1,3}$/u.test(found) ? found : undefined),
};

/** data/reference/divisions.csv: provinces, cities and counties of the country. */
export const readDivisions = (settings: Settings): Promise<Register<Division>> =>
  readRegister<Division>(settings, {
    path: 'reference/divisions.csv',
    optional: true,
    columns: ['code', 'name'],
    id: (division) => division.code,
    row: (row) =>
      allOrUndefined<Division>({ code: row.read('code', code), name: row.read('name', text) }),
  });
