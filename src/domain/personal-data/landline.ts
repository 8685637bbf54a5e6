import type { PersonalDataMatch } from './kinds.ts';
import { toPlainDigits, type PlainDigits } from './plain-digits.ts';

const between = String.raw`[\s\-—–.·()/]{0,3}`;
const area = String.raw`[(\[【]?(?:\+?86[\s\-]?0?|0)(?:10|2\d|[3-9]\d\d)`;
/** No subscriber's number begins with 0 or 1. */
const subscriber = String.raw`[2-9]\d{2,3}[\s\-—–.]{0,2}\d{4}`;
const withArea = new RegExp(
  String.raw`(?<![\d\-./])${area}[\s\-—–.·,、()\[\]【】/]{1,3}${subscriber}(?![\d.]|-\d{2})`,
  'gu',
);
const told = new RegExp(
  String.raw`(?:电话|联系|拨打|致电|座机|家)[号码是为:\s]{0,4}((?:${area}${between})?${subscriber})(?!\d|\s?[万亿元人户次个条件])`,
  'gu',
);

/** Every landline of a text; whose it is, only the list of offices tells. */
export function findLandlines({ text, places }: PlainDigits): PersonalDataMatch[] {
  const found = [
    ...[...text.matchAll(withArea)].map(({ 0: said, index }) => ({ said, index })),
    ...[...text.matchAll(told)].map(({ 1: said = '', index }) => ({ said, index })),
  ];
  return found.map(({ said, index }) => ({
    kind: 'unlistedLandline',
    index: places[index] ?? 0,
    number: said.replace(/\D/g, '').replace(/^860?/, '0'),
  }));
}

const withoutArea = 7;

/** Every way to write the landlines of a text of the offices: with and without their area. */
export const landlinesIn = (text: string): string[] =>
  findLandlines(toPlainDigits(text)).flatMap(({ number = '' }) =>
    number.startsWith('0')
      ? [number, number.slice(-withoutArea), number.slice(-withoutArea - 1)]
      : [number],
  );
