import { isAboutCare, mayTellOfCare } from './persons/care-words.ts';
import { findPersons, type NamedPerson } from './persons/find-persons.ts';
import { listHelpers } from './persons/helper.ts';
import { toPlainText } from './persons/plain-text.ts';

/** A sentence that may tell who a child in care, a sick child or a resident of an institution is. */
export interface RiskySentence {
  /** Place in the paragraph's text, in UTF-16 units. */
  readonly index: number;
  readonly text: string;
  /** Names of persons in it that may be theirs, as the text writes them. */
  readonly names: readonly string[];
}

/**
 * Sentences that name somebody who has no office, calling or deed of help: a child, a patient, a resident, a recipient.
 * `context` is the whole text: whoever it describes as a helper is one wherever the text names them again, and a name
 * that is said to be changed (化名) is none.
 */
export function findRiskySentences(paragraph: string, context: string): RiskySentence[] {
  const { text, places } = toPlainText(paragraph);
  if (!mayTellOfCare(text, context)) return [];
  const { personsIn, helpers, isNameOf } = readContext(context);
  return splitSentences(text).flatMap((sentence) => {
    const persons = personsIn(sentence.text);
    const risky = persons.filter(
      (person) =>
        !isChanged(person, isNameOf) &&
        !isCovered(person) &&
        !isOfOldTimes(person, isNameOf) &&
        !isPartOfBody(person, persons) &&
        !isHelper(person, persons, helpers),
    );
    if (risky.length === 0) return [];
    const at = (index: number): number => places[sentence.index + index] ?? paragraph.length;
    const names = longest(risky).map(({ name, index }) =>
      paragraph.slice(at(index), at(index + name.length - 1) + 1),
    );
    const from = at(0);
    return [
      {
        index: from,
        text: paragraph.slice(from, at(sentence.text.length)),
        names: [...new Set(names)],
      },
    ];
  });
}

/** What a whole text says of persons. */
interface Context {
  /** The persons in one of its sentences, or in another that is read on its subject. */
  readonly personsIn: (sentence: string) => readonly NamedPerson[];
  readonly helpers: ReadonlySet<string>;
  /** Whether it says anywhere that a name is changed or that of a memorial. */
  readonly isNameOf: (name: string, what: 'changed' | 'memorial') => boolean;
}

/** The texts read last: each is asked for by every paragraph of it, and in development again after every edit. */
const contexts = new Map<string, Context>();
const mostContexts = 100;

type PersonsBySentence = Map<string, readonly NamedPerson[]>;
/** The persons of the sentences read last, in texts about people in care and in others; after an edit most are the same. */
const inCare: PersonsBySentence = new Map();
const elsewhere: PersonsBySentence = new Map();
const mostSentences = 10_000;

function readSentence(sentence: string, isCare: boolean): readonly NamedPerson[] {
  const read = isCare ? inCare : elsewhere;
  const known = read.get(sentence);
  if (known) return known;
  const found = findPersons(sentence, isCare);
  if (read.size >= mostSentences) read.clear();
  read.set(sentence, found);
  return found;
}

function readContext(text: string): Context {
  const known = contexts.get(text);
  if (known) return known;
  const isCare = isAboutCare(text);
  const personsIn = (sentence: string): readonly NamedPerson[] => readSentence(sentence, isCare);
  const sentences = splitSentences(toPlainText(text).text);
  const helpers = listHelpers(sentences.flatMap((sentence) => personsIn(sentence.text)));
  const context = { personsIn, helpers, isNameOf: buildNameReader(text) };
  if (contexts.size >= mostContexts) contexts.clear();
  contexts.set(text, context);
  return context;
}

/** By the reading that begins here or before and reaches into this one. */
const isHelper = (
  { index }: NamedPerson,
  readings: readonly NamedPerson[],
  helpers: ReadonlySet<string>,
): boolean =>
  readings.some(
    (reading) =>
      helpers.has(reading.name) &&
      reading.index <= index &&
      index < reading.index + reading.name.length,
  );

const saidOfNames = {
  changed: ['（化名', '(化名'],
  memorial: ['陵园', '故里', '故居', '纪念馆'],
};

/** Looks through the text once for each name. */
function buildNameReader(text: string): Context['isNameOf'] {
  const found = new Map<string, boolean>();
  return (name, what) => {
    const key = `${what} ${name}`;
    const is = found.get(key) ?? saidOfNames[what].some((word) => text.includes(`${name}${word}`));
    found.set(key, is);
    return is;
  };
}

const isChanged = ({ name, before, behind }: NamedPerson, isNameOf: Context['isNameOf']): boolean =>
  /^[^，。]{0,12}(?:[均都皆]为?|之类的|等)化名/u.test(behind) ||
  /化名[：:叫为]?$/u.test(before) ||
  isNameOf(name, 'changed');

/** 春晖敬老院, 小李庄村: a place or a body that is called so. */
const bodyBehind =
  /^院?(?:纪念|村|居委会|人民政府|护老院|养[老护]|护理院|托养|小区|幼儿园|诊所|药房|[^，。]{0,2}(?:早教|托管|面馆|饭[店馆]|餐[馆厅]|茶馆|影楼|照相馆|便利店|理发店|奶茶|火锅)|堂|居|苑|合作社|银行|农场|书店|之家|家园|热线|基金|项目|.?活动|读书会|艺术团|乐[团队]|剧团|志愿|俱乐部|班[的里，。]|队|社工|画室|服务|庄|镇|乡|街道|社区|县|市|区|省|州|路|街|巷|河|湖|山|小学|中学|学校|大学|医院|敬老院|福利院|福利中心|卫生院|公司|集团|超市|酒店|基金会|慈善|商会|协会|有限|派出所|护理部|办公室|食堂|门诊|法院|工程|计划|行动|书屋|日报|晚报|大道|广场)/u;
