import { dataCsv } from '../domain/formats/csv-text.ts';
import type { Place } from '../domain/places/place.ts';

/** Code and name as the statistical register has them. */
export interface RegisterRow {
  code: string;
  name: string;
}

export interface RegisterTables {
  /** 6 digits */
  areas: readonly RegisterRow[];
  /** 9 digits */
  streets: readonly RegisterRow[];
  /** 12 digits */
  villages: readonly RegisterRow[];
}

/**
 * The register of the region `root`, 4 digits of a city or 6 of a county: each county followed by its townships, each township by its
 * villages, all by code. Rows outside the region are left out.
 */
export function readRegister(root: string, tables: RegisterTables): Place[] {
  const childrenOf = (parent: string, rows: readonly RegisterRow[]): RegisterRow[] =>
    rows.filter((row) => row.code.startsWith(parent)).sort((a, b) => (a.code < b.code ? -1 : 1));
  return childrenOf(root, tables.areas).flatMap((county) => [
    {
      ...county,
      level: 'county' as const,
      parent: root.slice(0, 4),
      ...withShortName(county.name),
    },
    ...childrenOf(county.code, tables.streets).flatMap((township) => [
      { ...township, level: 'township' as const, parent: county.code },
      ...childrenOf(township.code, tables.villages).map((village) => ({
        ...village,
        level: 'village' as const,
        parent: township.code,
      })),
    ]),
  ]);
}

/** With autonomous counties or banners; 各 stands for several. */
const peoples =
  '蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 拉祜 水 东乡 纳西 景颇 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各'
    .split(' ')
    // Places of these four leave 族 out.
    .map((people) =>
      /^(?:蒙古|哈萨克|锡伯|塔吉克)$/.test(people) ? `${people}族?` : `${people}族`,
    )
    .join('|');
const autonomous = new RegExp(`^(.+?)(?:${peoples})*自治([县旗])$`);

/** 甲县 for 甲乙族自治县 */
function withShortName(county: string): Pick<Place, 'aliases'> {
  const [, stem, unit = ''] = autonomous.exec(county) ?? [];
  return stem === undefined ? {} : { aliases: [stem.replace(/族$/, '') + unit] };
}

/** `places.csv`: code,name,level,parent,aliases. */
export function placesToCsv(places: readonly Place[]): string {
  const rows = places.map(({ code, name, level, parent, aliases = [] }) => [
    code,
    name,
    level,
    parent,
    aliases.join('|'),
  ]);
  return dataCsv([['code', 'name', 'level', 'parent', 'aliases'], ...rows]);
}

/** `windows.csv` with a row for each township, in which address, hours and phone are left to the office. */
export function windowsToFill(places: readonly Place[]): string {
  const rows = places
    .filter(({ level }) => level === 'township')
    .map(({ code, name }) => [code, `${name}便民服务中心`, '', '', '', 'false']);
  return dataCsv([['place', 'name', 'address', 'hours', 'phone', 'sample'], ...rows]);
}

/** The places with the aliases that a table written before has for their codes. */
export function keepAliases(
  places: readonly Place[],
  before: readonly { code: string; aliases: string }[],
): Place[] {
  const known = new Map(before.map(({ code, aliases }) => [code, aliases]));
  return places.map((place) => {
    const aliases = (known.get(place.code) ?? '').split('|').filter(Boolean);
    return aliases.length === 0 ? place : { ...place, aliases };
  });
}
