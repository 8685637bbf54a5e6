import { extractText, getDocumentProxy, getResolvedPDFJS } from 'unpdf';

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** What a printed file says about itself, for tests. */
export interface PdfReading {
  title: string;
  language: string;
  tagged: boolean;
  /** Each page's size in millimetres, rounded: `297 × 420`. */
  sizes: string[];
  /** Selectable text of each page. */
  texts: string[];
  /** How many fonts are used; names of those that are not in the file, and of drawings instead of fonts (Type 3). */
  fonts: { used: number; missing: string[]; drawn: string[] };
  /** Roles of all tags: Document, H1, Table, TH … */
  roles: Set<string>;
  outline: string[];
}

export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  // The reader takes the bytes for itself.
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const { info } = await pdf.getMetadata();
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)),
  );
  const facts = info as { Title?: string; Language?: string };
  const fonts = new Map<string, Font>();
  const roles = new Set<string>();
  for (const page of pages) {
    for (const font of await fontsOf(page)) fonts.set(font.name, font);
    for (const role of rolesOf((await page.getStructTree()) as Tag | null)) roles.add(role);
  }
  const outline = (await pdf.getOutline()) as { title: string }[] | null;
  return {
    title: facts.Title ?? '',
    language: facts.Language ?? '',
    tagged: (await pdf.getMarkInfo())?.Marked === true,
    sizes: pages.map(({ view: [, , width = 0, height = 0] }) =>
      [width, height].map(toMm).join(' × '),
    ),
    texts: (await extractText(pdf)).text,
    fonts: {
      used: fonts.size,
      missing: namesOf(fonts, ({ missingFile }) => missingFile === true),
      drawn: namesOf(fonts, ({ isType3Font }) => isType3Font === true),
    },
    roles,
    outline: outline?.map(({ title }) => title) ?? [],
  };
}

interface Font {
  name: string;
  missingFile?: boolean;
  isType3Font?: boolean;
}

const namesOf = (fonts: ReadonlyMap<string, Font>, isMeant: (font: Font) => boolean): string[] =>
  [...fonts].flatMap(([name, font]) => (isMeant(font) ? [name] : []));

async function fontsOf(page: PdfPage): Promise<Font[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const ids = fnArray.flatMap((operator, index) =>
    operator === OPS.setFont ? [String((argsArray[index] as unknown[])[0])] : [],
  );
  return [...new Set(ids)].map((id) => page.commonObjs.get(id) as Font);
}

interface Tag {
  role?: string;
  children?: readonly Tag[];
}

/** A file without tags has no tree of them. */
const rolesOf = (tag: Tag | null): string[] =>
  tag
    ? [...(tag.role === undefined ? [] : [tag.role]), ...(tag.children ?? []).flatMap(rolesOf)]
    : [];

/** Points of 1/72 inch. */
const toMm = (points: number): number => Math.round((points / 72) * 25.4);
