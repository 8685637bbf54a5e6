import type { Hotline } from '../../domain/handbook/service.ts';
import { allOrUndefined } from '../formats/optional-fields.ts';
import { officePhone, text } from '../formats/field-rules.ts';
import { readRegister, type Register } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';

/** data/reference/hotlines.csv: each number once. */
export const readHotlines = (settings: Settings): Promise<Register<Hotline>> =>
  readRegister<Hotline>(settings, {
    path: 'reference/hotlines.csv',
    columns: ['phone', 'name', 'serves', 'hours'],
    id: ({ phone }) => phone,
    row: (row) =>
      allOrUndefined<Hotline>({
        phone: row.read('phone', officePhone),
        name: row.read('name', text),
        serves: row.read('serves', text),
        hours: row.read('hours', text),
      }),
  });
