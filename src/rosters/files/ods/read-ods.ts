import { hideForeignValues } from '../foreign-formulas.ts';
import type { CellLook, Grid, LetterLook } from '../grid.ts';
import { readXml, type XmlReader } from '../xlsx/xml.ts';
import { addBehind } from '../xlsx/read-xlsx.ts';
import { lookOf } from '../xlsx/styles.ts';
import { openZip, type ZipArchive } from '../zip.ts';
import { collectDataStyles } from './data-styles.ts';
import { buildSheet, type SheetBuilder } from './sheet-builder.ts';

/** What a style of the file says of cells and of characters. */
interface Style {
  look?: CellLook;
  /** The row, column or sheet is not shown. */
  hidden: boolean;
}

/**
 * The sheets of an .ods file that have any cell (OASIS OpenDocument 1.3); `undefined` if the ZIP file is something
 * else. @throws Error if it is damaged
 */
export function readOds(bytes: Uint8Array): Grid[] | undefined {
  const zip = openZip(bytes);
  const kind = zip.read('mimetype');
  if (!kind || !Buffer.from(kind).toString('latin1').includes('opendocument.spreadsheet'))
    return undefined;
  const content = zip.read('content.xml');
  if (!content) throw new Error('the content is missing');
  return readContent(content, readStyles(zip, content));
}

function readStyles(zip: ZipArchive, content: Uint8Array): Map<string, Style> {
  const styles = new Map<string, Style>();
  const formats = collectDataStyles();
  const common = zip.read('styles.xml');
  for (const part of common ? [common, content] : [content]) readStylePart(part, styles, formats);
  return styles;
}

function readStylePart(
  part: Uint8Array,
  styles: Map<string, Style>,
  formats: ReturnType<typeof collectDataStyles>,
): void {
  let name = '';
  let parent: Style | undefined;
  let found = plainLook();
  let hidden = false;
  readXml(part, {
    text: (text) => formats.text(text),
    open: (tag, attributes) => {
      formats.open(tag, attributes);
      if (tag === 'style') {
        name = attributes['style:name'] ?? '';
        parent = styles.get(attributes['style:parent-style-name'] ?? '');
        const format = formats.lookOf(attributes['style:data-style-name']);
        found = { ...plainLook(), unseen: format.unseen, colours: ['', '', format.words] };
        hidden = false;
      }
      if (name === '') return;
      if (tag === 'text-properties') readText(attributes, found);
      if (tag === 'table-cell-properties') readCell(attributes, found);
      if (tag === 'table-properties') hidden = attributes['table:display'] === 'false';
      if (tag === 'table-row-properties') hidden = isNothing(attributes['style:row-height']);
      if (tag === 'table-column-properties') hidden = isNothing(attributes['style:column-width']);
    },
    close: (tag) => {
      formats.close(tag);
      if (tag !== 'style') return;
      const look = lookOf(found) ?? parent?.look;
      styles.set(name, { hidden, ...(look ? { look } : {}) });
      name = '';
    },
  });
}

type Attributes = Parameters<XmlReader['open']>[1];

interface Look {
  struck: boolean;
  unseen: boolean;
  colours: string[];
  letters: LetterLook[];
}

const plainLook = (): Look => ({ struck: false, unseen: false, colours: ['', ''], letters: [] });

function readText(attributes: Attributes, found: Look): void {
  const line =
    attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type'];
  if (line !== undefined && line !== 'none') found.struck = true;
  const colour = attributes['fo:color'];
  if (colour !== undefined && colour !== '#000000') found.colours[1] = colour;
  if (Number.parseFloat(attributes['fo:font-size'] ?? '10') < leastPoints) found.unseen = true;
  if (/^(?:italic|oblique)$/.test(attributes['fo:font-style'] ?? '')) found.letters.push('italic');
  if (/^(?:bold|[6-9]00)$/.test(attributes['fo:font-weight'] ?? '')) found.letters.push('bold');
  if ((attributes['style:text-underline-style'] ?? 'none') !== 'none')
    found.letters.push('underlined');
}

/** Letters smaller than this nobody sees. */
const leastPoints = 4;

