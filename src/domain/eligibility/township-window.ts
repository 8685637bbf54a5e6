import type { ServiceWindow } from '../handbook/service.ts';
import type { Place } from '../places/place.ts';

/** A township with what one has to know of its window; of one without a window its name alone. */
export interface TownshipWindow {
  code: string;
  name: string;
  /** Name, address and hours. */
  window?: string;
  phone?: string;
  /** The phone is a sample and the page says so. */
  sample?: true;
}

export const tellWindow = (
  { code, name }: Pick<Place, 'code' | 'name'>,
  window: ServiceWindow | undefined,
): TownshipWindow => ({
  code,
  name,
  ...(window && {
    window: `${window.name}，${window.address}。${window.hours}`,
    phone: window.phone,
    ...(window.sample ? { sample: true } : {}),
  }),
});
