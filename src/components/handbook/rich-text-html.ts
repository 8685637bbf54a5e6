import { link } from '../site/link.ts';
import type { Piece, RichText } from '../../domain/handbook/rich-text.ts';
import { escapeXml } from '../../domain/formats/xml.ts';

/** Where a term of the glossary is explained. */
const termAddress = (term: string): string => `/handbook/glossary/#${term}`;

/**
 * HTML of a text. What is new or gone is reported in three ways: by `ins` and `del`, by lines under or through it, and
 * in words for those who hear the page.
 */
export function richTextHtml(text: RichText): string {
  return Array.from(groupByChange(text), ({ change, pieces }) => {
    const html = pieces.map(pieceHtml).join('');
    if (change === undefined) return html;
    const [tag, word] = change === 'added' ? ['ins', '新增'] : ['del', '删去'];
    return `<${tag}>${heard(`［${word}：`)}${html}${heard('］')}</${tag}>`;
  }).join('');
}

const heard = (words: string): string => `<span class="visually-hidden">${words}</span>`;

/** The HTML as a mark of a block: a table, a picture. */
export function markedHtml(html: string, change: Piece['change']): string {
  if (change === undefined) return html;
  const [tag, word] = change === 'added' ? ['ins', '新增：'] : ['del', '删去：'];
  return `<${tag}>${heard(word)}${html}</${tag}>`;
}

function pieceHtml({ text, strong, href, term, title }: Piece): string {
  let html = escapeXml(text).replaceAll('\n', '<br />');
  if (strong) html = `<strong>${html}</strong>`;
  if (href !== undefined)
    return `<a href="${escapeXml(href.startsWith('/') ? link(href) : href)}">${html}</a>`;
  if (term === undefined) return html;
  const told = title === undefined ? '' : ` title="${escapeXml(title)}"`;
  return `<a class="term" href="${escapeXml(link(termAddress(term)))}"${told}>${html}</a>`;
}

function groupByChange(text: RichText): { change: Piece['change']; pieces: Piece[] }[] {
  const groups: { change: Piece['change']; pieces: Piece[] }[] = [];
  for (const piece of text) {
    const last = groups.at(-1);
    if (last && last.change === piece.change) last.pieces.push(piece);
    else groups.push({ change: piece.change, pieces: [piece] });
  }
  return groups;
}
