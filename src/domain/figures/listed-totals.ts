import type { Contradiction } from './figure.ts';
import { readQuantities } from './quantity.ts';

/** 全县床位338张，分布如下： and the lines of a list behind it. */
const announced =
  /(?<lead>[^。！？；\n]*(?:如下|分别[是为]|分布[是为]?|其中|包括|分配[是为]?|构成)：)\n+(?<items>(?:[^\n。]+[；;，,]\n+)+[^\n。]+。?)/gu;
const another = /另|人均|户均|每|约|以上|不等|重复|交叉/u;

/** A total that the first figures of the items below it do not add up to. */
export const findListedTotals = (text: string): Contradiction[] =>
  [...text.matchAll(announced)].flatMap(({ groups = {}, index }) => {
    const lead = groups['lead'] ?? '';
    const totals = readQuantities(lead);
    const [total] = totals.toReversed();
    if (!total || total.isAbout || another.test(lead)) return [];
    const items = (groups['items'] ?? '').split(/\n+/u);
    const parts = items.map((item) =>
      another.test(item) ? undefined : readQuantities(item).find(({ unit }) => unit === total.unit),
    );
    if (parts.some((part) => part === undefined || part.isAbout)) return [];
    const sum = parts.reduce((all, part) => all + (part?.value ?? 0), 0);
    return Math.abs(sum - total.value) > total.tolerance
      ? [
          {
            index: index + total.index,
            says: `总数写作 ${total.text}${total.unit}，下面各项相加是 ${Number(sum.toFixed(2))}${total.unit}`,
          },
        ]
      : [];
  });
