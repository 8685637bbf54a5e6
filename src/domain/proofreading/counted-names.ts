import { smallNumber } from '../figures/small-number.ts';
import type { TextFinding } from '../handbook/text-finding.ts';
import { hasSurname } from './persons/surnames.ts';

const name = '\\p{Script=Han}{2,4}';
const listed = new RegExp(
  `(?<=^|[。；：！？\\n]|[^，。；、]{5}，)(?<names>${name}?(?:、${name}?)+(?:[和与]${name}?)?)这?(?<count>[两三四五六七八九]|\\d{1,2})[名位](?=\\p{Script=Han})`,
  'gu',
);
/** 李明、王强夫妇, 赵丽等: more than those who are named. */
const others = /等|夫[妇妻]|一家|父[子女]|母[子女]|兄弟|姐妹|和|与/u;

const isName = (said: string): boolean =>
  hasSurname(said) && (said.length < 4 || /^(?:欧阳|司马|上官|诸葛|皇甫|慕容)/u.test(said));

/** 郑学礼、贾春雨、韦大勇、唐晓月三名志愿者: a count behind names of which there are more or fewer. */
export const findMiscountedNames = (text: string): TextFinding[] =>
  [...text.matchAll(listed)].flatMap(({ groups = {}, index }) => {
    const names = (groups['names'] ?? '').split(/[、和与]/u);
    const areNames = names.every((said) => isName(said) && !others.test(said));
    const endsInNumber = /[一二两三四五六七八九十百余多]$/u.test(names.at(-1) ?? '');
    return !areNames || endsInNumber || smallNumber(groups['count'] ?? '') === names.length
      ? []
      : [{ index, says: `写作 ${groups['count']}名，列出来的名字是 ${names.length} 个` }];
  });
