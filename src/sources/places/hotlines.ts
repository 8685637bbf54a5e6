import { join } from 'node:path';
import type { Hotline } from '../../domain/handbook/service.ts';
import { complete } from '../formats/complete.ts';
import { readTable } from '../formats/csv-table.ts';
import { officePhone, text } from '../formats/field-rules.ts';
import type { Reading } from '../formats/reading.ts';

const columns = ['phone', 'name', 'serves', 'hours'];

/** data/reference/hotlines.csv: each number once. */
export async function readHotlines(reading: Reading): Promise<Hotline[]> {
  const path = join(reading.settings.dataDir, 'reference', 'hotlines.csv');
  const table = await readTable(reading, path, { columns: () => columns });
  const seen = new Set<string>();
  return (table?.rows ?? []).flatMap((row) => {
    const hotline = complete<Hotline>({
      phone: row.read('phone', officePhone),
      name: row.read('name', text),
      serves: row.read('serves', text),
      hours: row.read('hours', text),
    });
    if (hotline && seen.has(hotline.phone))
      row.fail('phone', 'repeated-id', '这个号码已经在前面出现过，请只留一行。');
    if (hotline) seen.add(hotline.phone);
    return hotline ? [hotline] : [];
  });
}
