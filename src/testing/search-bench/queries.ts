/** Queries for the bench: texts cut at random places out of the pages, by class. */
import { Converter } from 'opencc-js/cn2t';
import { pick } from '../search-trial/mini-site.ts';

export interface DrawnPage {
  readonly address: string;
  /** Its texts between block elements, as written. */
  readonly blocks: readonly string[];
  /** The recipients' names, of a list. */
  readonly names: readonly string[];
}

interface QueryClass {
  readonly name: string;
  readonly from: RegExp;
  readonly accepts: RegExp;
  /** Whole texts and not parts of them: names, or the blocks of a page. */
  readonly whole?: 'names' | 'blocks';
  readonly rewrite?: (text: string) => string;
}

const traditional = Converter({ from: 'cn', to: 't' });
const anywhere = /./;
/** Signs of the query language; and digits alone, which stand for a whole number. */
const special = /\s|"|^[-*]|^[“”「」『』].*[“”「」『』]$/u;
const number = /^\d+$/;
/** In quotation marks it is no pinyin. */
const latin = /^(?=.*[a-z])[a-z\p{Script=Han}]+$/iu;

export const queryClasses: readonly QueryClass[] = [
  { name: '文章里的汉字', from: /^\/(?:bulletin|handbook)\//, accepts: /^\p{Script=Han}+$/u },
  {
    name: '姓名',
    from: /^\/notices\/[^/]+\/\d+\/$/,
    accepts: /^\p{Script=Han}[\p{Script=Han}·*]+$/u,
    whole: 'names',
  },
  { name: '地名', from: /^\/places\/\d+\/$/, accepts: /^\p{Script=Han}{2,}$/u, whole: 'blocks' },
  { name: '带标点', from: anywhere, accepts: /\p{P}/u },
  { name: '带数字', from: anywhere, accepts: /^(?=.*\d)(?=.*\D)/ },
  {
    name: '繁体',
    from: anywhere,
    accepts: /^\p{Script=Han}+$/u,
    rewrite: traditional,
  },
  {
    name: '全角',
    from: anywhere,
    accepts: /^(?=.*[!-~])(?=.*\D)/,
    rewrite: (text) =>
      text.replace(/[!#-,.-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  },
];

/** `count` texts of one class, of two to eight characters. */
export function drawClass(
  { from, accepts, whole, rewrite }: QueryClass,
  pages: readonly DrawnPage[],
  count: number,
  random: () => number,
): string[] {
  const own = pages.filter(({ address }) => from.test(address));
  const textsOf = (page: DrawnPage): readonly string[] => page[whole ?? 'blocks'];
  const queries: string[] = [];
  for (let tries = 0; queries.length < count && tries < count * 2_000; tries += 1) {
    const texts = textsOf(pick(random, own));
    if (texts.length === 0) continue;
    const block = [...pick(random, texts)];
    const start = whole ? 0 : Math.floor(random() * block.length);
    const drawn = whole ? block : block.slice(start, start + 2 + Math.floor(random() * 7));
    const text = drawn.join('');
    if (drawn.length < 2 || special.test(text) || !accepts.test(text)) continue;
    if (number.test(text.normalize('NFKC'))) continue;
    const query = rewrite?.(text) ?? text;
    queries.push(latin.test(text) ? `"${query}"` : query);
  }
  return queries;
}
