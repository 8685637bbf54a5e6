import type { Place } from '../../domain/places/place.ts';
import type { ServiceWindow } from '../../domain/handbook/service.ts';
import { allOrUndefined } from '../formats/optional-fields.ts';
import { officePhone, text, yesOrNo } from '../formats/field-rules.ts';
import { placeIn } from './places.ts';
import { readRegister, type Register } from '../formats/register.ts';
import { checkWindows } from './window-checks.ts';
import type { Settings } from '../formats/settings.ts';

/** What only the office knows. */
const toFill = ['address', 'hours', 'phone'] as const;

/**
 * Reads data/reference/windows.csv: exactly one window for each township, at most one for a county. While a site is
 * `preparing`, townships may be missing, and a row whose address, hours and phone are all empty counts as missing.
 */
export async function readWindows(
  settings: Settings,
  places: Register<Place>,
  preparing: boolean,
): Promise<Register<ServiceWindow>> {
  const windows = await readRegister<ServiceWindow>(settings, {
    path: 'reference/windows.csv',
    columns: ['place', 'name', 'address', 'hours', 'phone', 'sample'],
    id: ({ place }) => place,
    row: (row) => {
      if (preparing && toFill.every((column) => row.text(column) === '')) return undefined;
      return allOrUndefined<ServiceWindow>({
        place: row.read('place', placeIn(places, ['county', 'township'])),
        name: row.read('name', text),
        address: row.read('address', text),
        hours: row.read('hours', text),
        phone: row.read('phone', officePhone),
        sample: row.read('sample', yesOrNo),
      });
    },
  });
  if (places.sound && windows.sound) checkWindows(windows, places);
  if (places.sound && windows.sound && !preparing)
    for (const { code, name, level } of places.values)
      if (level === 'township' && !windows.get(code))
        windows.report(
          1,
          'missing-window',
          `缺少${name}（${code}）的受理窗口，请补上一行。`,
          'place',
        );
  return windows;
}
