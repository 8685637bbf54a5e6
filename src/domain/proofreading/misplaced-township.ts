import type { Place } from '../places/place.ts';
import { isAsInSource } from './sentence-at.ts';

/** A township that a text places in a county that has no township of that name. */
export interface MisplacedTownship {
  /** Place of the township's name in the text, in UTF-16 units. */
  readonly index: number;
  readonly said: string;
  readonly county: string;
  /** The county that it belongs to, or the township that was probably meant. */
  readonly isOf?: string;
  readonly like?: string;
}

/**
 * Townships named right behind a county (甲县乙镇) that belong to another one, or differ in a single character
 * from one of its own. What is unknown altogether may be a name of former days and is left alone, as is a sentence
 * that says （原文如此）.
 */
export function findMisplacedTownships(
  text: string,
  places: readonly Place[],
): MisplacedTownship[] {
  if (!/镇|乡|街道/u.test(text)) return [];
  const counties = places.filter(({ level }) => level === 'county');
  const townships = places.filter(({ level }) => level === 'township');
  const found = counties.flatMap((county) => {
    const own = townships.filter(({ parent }) => parent === county.code).map(nameIn(county));
    return [...text.matchAll(new RegExp(`${county.name}的?(\\p{Script=Han}{1,6})`, 'gu'))].flatMap(
      ({ 1: behind = '', index }) => {
        const said = /^\p{Script=Han}{1,4}?(?:[镇乡]?街道|镇|乡)/u.exec(behind)?.[0];
        if (said === undefined || own.some((name) => behind.startsWith(name))) return [];
        const isOf = ownerOf(said, townships, counties);
        const like = own.find((name) => differsByOne(name, said));
        const at = index + county.name.length;
        if (isOf === undefined && like === undefined) return [];
        return [
          {
            index: at,
            said,
            county: county.name,
            ...(isOf === undefined ? {} : { isOf }),
            ...(like === undefined ? {} : { like }),
          },
        ];
      },
    );
  });
  return found.filter(({ index }) => !isAsInSource(text, index));
}

/** 甲县乙镇街道 is called 乙镇街道 behind its county. */
const nameIn =
  (county: Place) =>
  ({ name }: Place): string =>
    name.startsWith(county.name) ? name.slice(county.name.length) : name;

function ownerOf(
  said: string,
  townships: readonly Place[],
  counties: readonly Place[],
): string | undefined {
  return counties.find((county) =>
    townships.some(
      (township) => township.parent === county.code && nameIn(county)(township) === said,
    ),
  )?.name;
}

/** One character other, and not the only one of a name: 王乡 says too little. */
function differsByOne(name: string, said: string): boolean {
  if (name.length !== said.length || name.length < 3) return false;
  return [...name].filter((char, index) => char !== said[index]).length === 1;
}