/** Fill, and a diagonal line across what is crossed out. */
function readCell(attributes: Attributes, found: Look): void {
  found.colours[0] = fillOf(attributes);
  const lines = [attributes['style:diagonal-bl-tr'], attributes['style:diagonal-tl-br']];
  if (lines.some((line) => line !== undefined && line !== 'none')) found.struck = true;
}

const fillOf = ({ 'fo:background-color': fill = 'transparent' }: Attributes): string =>
  fill === 'transparent' || fill.toLowerCase() === '#ffffff' ? '' : fill;

const isNothing = (length: string | undefined): boolean =>
  length !== undefined && Number.parseFloat(length) === 0;

function readContent(content: Uint8Array, styles: ReadonlyMap<string, Style>): Grid[] {
  const sheets: ReturnType<SheetBuilder['finish']>[] = [];
  let sheet: SheetBuilder | undefined;
  let inText = 0;
  let inNote = false;
  let box: string | undefined;
  const named: string[] = [];
  const styleOf = (attributes: Attributes, key = 'table:style-name'): Style | undefined =>
    styles.get(attributes[key] ?? '');
  const isHidden = (attributes: Attributes): boolean =>
    /^(?:collapse|filter)$/.test(attributes['table:visibility'] ?? '') ||
    styleOf(attributes)?.hidden === true;
  readXml(content, {
    open: (tag, attributes) => {
      if (tag === 'table') sheet = buildSheet(attributes['table:name'] ?? '', isHidden(attributes));
      if (tag === 'named-expression' && attributes['table:expression']?.includes('"'))
        named.push(attributes['table:expression']);
      if (!sheet) return;
      if (tag === 'table-column')
        sheet.column(
          times(attributes, 'table:number-columns-repeated'),
          isHidden(attributes),
          styleOf(attributes, 'table:default-cell-style-name')?.look,
        );
      else if (tag === 'table-row')
        sheet.openRow(times(attributes, 'table:number-rows-repeated'), isHidden(attributes));
      else if (tag === 'table-cell' || tag === 'covered-table-cell')
        sheet.openCell(
          attributes,
          times(attributes, 'table:number-columns-repeated'),
          styleOf(attributes)?.look,
        );
      else if (tag === 'conditional-format')
        sheet.condition(attributes['calcext:target-range-address'] ?? '', '');
      else if (tag === 'condition') sheet.condition('', attributes['calcext:value'] ?? '');
      else if (tag === 'table-source' || tag === 'cell-range-source') sheet.setLinked();
      else if (tag === 'annotation') inNote = true;
      else if (tag === 'line' || tag === 'connector') sheet.text('划了线', true);
      else if (tag === 'text-box' || tag === 'custom-shape') box = '';
      else if (tag === 'p') {
        inText += 1;
        if (box === undefined) sheet.openParagraph(inNote);
      } else if (tag === 'span')
        sheet.openSpan(styleOf(attributes, 'text:style-name')?.look?.struck !== undefined);
      else if (tag === 's' && inText > 0)
        sheet.text(' '.repeat(Math.min(times(attributes, 'text:c'), 100)), inNote);
    },
    text: (text) => {
      if (inText === 0) return;
      if (box === undefined) sheet?.text(text, inNote);
      else box += text;
    },
    close: (tag) => {
      if (tag === 'p') inText -= 1;
      else if (tag === 'span') sheet?.closeSpan();
      else if (tag === 'annotation') inNote = false;
      else if ((tag === 'text-box' || tag === 'custom-shape') && box !== undefined) {
        sheet?.addText(box);
        box = undefined;
      } else if (tag === 'table-cell' || tag === 'covered-table-cell') sheet?.closeCell();
      else if (tag === 'table-row') sheet?.closeRow();
      else if (tag === 'table' && sheet) {
        const read = sheet.finish();
        if (read.grid.rows.length > 0 && !isCopyOfOther(read.grid)) sheets.push(read);
        sheet = undefined;
      }
    },
  });
  return hideForeignValues(sheets).map((grid) => addBehind(grid, named));
}

/** What the program keeps of other files stands in tables of their address, `'file:///D:/旧.ods'#$名册`. */
const isCopyOfOther = ({ name }: Grid): boolean => /^'.+'#/.test(name);

const times = (attributes: Attributes, key: string): number =>
  Math.max(1, Number(attributes[key] ?? 1) || 1);
