import type { Month } from '../date.ts';
import { formatLaw, type Law } from './law.ts';

/** A document that a text cites although it was written before there was one. */
export interface LaterDocument {
  /** Place in the text, in UTF-16 units. */
  readonly index: number;
  /** What is wrong and what to do, in Chinese. */
  readonly message: string;
}

const numbers = /[〔［[(（【]\s*(\d{4})\s*[〕］\])）】]\s*第?\s*\d+\s*号/gu;
/** Drafts and announcements speak of what is still to come. */
const isComing = /草案|征求意见|送审|拟|即将|将于|将从|计划|起草|制定/u;

/**
 * Document numbers of a year after the month in which a text was written, and titles of rules whose own number is
 * of such a year. A sentence that speaks of a draft is left alone.
 */
export function findLaterDocuments(
  text: string,
  month: Month,
  laws: readonly Law[],
): LaterDocument[] {
  if (!/[号《]/u.test(text)) return [];
  const year = month.slice(0, 4);
  const plain = text.normalize('NFKC').length === text.length ? text.normalize('NFKC') : text;
  const cited = [...plain.matchAll(numbers)]
    .filter((match) => (match[1] ?? '') > year)
    .map(({ index, 0: number }) => ({
      index,
      message: tooEarly(month, text.slice(index, index + number.length)),
    }));
  const titled = laws.flatMap((law) => {
    const [, lawYear = ''] = /[〔[(（【](\d{4})/u.exec(law.number) ?? [];
    const index = text.indexOf(`《${law.title.replace(/^《|》$/gu, '')}》`);
    return lawYear > year && index >= 0 && !isComing.test(sentenceAt(text, index))
      ? [{ index, message: tooEarly(month, formatLaw(law)) }]
      : [];
  });
  return [...cited, ...titled];
}

const tooEarly = (month: Month, document: string): string =>
  `这篇是 ${month} 的，那时还没有${document}；请核对文件，或核对文章的年月。`;

function sentenceAt(text: string, index: number): string {
  const start =
    Math.max(...['。', '！', '？', '\n'].map((end) => text.lastIndexOf(end, index))) + 1;
  return text.slice(start).split(/[。！？\n]/u)[0] ?? '';
}
