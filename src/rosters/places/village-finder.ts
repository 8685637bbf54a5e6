import { buildPlaceNames } from '../../domain/places/place-name.ts';
import { shortPlaceName, type Place, type PlaceTree } from '../../domain/places/place.ts';

/** The code of the village, or why no village is certain, with similar names from the register. */
export type VillageMatch =
  { code: string } | { level: 'township' | 'village'; fault: string; suggestions: string[] };

/** Finds the village of one county that a clerk's words mean. An uncertain match is no match. */
export interface VillageFinder {
  /** `township` may be '' where the village's name alone, or with the township before it, is certain. */
  find(township: string, village: string): VillageMatch;
  /** True for the name of a township or village of the county. */
  isPlace(text: string): boolean;
  isTownship(text: string): boolean;
  /** The village at the beginning of an address: 甲县乙镇丙村3组12号. */
  findInAddress(township: string, address: string): VillageMatch;
  /** Codes of the villages that titles begin with, 乙镇丙村低保花名册, or that a sheet is called. */
  villagesIn(township: string, titles: readonly string[]): ReadonlySet<string>;
  /** The township named in a title or a sheet's name, if it is the only one. */
  townshipIn(text: string): string | undefined;
}

export function buildVillageFinder(tree: PlaceTree, county: string): VillageFinder {
  const names = buildPlaceNames(tree, county);
  const countyName = tree.get(county)?.name ?? '';
  const countyNames = [countyName, ...(tree.get(county)?.aliases ?? [])];
  const townships = tree.childrenOf(county);
  const forms = new Map(townships.map(({ name }) => [name, spoken(name, countyName)]));
  const formsOf = (township: string): readonly string[] => forms.get(township) ?? [];
  const known = new Map<string, VillageMatch>();
  // 某省某市甲县乙镇 → 乙镇; 国营甲县农场 keeps its name.
  const above = new RegExp(
    `^(?:[^省市县]{2,6}(?:省|自治区))?(?:[^省市县]{2,8}(?:市|盟|地区|州))?(?:${countyNames.join('|')})(?=.)`,
  );
  // 某省/某市/甲县/乙镇/丙村, 甲县-乙镇-丙村
  const joined = (text: string): string =>
    text.replace(/(?<=[^\d])[/\\|>,、_→~—–-]+(?=[^\d])/g, '');
  const withoutCounty = (text: string): string =>
    countyName === '' ? joined(text) : joined(text).replace(above, '');

  /** 柳林, 柳林镇政府 → 柳林镇, where no other township of the county is called that. */
  function knownTownship(text: string): string {
    const plain = text.replace(/(?:人民政府|政府)$/, '');
    if (text === '' || isTownship(plain)) return plain;
    const [called, ...others] = townships.filter(({ aliases = [] }) => aliases.includes(plain));
    if (called && others.length === 0) return called.name;
    const [place, ...more] = townships.filter(({ name }) =>
      formsOf(name).some((form) => form.replace(/(?:街道|镇|乡)$/, '') === plain),
    );
    return place && more.length === 0 ? place.name : text;
  }

  function search(township: string, written: string): VillageMatch {
    const match = searchWhole(township, written);
    const village = written.replace(belowVillage, '');
    if ('code' in match || village === written || village === '') return match;
    const above = searchWhole(township, village);
    return 'code' in above ? above : match;
  }

  /** Every village of the county that is called that, with or without its township before it. */
  function codesCalled(village: string): string[] {
    const alone = townships.flatMap(({ name }) => codeOf(name, village));
    const split = townships.flatMap(({ name }) =>
      formsOf(name).flatMap((form) =>
        village.startsWith(form) ? codeOf(name, village.slice(form.length)) : [],
      ),
    );
    return [...new Set([...alone, ...split])];
  }

  function searchWhole(township: string, village: string): VillageMatch {
    if (village === '') return nothing('village', '空着，又没有合并单元格可以沿用，请补上。', []);
    if (township !== '') return searchIn(township, village);
    const codes = codesCalled(village);
    const [code, ...more] = codes;
    if (code !== undefined && more.length === 0) return { code };
    if (code === undefined) return unknownVillage(townships, village);
    return nothing('village', '本县不止一处叫这个名字，请写明乡镇。', codes.map(pathOf));
  }

  function searchIn(township: string, village: string): VillageMatch {
    const match = names.match(township, village);
    if (match.found === 'one') return { code: match.code };
    if (match.found === 'many')
      return nothing(match.level, '对应不止一处，请写全称或改用区划代码。', [...match.names]);
    if (match.level === 'township')
      return nothing('township', '在本县登记表里找不到。', nearest(townships, township));
    const here = townships.filter(({ name }) => names.match(name, village).found === 'one');
    const owner = townships.filter(
      ({ name }) => formsOf(name).includes(township) || name === township,
    );
    const short = owner.flatMap(({ name }) =>
      formsOf(name).filter((form) => village.startsWith(form) && village !== form),
    )[0];
    const rest =
      short === undefined ? undefined : names.match(township, village.slice(short.length));
    if (rest?.found === 'one') return { code: rest.code };
    if (here.length > 0)
      return nothing(
        'village',
        '不在这个乡镇。',
        here.map(({ name }) => `${name}有同名的村`),
      );
    return unknownVillage(owner.length > 0 ? owner : townships, village);
  }

  const codeOf = (township: string, village: string): string[] => {
    const match = names.match(township, village);
    return match.found === 'one' ? [match.code] : [];
  };
  const pathOf = (code: string): string =>
    tree
      .pathOf(code)
      .slice(1)
      .map(({ name }) => shortPlaceName(name))
      .join('');
  const unknownVillage = (above: readonly Place[], village: string): VillageMatch =>
    nothing(
      'village',
      '在登记表里找不到。',
      nearest(
        above.flatMap(({ code }) => tree.childrenOf(code)),
        village,
      ),
    );
  const isTownship = (text: string): boolean =>
    townships.some(({ name }) => formsOf(name).includes(text));

  /** The longest beginning that is a village of the township. */
  function villageAtStart(township: string, rest: string): string | undefined {
    for (let length = rest.length; length > 1; length -= 1) {
      const [code] = codeOf(township, rest.slice(0, length));
      if (code !== undefined) return code;
    }
    return undefined;
  }

  function findInAddress(township: string, address: string): VillageMatch {
    const text = withoutCounty(address);
    const codes = townships.flatMap(({ name }) => {
      const form = formsOf(name).find((each) => text.startsWith(each));
      if (form === undefined && !formsOf(name).includes(knownTownship(township))) return [];
      return villageAtStart(name, text.slice(form?.length ?? 0)) ?? [];
    });
    const [code, ...more] = new Set(codes);
    return code !== undefined && more.length === 0
      ? { code }
      : nothing('village', '从住址里认不出是哪个乡镇的哪个村。', []);
  }

  function townshipIn(text: string): string | undefined {
    const found = townships.filter(({ name }) => formsOf(name).some((form) => text.includes(form)));
    return found.length === 1 ? found[0]?.name : undefined;
  }

  /** The year before a village, 2026年丙村, says nothing of the place. */
  const withoutDate = (title: string): string =>
    title.replace(/^(?:20\d\d年)?(?:\d{1,2}月份?)?/, '');

  function villagesIn(township: string, titles: readonly string[]): Set<string> {
    return new Set(
      titles.flatMap((title) => {
        const text = withoutDate(title);
        const found = [
          search(knownTownship(township), withoutCounty(text)),
          findInAddress(township, text),
        ];
        return found.flatMap((match) => ('code' in match ? match.code : []));
      }),
    );
  }

  return {
    findInAddress,
    villagesIn,
    townshipIn,
    find: (township, village) => {
      const key = `${township}|${village}`;
      const found =
        known.get(key) ?? search(knownTownship(withoutCounty(township)), withoutCounty(village));
      known.set(key, found);
      return found;
    },
    isTownship,
    isPlace: (text) => isTownship(text) || codesCalled(text.replace(belowVillage, '')).length === 1,
  };
}

