import { windowOf, type PageDocument, type Section } from '../text/page-document.ts';
import type { PageRecord } from './records.ts';

/** The files of a list: what concerns the whole of it, then each section: a result loads no more than it shows. */
export const cutList = (page: PageDocument): [PageDocument, ...Section[]] => [
  { ...page, sections: page.sections.filter(({ id }) => id === undefined) },
  ...page.sections.filter(({ id }) => id !== undefined),
];

/** The files of any other page; each knows what the page is, and a line on the border stands in both. */
export function cutText(
  page: PageDocument,
  { places, length, headingsEnd }: PageRecord,
): PageDocument[] {
  const numberOf = (place: number): number => windowOf(place, headingsEnd);
  const windows = numberOf(length - 1) + 1;
  return Array.from({ length: windows }, (_, number) => {
    const sections = page.sections.map((section) => ({
      ...section,
      lines: section.lines.filter((line) => {
        const [start, end] = places.get(line) ?? [0, 1];
        return numberOf(start) <= number && number <= numberOf(end - 1);
      }),
    }));
    return { ...page, sections: sections.filter(({ lines }) => lines.length > 0), windows };
  });
}
