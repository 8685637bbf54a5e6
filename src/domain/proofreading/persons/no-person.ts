import type { Place } from './masked-names.ts';

/** Characters that may be a name by their form, and by what stands around them are none. */
export const isNoPerson = (sentence: string, place: Place): boolean => {
  const before = sentence.slice(0, place.index);
  const from = sentence.slice(place.index);
  return (
    isCounted(before, from) ||
    isOfThePast(before) ||
    isCutInstitution(place.name, from) ||
    isTimeOrThing(from)
  );
};

/** 120张增加到150张: a surname that counts things, behind a number. */
const isCounted = (before: string, from: string): boolean =>
  /^[张段支项卷户位名]/u.test(from) && /[\d〇零一二两三四五六七八九十百千万余多几]$/u.test(before);

/** 东汉黄香九岁温席: whoever is told of with a dynasty is history. */
const isOfThePast = (before: string): boolean =>
  /(?:[东西两]汉|[汉晋唐宋元明清][代朝]|三国|春秋|战国|古代|古人)[^。！？]{0,8}$/u.test(before);

/** 天爱小学: the first characters of a school or a home. */
const isCutInstitution = (name: string, from: string): boolean => {
  const border = from.slice(name.length - 1, name.length + 1);
  return /^(?:[大中小]学|[学医]院|学校|小[区组]|中心|大[厦楼])$/u.test(border);
};

/** 小满节气, 新落成的, 寿宴, 麦子黄了. */
const isTimeOrThing = (from: string): boolean =>
  /^小[满雪暑寒](?:节气?|时节|前后|过后)/u.test(from) ||
  /^新[落建修扩改增添购开](?:成|设|起|起来|造|的|了)/u.test(from) ||
  /^寿[宴桃面糕]/u.test(from) ||
  /^(?:[麦谷稻豆枣杏桃李柿橘栗]子|油菜|玉米)[黄熟割收]/u.test(from);
