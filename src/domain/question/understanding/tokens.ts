/** Tokens: what the pieces of a question can be. */
import { wordFrom, type FoldedQuestion } from '../words/fold-question.ts';
import type { Knowledge } from './knowledge.ts';
import { misspeltAt } from './misspelt.ts';
import { canPartAt, hasDictionary } from '../words/dictionary.ts';
import { surnameAt } from '../persons/name-characters.ts';
import { namesAt } from '../persons/read-name.ts';
import { wordMeanings, type Meaning } from '../words/vocabulary.ts';
import type { Token } from './token.ts';

const costs = {
  word: 1,
  filler: 0.7,
  unknownHan: 6,
  unknownLetter: 3,
  unknownDigit: 1,
  shorterPlace: 0.8,
};
/** A piece that runs over a break of the writer. */
const overBreak = { none: 0, dot: 0.25, space: 0.25, punctuation: 4 } as const;
const longestWord = 12;

/** Every token that begins at a place of the question. */
export function tokensAt(question: FoldedQuestion, at: number, known: Knowledge): Token[] {
  const text = question.chars.join('');
  const char = question.chars[at] ?? '';
  const found = /\d/.test(char)
    ? numbersAt(text, at, known)
    : /[a-z]/.test(char)
      ? spelledAt(question, text, at, known)
      : writtenAt(text, at, known);
  return [...found, ...namesAt(question, at, known), unknownAt(char, at)].map((token) => ({
    ...token,
    cost: token.cost + costOfBreaks(question, at, token.end),
  }));
}

function costOfBreaks({ breaks }: FoldedQuestion, at: number, end: number): number {
  return breaks.slice(at + 1, end).reduce((sum, kind) => sum + overBreak[kind], 0);
}

const unknownAt = (char: string, at: number): Token => ({
  type: 'unknown',
  end: at + 1,
  cost: /[a-z]/.test(char)
    ? costs.unknownLetter
    : /\d/.test(char)
      ? costs.unknownDigit
      : costs.unknownHan,
});

const meaningCost = (meaning: Meaning): number =>
  meaning.type === 'filler' ? costs.filler : costs.word;

function writtenAt(text: string, at: number, known: Knowledge): Token[] {
  const named = known.forms.namedAt(text, at);
  const longest = Math.max(...named.map(({ end }) => end));
  const places = named.map(({ end, places: { codes, cost } }): Token => ({
    type: 'place',
    end,
    codes,
    cost: cost + (end < longest ? costs.shorterPlace : 0),
  }));
  return [
    ...places,
    ...wordsAt(text, at, known),
    ...misspeltAt(text, at, known),
    ...unknownPlaceAt(text, at, known),
    ...familyAt(text, at),
    ...countAt(text, at),
  ];
}

function wordsAt(text: string, at: number, known: Knowledge): Token[] {
  const tokens: Token[] = [];
  for (let end = at + 1; end <= Math.min(text.length, at + longestWord); end += 1) {
    const word = text.slice(at, end);
    const meaning = known.ownWords.get(word) ?? wordMeanings.get(word);
    // 药 in 山药
    if (word.length === 1 && meaning?.type === 'programme' && !isWholeWord(text, at, end)) continue;
    if (meaning) tokens.push({ ...meaning, end, cost: meaningCost(meaning) });
  }
  return tokens;
}

const isWholeWord = (text: string, at: number, end: number): boolean =>
  !hasDictionary || (canPartAt(text, at) && canPartAt(text, end));

/** 二铺营, 李家村: two to five characters that end like a village; 点磨头镇 is 磨头镇 and something else. */
function unknownPlaceAt(text: string, at: number, { forms }: Knowledge): Token[] {
  const isNamedFrom = (from: number, end: number): boolean =>
    from < end &&
    (forms.namedAt(text, from).some((one) => one.end === end) || isNamedFrom(from + 1, end));
  return [3, 2, 4, 5].flatMap((length): Token[] => {
    const shown = text.slice(at, at + length);
    return /^\p{Script=Han}+(?:村|庄|屯|营|寨|沟|社区|小区|街道|镇|乡)$/u.test(shown) &&
      shown.length === length &&
      !isNamedFrom(at + 1, at + length)
      ? [{ type: 'unknown place', shown, end: at + length, cost: unknownPlaceCost(shown) }]
      : [];
  });
}

