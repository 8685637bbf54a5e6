import type { TypingError } from './typing-error.ts';

/** 商量商量 is said, 进行进行 is not: words of offices that nobody doubles. */
const neverTwice =
  '进行|开展|对于|关于|通过|为了|以及|并且|根据|按照|依据|实施|举行|召开|加强|提高|推进|落实|全市|我市|全县|全省|工作|组织|活动|困难|群众|民政|救助|老人|儿童|社会|部门|单位|人员|服务|保障|制度|政策|要求|情况|问题|已经|由于|因为|所以|但是|同时|其中|目前|今年|去年|主要|积极|及时|认真|严格|共同|分别|继续|作为|成为|使得|具有|包括|属于|位于|来自|受到|得到|达到|做到|提供|建立|完善|发放|申请|受理|审核|公示|低保|特困|临时|养老|福利|慈善|公益|这个|那个|他们|我们|你们|大家';
const word = new RegExp(`(?<said>${neverTwice})\\k<said>`, 'gu');
/** 或者者, 明白了了 */
const ending =
  /(?<=或|读|作|患|记|业|长|愿|参与|志愿|明白|完成|好|到|过|成)(?<said>者|了)\k<said>(?!解|结|然|心|却)/gu;
/** 一步一步 and 三天三天 are said. */
const run = /(?<said>(?!一)\p{Script=Han}{3,8})\k<said>/gu;
/** 把把棉被 */
const particle =
  /(?<!一)(?<said>把|被|在|于|将(?!将[就够好要能可来])|从(?!从容)|和(?!和[美气睦平]))\k<said>(?=\p{Script=Han})(?!从容)/gu;
const sentence = /(?<said>[^。！？\n]{8,}[。！？])\k<said>/gu;

/** A sentence of some length that stands twice in one text, apart: copied with the lines around it. */
export function findRepeatedSentences(text: string): TypingError[] {
  const seen = new Set<string>();
  return [...text.matchAll(/[^。！？\n]{18,}[。！？]/gu)].flatMap(({ 0: said, index }) => {
    const isAgain = seen.has(said);
    seen.add(said);
    return isAgain && !isQuoted(text, index)
      ? [{ index, says: `“${said.slice(0, 16)}…”前面已经写过，请删去一遍` }]
      : [];
  });
}

/** 进行了进行了: words, or a sentence, that stand twice; not in what somebody calls out. */
export const findRepeatedWords = (text: string): TypingError[] =>
  [word, ending, run, particle, sentence].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ groups, index }) => {
      const said = groups?.['said'] ?? '';
      return isQuoted(text, index) && pattern === run
        ? []
        : [
            {
              index,
              says: `“${said.length > 16 ? `${said.slice(0, 16)}…` : said}”写了两遍，请删去一遍`,
            },
          ];
    }),
  );

const isQuoted = (text: string, index: number): boolean =>
  text.lastIndexOf('“', index) > text.lastIndexOf('”', index);
