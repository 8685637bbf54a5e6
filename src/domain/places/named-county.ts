import type { Place } from './place.ts';

/** The county that a text names if it is not `own`; `undefined` if it names its own or none. */
export function otherCountyIn(
  text: string,
  own: string,
  places: readonly Place[],
): Place | undefined {
  const named = places.filter(({ level, name }) => level === 'county' && text.includes(name));
  return named.some(({ code }) => code === own) ? undefined : named[0];
}

const shortest = 3;

/**
 * A township that a text names and that the county `own` does not have. Places in two counties may share a name.
 */
export function otherTownshipIn(
  text: string,
  own: string,
  places: readonly Place[],
): Place | undefined {
  const named = places.filter(
    ({ level, name }) => level === 'township' && name.length >= shortest && text.includes(name),
  );
  return named.some(({ parent }) => parent === own) ? undefined : named[0];
}
