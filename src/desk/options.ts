import type { Place } from '../domain/places/place.ts';
import type { Programme } from '../domain/programme.ts';

/** One choice of a list in a form. */
export interface Option {
  label: string;
  value: string;
}

export const programmeOptions = (programmes: readonly Programme[]): Option[] =>
  programmes.map(({ id, name }) => ({ label: name, value: id }));

/** Every place by its full name, `甲县 乙街道 丙村`; the register's order. */
export function placeOptions(places: readonly Place[]): Option[] {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const nameOf = ({ name, parent }: Place): string => {
    const above = byCode.get(parent);
    return above ? `${nameOf(above)} ${name}` : name;
  };
  return places.map((place) => ({ label: nameOf(place), value: place.code }));
}

export const countyOptions = (places: readonly Place[]): Option[] =>
  placeOptions(places.filter(({ level }) => level === 'county'));
