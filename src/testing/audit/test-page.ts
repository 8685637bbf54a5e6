import type { CalendarDate } from '../../domain/date.ts';
import type { Site } from '../../domain/site/site.ts';
import type { AuditContext } from '../../audit/audit-context.ts';
import { parsePage, type Page } from '../../audit/page.ts';

/** The city of the tests; a demonstration site. */
export const site: Site = {
  title: '云溪民政',
  tagline: '为民解困',
  bureau: '云溪市民政局',
  newspaper: '云溪日报',
  masthead: '云溪民政专刊',
  frequency: '每月一期',
  region: { code: '9901', name: '云溪市', province: '云溪省' },
  domain: 'mz.yunxi.example',
  siteIdCode: '9901000001',
  records: { icp: '', police: '' },
  contacts: { address: '', postcode: '', phone: '', mail: '', sample: true },
  columns: [],
  offline: true,
  sample: { asOf: '2026-11-20' as CalendarDate, banner: '示例网站，人名均为虚构。' },
};

export const context: AuditContext = {
  site,
  laws: [],
  origin: 'https://mz.yunxi.example',
  basePath: '/',
  files: new Set([
    'index.html',
    'places/9901/index.html',
    'style.css',
    'bulletin/people/张三/index.html',
  ]),
  styleBytes: new Map([['style.css', 4000]]),
};

/** A page with this markup; a head and a body are made by the parser. */
export const pageOf = (html: string, file = 'places/9901/index.html'): Page =>
  parsePage(file, html);
