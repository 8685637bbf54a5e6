import type { ArticleData } from './article-data.ts';
import type { HeadlinePart } from './headline.ts';
import { escapeXml } from '../formats/xml.ts';

/** What goes on the clipboard: the same as markup and as text. */
export interface Copied {
  html: string;
  text: string;
}

/** What a copy needs of an article's data. */
export type CopiedArticle = Pick<
  ArticleData,
  'lines' | 'html' | 'text' | 'credit' | 'photo' | 'morePhotos'
>;

const isTitle = (part: string): boolean => part === ('title' satisfies HeadlinePart);

/** Clean HTML for an editor's own program: what is above the body, the body, where it is from. */
export const copyClean = (article: CopiedArticle): Copied => ({
  html: [
    ...article.lines.map(({ part, text }) => element(isTitle(part) ? 'h1' : 'p', text)),
    article.html,
    element('p', article.credit),
  ].join('\n'),
  text: copiedText(article),
});

const element = (name: 'h1' | 'p', text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

/** The same without any markup. */
export const copiedText = ({ lines, text, credit }: CopiedArticle): string =>
  [...lines.map((line) => line.text), text, credit].join('\n\n');
