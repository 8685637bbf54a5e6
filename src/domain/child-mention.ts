import { looksLikeName } from './person-name.ts';

/** A sentence that may tell who a child in care, or a sick child, is. */
export interface RiskySentence {
  /** Place in the paragraph's text, in UTF-16 units. */
  readonly index: number;
  readonly text: string;
  /** Names of persons in it that may be a child's. */
  readonly names: readonly string[];
}

const institution = /福利院|孤儿|弃婴|困境儿童|救助站|儿童家园|留守儿童|特教|康复|收养|寄养/u;
const illness =
  /脑瘫|残疾|患病|患有|患上|白血病|先天|自闭|孤独症|智力|心脏病|肿瘤|癌|唇腭裂|聋哑|失明|瘫痪|手术|病情|重病|艾滋|癫痫|[抬站坐][不]起来/u;
const child =
  /孩子|女孩|男孩|姑娘|小朋友|小手|宝宝|娃|儿童|孤儿|弃婴|同学|学生|上学|[0-9一二三四五六七八九十]{1,2}岁|院里的|长得/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** 小甲乙, 张甲这姑娘, 握着张甲的小手, 李甲乙因患…: a name where it is used as a name of a child. */
const namePlaces = [
  /(?:^|[，。！？“”、；：])(\p{Script=Han}{2,3})(?=因患|因病|患有|患上|从小|刚出生|被遗弃|这姑娘|这孩子|小朋友|一只手|的病)/gu,
  /(?:^|[，。！？“”、；：着扶抱喂帮陪给])(\p{Script=Han}{2,3}?)(?=的小手|的小脸|这姑娘|这孩子|这个孩子|小朋友)/gu,
  /[^\p{Script=Han}]?(小\p{Script=Han}{1,2})(?=脸上|的小手|的小脸|笑着|[（(]化名)/gu,
];

/** 孤儿张甲, 名叫张甲: here what follows may as well be no name, so it must begin with a surname. */
const likelyPlaces = [
  /(?:孤儿|女孩|男孩|孩子|儿童|弃婴|学生|名叫|取名|姑娘|同学)(\p{Script=Han}{2,3}?)(?=[，。、（(今的说是从在因患和与]|$)/gu,
  /(?:^|[，。、；：])(\p{Script=Han}{2,3})(?=[，]?(?:今年)?[0-9一二三四五六七八九十]{1,2}岁)/gu,
  /(?:^|[，。、；：])(\p{Script=Han}{2,3})(?=同学)/gu,
];

const notPersons =
  /^(?:孩子|小朋|小手|小脸|小记|小区|小组|小学|小时|小康|小额|小食|小水|小型|他们|她们|我们|大家|老人|志愿|阿姨|护理|院内|这里|这个|那个|自己|当地|目前|每个|有的|一些|福利|儿童|残疾|孤儿|因为|如果|同时|其中|全市|我市)/u;

/** Sentences that name somebody who may be a child, with illness or an institution near by. */
export function findRiskySentences(paragraph: string, context: string): RiskySentence[] {
  const isAboutCare = institution.test(context);
  return splitSentences(paragraph).flatMap(({ index, text }) => {
    const isRisky = (child.test(text) && (illness.test(text) || isAboutCare)) || illness.test(text);
    if (!isRisky) return [];
    const names = findNames(text);
    return names.length === 0 ? [] : [{ index, text, names }];
  });
}

function splitSentences(text: string): { index: number; text: string }[] {
  return [...text.matchAll(/[^。！？]+[。！？]*[”’）]*/gu)].map(({ 0: sentence, index }) => ({
    index,
    text: sentence,
  }));
}

function findNames(sentence: string): string[] {
  const collect = (patterns: readonly RegExp[]): string[] =>
    patterns.flatMap((pattern) =>
      [...sentence.matchAll(pattern)]
        .map(({ 1: name }) => name ?? '')
        .filter((name) => name !== ''),
    );
  const certain = collect(namePlaces);
  const likely = collect(likelyPlaces).filter((name) => looksLikeName(name) && isNoWord(name));
  return [...new Set([...certain, ...likely])].filter((name) => !notPersons.test(name));
}

/** A name is rarely a word of the dictionary. */
const isNoWord = (name: string): boolean => [...segmenter.segment(name)].length > 1;
