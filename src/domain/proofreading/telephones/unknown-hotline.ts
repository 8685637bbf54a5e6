import { isAssigned } from '../../handbook/hotline-numbers.ts';

const shortNumber = /(?<![\d.,，-])12[1-4]\d{2}(?![\d.%元人户件名个张所万-])/gu;
const called = /(?:热线|电话|拨打|拨通|打|咨询|投诉|举报)[：:为是到至“]{0,2}\s*$/u;
const isHotline = /^[”）]?\p{Script=Han}{0,10}热线/u;

/** Hotlines that there are not: 12346 for 12345. `own` are the numbers of the site's table. */
export const findUnknownHotlines = (
  text: string,
  own: readonly string[],
): { index: number; said: string }[] =>
  [...text.matchAll(shortNumber)].flatMap(({ 0: said, index }) =>
    isAssigned(said) ||
    own.includes(said) ||
    !(called.test(text.slice(0, index)) || isHotline.test(text.slice(index + said.length)))
      ? []
      : [{ index, said }],
  );
