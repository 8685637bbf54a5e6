import { tighten } from './plain-names.ts';

/** Closer than this, a word belongs to a name. */
const factSpan = 40;
/** A new paragraph is about something else, and what stands above an article is not its first sentence. */
const border = /\n\n|\n---\n/u;
const need =
  /低保|特困|五保|供养|救助|贫困|困难(?:户|家庭|群众|对象|职工)|残疾|重病|患病|孤儿|临时救助|受助|享受|领取|名单|建档立卡|精神障碍/u;

/** The first words of a text that tell of need, for what stands apart from them, such as its title. */
export const wordsOfNeed = (text: string): string => need.exec(text)?.[0] ?? '';

/** A name in a text, and what the rows of this name say. */
interface NameInText {
  readonly written: string;
  readonly index: number;
  readonly rows: readonly { readonly village: string; readonly amountYuan?: number }[];
}

/** Whether a text says of somebody, close to the name, what a row says of this person: village, amount, need. `text` is tight. */
export function standsWithFact(text: string, { written, index, rows }: NameInText): boolean {
  const before = text.slice(Math.max(0, index - factSpan), index);
  const behind = text.slice(index + written.length, index + written.length + factSpan);
  const around = `${before.split(border).at(-1) ?? ''} ${behind.split(border)[0] ?? ''}`;
  if (need.test(around) || isGoneOnAbout(text.slice(index + written.length))) return true;
  return rows.some(
    ({ village, amountYuan }) =>
      (village !== '' && around.includes(stemOf(village))) ||
      (amountYuan !== undefined && holdsNumber(around, amountYuan)),
  );
}

/** How far a story about somebody reaches, before somebody else comes. */
const storySpan = 200;
/** 她家今年纳入低保: the same person, sentences and a paragraph later. */
const sameInNeed = new RegExp(
  `(?:^|[,。!?;\\n])(?:[她他](?!们)|其(?![中他余实])|该户|这户|一家|全家)[^,。!?;\\n]{0,12}?(?:${need.source})`,
  'u',
);
const isGoneOnAbout = (behind: string): boolean => sameInNeed.test(behind.slice(0, storySpan));

/** 柳庄 of 柳庄村; a village of one character keeps its word. */
const stemOf = (village: string): string => {
  const stem = village.replace(/(?:社区|村)$/u, '');
  return tighten(stem.length > 1 ? stem : village);
};

/** Also as 1,234; cells of a table are between commas too. */
function holdsNumber(text: string, amount: number): boolean {
  const digits = String(amount);
  const grouped = digits.replace(/\B(?=(?:\d{3})+$)/g, ',?');
  return new RegExp(`(?<![\\d.])${grouped}(?!\\d)`).test(text);
}
