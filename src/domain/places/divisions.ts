import type { TextFinding } from '../handbook/text-finding.ts';

/** A province, a city or a county of the country. */
export interface Division {
  /** 2 digits for a province, 4 for a city, 6 for a county. */
  readonly code: string;
  readonly name: string;
}

export interface Divisions {
  readonly provinces: readonly Division[];
  readonly cities: readonly Division[];
  readonly counties: readonly Division[];
}

/** What many cities have or have had without being in the register. */
const everywhere =
  /^(?:郊区|城区|矿区|新区|市区|[东西南北]区|省直辖县|市辖区|县|自治区直辖县级行政区划)$/u;
/** The longest name that is looked for behind another, in characters. */
const longestName = 12;

/**
 * What finds counties told as parts of a city that has none of that name, cities of another province, and codes that
 * are not those of the county before them.
 */
export function misplacedDivisions({
  provinces,
  cities,
  counties,
}: Divisions): (text: string) => TextFinding[] {
  const underProvince = partsUnder(provinces, [...cities, ...counties]);
  const underCity = partsUnder(cities, counties);
  return (text) => [...underProvince(text), ...underCity(text), ...findWrongCodes(text, counties)];
}

function partsUnder(
  all: readonly Division[],
  parts: readonly Division[],
): (text: string) => TextFinding[] {
  const wholes = new Map(
    all.filter(({ name }) => !everywhere.test(name)).map((whole) => [whole.name, whole]),
  );
  const names = new RegExp([...wholes.keys()].join('|') || '(?!)', 'gu');
  const byName = Map.groupBy(parts, ({ name }) => name);
  return (text) =>
    [...text.matchAll(names)].flatMap(({ 0: name, index }) => {
      const at = index + name.length;
      const part = longestPart(text.slice(at, at + longestName), byName);
      const found = part === undefined ? [] : (byName.get(part) ?? []);
      const code = wholes.get(name)?.code ?? '';
      return part === undefined || found.some((one) => one.code.startsWith(code))
        ? []
        : [{ index: at, says: `${name}没有${part}` }];
    });
}

function longestPart(
  behind: string,
  byName: ReadonlyMap<string, readonly Division[]>,
): string | undefined {
  for (let length = behind.length; length > 1; length -= 1) {
    const name = behind.slice(0, length);
    if (byName.has(name) && !everywhere.test(name)) return name;
  }
  return undefined;
}

const coded =
  /(?<name>\p{Script=Han}{1,9}[县市区旗])(?:的?(?:行政)?(?:区划)?代码)?(?:应?[为是：:（(]|\s)*(?<code>\d{6})(?!\d|[元人户件])/gu;

/** 甲县为410823 where the county has another code. */
const findWrongCodes = (text: string, counties: readonly Division[]): TextFinding[] =>
  !/代码|编码|区划/u.test(text)
    ? []
    : [...text.matchAll(coded)].flatMap(({ groups = {}, index }) => {
        const said = groups['name'] ?? '';
        const named = counties.filter(({ name }) => said.endsWith(name));
        const [own] = named;
        return own === undefined || named.some(({ code }) => code === groups['code'])
          ? []
          : [{ index, says: `${own.name}的区划代码是${own.code}，不是${groups['code']}` }];
      });
