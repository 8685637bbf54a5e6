import { listAddress, noticeAddress, sheetAddress } from '../address.ts';
import { namesMayStand } from './disclosure-policy.ts';
import type { Notice } from './notice.ts';
import { reaches } from './notice-scope.ts';
import { countyCode, townshipCode } from '../places/place.ts';

/**
 * True if the notice concerns the place: its county's notices, and for a smaller place the lists with rows there.
 * A notice without names concerns all that it is about: which village has applicants is not for the web.
 */
export function noticeTouches(notice: Notice, code: string): boolean {
  if (notice.county !== countyCode(code) || !reaches(notice, code)) return false;
  if (code.length <= 6 || !namesMayStand(notice.programme, notice.stage)) return true;
  const township = notice.townships.find(({ place }) => place === townshipCode(code));
  if (!township) return false;
  return code.length <= 9 || township.villages.some(({ place }) => place === code);
}

/**
 * The page for a reader from that place: the list on the village's sheet, the villages of the township, or else the
 * notice.
 */
export function noticeAddressFor(notice: Notice, code: string): string {
  if (code.length <= 6 || !namesMayStand(notice.programme, notice.stage))
    return noticeAddress(notice.id);
  return code.length <= 9 ? listAddress(notice.id, code) : sheetAddress(notice.id, code);
}
