import { surnames } from './surnames.ts';

/** A place in a sentence. */
export interface Place {
  readonly name: string;
  readonly index: number;
}

const maskedPart = '某某|某(?!某)|[XＸ×✕○〇]{1,2}|x{2}';
const masked = new RegExp(
  `(?<head>[A-Z](?=某)|[${surnames}](?=某|[XＸ×✕○〇x](?![\\dＡ-Ｚ])(?<!\\d[元岁人月天]×))|(?![和与给把为被叫])[${surnames}]\\p{Script=Han}(?=[XＸ×])|\\p{Script=Han}(?=某某))(?<mask>${maskedPart})(?<tail>\\p{Script=Han}?)`,
  'gu',
);
const unnamedThing =
  /^(?:些|种|个|县|市|区|村|镇|乡|地|日|月|年|单位|公司|福利|敬老|医院|学校|小区|社区)/u;
const noHead = /[县市区镇乡省在是与和由从等如对给被有于该到把原]/u;
const notInName = /[由的在是被患因说和与有今从对把晒当写住坐躺站跟两一会能叫做给也都去来到正将]/u;

/** 王某某, 陈某婷, 小Y's kin: W某某, 王XX, 宋X明. */
function findMasked(sentence: string): Place[] {
  return [...sentence.matchAll(masked)].flatMap(({ groups, index }) => {
    const { head = '', mask = '', tail = '' } = groups ?? {};
    if (noHead.test(head)) return [];
    const behind = sentence.slice(index + head.length + mask.length);
    if (mask === '某' && unnamedThing.test(behind)) return [];
    const isInside = tail !== '' && !notInName.test(tail) && mask.length === 1;
    return [{ name: head + mask + (isInside ? tail : ''), index }];
  });
}

const initials =
  /(?<![A-Za-z0-9./])(?:(?:[A-Z]\.){2,3}|[A-Z]{2,4}|小[A-Z]|[A-Z](?=小朋友|同学|宝宝|妹妹|弟弟))(?![A-Za-z0-9/+备]|-\d|\.(?!png|jpe?g|webp))/g;
const abbreviation =
  /^(?:DNA|ICU|NICU|CT|VIP|QQ|APP|ID|GB|GDP|PDF|LED|KTV|CN|ISBN|ISSN|HIV|AIDS|WPS|CCTV|PPT|GPS|POS|ATM|ABO|RH|MRI|NGO|IT|TV|PK|OK|IC|CPR|AED|UPS|SOS|PTA|RSS|ZIP|CSV|XLS|XLSX|HTML|URL|JSON|API|XX|XXX|PM|KN|NBA|MV|DV|CD|DVD|ETC|SIM|USB|AI|VR|QR|II|III|IV|VI|IMG|DSC|JPG|PNG|DOC|TODO|FIXME|TBD|MOD|MZ|MDX|YAML|UTF|HTTP|HTTPS|CSS|AM)$/;

const age = String.raw`[\d一二三四五六七八九十]+个?[岁月]`;

/** 王C, and Z今年十二岁 or 徘徊的Q送到了: one letter stands for somebody of whom something is told. */
const letter = new RegExp(
  `(?<![A-Za-z0-9])(?<=^|[^\\p{Script=Han}]|[儿女孩童生者员的人]|今天|昨天)(?:[${surnames}][A-Z](?=[，（(是在今患被]|$)|[A-Z](?=[，（(](?:[男女]|${age})|今年|现年|患|被|终于|第[一二]次|[说哭笑吃睡]|送到|[坐站躺抱拉]))(?![A-Za-z0-9])`,
  'gu',
);

/** LXY, W.H., 小Y: where a name may be they are a name. */
export const findInitials = (sentence: string): Place[] =>
  [...sentence.matchAll(initials), ...sentence.matchAll(letter)].flatMap(({ 0: name, index }) =>
    abbreviation.test(name) ? [] : [{ name, index }],
  );

const inPinyin = /(?<![A-Za-z])(?:[A-Z][a-z]{1,5} ?|[A-Z]{2,6} )[A-Z][a-z]{1,10}(?![A-Za-z])/g;
const syllables =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:[aoeiuv]|ai|ei|ao|ou|an|en|ang|eng|ong|ia|ie|iao|iu|ian|in|iang|ing|iong|ua|uo|uai|ui|uan|un|uang|ue|er)){1,2}$/;

const findPinyin = (sentence: string): Place[] =>
  [...sentence.matchAll(inPinyin)].flatMap(({ 0: name, index }) =>
    (name.match(/[A-Z][a-z]+|[A-Z]{2,}(?= )/g) ?? []).every((part) =>
      syllables.test(part.toLowerCase()),
    )
      ? [{ name, index }]
      : [],
  );

const toldByParts =
  /(?<=姓)(?![氏名啥什甚不])\p{Script=Han}{1,2}?[，、]?名[叫为]?[“「]?\p{Script=Han}{1,2}?(?=[的”」，。！]|$)/gu;
/** 姓展名翅: surname and given name apart. */
const findParts = (sentence: string): Place[] =>
  [...sentence.matchAll(toldByParts)].map(({ 0: name, index }) => ({ name, index }));

const repeated =
  /(\p{Script=Han})(?:大[爷娘妈伯叔嫂]|奶奶|爷爷|婆婆|老[汉人太]太?)(?<name>\1\p{Script=Han}{1,2})/gu;
/** 时大爷时来运: the surname twice. */
const findRepeated = (sentence: string): Place[] =>
  [...sentence.matchAll(repeated)].flatMap(({ 0: whole, index, groups }) => {
    const name = groups?.['name'] ?? '';
    return surnames.includes(name.charAt(0))
      ? [{ name, index: index + whole.length - name.length }]
      : [];
  });

/** Names that show by their characters alone that they are some: half hidden, in pinyin. */
export const findMaskedNames = (sentence: string): Place[] => [
  ...findMasked(sentence),
  ...findPinyin(sentence),
  ...findParts(sentence),
  ...findRepeated(sentence),
];
