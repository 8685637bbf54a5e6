/** What a form of the desk accepts, judged from its fields alone. */
import type { Field } from '@sveltia/cms';
import { parseDate } from '../../domain/date.ts';

/** A field at its place in an entry; lists stand for their first item. */
export interface PlacedField {
  field: Field;
  keys: readonly (string | number)[];
}

/** As the check writes it: `bylines[1].name`. */
export const formatKeys = (keys: PlacedField['keys']): string =>
  keys.reduce<string>(
    (path, key) =>
      typeof key === 'number' ? `${path}[${key + 1}]` : path === '' ? key : `${path}.${key}`,
    '',
  );

/** Fields of a form with all that lie inside of others; the body is no item of the front matter. */
export function placeFields(
  fields: readonly Field[],
  above: PlacedField['keys'] = [],
): PlacedField[] {
  return fields
    .filter(({ name }) => name !== 'body')
    .flatMap((field): PlacedField[] => {
      const keys = [...above, field.name];
      const { fields: inside = [], field: item } = field as { fields?: Field[]; field?: Field };
      if (field.widget === 'object') return [{ field, keys }, ...placeFields(inside, keys)];
      if (field.widget !== 'list') return [{ field, keys }];
      if (item)
        return [
          { field, keys },
          { field: item, keys: [...keys, 0] },
        ];
      return [{ field, keys }, ...placeFields(inside, [...keys, 0])];
    });
}

export const isRequired = (field: Field): boolean =>
  !('required' in field) || field.required !== false;

/** Texts that a field of this kind is tried with; none where the form offers nothing to type. */
export function probesFor(field: Field): readonly string[] {
  const { widget } = field;
  if (widget === 'number') return ['7', '0', '-1', '3.5', '二'];
  if (widget === 'datetime') return ['2026-11-06', '2026-02-30', '2026-11'];
  if (widget === 'select') return ['不在其中'];
  if (widget !== 'string' && widget !== 'text') return [];
  return 'pattern' in field || 'maxlength' in field
    ? words
    : ['甲', 'a1', '0392-0000101', words.at(-1) ?? ''];
}

const words = [
  '甲',
  '甲乙',
  '——甲',
  '甲，乙',
  '甲 乙',
  'a1',
  '2026-13',
  '0392-0000101',
  '12345',
  'mz@example.cn',
  '长'.repeat(11),
  '长'.repeat(21),
  '长'.repeat(61),
];

/** Whether the form lets an editor save this text in the field. */
export function accepts(field: Field, text: string): boolean {
  if (field.widget === 'number') {
    const number = Number(text);
    const { min = -Infinity, max = Infinity } = field as { min?: number; max?: number };
    return Number.isInteger(number) && number >= min && number <= max;
  }
  if (field.widget === 'datetime') return parseDate(text) !== undefined;
  if (field.widget === 'select') return false;
  const { pattern, maxlength = Infinity } = field as { pattern?: [string]; maxlength?: number };
  return (
    [...text].length <= maxlength && (pattern === undefined || readPattern(pattern[0]).test(text))
  );
}

/** As the program reads a pattern: bare, or between slashes with its flags. */
function readPattern(written: string): RegExp {
  const [, source = written, flags = ''] = /^\/(.+)\/([a-z]*)$/.exec(written) ?? [];
  return new RegExp(source, flags);
}
