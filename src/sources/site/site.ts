import { formatDate } from '../../domain/date.ts';
import { join } from 'node:path';
import { regionNameIn } from '../../domain/places/region-name.ts';
import type { Site } from '../../domain/site/site.ts';
import { allOrUndefined, omitUndefined } from '../formats/optional-fields.ts';
import { date, mail, matching, officePhone, text, yesOrNo } from '../formats/field-rules.ts';
import { ProblemsError } from '../../domain/problem.ts';
import type { Reading } from '../formats/reading.ts';
import type { Settings } from '../formats/settings.ts';
import type { MapReader } from '../formats/map-reader.ts';
import { readYaml } from '../formats/yaml-file.ts';

const regionCode = matching(
  'region-code',
  /^\d{4}(?:\d{2})?$/,
  '应为地区的区划代码，如市级 4 位数字',
);
const domain = matching(
  'domain',
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/,
  '应为网站域名，不写 https:// 和斜杠，写作 mz.example.gov.cn',
);
const siteIdCode = matching('site-id-code', /^\d{10}$/, '应为 10 位数字的政府网站标识码');
const postcode = matching('postcode', /^\d{6}$/, '应为 6 位数字的邮政编码');

/** content/site.yaml: the city as data. */
export const readSite = (reading: Reading): Promise<Site | undefined> =>
  readYaml(reading, join(reading.settings.contentDir, 'site.yaml'), buildSite);

/** The site alone, for what needs no more. @throws ProblemsError if site.yaml has a problem. */
export async function loadSite(settings: Settings): Promise<Site> {
  const reading: Reading = { settings, problems: [] };
  const site = await readSite(reading);
  if (!site || reading.problems.length > 0) throw new ProblemsError(reading.problems);
  return site;
}

function buildSite(map: MapReader): Site | undefined {
  const sample = buildSample(map.readOptionalMap('sample'));
  const publisher = map.readOptional('publisher', text);
  const preparing = map.readOptional('preparing', text);
  const offline = map.readOptional('offline', yesOrNo) ?? true;
  const site = allOrUndefined<Omit<Site, 'offline'>>({
    title: map.read('title', text),
    tagline: map.read('tagline', text),
    bureau: map.read('bureau', text),
    newspaper: map.read('newspaper', text),
    masthead: map.read('masthead', text),
    frequency: map.read('frequency', text),
    region: buildRegion(map.readMap('region')),
    domain: map.read('domain', domain),
    siteIdCode: map.read('siteIdCode', siteIdCode),
    records: buildRecords(map.readMap('records')),
    contacts: buildContacts(map.readMap('contacts')),
    columns: map.readMaps('columns')?.flatMap((column) => buildColumn(column) ?? []),
  });
  if (site) checkSelf(site, map);
  if (sample) checkBanner(sample, map);
  return site && { ...site, offline, ...omitUndefined({ sample, publisher, preparing }) };
}

const buildRegion = (map: MapReader | undefined): Site['region'] | undefined =>
  map &&
  allOrUndefined<Site['region']>({
    code: map.read('code', regionCode),
    name: map.read('name', text),
    province: map.read('province', text),
  });

const buildRecords = (map: MapReader | undefined): Site['records'] | undefined =>
  map &&
  allOrUndefined<Site['records']>({ icp: map.read('icp', text), police: map.read('police', text) });

const buildContacts = (map: MapReader | undefined): Site['contacts'] | undefined =>
  map &&
  allOrUndefined<Site['contacts']>({
    address: map.read('address', text),
    postcode: map.read('postcode', postcode),
    phone: map.read('phone', officePhone),
    mail: map.read('mail', mail),
    sample: map.read('sample', yesOrNo),
  });

const buildColumn = (map: MapReader): Site['columns'][number] | undefined =>
  allOrUndefined<Site['columns'][number]>({
    name: map.read('name', text),
    description: map.read('description', text),
  });

const buildSample = (map: MapReader | undefined): Site['sample'] =>
  map &&
  allOrUndefined<NonNullable<Site['sample']>>({
    asOf: map.read('asOf', date),
    banner: map.read('banner', text),
  });

/** The name, the codes and the postcode of the bureau must agree on where it is. */
function checkSelf(
  { bureau, region, siteIdCode, contacts }: Omit<Site, 'offline'>,
  map: MapReader,
): void {
  if (regionNameIn(bureau, region.name) === undefined)
    map.fail(
      'bureau',
      'site-region',
      `主办单位写的是${bureau}，地区（region.name）是${region.name}，请核对。`,
    );
  if (!siteIdCode.startsWith(region.code.slice(0, 4)))
    map.fail(
      'siteIdCode',
      'site-region',
      `网站标识码开头的 4 位应为地区的区划代码 ${region.code.slice(0, 4)}，请核对。`,
    );
  const starts = postcodes[region.code.slice(0, 2)];
  // 000000 is what a new bureau begins with.
  const isOpen = /^0+$/u.test(contacts.postcode);
  if (!isOpen && starts !== undefined && !starts.includes(contacts.postcode.slice(0, 2)))
    map.fail('contacts', 'site-region', `邮政编码 ${contacts.postcode} 不是本省的，请核对。`);
}

/** The first two digits of a province's division codes → those of its postcodes. */
const postcodes: Readonly<Record<string, string>> = {
  ...{ 11: '10', 12: '30', 13: '05 06 07', 14: '03 04', 15: '01 02 13 16', 21: '11 12' },
  ...{ 22: '13', 23: '15 16', 31: '20', 32: '21 22', 33: '31 32', 34: '23 24', 35: '35 36' },
  ...{ 36: '33 34', 37: '25 26 27', 41: '45 46 47', 42: '43 44', 43: '41 42', 44: '51 52' },
  ...{ 45: '53 54', 46: '57', 50: '40', 51: '61 62 63 64', 52: '55 56', 53: '65 66 67' },
  ...{ 54: '85 86', 61: '71 72', 62: '73 74', 63: '81', 64: '75', 65: '83 84' },
};

/** The banner names the fixed date of the site. */
function checkBanner({ asOf, banner }: NonNullable<Site['sample']>, map: MapReader): void {
  const other = [...banner.matchAll(/\d{4}年\d{1,2}月\d{1,2}日/gu)].find(
    ([day]) => day !== formatDate(asOf),
  );
  if (other)
    map.fail(
      'sample',
      'sample-day',
      `顶部说明（banner）里写的是${other[0]}，站内的“今天”（asOf）是${formatDate(asOf)}，请改成一致。`,
    );
}
