import type { TextBlock } from '../block.ts';
import { attribute, textIn, type Element } from './elements.ts';

/** How text looks where it is, taken over from the elements around it. */
export interface WebLook {
  readonly size?: number | undefined;
  readonly isBold: boolean;
  readonly align?: TextBlock['align'] | undefined;
  readonly level?: number | undefined;
  readonly isItem?: boolean | undefined;
  readonly role?: TextBlock['role'] | undefined;
}

export const plainLook: WebLook = { isBold: false };

/** 1 to 7 of the old `<font size>`, in points. */
const fontSizes = [0, 7.5, 10, 12, 13.5, 18, 24, 36];
const usualSize = 12;

/** The digital edition of a newspaper names the parts of its headlines. */
const levelInPaper = new Map([
  ['founder-pretitle', 1],
  ['founder-title', 0],
  ['founder-subtitle', 1],
]);

/** The look inside of an element. */
export function lookOf(element: Element, around: WebLook): WebLook {
  const { nodeName } = element;
  const style = stylesOf(attribute(element, 'style') ?? '');
  const look: WebLook = { ...around };
  const level = /^h([1-6])$/.exec(nodeName)?.[1] ?? levelInPaper.get(nodeName);
  const align = alignOf(style.get('text-align') ?? attribute(element, 'align'));
  const weight = style.get('font-weight');
  const size = sizeOf(element, style, around.size);
  return {
    ...look,
    ...(nodeName === 'center' ? { align: 'centre' } : {}),
    ...(align === undefined ? {} : { align: align === 'start' ? undefined : align }),
    ...(/^(?:b|strong)$/.test(nodeName) || level !== undefined ? { isBold: true } : {}),
    ...(weight === undefined ? {} : { isBold: /bold|[6-9]00/.test(weight) }),
    ...(size === undefined ? {} : { size }),
    ...(level === undefined ? {} : { level: Number(level) }),
    ...(nodeName === 'li' ? { isItem: true } : {}),
    ...(nodeName === 'figcaption' ? { role: 'caption' } : {}),
    ...(nodeName === 'li' && isLink(element) ? { role: 'furniture' } : {}),
  };
}

/** An item that is nothing but a link leads to another page. */
const isLink = (element: Element): boolean =>
  textIn(element) !== '' &&
  element.childNodes.every((child) => child.nodeName === 'a' || textIn(child) === '');

const stylesOf = (style: string): Map<string, string> =>
  new Map(
    style.split(';').flatMap((part) => {
      const [name = '', ...value] = part.split(':');
      return value.length === 0 ? [] : [[name.trim().toLowerCase(), value.join(':').trim()]];
    }),
  );

function alignOf(value: string | undefined): TextBlock['align'] | 'start' {
  if (value === 'center') return 'centre';
  if (value === 'right' || value === 'end') return 'right';
  return value === undefined ? undefined : 'start';
}

/** In points; a size in per cent or em is one of the size around it. */
function sizeOf(
  element: Element,
  style: ReadonlyMap<string, string>,
  around = usualSize,
): number | undefined {
  const font = element.nodeName === 'font' ? Number(attribute(element, 'size')) : NaN;
  if (font > 0) return fontSizes[font];
  const [, number, unit] =
    /^([\d.]+)\s*(px|pt|em|rem|%)$/i.exec(style.get('font-size') ?? '') ?? [];
  if (number === undefined) return undefined;
  const value = Number(number);
  if (unit === 'px') return value * 0.75;
  if (unit === 'pt') return value;
  if (unit === 'rem') return value * usualSize;
  return around * (unit === '%' ? value / 100 : value);
}
