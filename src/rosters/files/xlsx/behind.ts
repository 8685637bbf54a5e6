import { collectConditions } from '../conditions.ts';
import type { GridRow } from '../grid.ts';
import type { Area } from '../merged-areas.ts';
import type { XmlReader } from './xml.ts';

/** Rules that compare the cells of a column with each other: what they colour is in the cells already. */
const comparing =
  /^(?:colorScale|dataBar|iconSet|duplicateValues|uniqueValues|aboveAverage|top10)$/;

/** Choices and links, which say something when a cell is chosen. */
const spoken = new Set(['dataValidation', 'hyperlink']);

/** Gathers what a sheet keeps behind its cells: conditions of formats and lists of choices (ECMA-376, 18.3.1). */
export function collectBehind(toArea: (reference: string) => Area) {
  const conditions = collectConditions();
  const said: string[] = [];
  let reference = '';
  let text: string | undefined;
  const open: XmlReader['open'] = (tag, attributes) => {
    for (const key of ['prompt', 'tooltip'])
      if (attributes[key] !== undefined && spoken.has(tag)) said.push(attributes[key]);
    if (tag === 'conditionalFormatting') reference = attributes['sqref'] ?? '';
    else if (tag === 'cfRule' && !comparing.test(attributes['type'] ?? '')) {
      for (const area of reference.split(/\s+/).filter((each) => each !== ''))
        conditions.addArea(toArea(area));
    } else if (/^formula[12]?$/.test(tag)) text = '';
  };
  return {
    texts: conditions.texts,
    /** What appears beside a cell that is pointed at, and what nobody can look up. */
    remarks: (): string[] => [...said, ...conditions.remarks],
    open,
    /** Whether the text was taken. */
    text: (more: string): boolean => {
      if (text !== undefined) text += more;
      return text !== undefined;
    },
    close: (): void => {
      if (text !== undefined) conditions.addFormula(text);
      text = undefined;
    },
    colour: (rows: readonly GridRow[]): GridRow[] => conditions.colour(rows),
  };
}
