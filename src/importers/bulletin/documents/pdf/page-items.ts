import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { foldLookalikes } from '../../../../domain/lookalike-characters.ts';
import type { RawPicture } from '../../../../pictures/raw-picture.ts';

/** A rectangle of the page, in points; y grows downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Letters that the file sets in one go. */
export interface Run extends Box {
  readonly text: string;
  readonly size: number;
  readonly font: string;
  /** Of a tagged file: number of the marked content that it is in. */
  readonly mark?: number;
}

/** A node of the tree in which a tagged file says what its contents are. */
export type StructureNode =
  | { readonly role: string; readonly children: readonly StructureNode[] }
  | { readonly mark: number };

/** What stands on a page, and where. */
export interface PageItems {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** Frames and grey grounds. */
  readonly frames: readonly Box[];
  readonly pictures: readonly PagePicture[];
  /** Absent where the file is not tagged. */
  readonly structure?: StructureNode;
}

/** A picture of the page; its points are read when they are asked for. */
export interface PagePicture extends Box {
  readonly mark?: number;
  readonly read: () => Promise<RawPicture | undefined>;
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** Letters set in one go on a page, and in a file: a page of small print has 15,000. */
const mostRuns = { ofPage: 60_000, ofFile: 500_000 } as const;
const mostPages = 500;

/** More than a newspaper has. */
export class TooMuchPrintError extends Error {}

/** The pages of a PDF; rejects where the bytes are none or are locked. @throws TooMuchPrintError */
export async function readPages(bytes: Uint8Array): Promise<PageItems[]> {
  // The reader takes the bytes for itself, and would tell in English what it mends.
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  if (pdf.numPages > mostPages) throw new TooMuchPrintError();
  const { OPS: operators } = await getResolvedPDFJS();
  const pages: PageItems[] = [];
  let total = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const place = { left, top };
    const runs = await readRuns(page, place);
    total += runs.length;
    if (total > mostRuns.ofFile) throw new TooMuchPrintError();
    const structure = toStructure(await page.getStructTree());
    pages.push({
      width: right - left,
      height: top - bottom,
      runs,
      ...(await readDrawings(page, operators, place)),
      ...(structure ? { structure } : {}),
    });
  }
  return pages;
}

/** The reader names marked content `p12R_mc3`: 3 is its number on the page. */
const markOf = (id: unknown): { mark: number } | undefined => {
  const found = /_mc(\d+)$/.exec(String(id))?.[1];
  return found === undefined ? undefined : { mark: Number(found) };
};

function toStructure(node: unknown): StructureNode | undefined {
  const { role, type, id, children } = (node ?? {}) as {
    role?: string;
    type?: string;
    id?: string;
    children?: unknown[];
  };
  if (type !== undefined) return markOf(id);
  if (role === undefined && children === undefined) return undefined;
  return { role: role ?? '', children: (children ?? []).flatMap((own) => toStructure(own) ?? []) };
}

interface Origin {
  readonly left: number;
  readonly top: number;
}

async function readRuns(page: Page, origin: Origin): Promise<Run[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  if (items.length > mostRuns.ofPage) throw new TooMuchPrintError();
  const marks: ({ mark: number } | undefined)[] = [];
  const runs = items.flatMap((item) => {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marks.pop();
      else marks.push(markOf(item.id) ?? marks.at(-1));
      return [];
    }
    if (item.str === '') return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    const size = Math.hypot(a, b);
    const left = x - origin.left;
    const bottom = origin.top - y;
    const text = item.str.trim() === '' ? ' ' : plain(item.str);
    return [
      {
        text,
        size,
        font: item.fontName,
        left,
        right: left + item.width,
        top: bottom - size,
        bottom,
        ...marks.at(-1),
      },
    ];
  });
  return dropShadows(runs);
}

const shadowShift = 0.25;

/** Letters that are painted twice in one place have a shadow or an outline. */
function dropShadows(runs: readonly Run[]): Run[] {
  const kept = new Map<string, Run[]>();
  return runs.filter((run) => {
    const alike = kept.get(run.text) ?? [];
    kept.set(run.text, [...alike, run]);
    return !alike.some(
      (other) =>
        run.text !== ' ' &&
        Math.abs(other.left - run.left) < run.size * shadowShift &&
        Math.abs(other.bottom - run.bottom) < run.size * shadowShift,
    );
  });
}

