import { link } from '../site/link.ts';
import { findPhoneNumbers } from '../../domain/handbook/phone-numbers.ts';
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
  const callable = href === undefined && term === undefined;
  let html = (callable ? withPhoneLinks(text) : escapeXml(text)).replaceAll('\n', '<br />');
  if (strong) html = `<strong>${html}</strong>`;
  if (href !== undefined)
    return `<a href="${escapeXml(href.startsWith('/') ? link(href) : href)}">${html}</a>`;
  if (term === undefined) return html;
  const told = title === undefined ? '' : ` title="${escapeXml(title)}"`;
  return `<a class="term" href="${escapeXml(link(termAddress(term)))}"${told}>${html}</a>`;
}

/** Numbers that can be called are links; the style sheet keeps each on one line. */
function withPhoneLinks(text: string): string {
  let html = '';
  let end = 0;
  for (const { index, phone } of findPhoneNumbers(text)) {
    html += `${escapeXml(text.slice(end, index))}<a href="tel:${phone}">${phone}</a>`;
    end = index + phone.length;
  }
  return html + escapeXml(text.slice(end));
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
