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

export interface GlossaryTerm {
  term: string;
  /** Syllables without tones, separated by spaces. */
  pinyin: string;
  meaning: string;
}