/** Quotes of a line that runs down. */
const verticalQuotes: Readonly<Record<string, string>> = {
  '﹃': '“',
  '﹄': '”',
  '﹁': '‘',
  '﹂': '’',
};

const lettersOfSpacedWord = 1.5;

/** Radicals are no letters, and a line that was spaced out to fill its column has no spaces. */
function plain(text: string): string {
  const folded = foldLookalikes(text)
    .replace(/⸺/gu, '——')
    .replace(/⸻/gu, '———')
    .replace(/[∕⁄](?!\d)/gu, '／')
    .replace(/[﹁-﹄]/gu, (mark) => verticalQuotes[mark] ?? mark);
  const whole = folded.replace(/通 ?讯 ?员/gu, '通讯员').replace(/记 者/gu, '记者');
  const words = whole.trim().split(/ +/u);
  const letters = words.reduce(
    (sum, word) => sum + [...word.replace(/[，。、；：！？“”‘’（）《》]/gu, '')].length,
    0,
  );
  const isSpacedOut =
    words.every((word) => [...word].length === 1) ||
    (words.length > 2 && letters <= words.length * lettersOfSpacedWord);
  return isSpacedOut ? words.join('') : whole;
}

type Matrix = readonly [number, number, number, number, number, number];
const still: Matrix = [1, 0, 0, 1, 0, 0];

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/** Rectangles that are painted or drawn, and pictures. */
async function readDrawings(
  page: Page,
  operators: Record<string, number>,
  origin: Origin,
): Promise<{ frames: Box[]; pictures: PagePicture[] }> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const frames: Box[] = [];
  const pictures: PagePicture[] = [];
  const stack: Matrix[] = [];
  const marks: (number | undefined)[] = [];
  let matrix = still;
  const toBox = (left: number, top: number, right: number, bottom: number): Box => {
    const corners = [
      [left, top],
      [right, bottom],
    ].map(([x = 0, y = 0]) => [
      matrix[0] * x + matrix[2] * y + matrix[4] - origin.left,
      origin.top - (matrix[1] * x + matrix[3] * y + matrix[5]),
    ]);
    const xs = corners.map(([x = 0]) => x);
    const ys = corners.map(([, y = 0]) => y);
    return {
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    };
  };
  fnArray.forEach((operator, at) => {
    const given = (argsArray[at] ?? []) as unknown[];
    if (operator === operators.save) stack.push(matrix);
    else if (operator === operators.restore) matrix = stack.pop() ?? still;
    else if (operator === operators.transform) matrix = times(matrix, given as unknown as Matrix);
    else if (operator === operators.beginMarkedContentProps)
      marks.push(typeof given[1] === 'number' ? given[1] : marks.at(-1));
    else if (operator === operators.beginMarkedContent) marks.push(marks.at(-1));
    else if (operator === operators.endMarkedContent) marks.pop();
    else if (operator === operators.paintImageXObject) {
      const mark = marks.at(-1);
      const read = readPicture(page, String(given[0]));
      pictures.push({ ...toBox(0, 0, 1, 1), read, ...(mark === undefined ? {} : { mark }) });
    } else if (operator === operators.constructPath && given[0] !== operators.endPath) {
      const [left = 0, top = 0, right = 0, bottom = 0] = (given[2] ?? []) as number[];
      frames.push(toBox(left, top, right, bottom));
    }
  });
  return { frames, pictures };
}

/** The points of a picture that the page names; none where it is no more than black and white. */
const readPicture = (page: Page, name: string) => async (): Promise<RawPicture | undefined> => {
  const objects = (name.startsWith('g_') ? page.commonObjs : page.objs) as {
    get(name: string, take: (found: unknown) => void): void;
  };
  const found = await new Promise<unknown>((resolve) => {
    objects.get(name, resolve);
  });
  const { width, height, data } = (found ?? {}) as Partial<RawPicture>;
  return width && height && data ? { width, height, data } : undefined;
};
