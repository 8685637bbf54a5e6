import type { CalendarDate } from '../date.ts';

/** The city as data: everything that another bureau would write differently. */
export interface Site {
  /** 站名 */
  title: string;
  tagline: string;
  /** 网站的主办单位 */
  bureau: string;
  newspaper: string;
  masthead: string;
  /** Who publishes the newspaper's section, as its masthead says it; absent where it says nothing. */
  publisher?: string;
  frequency: string;
  region: { code: string; name: string; province: string };
  domain: string;
  /** 政府网站标识码, 10 digits. */
  siteIdCode: string;
  records: { icp: string; police: string };
  contacts: { address: string; postcode: string; phone: string; mail: string; sample: boolean };
  columns: readonly { name: string; description: string }[];
  /** Present on a demonstration site: its fixed date and the banner that says so. */
  sample?: { asOf: CalendarDate; banner: string };
  /** Whether a reader's device keeps guides, windows and telephones for the time without a network. */
  offline: boolean;
  /** What every page says while the bureau still fills the site; what is open then stops no check. */
  preparing?: string;
}

/** What stands above every page of a site that is not what it will be. */
export const bannerOf = ({ sample, preparing }: Site): string | undefined =>
  sample?.banner ?? preparing;
