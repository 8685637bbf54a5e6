import type { Programme } from '../../domain/programme.ts';
import { allOrUndefined } from '../formats/optional-fields.ts';
import { oneOf, programme, text } from '../formats/field-rules.ts';
import { readRegister, type Register } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';

/** data/reference/programmes.csv: each programme at most once. */
export const readProgrammes = (settings: Settings): Promise<Register<Programme>> =>
  readRegister<Programme>(settings, {
    path: 'reference/programmes.csv',
    columns: ['id', 'name', 'shortName', 'department', 'recipient'],
    id: ({ id }) => id,
    row: (row) =>
      allOrUndefined<Programme>({
        id: row.read('id', programme),
        name: row.read('name', text),
        shortName: row.read('shortName', text),
        department: row.read('department', text),
        recipient: row.read('recipient', oneOf(['户', '人'])),
      }),
  });