/** 小金香村 */
const villageBehind = /^\p{Script=Han}{0,2}(?:村|庄|社区|工贸区|乡)(?!民(?!委员会)|[里口])/u;
/** 王阿姨, 李主任: no more than everybody may know. */
const bySurname =
  /^\p{Script=Han}(?:大[姐哥爷娘妈嫂伯叔]|[妈爸爷叔姐哥]{1,2}|阿姨|奶奶|爷爷|师傅|先生|女士|老师|医生|大夫|老汉|老[师太]|老先|老人|主任|局长|院长|家|村|庄)/u;

/** 康大 in 康大义村: a longer reading is a place or a body. */
const isPartOfBody = ({ index, name }: NamedPerson, readings: readonly NamedPerson[]): boolean =>
  readings.some(
    (reading) =>
      reading.index === index &&
      reading.name.length > name.length &&
      bodyBehind.test(reading.behind),
  );

/** 福满家养老服务中心: up to the word that says what it is nothing is done. */
const bodyFurther =
  /^(?:(?![在去到从被住进来是把给为向说的])\p{Script=Han}){1,6}(?:服务中心|公司|有限|药房|超市|酒店|基金会|艺术团|合作社|养老院|护理院)/u;

/** 《我与地坛》 and its writer, the story of Helen Keller: known to everybody, told to the children. */
const isRemembered = (before: string, behind: string): boolean =>
  /(?:^|[^\p{Script=Han}]|人物|英雄|烈士|模范|[作画科诗音数物].{0,2}家|诗人|歌手|运动员|冠军|背诵|朗诵|学唱|[讲听]了?|诵读|[读看演唱学])(?:了|过|着|完|起)?$/u.test(
    before,
  ) &&
  /^(?:[^，。]{0,4}的《|[^，。]{0,12}的(?:故事|典故|传说)，?[^，。]{0,10}(?:都?会[背讲]|[爱常]听|[听背讲]了?)|[^。]{0,12}，[他她]的(?:书|著作|小说|自传|诗集|散文)|(?:同志)?的?(?:先进|英雄|模范|感人)事迹|(?![^，。]{0,3}[病残瘫癌])[^，。]{0,2}的(?:故事|事迹|精神|名言|传说|诗|画像|塑像|自传))/u.test(
    behind,
  );

/** 许衡幼年家贫……至今传为佳话, and 韩愈 in a text that names 韩愈陵园. */
const isOfOldTimes = ({ name, behind }: NamedPerson, isNameOf: Context['isNameOf']): boolean =>
  isNameOf(name, 'memorial') || /^[^。]{0,24}至今[^。]{0,12}(?:传为佳话|流传)/u.test(behind);

const byAge = /^老\p{Script=Han}$/u;

/** “福娃”牌助听器, “小海龟”训练椅 */
const productBehind =
  /^[”」’](?![坐在躺的说今是和被抱从把住患有用靠推])\p{Script=Han}{0,6}?(?:牌|品牌|款|系列|椅|[床器机仪车班营队社团奖展室屋站店馆铺园厅](?=[，。、每已在由]|$)|项目|行动|计划|绘本|活动|课堂|基金|热线|乐园|志愿|公益|宣讲)/u;

const isCovered = ({ name, before, behind }: NamedPerson): boolean =>
  bodyBehind.test(behind) ||
  bodyFurther.test(behind) ||
  productBehind.test(behind) ||
  byAge.test(name) ||
  isRemembered(before, behind) ||
  (name.startsWith('小') && villageBehind.test(behind)) ||
  isBySurname(`${name}${behind}`, name.length);

/** What a surname is not enough for: 戚大娘失智. */
const condition =
  /^(?:失[能智明聪独]|[偏截高]?瘫|中风|痴呆|患|卧床|半身不遂|[双一]?[目眼耳][失全]?[明盲聋]|骨折|大小便)/u;

/** The form of address may begin inside the name or behind it, and ends it. */
function isBySurname(text: string, length: number): boolean {
  const end = bySurname.exec(text.slice(0, length + 1))?.[0].length ?? 0;
  return length < 4 && end >= length && !condition.test(text.slice(end));
}

/** Of readings that begin at one place the longest. */
const longest = (persons: readonly NamedPerson[]): NamedPerson[] =>
  [...Map.groupBy(persons, ({ index }) => index).values()].flatMap(
    (readings) => readings.toSorted((a, b) => b.name.length - a.name.length)[0] ?? [],
  );

/** Nobody writes longer ones; each person is read with all that stands before and behind in the sentence. */
const longestSentence = 1000;

function splitSentences(text: string): { index: number; text: string }[] {
  return [...text.matchAll(/[^。！？]+[。！？]*[”’）]*/gu)].flatMap(({ 0: sentence, index }) =>
    cutLong(sentence).map((part) => ({ index: index + part.index, text: part.text })),
  );
}

/** Where a comma stands, if there is one. */
function cutLong(sentence: string): { index: number; text: string }[] {
  const parts: { index: number; text: string }[] = [];
  let index = 0;
  while (sentence.length - index > longestSentence) {
    const most = sentence.slice(index, index + longestSentence);
    const text = /^[^]*[，、；：\s]/u.exec(most)?.[0] ?? most;
    parts.push({ index, text });
    index += text.length;
  }
  return [...parts, { index, text: sentence.slice(index) }];
}
