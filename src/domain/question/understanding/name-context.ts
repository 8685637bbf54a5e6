/** How sure a name is by what the writer said just before it. */
import { wordBorders } from '../words/dictionary.ts';
import type { FoldedQuestion } from '../words/fold-question.ts';
import type { Knowledge } from './knowledge.ts';
import { saysName } from '../persons/read-name.ts';
import type { Token } from './token.ts';

/** Behind these stands no name: 哪个钱多. */
const asksThing =
  /(?:哪|哪个|哪些|什么|啥|几|多|多少|怎么|咋|咋样|怎样|如何|为什么|为啥|能|会|可以|得|的钱|给|被)$/;

/** Answers with the token as it is to be read behind those before it; only names change. */
export function nameInContext(
  question: FoldedQuestion,
  { forms }: Knowledge,
): (before: readonly Token[], token: Token) => Token {
  const text = question.chars.join('');
  const borders = wordBorders(text);
  const isInWord = (at: number): boolean => borders !== undefined && !borders.has(at);
  return (before, token) => {
    if (token.type !== 'name') return token;
    const last = before.at(-1);
    const start = last?.end ?? 0;
    const isBeforePlace = forms.namedAt(text, token.end).length > 0;
    const isApart = !last || question.breaks[start] !== 'none' || last.type === 'place';
    const isClosed = isBeforePlace || question.breaks[token.end] !== 'none';
    const name = {
      ...token.name,
      shown: question.written.slice(start, token.end).join(''),
      isApart: last?.type === 'place' || isBeforePlace || (isApart && isClosed),
      isPiece: isPiece(question, start, token.end),
    };
    const said = last ? text.slice(before.at(-2)?.end ?? 0, last.end) : '';
    // 刘谢村的刘谢
    const isOfVillage = before[0]?.type === 'place' && text.startsWith(token.name.shown);
    if ((saysName.test(said) || isOfVillage) && name.certainty !== 'spelled')
      return {
        ...token,
        cost: Math.min(token.cost, certainCost),
        name: { ...name, certainty: 'certain' },
      };
    const isDoubtful =
      (!isApart && (isInWord(start) || asksThing.test(said))) ||
      (!isBeforePlace && isInWord(token.end));
    if (!isDoubtful) return { ...token, name };
    return { ...token, cost: token.cost + doubt, name: { ...name, certainty: 'possible' } };
  };
}

const isPiece = ({ breaks, chars }: FoldedQuestion, start: number, end: number): boolean =>
  breaks[start] !== 'none' &&
  (end === chars.length || breaks[end] !== 'none') &&
  breaks.slice(start + 1, end).every((kind) => kind === 'none');

/** What a name costs at most that is said to be one. */
const certainCost = 2.4;
/** Added to the cost of a name in a position where no name is expected. */
const doubt = 1.5;
