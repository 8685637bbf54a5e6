import { fixedAddresses } from './fixed-addresses.ts';
import { addressForms, type PageKind } from './page-kind.ts';

const parts: Readonly<Record<string, string>> = {
  YEAR: String.raw`\d{4}`,
  MONTH: String.raw`\d{4}-\d{2}`,
  DAY: String.raw`\d{4}-\d{2}-\d{2}`,
  VILLAGE: String.raw`\d{12}`,
  CODE: String.raw`\d+`,
  NAME: '[^/]+',
  '[': '(?:',
  ']': ')?',
  '.': String.raw`\.`,
};
const patterns = Object.entries(addressForms).map(([kind, form]): readonly [PageKind, RegExp] => [
  kind as PageKind,
  new RegExp(`^${form.replace(/[A-Z]+|[[\].]/g, (part) => parts[part] ?? part)}$`),
]);
const fixedKinds = new Map(fixedAddresses.map(({ address, kind = 'other' }) => [address, kind]));

export const pageKindOf = (address: string): PageKind =>
  fixedKinds.get(address) ?? patterns.find(([, pattern]) => pattern.test(address))?.[0] ?? 'other';

/** One per template: pages of kind `other` are templates of their own. */

export function templateOf(address: string): string {
  const kind = pageKindOf(address);
  return kind === 'other' ? address : kind;
}
