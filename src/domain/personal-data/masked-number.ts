import { isProvince } from './identity-number.ts';
import type { PersonalDataMatch, PersonalDataKind } from './kinds.ts';
import { toGroups, type NumberCharacter } from './number-characters.ts';

const longestMasked = 22;
const hasMask = /\*|XX/;

/**
 * 1101011990****1234, 110101****1234, 138****1234: what is left of a number still names its owner.
 * The first such number of a stretch; whole groups only, as people write them.
 */
export function findMaskedNumber(
  characters: readonly NumberCharacter[],
): PersonalDataMatch | undefined {
  const groups = toGroups(characters, () => true);
  if (!groups.some((group) => hasMask.test(group.characters) || group.characters === 'X'))
    return undefined;
  for (let from = 0; from < groups.length; from += 1) {
    let chunk = '';
    for (let to = from; to < groups.length && chunk.length <= longestMasked; to += 1) {
      chunk += groups[to]?.characters ?? '';
      const kind = hasMask.test(chunk) ? maskedKind(chunk) : undefined;
      if (kind) return { kind, index: groups[from]?.index ?? 0 };
    }
  }
  return undefined;
}

function maskedKind(chunk: string): PersonalDataKind | undefined {
  // xxxx is a mask, the X at the end of a number is not.
  const characters = chunk.replace(/X{2,}|X(?=[*\d])/g, (run) => '*'.repeat(run.length));
  const parts = /^(\d*)(\*+)(\d*X?)$/.exec(characters);
  if (!parts) return undefined;
  const [, lead = '', hidden = '', tail = ''] = parts;
  if (isMaskedIdentity(characters, lead, hidden.length, tail)) return 'maskedIdentityNumber';
  if (hidden.length < 2) return undefined;
  if (/^(?:86)?1[3-9]\d/.test(lead) && isMobileLength(characters) && lead.length + tail.length >= 5)
    return 'maskedMobileNumber';
  const isCard = /^62\d\d/.test(lead) && characters.length >= 16 && characters.length <= 19;
  return isCard && (tail.length >= 3 || lead.length >= 10) ? 'bankCard' : undefined;
}

const isMobileLength = (characters: string): boolean =>
  characters.length === (characters.startsWith('86') ? 13 : 11);

function isMaskedIdentity(characters: string, lead: string, hidden: number, tail: string): boolean {
  if (lead.length >= 2 && !isProvince(lead)) return false;
  const seen = lead.length + tail.length;
  const shape = shapes.get(characters.length);
  if (shape?.test(characters) && seen >= 5 && isTold(lead, hidden, tail)) return true;
  const isShortened = characters.length <= 20 && hidden >= 2 && lead.length >= 6;
  return isShortened && /^(?:\d{4}|\d{2,3}X)$/.test(tail);
}

/** A region with an end, nearly a whole number, or a date of birth with an end. */
const isTold = (lead: string, hidden: number, tail: string): boolean =>
  (lead.length >= 3 && tail.length >= 2) ||
  lead.length >= 10 ||
  (lead.length < 3 && hidden >= 2 && tail.length >= 8);

const month = '(?:[0*][1-9*]|[1*][0-2*])';
const day = '(?:[0*][1-9*]|[12*][\\d*]|[3*][01*])';
const region = '[1-8*][\\d*]{5}';
const century = '(?:[1*][9*]|[2*][0*])';
/** The layout of 身份证 of 18 and 15 digits and of 残疾人证 of 20 and 22, by length. */
const shapes = new Map([
  [15, new RegExp(`^${region}[\\d*]{2}${month}${day}[\\d*]{3}$`)],
  [18, new RegExp(`^${region}${century}[\\d*]{2}${month}${day}[\\d*]{3}[\\dX*]$`)],
  [20, new RegExp(`^${region}${century}[\\d*]{2}${month}${day}[\\d*]{3}[\\dX*][1-7*][1-4*]$`)],
]);
