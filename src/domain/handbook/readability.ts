/** Something that makes a text hard to read, at its place in the text. */
export interface HardPlace {
  index: number;
  code: 'long-sentence' | 'long-stretch' | 'officialese' | 'passive';
  /** What is wrong and what to do, in Chinese. */
  message: string;
}

/** A sentence ends with 。！？ or ；: the words between are read as one thought. */
export const longestSentence = 45;
/** Characters between any two signs. */
const longestStretch = 26;

/** Words of files and what people say instead. */
const plainWords: readonly (readonly [officialese: RegExp, word: string, plain: string])[] = [
  [/予以/g, '予以', '给，或者直接写做什么'],
  [/给予/g, '给予', '给'],
  [/之日起/g, '之日起', '……那天起'],
  [/上述/g, '上述', '上面说的'],
  [/(?<!地)方可(?!以)/g, '方可', '才可以'],
  [/(?<!必)须(?!知)/g, '须', '要'],
  [/逾期/g, '逾期', '过了期限'],
  [/届时/g, '届时', '到时候'],
  [/鉴于/g, '鉴于', '因为'],
  [/若(?!干)/g, '若', '如果'],
  [/(?<![平人])均(?!摊)/g, '均', '都'],
  [/应当/g, '应当', '要，或者应该'],
  [/不得(?![不已])/g, '不得', '不能'],
  [/履行/g, '履行', '尽，或者直接写做什么'],
  [/酌情/g, '酌情', '看情况'],
  [/切实/g, '切实', '删去这个词'],
  [/开展/g, '开展', '做'],
  [/进行/g, '进行', '做，或者直接用后面的动词'],
  [/有关规定/g, '有关规定', '写明是哪一份规定，或者写“规定”'],
  [/相关部门/g, '相关部门', '写明是哪个部门'],
];

/** Everything in a text that is hard to read. Names of laws in 《》 and quotations in “” are not its words. */
export function findHardPlaces(text: string): HardPlace[] {
  const own = text.replace(/《[^》]*》|“[^”]*”/g, (quoted) => '　'.repeat(quoted.length));
  return [...sentencesOf(text)].flatMap(({ index, text: sentence }) => [
    ...lengthFaults(sentence, index),
    ...wordFaults(own.slice(index, index + sentence.length), index),
  ]);
}

interface Part {
  index: number;
  text: string;
}

const sentencesOf = (text: string): Part[] => partsOf(text, /[^。！？；!?;\n]+/g);

const partsOf = (text: string, pattern: RegExp): Part[] =>
  [...text.matchAll(pattern)].map(({ 0: part, index }) => ({ index, text: part }));

const countHan = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

function lengthFaults(sentence: string, index: number): HardPlace[] {
  const count = countHan(sentence);
  if (count > longestSentence)
    return [
      {
        index,
        code: 'long-sentence',
        message: `这一句有 ${count} 个字，超过 ${longestSentence} 个，不好读；请拆成两三句。`,
      },
    ];
  const stretch = partsOf(sentence, /[^，、：:,（）()“”《》—…\s]+/g).find(
    (part) => countHan(part.text) > longestStretch,
  );
  return stretch
    ? [
        {
          index: index + stretch.index,
          code: 'long-stretch',
          message: `这里一口气 ${countHan(stretch.text)} 个字没有停顿，超过 ${longestStretch} 个；请断开，或者删去修饰。`,
        },
      ]
    : [];
}

function wordFaults(sentence: string, start: number): HardPlace[] {
  const words = plainWords.flatMap(([pattern, word, plain]): HardPlace[] =>
    [...sentence.matchAll(pattern)].map(({ index }) => ({
      index: start + index,
      code: 'officialese',
      message: `“${word}”是公文话，请换成平常话：${plain}。`,
    })),
  );
  const passives = [...sentence.matchAll(/(?<!衣)被(?!子|褥|告)/g)];
  const second = passives[1] ?? /(?<!衣)被[^，。；]{1,12}所/.exec(sentence);
  return second
    ? [
        ...words,
        {
          index: start + second.index,
          code: 'passive',
          message: '“被”字句绕；请写谁做了什么，例如“窗口通知您”。',
        },
      ]
    : words;
}

/** Words that people who never applied do not know. */
const hardWords = [
  ...['低保', '低保边缘家庭', '刚性支出', '特困', '集中供养', '分散供养', '临时救助', '医疗救助'],
  ...['赡养', '抚养', '扶养', '义务人', '监护', '寄养', '事实无人抚养', '困境儿童', '孤儿'],
  ...['行政复议', '近亲属', '备案', '公示', '异议', '民主评议', '初审', '动态管理', '渐退期'],
  ...['自理能力', '照料护理', '失能', '高龄津贴', '残疾等级', '护理补贴', '生活补贴'],
  ...['大病保险', '起付标准', '合规费用', '自付', '一站式结算', '疾病应急救助', '医疗保障部门'],
  ...['过渡期', '倒损', '冬春救助', '台账', '属地', '灾害信息员', '转介', '核对'],
  ...['急难型', '支出型', '补差', '分档', '流散人员', '救助站', '日间照料', '幸福院'],
];

/** At most this share of a text's hard words may go without an explanation. */
export const mostUnexplained = 0.3;
/** Texts with fewer hard words are not measured. */
const fewest = 4;

/** The hard words of a text that no term of the glossary explains, if they are too many. */
export function findUnexplained(
  text: string,
  terms: readonly string[],
): { words: string[]; share: number } | undefined {
  const used = hardWords.filter((word) => text.includes(word));
  const words = used.filter((word) => !terms.some((term) => term.includes(word)));
  const share = used.length === 0 ? 0 : words.length / used.length;
  return used.length < fewest || share <= mostUnexplained ? undefined : { words, share };
}

/** An amount of money typed by hand: 3480元, 3,480 元, 六百元, 0.5万元; `undefined` where there is none. */
export const findAmount = (text: string): { index: number; found: string } | undefined => {
  const match =
    /[\d０-９][\d０-９,，.．]*\s*(?:余|多)?(?:十|百|千|万|亿)*(?:余|多)?\s*元|[〇零一二两三四五六七八九十百千万亿]+(?:余|多)?元(?!旦|月|宵|件)|[¥￥]\s*\d/.exec(
      text,
    );
  return match ? { index: match.index, found: match[0] } : undefined;
};
