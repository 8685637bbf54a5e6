/** A body of a text that the text spells in two ways. */
interface TwoSpellings {
  /** Place in the text, in UTF-16 units. */
  readonly index: number;
  readonly said: string;
  readonly other: string;
}

const bodies =
  '局|股|科|室|处|中心|医院|学院|敬老院|福利院|养老院|幸福院|站|所|协会|商会|总会|基金会|公司|社区|小区|学校|小学|中学|陵园|公墓|驿站|食堂';
const named = new RegExp(`(?=(?<said>\\p{Script=Han}{3,6}?(?:${bodies})))`, 'gu');
/** 东关社区 and 西关社区 are two; so are 第一小学 and 第二小学. */
const telling =
  '东西南北中上下前后左右大小新老旧一二三四五六七八九十甲乙丙丁戊男女城乡农市县区省正副公民私长短高低里外内';

/**
 * Names of bodies of a text that differ in one character from another of the text, and either sound the same or are
 * the same but for a character of a county's name that the register has otherwise.
 */
export function findTwoSpellings(
  text: string,
  soundsAlike: (one: string, other: string) => boolean,
  known: (name: string) => boolean,
): TwoSpellings[] {
  const all = [...text.matchAll(named)].map(({ groups, index }) => ({
    said: groups?.['said'] ?? '',
    index,
  }));
  const names = [...new Set(all.map(({ said }) => said))];
  const found = all.flatMap(({ said, index }, place) => {
    const other = names.find((one) => isOtherSpelling(said, one, soundsAlike, known));
    const isFirst = all.findIndex((one) => one.said === other) > place;
    return other === undefined || (isFirst && !isUnknownCounty(said, known))
      ? []
      : [{ index, said, other }];
  });
  // 武甲县民政局 holds 甲县民政局: one finding each.
  return found.filter(({ said }, at) => !found.slice(0, at).some((one) => one.said.includes(said)));
}

const isUnknownCounty = (said: string, known: (name: string) => boolean): boolean =>
  /^\p{Script=Han}{2}[县市区]/u.test(said) && !known(said.slice(0, 3));

function isOtherSpelling(
  said: string,
  other: string,
  soundsAlike: (one: string, other: string) => boolean,
  known: (name: string) => boolean,
): boolean {
  if (said.length !== other.length || said.length < 4) return false;
  const places = [...said].flatMap((character, at) => (character === other[at] ? [] : [at]));
  const [place = 0] = places;
  const [one = '', two = ''] = [said[place], other[place]];
  if (places.length !== 1 || telling.includes(one) || telling.includes(two)) return false;
  const county = /^\p{Script=Han}{2}[县市区]/u.exec(said)?.[0];
  const otherCounty = other.slice(0, 3);
  if (county !== undefined && place < 2) return !known(county) && known(otherCounty);
  // The first character may belong to the words before the name.
  return place > 0 && soundsAlike(one, two);
}

const villages = /(?=(?<said>\p{Script=Han}{2}(?:镇|乡|村|街道)))/gu;

/** 碛口镇 and 磺口镇: places of a text that differ in one character of the same look. */
export function findTwoPlaces(
  text: string,
  looksAlike: (one: string, other: string) => boolean,
  known: (name: string) => boolean,
): TwoSpellings[] {
  const all = [...text.matchAll(villages)].map(({ groups, index }) => ({
    said: groups?.['said'] ?? '',
    index,
  }));
  return all.flatMap(({ said, index }, at) => {
    const other = all.slice(0, at).find(({ said: one }) => {
      const places = [...said].flatMap((character, place) =>
        character === one[place] ? [] : [place],
      );
      const [place = 0] = places;
      const [here = '', there = ''] = [said[place], one[place]];
      return (
        places.length === 1 &&
        place < 2 &&
        said.length === one.length &&
        !telling.includes(here) &&
        !telling.includes(there) &&
        !(known(one) && known(said)) &&
        looksAlike(there, here)
      );
    });
    return other ? [{ index, said, other: other.said }] : [];
  });
}

const joined =
  /(?=(?<place>\p{Script=Han}{2,3}[省市县区])(?<stem>\p{Script=Han}{2})(?<more>[与和及暨]\p{Script=Han}{2,8}?)?局)/gu;

/** 甲区民政局 and later 甲区民政与社会保障局: one bureau, by two names. */
export function findTwoBureaus(text: string): TwoSpellings[] {
  if (/更名|改[称名为]|改设|撤销|合并|组建|原/u.test(text)) return [];
  const all = [...text.matchAll(joined)].map(({ groups = {}, index }) => ({
    index,
    place: groups['place'] ?? '',
    stem: groups['stem'] ?? '',
    more: groups['more'] ?? '',
  }));
  return all.flatMap(({ index, place, stem, more }, at) => {
    const other = all
      .slice(0, at)
      .find((one) => one.place === place && one.stem === stem && one.more !== more);
    return other
      ? [{ index, said: `${place}${stem}${more}局`, other: `${place}${stem}${other.more}局` }]
      : [];
  });
}

const office = /(?<body>[局厅])?(?<stem>\p{Script=Han}{4})(?<kind>[股科处])(?!学|员|长助)/gu;

/** 甲县民政局社会救助股 and later 社会救助科 without an office of that name: one office of two kinds. */
export function findTwoKinds(text: string): TwoSpellings[] {
  if (/更名|改[称名为]|改设|撤销|合并/u.test(text)) return [];
  const all = [...text.matchAll(office)].map(({ groups = {} }) => groups);
  return [...text.matchAll(office)].flatMap(({ groups: one = {}, index }) => {
    const named = all.filter(({ body, stem }) => body !== undefined && stem === one['stem']);
    const [other] = named;
    return one['body'] !== undefined ||
      other === undefined ||
      named.some(({ kind }) => kind === one['kind'])
      ? []
      : [
          {
            index,
            said: `${one['stem']}${one['kind']}`,
            other: `${other['stem']}${other['kind']}`,
          },
        ];
  });
}
