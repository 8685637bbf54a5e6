import type { DocumentBlock, TableBlock, TextBlock } from './block.ts';

const leastLetters = 80;
const titleLabel = /^(?:稿件|文章)?(?:名称|标题|题目)$/u;
const authorLabel = /^(?:作者|撰稿人?|投稿人|供稿人|通讯员|记者)(?:姓名)?$/u;
const textLabel = /^(?:正文|内容|稿件内容|文章内容)[:：]?$/u;

/** 稿件登记表: a form that an office sends articles in, headline, author and text each in a cell, as the article in it. */
export const openForms = (blocks: readonly DocumentBlock[]): DocumentBlock[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? (openForm(block) ?? [block]) : [block]));

function openForm({ rows, ...own }: TableBlock): DocumentBlock[] | undefined {
  const texts = rows.flat().filter(isArticle);
  const title = valueOf(rows, titleLabel);
  const [text] = texts;
  if (texts.length !== 1 || text === undefined || title === undefined) return undefined;
  const author = valueOf(rows, authorLabel);
  const rest = rows.flat().filter((cell) => ![title, author, text].includes(cell));
  const toBlock = (said: string, more: Partial<TextBlock> = {}): TextBlock => ({
    ...own,
    kind: 'text',
    text: said,
    ...more,
  });
  return [
    ...rest.map((cell) => toBlock(cell, { role: 'furniture' })),
    toBlock(title, { role: 'title', opens: true }),
    ...(author === undefined ? [] : [toBlock(author, { align: 'centre' })]),
    ...text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => toBlock(line, textLabel.test(line.trim()) ? { role: 'furniture' } : {})),
  ];
}

/** Long, and with whole sentences. */
const isArticle = (cell: string): boolean =>
  [...cell].length >= leastLetters && (cell.match(/[。！？]/gu) ?? []).length > 1;

/** What stands to the right of a label. */
function valueOf(rows: readonly (readonly string[])[], label: RegExp): string | undefined {
  for (const row of rows) {
    const at = row.findIndex((cell) => label.test(cell.replace(/[\s:：]/gu, '')));
    const value = at === -1 ? undefined : row[at + 1];
    if (value !== undefined && value.trim() !== '') return value;
  }
  return undefined;
}
