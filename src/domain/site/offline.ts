import { applyFormAddress, windowsAddress } from '../eligibility/apply-addresses.ts';
import { pageKindOf } from './address-kind.ts';

/** Shown without a network at an address that the device does not keep. */
export const offlinePage = '/offline/';
/** The service worker's script; its folder is what it may serve. */
export const workerFile = '/sw.js';

/** Single pages and files that a device keeps, the most needed first. */
const single = [
  offlinePage,
  '/',
  '/question-box.json',
  '/favicon.svg',
  '/handbook/',
  '/places/',
  '/handbook/apply/',
  applyFormAddress,
  windowsAddress,
  '/handbook/print/',
] as const;
const last = ['/handbook/glossary/', '/accessibility/', '/privacy/', '/about/'] as const;

/**
 * Whether a device keeps what is at an address, and how much it is needed: smaller is more. `undefined` for everything
 * that is not named here: lists, notices, villages and search indexes never come in by being new.
 */
export function offlineRank(address: string): number | undefined {
  const ranks: readonly ((address: string) => boolean)[] = [
    ...single.map((one) => (other: string) => other === one),
    (one) => pageKindOf(one) === 'guide',
    // Six digits are a county: its window and its telephone. A village has twelve.
    (one) => /^\/places\/\d{6}\/$/.test(one),
    ...last.map((one) => (other: string) => other === one),
  ];
  const rank = ranks.findIndex((fits) => fits(address));
  return rank === -1 ? undefined : rank;
}