/** 丙村3组: the list names the village alone. */
const belowVillage = /第?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:村民)?小?组$/;

const nothing = (
  level: 'township' | 'village',
  fault: string,
  suggestions: string[],
): VillageMatch => ({ level, fault, suggestions });

/** 甲县乙镇街道 → also 乙镇街道, 乙镇街道办事处 */
const spoken = (name: string, county: string): string[] => {
  const short = name.startsWith(county) ? name.slice(county.length) : name;
  const forms = short.endsWith('街道') ? [`${short}办事处`, short] : [short];
  return name === short ? forms : [...forms, name];
};

const mostSuggestions = 3;
const stemOf = (name: string): string =>
  shortPlaceName(name)
    .replace(/(?:村民委员会|村委会|居民委员会|居委会|街道办事处)$/, '')
    .replace(/(?<=.)(?:村|社区|镇|乡|街道)$/, '');

/** Names in the register that differ by at most one or two characters, nearest first. */
function nearest(places: readonly Place[], text: string): string[] {
  const stem = stemOf(text);
  return places
    .map(({ name }) => {
      const other = stemOf(name);
      const inside = other.length > 1 && (stem.includes(other) || other.includes(stem));
      return { name: shortPlaceName(name), far: inside ? 1 : distance(stem, other) };
    })
    .filter(({ far }) => far <= (stem.length > 3 ? 2 : 1))
    .sort((a, b) => a.far - b.far)
    .slice(0, mostSuggestions)
    .map(({ name }) => name);
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let line = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min(
          (line[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (line[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]),
        ),
      );
    line = next;
  }
  return line[b.length] ?? 0;
}
