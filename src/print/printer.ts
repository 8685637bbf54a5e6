import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page, type Route } from 'playwright-core';
import { fontFolders, readFontCover, readFontFaces } from './font-faces.ts';
import type { Html } from './html.ts';
import { charactersWithoutGlyph } from './characters-without-glyph.ts';

/** A document to print: `style` adds to paper.css and names paper and margins with `@page`. */
export interface PrintDocument {
  /** In the file's metadata, and in the reader's title bar. */
  title: string;
  style: string;
  body: Html;
}

/** One browser for many documents, printed one after the other. */
export interface Printer {
  /**
   * Makes the PDF: tagged, with an outline, in zh-CN, all fonts embedded, text selectable.
   * @throws MissingGlyphs instead of printing a box for a character
   */
  print(document: PrintDocument): Promise<Uint8Array>;
  /** Heights in millimetres, by name, of the elements with `data-measure`; each element sets its own width. */
  measure(document: PrintDocument): Promise<Map<string, number>>;
  /** Characters of the text that no font of this machine has, each once. */
  findMissingGlyphs(text: string): Promise<string[]>;
  close(): Promise<void>;
}

export class MissingGlyphs extends Error {
  readonly characters: readonly string[];
  constructor(characters: readonly string[]) {
    super(`no font has ${characters.join(' ')}`);
    this.name = 'MissingGlyphs';
    this.characters = characters;
  }
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Nothing answers there but this program. */
const origin = 'https://print.invalid';

/** Starts Chromium. It reaches no network: it gets the packaged fonts, and pictures only as `data:` addresses. */
export async function openPrinter(chromiumPath: string): Promise<Printer> {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: flags });
  try {
    return await preparePrinter(browser);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function preparePrinter(browser: Browser): Promise<Printer> {
  const paper = await readFile(new URL('paper.css', import.meta.url), 'utf8');
  const isPackaged = await readFontCover();
  // Chromium writes this name into each file as the creator.
  const page = await browser.newPage({ userAgent: 'civil-affairs-press', locale: 'zh-CN' });
  const shell = await makeShell();
  await page.route('**/*', (route) => answer(route, shell));
  await page.goto(`${origin}/`);
  await page.emulateMedia({ media: 'print' });
  const findMissingGlyphs = async (text: string): Promise<string[]> => {
    const rare = [...new Set(text)].filter(
      (character) => !isPackaged(character) && !/\s/.test(character),
    );
    return rare.length === 0 ? [] : page.evaluate(charactersWithoutGlyph, rare);
  };
  const show = ({ title, style, body }: PrintDocument): Promise<void> =>
    setDocument(page, { title, style: `${paper}\n${style}`, markup: body.markup });
  return {
    async print(document) {
      await show(document);
      const missing = await findMissingGlyphs((await page.innerText('body')) + document.style);
      if (missing.length > 0) throw new MissingGlyphs(missing);
      return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
    },
    async measure(document) {
      await show(document);
      const heights = await page.evaluate(() =>
        [...window.document.querySelectorAll<HTMLElement>('[data-measure]')].map(
          (element) =>
            [element.dataset['measure'] ?? '', element.getBoundingClientRect().height] as const,
        ),
      );
      return new Map(heights.map(([name, pixels]) => [name, (pixels * 25.4) / 96]));
    },
    findMissingGlyphs,
    close: () => browser.close(),
  };
}

/** The page that stays open: fonts that one document has loaded are there for the next. */
async function makeShell(): Promise<string> {
  const fonts = await readFontFaces();
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title></title><style>${fonts}</style><style id="style"></style></head><body></body></html>`;
}

async function answer(route: Route, shell: string): Promise<void> {
  const { pathname, origin: asked } = new URL(route.request().url());
  const [, folderName = '', file = ''] = pathname.split('/');
  const folder = fontFolders.get(folderName);
  if (asked !== origin) await route.abort();
  else if (pathname === '/') await route.fulfill({ body: shell, contentType: 'text/html' });
  else if (folder === undefined || !/^[\w-]+(?:\.\w+)*$/.test(file)) await route.abort();
  else await route.fulfill({ path: join(folder, file) });
}

/** Puts a document into the page, and waits for the fonts and pictures that it needs. */
function setDocument(
  page: Page,
  document: { title: string; style: string; markup: string },
): Promise<void> {
  return page.evaluate(async ({ title, style, markup }) => {
    const sheet = window.document.querySelector('#style');
    if (sheet) sheet.textContent = style;
    window.document.title = title;
    window.document.body.innerHTML = markup;
    const { fonts, images, body } = window.document;
    // Margin boxes are no part of the page until it is printed; their characters are in the style.
    for (const font of ["16px 'Noto Sans SC'", "16px 'Noto Serif SC'"])
      await fonts.load(font, `${style}0123456789`);
    await Promise.all([...images].map((image) => image.decode()));
    // Asking for a size lays the page out, which asks for its fonts.
    body.getBoundingClientRect();
    await fonts.ready;
  }, document);
}
