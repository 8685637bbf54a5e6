import type { Law } from '../law/law.ts';
import type { TextFinding } from '../handbook/text-finding.ts';

const cited =
  /《(?<title>[^》]+)》[（(](?<number>[^（）()]{0,14}?(?:[〔［[(（]\d{4}[〕］\])）]|第)\d+号)(?:[，,、；][^（）()]{0,40})?[）)]/gu;

/**
 * 《社会救助暂行办法》（国务院令第694号）: a number that is not the rule's but looks like it, by one digit or two that
 * changed places, or that belongs to another rule of the table.
 */
export const findWrongLawNumbers = (text: string, laws: readonly Law[]): TextFinding[] =>
  [...text.matchAll(cited)].flatMap(({ groups = {}, index }) => {
    const own = laws.filter(({ title, number }) => number && bare(title) === bare(groups['title']));
    const said = plain(groups['number']);
    if (own.length === 0 || own.some(({ number }) => plain(number) === said)) return [];
    const like = own.find(({ number }) => isMistyped(said, plain(number)));
    const other = laws.find(({ number }) => number && plain(number) === said);
    const right = like ?? (other ? own[0] : undefined);
    return right
      ? [
          {
            index,
            says: `《${groups['title']}》的文号是${right.number}，不是${groups['number']}`,
          },
        ]
      : [];
  });

const bare = (title = ''): string => title.replace(/^中华人民共和国/u, '');

const plain = (number = ''): string =>
  number
    .normalize('NFKC')
    .replace(/[〔［[(]/gu, '〔')
    .replace(/[〕］\])]/gu, '〕')
    .replace(/\s/gu, '');

/** One other digit, or the same digits in another order. */
function isMistyped(said: string, right: string): boolean {
  if (said.length !== right.length) return false;
  const other = [...said].filter((character, at) => character !== right[at]);
  return (
    other.every((character) => /\d/u.test(character)) &&
    (other.length === 1 || [...said].sort().join('') === [...right].sort().join(''))
  );
}
