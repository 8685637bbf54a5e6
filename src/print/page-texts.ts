import { getDocumentProxy } from 'unpdf';

/** What a printed file tells about its own pages. */
export interface PageLayout {
  /** Anchor that a link of the file leads to → its page, counted from 1. */
  anchors: ReadonlyMap<string, number>;
  /** Text of each page between the margins, without running heads and without white space. */
  texts: readonly string[];
}

/** Share of the page's height at its top and foot that holds running heads and page numbers. */
const marginShare = 0.075;

/** `margin`: the share of a page at its top and at its foot that is left out of the texts. */
export async function readPageLayout(bytes: Uint8Array, margin = marginShare): Promise<PageLayout> {
  // The reader takes the bytes for itself.
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, bottom = 0, , top = 0] = page.view;
    const edge = (top - bottom) * margin;
    const { items } = await page.getTextContent();
    texts.push(
      items
        .filter((item) => 'str' in item)
        .filter(({ transform }) => isBetween(Number(transform[5]), bottom + edge, top - edge))
        .map(({ str }) => str)
        .join('')
        .replace(/\s/g, ''),
    );
  }
  const anchors = new Map<string, number>();
  const destinations = (await pdf.getDestinations()) as Record<string, readonly unknown[]>;
  for (const [name, [reference]] of Object.entries(destinations))
    anchors.set(
      name,
      (await pdf.getPageIndex(reference as Parameters<typeof pdf.getPageIndex>[0])) + 1,
    );
  return { anchors, texts };
}

const isBetween = (value: number, low: number, high: number): boolean =>
  low <= value && value <= high;
