import { articleTexts, type Article } from '../../domain/bulletin/article.ts';
import { matching, oneOf, text } from '../formats/field-rules.ts';
import { allOrUndefined, omitUndefined } from '../formats/optional-fields.ts';
import type { MapReader } from '../formats/map-reader.ts';

type Headline = Pick<Article, 'title' | 'titleSupplied' | 'kicker' | 'deck'>;
type Text = Pick<Article, 'text' | 'leftOut' | 'sourceFile'>;

const deckText = matching('deck', /^[^—–-].*$/s, '应为副题文字，前面不写破折号');

/** The paper's headline (`original`), or a supplied one (`title`); `undefined` after a problem was reported. */
export function readHeadline(map: MapReader): Headline | undefined {
  const original = map.readOptionalMap('original');
  if (!map.has('original')) return readSupplied(map);
  if (map.readOptional('title', text) !== undefined)
    map.fail(
      'title',
      'two-titles',
      '已经有原报的标题（original），不写 title；title 只用来写原报没有标题时自拟的题目。',
    );
  if (!original) return undefined;
  const kicker = original.readOptional('kicker', text);
  const deck = original.readOptional('deck', deckText);
  const title = original.read('title', text);
  return title === undefined
    ? undefined
    : { title, titleSupplied: false, ...omitUndefined({ kicker, deck }) };
}

function readSupplied(map: MapReader): Headline | undefined {
  const title = map.read('title', {
    ...text,
    expected:
      '应有标题：原报的标题写在 original 一项下面（title；有引题、副题的再写 kicker、deck）；原报没有标题或标题没有存下来，自拟一个写在 title 一项，网页会注明“拟题”',
  });
  return title === undefined ? undefined : { title, titleSupplied: true };
}

/** Whether the text is the paper's own, and what a retold one leaves out. */
export function readText(map: MapReader): Text | undefined {
  const leftOut = map.readOptional('leftOut', leftOutText);
  const sourceFile = map.readOptional('sourceFile', text);
  const kind = map.read('text', {
    ...oneOf(articleTexts),
    expected: '应为 original（原报的文字）或 retold（据原报改写的文字）',
  });
  if (leftOut !== undefined && kind === 'original')
    map.fail('leftOut', 'left-out', '原文没有略去的内容，请删去这一项；改写的文章才写。');
  const read = allOrUndefined<Text>({ text: kind });
  return read && { ...read, ...omitUndefined({ leftOut, sourceFile }) };
}

const leftOutText = matching(
  'left-out',
  /^.{1,60}[^。]$/su,
  '应为一句话，写没有转述的内容，60 字以内，句末不写句号',
);