/** 李家坟村 is said to be a village, 二铺营 may be one; the shorter, the likelier. */
const unknownPlaceCost = (shown: string): number =>
  (/[村区道镇乡]$/.test(shown) ? 3.4 : 4.5) + shown.length / 10;

const relative = /^[大二三四五六七八小老](?:[爹爸妈娘爷奶公婆叔婶伯舅妗姑姨哥嫂姐弟妹](?!村|庄))/u;

/** 二舅, 老刘家, 姓刘: whose relative or family, said before the name. */
function familyAt(text: string, at: number): Token[] {
  const [kin = ''] = relative.exec(text.slice(at, at + 3)) ?? [];
  if (kin !== '') return [{ type: 'filler', end: at + kin.length, cost: costs.filler }];
  const said = /^(?:老(\p{Script=Han})家|姓(\p{Script=Han}))/u.exec(text.slice(at, at + 3));
  const surname = said?.[1] ?? said?.[2] ?? '';
  return said && surnameAt([surname])
    ? [{ type: 'filler', end: at + said[0].length, cost: costs.word }]
    : [];
}

const eldest = 60;
const ofOldAge = (end: number): Token => ({
  type: 'programme',
  programme: 'elderlyService',
  named: false,
  end,
  cost: 0.5,
});

const counted =
  /^(?:\d+|[零一二两三四五六七八九十百千]+)个?[多来]?(?:万|月份|月|年|点钟|点|号|岁|天|口人|口|人|户|组|次|回|斤)/;

const old = /^(?:[六七八九]十|[一两]?百)[零一二三四五六七八九]*[多来几]?岁/;

/** 八月份, 三口人, 七十多岁: when, how many, how old. */
function countAt(text: string, at: number): Token[] {
  const [age = ''] = old.exec(text.slice(at)) ?? [];
  if (age !== '') return [ofOldAge(at + age.length)];
  const [count = ''] = counted.exec(text.slice(at)) ?? [];
  return count === '' ? [] : [{ type: 'filler', end: at + count.length, cost: costs.filler }];
}

/** Codes, telephone numbers and ages; any other number says nothing. */
function numbersAt(text: string, at: number, { places, phones }: Knowledge): Token[] {
  const [digits = ''] = /^\d+/.exec(text.slice(at)) ?? [];
  const end = at + digits.length;
  if (places.has(digits)) return [{ type: 'place', codes: [digits], end, cost: 0.5 }];
  if (phones.has(digits)) return [{ type: 'phone', digits, end, cost: 0.5 }];
  if (text.charAt(end) === '岁')
    return Number(digits) >= eldest
      ? [ofOldAge(end + 1)]
      : [{ type: 'filler', end: end + 1, cost: 0.5 }];
  return [{ type: 'filler', end, cost: costs.word }];
}

/** Words and places in pinyin, and places by their initials. */
function spelledAt(question: FoldedQuestion, text: string, at: number, known: Knowledge): Token[] {
  const places = known.forms
    .spelledAt(text, at)
    .map(({ end, places: { codes, cost } }): Token => ({ type: 'place', end, codes, cost }));
  const words = known.spelledWordsAt(text, at).map(({ end, word: { meaning } }): Token => ({
    ...meaning,
    end,
    cost: meaningCost(meaning),
  }));
  const [letters] = /^[a-z]+/.exec(wordFrom(question, at)) ?? [];
  const codes = letters === undefined ? [] : known.forms.byInitials(letters);
  const initials: Token[] =
    codes.length === 0 || letters === undefined
      ? []
      : [{ type: 'place', codes, end: at + letters.length, cost: 3 }];
  const kind = /^(?:cun|zhen|xiang)(?![a-z])/.exec(text.slice(at))?.[0];
  const kinds: Token[] =
    kind === undefined ? [] : [{ type: 'filler', end: at + kind.length, cost: costs.filler }];
  return [...places, ...words, ...initials, ...kinds];
}
