import { join } from 'node:path';
import type { Place } from '../../domain/places/place.ts';
import type { ServiceWindow } from '../../domain/handbook/service.ts';
import { complete } from '../formats/complete.ts';
import { readTable } from '../formats/csv-table.ts';
import { officePhone, text, yesOrNo } from '../formats/field-rules.ts';
import { knownPlace } from './places.ts';
import type { Register } from '../formats/register.ts';
import type { Reading } from '../formats/reading.ts';

const columns = ['place', 'name', 'address', 'hours', 'phone', 'sample'];

/** data/reference/windows.csv: exactly one window for each township, at most one for a county. */
export async function readWindows(
  reading: Reading,
  places: Register<Place>,
): Promise<ServiceWindow[]> {
  const before = reading.problems.length;
  const path = join(reading.settings.dataDir, 'reference', 'windows.csv');
  const table = await readTable(reading, path, { columns: () => columns });
  const seen = new Map<string, number>();
  const windows = (table?.rows ?? []).flatMap((row) => {
    const place = row.read('place', knownPlace(places, ['county', 'township']));
    const earlier = place === undefined ? undefined : seen.get(place);
    if (earlier !== undefined)
      row.fail('place', 'repeated-window', `这个地方在第 ${earlier} 行已有一个窗口，请只留一行。`);
    if (place !== undefined && earlier === undefined) seen.set(place, row.line);
    const window = complete<ServiceWindow>({
      place,
      name: row.read('name', text),
      address: row.read('address', text),
      hours: row.read('hours', text),
      phone: row.read('phone', officePhone),
      sample: row.read('sample', yesOrNo),
    });
    return window ? [window] : [];
  });
  if (table && places.sound && reading.problems.length === before)
    for (const { code, name, level } of places.values)
      if (level === 'township' && !seen.has(code))
        table.report(
          1,
          'missing-window',
          `缺少${name}（${code}）的受理窗口，请补上一行。`,
          'place',
        );
  return windows;
}
