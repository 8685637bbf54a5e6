/** The forms of the desk ask for what the check asks for: the same items, the same ones needed, the same shapes. */
import type { CmsConfig, Field } from '@sveltia/cms';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { deskConfig } from '../../desk/desk-config.ts';
import type { Problem } from '../../domain/problem.ts';
import { loadProject } from '../../sources/load-project.ts';
import { readSettings } from '../../sources/formats/settings.ts';
import { miniProject, removeProject, writeProject } from '../mini-project.ts';
import {
  accepts,
  formatKeys,
  isRequired,
  placeFields,
  probesFor,
  type PlacedField,
} from './form-rules.ts';
import { fullEntries, type FullEntry } from './full-entries.ts';

/** What the check says of the shape of a value; what it knows from elsewhere no form can tell. */
const shapes = new Set(
  'missing-key text date month count yuan choice true-or-false name phone mail deck left-out summary topic figure'.split(
    ' ',
  ),
);
/** In the file and in no form: the random letters of a check code. */
const withoutField = new Set(['salt']);
/** Needed in some entries only; the desk tells of it before it saves, or afterwards. */
const neededSometimes = new Set([
  'original',
  'title',
  'bylines',
  'photo',
  'photo.file',
  'photo.alt',
  'photo.people',
  'photo.consent',
  'totals.amountYuan',
]);
/** Left out, the check reads it as what the form starts with. */
const startsWithValue = ({ widget }: Field): boolean => widget === 'boolean';

interface Trial {
  name: string;
  file: string;
  /** What has to hold of what the check says of the file. */
  judge(problems: readonly Problem[]): void;
}

const files = miniProject();
const trials: Trial[] = [];
let problems: ReadonlyMap<string, readonly Problem[]>;

const facts = {
  site: { masthead: '' },
  issues: [{ month: '2026-10', founding: true }],
  places: [{ code: '410621', name: '浚县', level: 'county', parent: '4106' }],
  programmes: [{ id: 'subsistenceAllowance', name: '最低生活保障' }],
  laws: [{ id: 'confirmation-measures', title: '最低生活保障审核确认办法' }],
  articles: [],
} as unknown as Parameters<typeof deskConfig>[0];
const collections: Record<keyof typeof fullEntries, string> = {
  article: 'articles-2026-10',
  issue: 'issues',
  guide: 'guides-subsistence-allowance',
  page: 'pages',
  notice: 'notices',
};

const formOf = (config: CmsConfig, name: string): readonly Field[] => {
  const found = config.collections?.find((each) => 'name' in each && each.name === name);
  if (!found || !('fields' in found)) throw new Error(`no form ${name}`);
  return found.fields;
};

/** Writes a copy of the entry, changed, and notes what has to come out. */
function tryEntry(
  entry: FullEntry,
  turn: number,
  name: string,
  change: (front: Record<string, unknown>) => void,
  judge: Trial['judge'],
): void {
  const front = structuredClone(entry.front(turn));
  change(front);
  const yaml = stringify(front);
  files.set(entry.file(turn), entry.body === undefined ? yaml : `---\n${yaml}---\n${entry.body}`);
  for (const [path, text] of entry.beside?.(turn) ?? []) files.set(path, text);
  trials.push({ name, file: entry.file(turn), judge });
}

/** The map or list that holds the last key. */
function holderOf(
  front: Record<string, unknown>,
  keys: PlacedField['keys'],
): Record<string | number, unknown> {
  let holder: unknown = front;
  for (const key of keys.slice(0, -1)) holder = (holder as Record<string | number, unknown>)[key];
  return holder as Record<string | number, unknown>;
}

const shapeFaults = (found: readonly Problem[], path: string): readonly Problem[] =>
  found.filter(({ code, field }) => shapes.has(code) && field === path);

function planTrials(
  kind: keyof typeof fullEntries,
  entry: FullEntry,
  form: readonly Field[],
): void {
  let turn = 0;
  const add = (
    name: string,
    change: (front: Record<string, unknown>) => void,
    judge: Trial['judge'],
  ) => {
    tryEntry(entry, turn, `${kind}: ${name}`, change, judge);
    turn += 1;
  };
  add(
    'as it is',
    () => undefined,
    (found) => {
      expect(found.filter(({ code }) => shapes.has(code))).toEqual([]);
    },
  );
  for (const [above, names] of namesByHolder(form))
    add(
      `names in “${formatKeys(above)}”`,
      (front) => {
        holderOf(front, [...above, ''])['other'] = '甲';
      },
      (found) => {
        const told = found.find(({ code }) => code === 'unknown-key')?.message ?? '';
        const known = /可以有的是：(.*)。/.exec(told)?.[1]?.split('、') ?? [];
        expect(known.filter((name) => !withoutField.has(name)).toSorted()).toEqual(
          names.toSorted(),
        );
      },
    );
  for (const { field, keys } of placeFields(form)) {
    const path = formatKeys(keys);
    const isItem = typeof keys.at(-1) === 'number';
    if (!isItem && !neededSometimes.has(path) && !startsWithValue(field))
      add(
        `without ${path}`,
        (front) => {
          Reflect.deleteProperty(holderOf(front, keys), keys.at(-1) ?? '');
        },
        (found) => {
          expect(found.some((each) => each.field === path)).toBe(isRequired(field));
        },
      );
    for (const text of probesFor(field))
      add(
        `${path} with “${text}”`,
        (front) => {
          holderOf(front, keys)[keys.at(-1) ?? ''] = text;
        },
        (found) => {
          const refused = shapeFaults(found, path).length > 0 || field.widget === 'select';
          expect(refused).toBe(!accepts(field, text));
        },
      );
  }
}

/** The names that a form has in each map of the entry. */
function namesByHolder(form: readonly Field[]): [above: PlacedField['keys'], names: string[]][] {
  const groups = Map.groupBy(
    placeFields(form).filter(({ keys }) => typeof keys.at(-1) === 'string'),
    ({ keys }) => JSON.stringify(keys.slice(0, -1)),
  );
  return [...groups].map(([above, placed]) => [
    JSON.parse(above) as PlacedField['keys'],
    placed.map(({ field }) => field.name),
  ]);
}

const config = deskConfig(facts);
for (const kind of Object.keys(fullEntries) as (keyof typeof fullEntries)[])
  planTrials(kind, fullEntries[kind], formOf(config, collections[kind]));

beforeAll(async () => {
  const root = await writeProject(files);
  const loaded = await loadProject(readSettings({}, root));
  problems = Map.groupBy(loaded.problems, ({ file }) => file);
  await removeProject(root);
});

describe('a form asks for what the check asks for', () => {
  test.each(trials)('$name', ({ file, judge }) => {
    judge(problems.get(file) ?? []);
  });
});

test('every label and hint is Chinese, and no item is asked for by its key', () => {
  for (const name of Object.values(collections))
    for (const { field } of placeFields(formOf(config, name))) {
      expect(field.label).toMatch(/\p{Script=Han}/u);
      expect(field.label).not.toMatch(/[A-Za-z]/);
      expect('hint' in field ? (field.hint ?? '') : '').not.toMatch(/[a-z][A-Z]/);
    }
});
