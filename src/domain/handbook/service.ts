/** 一门受理: the window where people of a place apply. */
export interface ServiceWindow {
  /** Code of the township or county that it serves. */
  place: string;
  name: string;
  address: string;
  hours: string;
  phone: string;
  /** The phone is a sample and the page says so. */
  sample: boolean;
}

export interface Hotline {
  phone: string;
  name: string;
  serves: string;
  hours: string;
}

export interface Facility {
  name: string;
  kind: string;
  place: string;
  note: string;
  source: string;
}

/** Facilities for the people of a place: those inside it first, then those of its county and of the whole city. */
export function facilitiesNear(facilities: readonly Facility[], code: string): Facility[] {
  const county = code.slice(0, 6);
  const distance = ({ place }: Facility): number =>
    place.startsWith(code) ? 0 : place.startsWith(county) ? 1 : county.startsWith(place) ? 2 : 3;
  return facilities
    .filter((one) => distance(one) < 3)
    .toSorted((a, b) => distance(a) - distance(b));
}

export interface GlossaryTerm {
  term: string;
  /** Syllables without tones, separated by spaces. */
  pinyin: string;
  meaning: string;
}
