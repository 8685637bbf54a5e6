import type { Hotline } from '../../domain/handbook/service.ts';
import { allOrUndefined } from '../formats/optional-fields.ts';
import { officePhone, text } from '../formats/field-rules.ts';
import { isMisnamed } from '../../domain/handbook/hotline-numbers.ts';
import { checkReachable } from './window-checks.ts';
import { readRegister, type Register } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';

/** data/reference/hotlines.csv: each number once. */
export async function readHotlines(settings: Settings): Promise<Register<Hotline>> {
  const hotlines = await readRegister<Hotline>(settings, {
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
  for (const { value, row } of hotlines.rows) {
    checkReachable(row, value);
    if (isMisnamed(value.phone, value.name))
      row.fail('name', 'hotline-name', `${value.phone} 不是“${value.name}”的号码，请核对。`);
  }
  return hotlines;
}
