import type { Place } from './masked-names.ts';
import { ofPersons, personNoun } from './may-be-called.ts';
import { personal } from './slots.ts';
import { hasSurname } from './surnames.ts';
import { cutIntoWords } from './words.ts';

/**
 * 种着海棠、玉兰和凌霄; 李锦记酱油和面粉: what is listed is of one kind, and where another member is a thing, so is
 * this one. Not where persons are said to be listed, or something is said that only a person does.
 */
export function isThingInList(sentence: string, { name, index }: Place): boolean {
  const from = clauseBefore(sentence.slice(0, index));
  const clause = sentence.slice(from).split(/[，。；：！？]/u)[0] ?? '';
  if (!clause.includes('、') || saysPersons.test(clause)) return false;
  if (countsThings.test(clause)) return true;
  const behind = sentence.slice(index + name.length);
  if (personal.test(behind) || countsPersons.test(behind)) return false;
  const members = membersOf(clause);
  const own = members.find(({ start, end }) => start <= index - from && index - from < end);
  if (!own || members.length < 2) return false;
  const [called, thing] = [
    clause.slice(own.start, index - from),
    clause.slice(index - from, own.end),
  ];
  if (isPersons(called)) return false;
  const others = members.filter((one) => one !== own && (one !== members.at(-1) || isShort(one)));
  return (
    others.some(({ text }) => isThing(text)) ||
    (isThing(thing) && thing.length > name.length + 1 && members.length > 2)
  );
}

/** What goes on behind the last member belongs to none. */
const isShort = ({ text }: Member): boolean => text.length < 5;

const isPersons = (text: string): boolean =>
  /(?:对象|[户人])$/u.test(text) || personNoun.test(text);

const clauseBefore = (before: string): number =>
  Math.max(...['，', '。', '；', '：', '！', '？'].map((mark) => before.lastIndexOf(mark))) + 1;

const saysPersons =
  /(?:孩子|[男女]孩|儿童|孤儿|患儿|学生|同学|姐妹|兄弟|伙伴|老人|病友|室友|患者|病人|户|名单|获奖者|受助者)们?[^，。、]{0,6}?(?:有|是|叫|为|如|分别)/u;
const countsPersons =
  /^[^，。]{0,12}?(?:等|这)?[\d两三四五六七八九十几]+[名位个][^，。]{0,6}(?:孩子|孩|儿|学生|同学|姐妹|老人|人)/u;

const countsThings =
  /[一二三四五六七八九十两几\d]+(?:样|种|类|款|味|道)(?![^，。、]*(?:病|残|障))/u;

interface Member {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function membersOf(clause: string): Member[] {
  let start = 0;
  return clause.split(/(?<=[、和与及])/u).map((part) => {
    const member = { text: part.replace(/[、和与及]$/u, ''), start, end: start + part.length };
    start = member.end;
    return member;
  });
}

/** Its last word is a noun of the dictionary for something that nobody is called. */
function isThing(member: string): boolean {
  const last = cutIntoWords(member).at(-1);
  return (
    last !== undefined &&
    last.text.length > 1 &&
    /^(?:n|nz|nt|ng)$/u.test(last.kind) &&
    !isPersons(last.text) &&
    !(hasSurname(last.text) && last.text === member) &&
    !(ofPersons.test(last.text) && last.text === member)
  );
}
