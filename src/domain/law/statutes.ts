import { parseNumber } from '../figures/figure.ts';
import type { TextFinding } from '../handbook/text-finding.ts';

/** A law, a regulation or a rule of a ministry, by the title that it is cited with. */
export interface Statute {
  /** Without 中华人民共和国. */
  readonly title: string;
  /** The number of its last article; absent where it is not known. */
  readonly articles?: number;
}

const cited =
  /《(?<title>(?:中华人民共和国)?[^》《]{2,40}(?:法|条例|办法|规定|法典)(?:（试行）|（暂行）)?)》(?:[（(][^（）()]{1,24}[）)])?(?:的?(?<articles>第[零〇一二三四五六七八九十百千\d]{1,8}条(?:[、和及至]第[零〇一二三四五六七八九十百千\d]{1,8}条)*))?/gu;
const spoken = /(?<title>民法典)(?<articles>第[零〇一二三四五六七八九十百千\d]{1,8}条)/gu;

/** Laws that there are not but that look like one, and articles behind the last one of a law. */
export const findUnknownStatutes = (text: string, statutes: readonly Statute[]): TextFinding[] =>
  [...text.matchAll(cited), ...text.matchAll(spoken)].flatMap(({ groups = {}, index }) => {
    const said = groups['title'] ?? '';
    const known = statutes.filter(({ title }) => title === bare(said));
    if (known.length === 0) return unknown(said, index, statutes);
    const last =
      Math.max(...known.map(({ articles }) => articles ?? 0)) || Number.POSITIVE_INFINITY;
    return [...(groups['articles'] ?? '').matchAll(/第(?<said>[^第条]+)条/gu)].flatMap(
      ({ groups: article }) =>
        parseNumber((article?.['said'] ?? '').replaceAll('〇', '零')) > last
          ? [{ index, says: `《${said}》一共${last}条，没有第${article?.['said']}条` }]
          : [],
    );
  });

const bare = (title: string): string => title.replace(/^中华人民共和国/u, '');

function unknown(said: string, index: number, statutes: readonly Statute[]): TextFinding[] {
  const name = bare(said);
  const like = statutes.find(({ title }) => isNear(name, title));
  if (like) return [{ index, says: `没有《${said}》，是不是《${like.title}》` }];
  return said !== name && said.endsWith('法') ? [{ index, says: `没有查到《${said}》这部法` }] : [];
}

const shortest = 5;

/** One character other, too many or too few, in a title of some length: 老年人权益保护法 for 老年人权益保障法. */
function isNear(name: string, title: string): boolean {
  if (Math.min(name.length, title.length) < shortest) return false;
  const ending = /(?:法|条例|办法|规定)$/u;
  if (ending.exec(name)?.[0] !== ending.exec(title)?.[0]) return false;
  const [short, long] = name.length < title.length ? [name, title] : [title, name];
  if (long.length - short.length > 1) return false;
  if (long.length === short.length)
    return [...long].filter((character, at) => character !== short[at]).length === 1;
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}
