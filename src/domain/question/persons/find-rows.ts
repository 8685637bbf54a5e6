/** Finds the rows of live lists that a question can mean. */
import { isCompoundSurname, maskName } from '../../notices/name.ts';
import type { Knowledge } from '../understanding/knowledge.ts';
import { isGivenCharacter, surnameAt } from './name-characters.ts';
import { fitName, isNearName, plainName, type NameFit, type TypedName } from './typed-name.ts';
import type { KnownNotice } from '../question-data.ts';
import type { ListedRow, RowSource } from './row-source.ts';
import type { Meant } from '../understanding/understand.ts';

export interface FoundRow extends ListedRow {
  fit: Exclude<NameFit, 'no'>;
  /** The name that it fits, as it was typed. */
  name: string;
}

/** What the lists hold for a meaning with names. */
export interface FoundRows {
  /** The rows in the places that were named, or anywhere if none was. */
  rows: readonly FoundRow[];
  /** Rows of those places whose names are written differently and sound alike. */
  near: readonly ListedRow[];
  /** Rows outside the places that were named. */
  elsewhere: readonly FoundRow[];
  /** Lists that could not be read. */
  failed: readonly KnownNotice[];
  /** Not every list could be searched for the name. */
  incomplete: boolean;
  /** The name alone fits too many rows and is only useful with a village. */
  tooMany: boolean;
}

/** The most names that are searched for one spelling. */
const mostSpelled = 16;
const mostShown = 12;
const townshipLength = 9;

export async function findRows(
  meant: Meant,
  known: Knowledge,
  source: RowSource,
): Promise<FoundRows> {
  const inPlaces = ({ village }: ListedRow): boolean =>
    meant.places.length === 0 || meant.places.some((code) => village.startsWith(code));
  const found = (rows: readonly FoundRow[]): FoundRows => ({
    rows,
    near: [],
    elsewhere: [],
    failed: [],
    incomplete: false,
    tooMany: false,
  });
  // A township has dozens of sheets; one search tells which of them has the name.
  const isWide = meant.places.some((code) => code.length === townshipLength);
  const searched = isWide ? await searchNames(meant, known, source) : undefined;
  const isNamed = ({ village }: ListedRow): boolean => meant.places.includes(village);
  // 黄庄 is a village of the township 黄庄镇: its own rows come first.
  const there =
    searched?.rows.filter(inPlaces).sort((a, b) => Number(isNamed(b)) - Number(isNamed(a))) ?? [];
  if (there.length > 0) return found(there);
  const here = await readPlaces(meant, known, source);
  const fitting = fitRows(here.rows, meant.names, known);
  if (fitting.length > 0) return { ...found(fitting), failed: here.failed };
  const near = here.rows.filter(({ listed }) =>
    meant.names.some((name) => isNearName(listed, name, known.sounds)),
  );
  const anywhere = searched ?? (await searchNames(meant, known, source));
  return {
    ...anywhere,
    failed: here.failed,
    near: near.slice(0, mostShown),
    rows: anywhere.rows.filter(inPlaces),
    elsewhere: anywhere.rows.filter((row) => !inPlaces(row)),
  };
}

function fitRows(
  rows: readonly ListedRow[],
  names: readonly TypedName[],
  { sounds, traditional }: Knowledge,
): FoundRow[] {
  const fits = rows.flatMap((row): FoundRow[] => {
    const listed = [...row.listed].map((char) => traditional.get(char) ?? char).join('');
    const found = names.flatMap((name): FoundRow[] => {
      const fit = fitName(listed, name, sounds);
      return fit === 'no' ? [] : [{ ...row, fit, name: name.shown }];
    });
    return found.sort((a, b) => b.fit.localeCompare(a.fit)).slice(0, 1);
  });
  // Names in full come before masked ones.
  return [...fits.filter(({ fit }) => fit === 'same'), ...fits.filter(({ fit }) => fit !== 'same')];
}

/** Every row of the villages and townships that were named. */
async function readPlaces(
  { places }: Meant,
  { data, places: byCode }: Knowledge,
  source: RowSource,
): Promise<{ rows: ListedRow[]; failed: KnownNotice[] }> {
  const villages = data.places.filter(
    ({ code }) => code.length > 9 && places.some((one) => one.length > 6 && code.startsWith(one)),
  );
  const pages = villages.flatMap(({ code }) =>
    (byCode.get(code)?.notices ?? []).map((index) => ({ code, notice: data.notices[index] })),
  );
  const read = await Promise.all(
    pages.map(async ({ code, notice }) => {
      if (!notice) return { rows: [] };
      try {
        return { rows: await source.rowsOf(notice.id, code) };
      } catch {
        return { rows: [], failed: notice };
      }
    }),
  );
  return {
    rows: read.flatMap(({ rows }) => rows),
    failed: [...new Set(read.flatMap(({ failed }) => failed ?? []))],
  };
}

async function searchNames(
  { names, places }: Meant,
  known: Knowledge,
  source: RowSource,
): Promise<Pick<FoundRows, 'rows' | 'incomplete' | 'tooMany'>> {
  const texts = names.map((name) => listedForms(name, known));
  const wanted = texts.flatMap((forms) => forms ?? []);
  const found = await Promise.all(
    [...new Set(wanted)].map((text) =>
      source.rowsNamed(text).catch(() => ({ rows: [], missing: true })),
    ),
  );
  const rows = fitRows(
    found.flatMap((one) => one.rows),
    names,
    known,
  );
  const distinct = [...new Map(rows.map((row) => [row.address, row])).values()];
  return {
    rows: distinct,
    incomplete: found.some(({ missing }) => missing),
    tooMany: places.length === 0 && texts.includes(undefined),
  };
}

/** The forms in which a list can have the name, in full and masked; `undefined` if they are too many to search. */
function listedForms(name: TypedName, { sounds }: Knowledge): string[] | undefined {
  const plain = plainName(name);
  if (plain !== undefined) return [plain, maskName(plain)];
  const chars = name.characters.map((character): readonly string[] => {
    if (character.by === 'char') return [character.char];
    return character.by === 'syllable' ? sounds.charsOf(character.syllable) : ['*'];
  });
  if (name.characters.some(({ by }) => by === 'initial')) return undefined;
  if (name.characters.some(({ by }) => by === 'any'))
    return [
      chars.map(([char = '*'], at) => (name.characters[at]?.by === 'char' ? char : '*')).join(''),
    ];
  const masked = maskedForms(chars);
  return masked.length <= mostSpelled ? [name.shown, ...masked] : undefined;
}

/** 王*才, 汪*财 …, by the characters that each character can be. */
function maskedForms(chars: readonly (readonly string[])[]): string[] {
  const [first = [], second = []] = chars;
  const hidden = (count: number): string => '*'.repeat(count);
  const compound = first.flatMap((a) =>
    second.map((b) => a + b).filter((surname) => isCompoundSurname(surname)),
  );
  const ofCompound = chars.length > 2 ? compound.map((one) => one + hidden(chars.length - 2)) : [];
  const surnames = first.filter((char) => surnameAt([char])?.rare === false);
  if (chars.length === 2) return surnames.map((surname) => `${surname}*`);
  const last = chars.at(-1) ?? [];
  const ofOne = surnames.flatMap((surname) =>
    last
      .filter((char) => isGivenCharacter(char))
      .map((char) => surname + hidden(chars.length - 2) + char),
  );
  return [...ofCompound, ...ofOne];
}
