import type { PictureData } from '../../domain/bulletin/article-data.ts';
import {
  copiedText,
  type Copied,
  type CopiedArticle,
} from '../../domain/bulletin/copied-article.ts';
import {
  isElement,
  readMarkup,
  textOfMarkup,
  type MarkupElement,
  type MarkupNode,
} from '../../domain/formats/markup.ts';
import { escapeXml } from '../../domain/formats/xml.ts';

// The editor of 公众号 keeps sections, paragraphs, bold and spans with a style of their own. It drops style sheets,
// scripts, links to elsewhere and pictures of other sites, which the office uploads itself.

const text = 'margin:0 0 16px;font-size:16px;line-height:1.8;text-align:justify';
const small = 'margin:0 0 16px;font-size:14px;line-height:1.7;color:#6b6358';

/** Lines above the body; a part that is not named here is set small. */
const lineStyles: Readonly<Record<string, string>> = {
  kicker: 'margin:0 0 6px;font-size:15px;line-height:1.6;color:#6b6358;letter-spacing:1px',
  title: 'margin:0 0 8px;font-size:22px;line-height:1.4',
  deck: 'margin:0 0 12px;font-size:17px;line-height:1.6',
};

const styles = {
  heading: 'margin:24px 0 12px;font-size:18px;line-height:1.5',
  item: 'margin:0 0 8px;font-size:16px;line-height:1.8',
  quote: 'margin:0 0 16px;padding-left:12px;border-left:3px solid #b8ab97',
  table: 'margin:0 0 16px;border-top:1px solid #d8cfc0',
  row: 'display:flex;border-bottom:1px solid #d8cfc0',
  cell: 'flex:1;padding:6px 4px;font-size:15px;line-height:1.6',
  picture: 'margin:0 0 6px;padding:24px 0;font-size:15px;text-align:center;background:#f4efe6',
  caption: 'margin:0 0 16px;font-size:14px;line-height:1.6;color:#6b6358;text-align:center',
};

type Tag = 'section' | 'p' | 'strong' | 'span';

const element = (tag: Tag, style: string, inner: string): string =>
  `<${tag} style="${style}">${inner}</${tag}>`;

const strong = (inner: string): string => `<strong>${inner}</strong>`;

/** The article for 公众号: styles in each element, pictures as places that name the file and its caption. */
export function copyForWechat(article: CopiedArticle): Copied {
  const { lines, photo, morePhotos = [] } = article;
  const blocks = [
    ...lines.map(line),
    ...(photo ? [picture(photo)] : []),
    ...blocksOf(readMarkup(article.html)),
    ...morePhotos.map(picture),
    element('p', small, escapeXml(article.credit)),
  ];
  return { html: element('section', '', blocks.join('')), text: copiedText(article) };
}

const line = ({ part, text: words }: CopiedArticle['lines'][number]): string => {
  const inner = escapeXml(words);
  return element('p', lineStyles[part] ?? small, part === 'title' ? strong(inner) : inner);
};

const picture = ({ url, caption, credit }: PictureData): string => {
  const name = url === undefined ? '图片未存档' : `图片：${decodeURI(url.split('/').at(-1) ?? '')}`;
  const words = [caption, credit].filter((part) => part !== undefined).join(' ');
  return (
    element('p', styles.picture, `［${escapeXml(name)}］`) +
    element('p', styles.caption, escapeXml(words))
  );
};

const elementsIn = (nodes: readonly MarkupNode[]): MarkupElement[] =>
  nodes.filter((node) => typeof node !== 'string');

/** Rows of a table, wherever they are in it. */
const rowsIn = (node: MarkupElement): MarkupElement[] =>
  elementsIn(node.children).flatMap((each) => (each.name === 'tr' ? [each] : rowsIn(each)));

const blocksOf = (nodes: readonly MarkupNode[]): string[] => elementsIn(nodes).flatMap(block);

/** A block of the body in blocks that are kept. */
function block(node: MarkupElement): string[] {
  switch (node.name) {
    case 'ul':
    case 'ol':
      return items(node, 0);
    case 'table':
      return [element('section', styles.table, rowsIn(node).map(row).join(''))];
    case 'blockquote':
      return [element('section', styles.quote, blocksOf(node.children).join(''))];
    case 'p':
    case 'pre':
      return [element('p', text, inlineOf(node))];
    default:
      return /^h\d$/.test(node.name)
        ? [element('p', styles.heading, strong(inlineOf(node)))]
        : blocksOf(node.children);
  }
}

const row = (node: MarkupElement): string =>
  element('section', styles.row, elementsIn(node.children).map(cell).join(''));

const cell = (node: MarkupElement): string => {
  const inner = inlineOf(node);
  return element('section', styles.cell, node.name === 'th' ? strong(inner) : inner);
};

/** The items of a list as paragraphs with their mark, those of inner lists further in. */
function items(list: MarkupElement, depth: number): string[] {
  const first = Number(list.attributes['start'] ?? 1);
  const style = depth === 0 ? styles.item : `${styles.item};padding-left:${depth * 24}px`;
  return elementsIn(list.children).flatMap(({ children }, index) => {
    const isInner = (node: MarkupNode): node is MarkupElement => isElement(node, 'ul', 'ol');
    const mark = list.name === 'ol' ? `${first + index}. ` : '• ';
    const own = children.filter((node) => !isInner(node)).map(inline);
    return [
      element('p', style, mark + own.join('').trim()),
      ...children.filter(isInner).flatMap((inner) => items(inner, depth + 1)),
    ];
  });
}

const inlineOf = ({ children }: MarkupElement): string => children.map(inline).join('').trim();

/** What runs on in a line; a link's address is behind its words, for it cannot be followed there. */
function inline(node: MarkupNode): string {
  if (typeof node === 'string') return escapeXml(node);
  const inner = node.children.map(inline).join('');
  switch (node.name) {
    case 'strong':
    case 'b':
      return strong(inner);
    case 'em':
      return element('span', 'font-style:italic', inner);
    case 'del':
      return element('span', 'text-decoration:line-through', inner);
    case 'sup':
      return element('span', 'font-size:12px;vertical-align:super', `[${inner}]`);
    case 'br':
      return '<br>';
    case 'a':
      return inner + wayTo(node.attributes['href'] ?? '', textOfMarkup(node));
    default:
      return inner;
  }
}

const wayTo = (href: string, words: string): string =>
  href === '' || words.includes(href) ? '' : `（${escapeXml(decodeURI(href))}）`;
