import { looksLikeName } from './person-name.ts';

/** A name of a person where a text uses it. Where it may be two characters or three, there is one of each. */
export interface NamedPerson {
  readonly name: string;
  /** Place in the sentence, in UTF-16 units. */
  readonly index: number;
  /** What stands before and behind the name in its sentence. */
  readonly before: string;
  readonly behind: string;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** What can stand right before a name: an end, or a word that calls somebody. */
const leader =
  /(?:^|[，。、；：！？“”‘’（）()《》\s的了着过给对和与为叫是把被让等及见到]|岁|孤儿|患儿|病儿|[女男]孩|[女男]童|[女男]婴|[女男]生|婴儿|孩子|儿童|少年|弃婴|学生|同学|取名|起名|姑娘|小伙|女儿|儿子|孙女|孙子|外孙|双胞胎|姐姐|妹妹|哥哥|弟弟|老人|大爷|大娘|五保户|特困户|低保户|贫困户|供养对象|院民|病人|患者|居民|村民|小朋友|看到|看望|抱起|喂|陪|帮|帮助|照顾)$/u;

/** Names of the sentence that begin with a surname, and nicknames like 林林. */
export function findPersons(sentence: string): NamedPerson[] {
  const borders = new Set([...segmenter.segment(sentence)].map(({ index }) => index));
  borders.add(sentence.length);
  return [...borders].flatMap((index) => {
    const before = sentence.slice(0, index);
    if (!leader.test(before.slice(-4))) return [];
    // 和 joins two words far more often than it begins a name.
    if (/^[和都从经应能]/u.test(sentence.slice(index)) && /\p{Script=Han}$/u.test(before))
      return [];
    const run = /^\p{Script=Han}+(?:·\p{Script=Han}+)*/u.exec(
      sentence.slice(index, index + 12),
    )?.[0];
    const isCalled = /(?:叫|取名|起名)$/u.test(before);
    return lengthsOf(run ?? '')
      .filter((length) => borders.has(index + length))
      .map((length) => ({
        name: sentence.slice(index, index + length),
        index,
        before,
        behind: sentence.slice(index + length),
      }))
      .filter(({ name }) => isName(name, isCalled || (isPointedAt.test(before) && !isWord(name))));
  });
}

function lengthsOf(run: string): number[] {
  if (run.includes('·')) return [run.length];
  const lengths = doubleSurname.test(run) ? [3, 4] : [2, 3];
  return lengths.filter((length) => length <= run.length);
}

const doubleSurname = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒)/u;

const isName = (name: string, isCalled: boolean): boolean =>
  !isCovered.test(name) &&
  (isNickname(name) || (looksLikeName(name) && (isCalled || isNoWord(name))));

const isNickname = (name: string): boolean =>
  /^(\p{Script=Han})\1$/u.test(name) &&
  !/^[妈爸爷奶叔婶姐妹哥弟舅姑公婆太宝天年月人家个处常渐刚轻慢好多一仅久偏往频纷]/u.test(name);

/** 王阿姨, 李某: no more than everybody may know. */
const isCovered =
  /(?:阿姨|老师|医生|大夫|奶奶|爷爷|师傅|大[爷娘妈姐哥嫂伯叔]|老[师汉]|院长|主任|局长|某|先生|女士|同志|同学)$/u;

/** Here a name is so likely that 孟子 may be the beginning of one. */
const isPointedAt = /(?:见到了?|看到了?|岁的|[女男]孩|患儿)$/u;

const isWord = (name: string): boolean => [...segmenter.segment(name)].length === 1;

/** Neither a word of the dictionary (孤儿), nor a word and a letter (申请人), nor the beginning of a predicate. */
function isNoWord(name: string): boolean {
  const [first, ...rest] = [...segmenter.segment(name)].map(({ segment }) => segment);
  if (first === undefined || rest.length === 0) return false;
  if (first.length > 1 && !doubleSurname.test(first)) return false;
  return !/(?:[的了着过们是在有与都也就说讲问道把给被到跟患住很还又从向]|孤儿|儿童|孩子|老人|学生|家庭|[院站村园校家室楼][内里外])$/u.test(
    name,
  );
}
