import { join } from 'node:path';
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
