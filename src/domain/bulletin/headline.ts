import type { Article } from './article.ts';

/** The lines of a newspaper's headline: 引题, 主题, 副题. */
export type HeadlinePart = 'kicker' | 'title' | 'deck';

/** A line of a piece; a dress that shows the part in another way takes only its words. */
export interface PieceLine<Part extends string = string> {
  part: Part;
  /** What text needs in front of the words and behind them: the dash of a deck, the mark 拟题. */
  before: string;
  words: string;
  after: string;
}

export const lineOf = <Part extends string>(
  part: Part,
  words: string,
  { before = '', after = '' } = {},
): PieceLine<Part> => ({ part, before, words, after });

/** The line as plain text. */
export const lineText = ({ before, words, after }: PieceLine): string => before + words + after;

type Titled = Pick<Article, 'title' | 'titleSupplied'>;
type Headed = Titled & Pick<Article, 'kicker' | 'deck'>;

/** 引题, 主题, 副题 in their order; the parts that the paper has not are left out. */
export const headlineOf = ({ kicker, deck, ...titled }: Headed): PieceLine<HeadlinePart>[] => [
  ...(kicker === undefined ? [] : [lineOf('kicker', kicker)]),
  titleLine(titled),
  ...(deck === undefined ? [] : [lineOf('deck', deck, { before: '——' })]),
];

const titleLine = ({ title, titleSupplied }: Titled): PieceLine<'title'> =>
  lineOf('title', title, { after: titleSupplied ? '（拟题）' : '' });

/** The title with its mark: 拟题 goes wherever a supplied title goes. */
export const citedTitle = (titled: Titled): string => lineText(titleLine(titled));

/** 引题　主题——副题 */
export const headlineInLine = (headed: Headed): string =>
  headlineOf(headed)
    .map((line) => (line.part === 'kicker' ? `${lineText(line)}　` : lineText(line)))
    .join('');
