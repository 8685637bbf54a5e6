import type { Article, Byline } from '../../domain/bulletin/article.ts';
import { formatCredits } from '../../domain/bulletin/retold.ts';
import { html, Html } from '../html.ts';
import type { Story } from './newspaper.ts';

/** How a story stands out on the page. */
export type Weight = 'lead' | 'editorial' | 'photo' | 'story';

export const weightOf = ({ article }: Story, isLead: boolean): Weight => {
  if (isLead) return 'lead';
  if (article.kind === '评论') return 'editorial';
  return article.kind === '图片' ? 'photo' : 'story';
};

/** A story in a box of whole columns: headline across, the text below it in columns. */
export function storyHtml(story: Story, weight: Weight, columns: number, measured?: string): Html {
  const { article, turn } = story;
  return html` <header class="head ${turn?.from !== undefined && 'later'}">
      ${label(story)} ${article.kicker && html`<p class="kicker">${article.kicker}</p>`}
      <h1 class="${isByPhrase(article.title) && 'by-phrase'}">
        ${article.title}${turn?.from !== undefined && html`<span class="turn">（上接${turn.from}版）</span>`}
      </h1>
      ${article.deck && html`<p class="deck">——${article.deck}</p>`}
      ${!isRunIn(story) && byline(article)}
    </header>
    ${isPhotoStory(story) && figure(story)}
    <div
      class="text"
      style="column-count: ${textColumns(weight, columns)}"
      ${measured && html` data-measure="${measured}"`}
    >
      ${!isPhotoStory(story) && article.photo && figure(story)}${withSubheads(text(story))}
      ${turn?.to !== undefined && html`<p class="turn on">（下转${turn.to}版）</p>`}
    </div>`;
}

/** A picture with some words stands across the whole story, the lead's too. */
const isPhotoStory = ({ article }: Story): boolean => article.kind === '图片';

/** Characters of a headline that a line holds in any width. */
const charactersInLine = 8;

/** Whether a headline is cut at its signs: each phrase of it has room in a line. */
export const isByPhrase = (text: string): boolean =>
  text
    .split(/(?<=[\p{P}\p{S}\s])(?![”’」』）》])|(?=[“‘「『（《])/u)
    .every((phrase) => phrase.replace(/^\p{P}|\p{P}$/gu, '').length <= charactersInLine);

const withSubheads = ({ markup }: Html): Html =>
  new Html(
    markup.replace(/<h2>([^<]*)<\/h2>/g, (whole, words: string) =>
      isByPhrase(words) ? `<h2 class="by-phrase">${words}</h2>` : whole,
    ),
  );

/** An editorial is set in wider columns than the news. */
const textColumns = (weight: Weight, columns: number): number =>
  weight === 'editorial' ? Math.max(1, Math.ceil(columns / 2)) : columns;

const label = ({ article, turn }: Story): Html | false => {
  if (turn?.from !== undefined) return false;
  const words = [
    ...(article.kind === '消息' || article.kind === '通讯' ? [] : [article.kind]),
    ...(article.titleSupplied ? ['拟题'] : []),
  ];
  return words.length > 0 && html`<p class="label">${words.join('　')}</p>`;
};

/** News begins with who wrote it; other pieces name their authors below the headline. */
const isRunIn = ({ article: { kind } }: Story): boolean => kind === '消息' || kind === '图片';

const written = (bylines: readonly Byline[]): readonly Byline[] =>
  bylines.filter(({ role }) => role !== '摄');

const byline = ({ text, bylines }: Article): Html | false =>
  written(bylines).length > 0 &&
  html`<p class="byline">${formatCredits({ text, bylines: written(bylines) })}</p>`;

function text(story: Story): Html {
  const bylines = written(story.article.bylines);
  if (!isRunIn(story) || bylines.length === 0) return story.body;
  const names = formatCredits({ text: story.article.text, bylines });
  const { markup } = html`<span class="run-in">（${names}）</span>`;
  const run = story.body.markup.replace(/^\s*<p[^>]*>/, (open) => open + markup);
  return run === story.body.markup
    ? html`<p>${new Html(markup)}</p>
        ${story.body}`
    : new Html(run);
}

/** The picture, or the line that says that the archive has none; with caption and credit. */
export function figure({ article, picture }: Pick<Story, 'article' | 'picture'>): Html | undefined {
  const { photo } = article;
  if (!photo) return undefined;
  const credit = article.bylines.filter(({ role }) => role === '摄').map(({ name }) => name);
  return html` <figure>
    ${picture && photo.image ? html`<img src="${picture}" alt="${photo.image.alt}" />` : html`<p class="lost">图片未存档</p>`}
    <figcaption>
      ${photo.caption}${credit.length > 0 && html`<span class="credit">${credit.join('、')} 摄</span>`}
    </figcaption>
  </figure>`;
}
