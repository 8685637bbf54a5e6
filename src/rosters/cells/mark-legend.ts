import { squeeze } from '../files/grid.ts';

/** What a mark in a cell stands for: ✔ → 同意. */
export type MarkLegend = ReadonlyMap<string, string>;

const mark = '[✔✓√☑✘✗×xX○〇●◎△▲☆★◇◆□■*※＋+]';
const said = new RegExp(`(${mark})[:：=＝]?(?:为|是|表示|代表|即)?([一-鿿]{1,6})`, 'gu');

/** Reads a legend of marks, 符号：✔同意 ✘不同意 ○待定; of one mark with two meanings none is kept. */
export function readMarkLegend(texts: Iterable<string>): MarkLegend {
  const legend = new Map<string, string>();
  for (const text of texts)
    for (const [, sign = '', words = ''] of squeeze(text).matchAll(said))
      legend.set(sign, (legend.get(sign) ?? words) === words ? words : '');
  return new Map([...legend].filter(([, words]) => words !== ''));
}

/** The words for a cell that is only a mark; the cell itself where no legend knows it. */
export const meant = (cell: string | number, legend: MarkLegend): string | number =>
  legend.get(squeeze(cell)) ?? cell;

/** A sentence that says what marks stand for: 符号：✔同意 ✘不同意; △为暂停发放、等核实. */
export const isMarkLegend = (sentence: string): boolean => begins.test(squeeze(sentence));
const begins = new RegExp(
  `^(?:注|符号|标记|图例|说明|其中|备注)?[:：]?(?:其中)?${said.source}`,
  'u',
);
