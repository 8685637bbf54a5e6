import { lineText } from '../../domain/bulletin/headline.ts';
import { labelOf, type Weight } from '../../domain/bulletin/paper/compose.ts';
import type { PiecePicture } from '../../domain/bulletin/piece.ts';
import { breakAtWords } from '../../domain/site/word-ends.ts';
import { html, Html } from '../html.ts';
import type { Story } from './newspaper.ts';

/** A story in a box of whole columns: headline across, the text below it in columns. */
export function storyHtml(story: Story, weight: Weight, columns: number, measured?: string): Html {
  const { piece, turn } = story;
  const isPhoto = isPhotoStory(story);
  const picture = firstPicture(story);
  return html` <header class="head ${turn?.from !== undefined && 'later'}">
      ${label(story)}
      ${piece.headline.map((line) =>
        line.part === 'title'
          ? title(line.words, turn?.from)
          : html`<p class="${line.part}">${byWords(lineText(line))}</p>`,
      )}
      ${!isRunIn(story) && piece.writers !== '' && html`<p class="byline">${piece.writers}</p>`}
    </header>
    ${isPhoto && picture}
    <div
      class="text"
      style="column-count: ${textColumns(weight, columns)}"
      ${measured && html` data-measure="${measured}"`}
    >
      ${!isPhoto && picture}${withSubheads(text(story))}
      ${turn?.to !== undefined && html`<p class="turn on">（下转${turn.to}版）</p>`}
    </div>`;
}

const title = (words: string, from: number | undefined): Html =>
  html`<h1>
    ${byWords(words)}${from !== undefined && html`<span class="turn">（上接${from}版）</span>`}
  </h1>`;

/** Lines of a headline end with a word. */
const byWords = (text: string): Html => new Html(breakAtWords(html`${text}`.markup));

/** A picture with few words takes the width of the whole story, also in the lead. */
const isPhotoStory = ({ article }: Story): boolean => article.kind === '图片';

const withSubheads = ({ markup }: Html): Html =>
  new Html(markup.replace(/(?<=<h2>)[^<]*(?=<\/h2>)/g, (words) => breakAtWords(words)));

/** An editorial is set in wider columns than the news. */
const textColumns = (weight: Weight, columns: number): number =>
  weight === 'editorial' ? Math.max(1, Math.ceil(columns / 2)) : columns;

const label = ({ article, turn }: Story): Html | false => {
  const words = turn?.from === undefined ? labelOf(article) : '';
  return words !== '' && html`<p class="label">${words}</p>`;
};

/** A news item begins with its byline; other pieces have the byline below the headline. */
const isRunIn = ({ article: { kind } }: Pick<Story, 'article'>): boolean =>
  kind === '消息' || kind === '图片';

function text({ article, piece, body }: Story): Html {
  if (!isRunIn({ article }) || piece.writers === '') return body;
  const { markup } = html`<span class="run-in">（${piece.writers}）</span>`;
  const run = body.markup.replace(/^\s*<p[^>]*>/, (open) => open + markup);
  return run === body.markup
    ? html`<p>${new Html(markup)}</p>
        ${body}`
    : new Html(run);
}

/** The picture that goes with the head of a story. */
export const firstPicture = ({
  piece: {
    pictures: [first],
  },
  picture,
}: Story): Html | undefined => first && figure(first, picture);

/** A picture, or the line that says that the archive has none; with caption and credit. `source` is its address. */
export const figure = ({ image, caption, credit }: PiecePicture, source?: string): Html =>
  html` <figure>
    ${source && image ? html`<img src="${source}" alt="${image.alt}" />` : html`<p class="lost">图片未存档</p>`}
    <figcaption>
      ${caption}${credit !== '' && html`<span class="credit">${credit}</span>`}
    </figcaption>
  </figure>`;
