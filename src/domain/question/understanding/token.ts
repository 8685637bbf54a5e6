import type { TypedName } from '../persons/typed-name.ts';
import type { Meaning } from '../words/vocabulary.ts';

export type Token = { end: number; cost: number } & (
  | Meaning
  | { type: 'place'; codes: readonly string[] }
  /** It ends like the name of a village, and the register has none of that name. */
  | { type: 'unknown place'; shown: string }
  | { type: 'name'; name: TypedName }
  | { type: 'phone'; digits: string }
  | { type: 'unknown' }
);
