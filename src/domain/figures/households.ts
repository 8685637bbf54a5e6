import type { Contradiction } from './figure.ts';
import { smallNumber } from './small-number.ts';

const number = '[二两三四五六七八九]|\\d';
/** What relatives are called, and how many they are. */
const couple = '夫妻|夫妇|老两口|小两口|两口子|父母|爷爷奶奶|爷孙|祖孙|母子|母女|父子|父女';
const single =
  '老?(?:母亲|父亲)|爷爷|奶奶|姥姥|姥爷|丈夫|妻子|老伴|儿媳妇?|女婿|哥哥|姐姐|弟弟|妹妹|婆婆|公公|岳父|岳母|孙子|孙女|儿子|女儿|孩子|娃娃?|老人';
const relative = new RegExp(
  `(?:(?<twins>一双|一对)(?:年[幼少]的|双胞胎)?(?:儿女|\\p{Script=Han}{0,3}?(?:${single}))|(?<count>${number}|一)?[个位名]?(?:年[迈幼老少]的|大|小|上学的|未成年的|[\\d一二三四五六七八九十]+岁的)?(?:(?<couple>${couple})|(?<single>${single}))(?:俩|二人|两人|两个)?)`,
  'gu',
);
const join = '(?:、|，?和|，?与|，?及|，?带着|，?还有|，?加上|，?领着)';
const member = relative.source.replaceAll(/\(\?<\w+>/gu, '(?:');
const members = `${member}(?:${join}?${member})+`;
const home = `(?<home>(?:(?<said>${number})口之家|一家(?:人)?(?<told>${number})口))`;
const statements = [
  new RegExp(`${home}[^。；\\d]{0,8}?(?:，|：|（|是|有)(?<list>${members})(?!等)`, 'gu'),
  new RegExp(`(?<list>${members})(?:组成|构成|这样)的?${home}`, 'gu'),
];

/** 五口之家，夫妻俩、老母亲和一个儿子: the members that are named are more or fewer. */
export const checkHouseholds = (sentence: string): Contradiction[] =>
  // Nearly every sentence counts no mouths, and the patterns are slow to find that out.
  (sentence.includes('口') ? statements : []).flatMap((statement) =>
    [...sentence.matchAll(statement)].flatMap(({ groups = {}, index }) => {
      const said = smallNumber(groups['said'] ?? groups['told'] ?? '');
      const list = groups['list'] ?? '';
      const told = [...list.matchAll(relative)].reduce((sum, one) => sum + personsOf(one), 0);
      // Who speaks of a husband and a child is one more.
      const others = new RegExp(couple, 'u').test(list) ? [told] : [told, told + 1];
      return others.includes(said)
        ? []
        : [{ index, says: `写作${groups['home']}，列出来的是 ${told} 口人` }];
    }),
  );

function personsOf({ groups = {} }: RegExpMatchArray): number {
  if (groups['twins'] !== undefined) return 2;
  if (groups['couple'] !== undefined) return 2;
  return groups['count'] === undefined ? 1 : smallNumber(groups['count']);
}
