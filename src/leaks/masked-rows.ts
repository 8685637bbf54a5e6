import { maskName } from '../domain/notices/name.ts';
import type { ListedPerson } from '../domain/notices/listed-person.ts';
import type { FoundLeak, NameLookup } from './listed-names.ts';

/** 苗*禾, 苗某禾, 苗×, 欧阳**: the surname, and the last character where it stands. */
const maskedName = /(\p{Script=Han}?)(\p{Script=Han})[*×xX某○〇●]{1,3}(\p{Script=Han})?/gu;
/** Where a row goes on to the next. */
const rowSpan = 30;
const listSpan = 2_000;
const fewest = 3;

/** 1,260 is one amount; between the cells of a table there are commas, too. */
const amountsIn = (text: string): Set<number> =>
  new Set(
    [text, text.replace(/(?<=\d),(?=\d{3})/gu, '')].flatMap((each) =>
      [...each.matchAll(/\d+/gu)].map(Number),
    ),
  );

const known = new WeakMap<object, ReadonlyMap<string, readonly ListedPerson[]>>();

/** People by how a masked list shows them. */
function byMask({ people }: NameLookup): ReadonlyMap<string, readonly ListedPerson[]> {
  const found =
    known.get(people) ??
    Map.groupBy([...people.values()].flat(), ({ name }) => maskName(name).replace(/\*+/u, ''));
  known.set(people, found);
  return found;
}

/**
 * A part of a masked list, copied to where it would stay for ever: three masked names of one list, each with its own amount
 * behind it. Masks alone are how anybody writes of somebody.
 */
export function findMaskedRows(text: string, names: NameLookup): FoundLeak[] {
  const plain = text.normalize('NFKC');
  const rows = [...plain.matchAll(maskedName)].flatMap((match) => {
    const [said, before = '', first = '', last = ''] = match;
    const behind = plain.slice(match.index + said.length, match.index + said.length + rowSpan);
    const amounts = amountsIn(behind);
    const people = [`${first}${last}`, first, `${before}${first}`].flatMap(
      (key) => byMask(names).get(key) ?? [],
    );
    const lists = people.filter(({ amountYuan }) => amounts.has(amountYuan ?? Number.NaN));
    return [...new Set(lists.map(({ list }) => list))].map((list) => ({
      ...{ list, shown: `${first}${last}`, index: match.index },
    }));
  });
  for (const ofList of Map.groupBy(rows, ({ list }) => list).values()) {
    const first = ofList.find(({ index }) => {
      const near = ofList.filter((one) => one.index >= index && one.index - index <= listSpan);
      return new Set(near.map(({ shown }) => shown)).size >= fewest;
    });
    if (first)
      return [{ leak: 'part-of-list', line: plain.slice(0, first.index).split('\n').length }];
  }
  return [];
}
