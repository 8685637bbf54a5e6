import { addressForDay, type SpanStarts } from '../../domain/handbook/day-address.ts';

// A guide has pages for the days on which it changed and for every first of a month; the page for any other day is
// found here, out of the one that is where nothing was found.
const { guideDays, base = '' } =
  document.querySelector<HTMLElement>('[data-guide-days]')?.dataset ?? {};
const address =
  guideDays === undefined
    ? undefined
    : addressForDay(location.pathname, JSON.parse(guideDays) as SpanStarts);
if (address !== undefined) location.replace(`${base.replace(/\/$/, '')}${address}`);
