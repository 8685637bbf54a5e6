import type { NumberedParagraph } from './numbering.ts';
import { XmlTree, type XmlElement } from './xml-tree.ts';

/** How a paragraph of a style looks where the paragraph itself says nothing. */
export interface WordStyle {
  readonly size?: number;
  readonly isBold?: boolean;
  readonly align?: string;
  readonly level?: number;
  readonly isCaption?: boolean;
  readonly number?: NumberedParagraph;
}

/** 五号, which Word takes where nothing is said. */
const usualSize = 10.5;

/** Reads styles.xml: each style with what it takes over from those that it is based on. */
export function readWordStyles(xml: string | undefined): {
  styleOf: (id: string | null) => WordStyle;
  numbers: ReadonlyMap<string, NumberedParagraph>;
} {
  const root = xml === undefined ? undefined : XmlTree.read(xml);
  const elements = new Map(
    root?.all('w:style').map((style) => [style.attribute('w:styleId') ?? '', style]),
  );
  const usual = root?.first('w:docDefaults');
  const defaultId = [...elements].find(
    ([, style]) =>
      style.attribute('w:type') === 'paragraph' &&
      /^(?:1|true)$/.test(style.attribute('w:default') ?? ''),
  )?.[0];
  const base: WordStyle = { size: usualSize, ...(usual ? readLooks(usual) : {}) };
  const read = (id: string | undefined, depth: number): WordStyle => {
    const element = id === undefined ? undefined : elements.get(id);
    if (!element || depth > 10) return base;
    const parent = element.first('w:basedOn')?.attribute('w:val');
    return { ...read(parent, depth + 1), ...readLooks(element) };
  };
  const numbers = new Map(
    [...elements.keys()].flatMap((id) => {
      const { number } = read(id, 0);
      return number ? [[id, number] as const] : [];
    }),
  );
  return { styleOf: (id) => read(id ?? defaultId, 0), numbers };
}

function readLooks(element: XmlElement): WordStyle {
  const size = element.first('w:sz')?.attribute('w:val');
  const bold = element.first('w:b');
  const align = element.first('w:jc')?.attribute('w:val');
  const outline = element.first('w:outlineLvl')?.attribute('w:val');
  const name = element.first('w:name')?.attribute('w:val') ?? '';
  const numberId = element.first('w:numId')?.attribute('w:val');
  const level = levelOf(name) ?? (outline === undefined ? undefined : Number(outline) + 1);
  return {
    ...(size === undefined ? {} : { size: Number(size) / 2 }),
    ...(bold ? { isBold: !['0', 'false'].includes(bold.attribute('w:val') ?? '1') } : {}),
    ...(align === undefined ? {} : { align }),
    ...(level === undefined || level > 9 ? {} : { level }),
    ...(/^(?:caption|题注|图注)$/i.test(name) ? { isCaption: true } : {}),
    ...(numberId === undefined
      ? {}
      : { number: { numberId, level: Number(element.first('w:ilvl')?.attribute('w:val') ?? 0) } }),
  };
}

/** Title is 0; 副标题, 标题 1 and heading 1 are 1. */
function levelOf(name: string): number | undefined {
  if (/^(?:title|标题|文章标题|大标题)$/i.test(name)) return 0;
  if (/^(?:subtitle|副标题)$/i.test(name)) return 1;
  const number = /^(?:heading|标题)\s*(\d)$/i.exec(name)?.[1];
  return number === undefined ? undefined : Number(number);
}
