import { withoutEscapes } from './readable-texts.ts';

/** What in a drawing or page runs or reaches outside, and the sentence's word for it. */
const patterns: readonly [RegExp, string][] = [
  [/<\s*(?:[\w-]+:)?script\b/i, '脚本（script）'],
  [/<[^<>]*?[\s"'/]on[a-z]{3,}\s*=/i, '脚本（on… 属性）'],
  [/(?:java|vb)\s*script\s*:/i, '脚本（javascript: 地址）'],
  [
    /<\s*(?:[\w-]+:)?(?:foreignObject|iframe|frame|object|embed|applet|base|form|link|handler)\b/i,
    '嵌入的内容',
  ],
  [/<\s*meta\b[^>]*http-equiv/i, '会跳转的标记'],
  [/(?:href|src|srcset|data|action|poster)\s*=\s*["']?\s*(?:[a-z]+:)?\/\//i, '外部地址'],
  [/(?:href|src)\s*=\s*["']?\s*data:(?!image\/(?:png|jpe?g|gif|webp|avif)[;,])/i, '嵌入的内容'],
  [/@import|url\(\s*["']?\s*(?:[a-z]+:)?\/\//i, '外部地址'],
  [/<!ENTITY|<!DOCTYPE[^>]*\[/i, '实体声明'],
  [/<\s*(?:set|animate)\b[^>]*attributeName\s*=\s*["']?(?:xlink:)?href/i, '会改地址的动画'],
];

/**
 * The first construct in markup that runs a program or loads something from outside the site, found even behind escapes
 * and control characters.
 */
export function findActiveContent(text: string): { what: string; line: number } | undefined {
  for (const written of [text, ...withoutEscapes(text)]) {
    // Browsers leave these out of addresses.
    const plain = written.replace(/[\0-\x08\x0B\x0C\x0E-\x1F]/g, '');
    for (const [pattern, what] of patterns) {
      const found =
        pattern.exec(plain) ?? pattern.exec(plain.replace(/[\t\n\r]+(?=\S{0,12}:)/g, ''));
      if (found) return { what, line: plain.slice(0, found.index).split('\n').length };
    }
  }
  return undefined;
}
