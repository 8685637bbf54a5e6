import { join } from 'node:path';
import type { Programme } from '../../domain/programme.ts';
import { complete } from '../formats/complete.ts';
import { readTable } from '../formats/csv-table.ts';
import { oneOf, programme, text } from '../formats/field-rules.ts';
import { buildRegister, type Register } from '../formats/register.ts';
import type { Reading } from '../formats/reading.ts';

const columns = ['id', 'name', 'shortName', 'department', 'recipient'];

/** data/reference/programmes.csv: each programme at most once. */
export async function readProgrammes(reading: Reading): Promise<Register<Programme>> {
  const before = reading.problems.length;
  const path = join(reading.settings.dataDir, 'reference', 'programmes.csv');
  const table = await readTable(reading, path, { columns: () => columns });
  const seen = new Set<string>();
  const values = (table?.rows ?? []).flatMap((row) => {
    const value = complete<Programme>({
      id: row.read('id', programme),
      name: row.read('name', text),
      shortName: row.read('shortName', text),
      department: row.read('department', text),
      recipient: row.read('recipient', oneOf(['户', '人'])),
    });
    if (value && seen.has(value.id))
      row.fail('id', 'repeated-id', '这个项目已经在前面出现过，请只留一行。');
    if (value) seen.add(value.id);
    return value ? [value] : [];
  });
  const sound = table !== undefined && reading.problems.length === before;
  return buildRegister(values, ({ id }) => id, sound);
}
