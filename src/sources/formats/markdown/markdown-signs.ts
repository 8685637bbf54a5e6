import { literalStar } from './leftover-marks.ts';
import { commonSurnames } from '../../../domain/proofreading/person-name.ts';

/** The text of a line with what only Markdown would take for markup escaped, and what was meant as markup written so. */
export function writeSigns(line: string): string {
  return line
    .split(/(`[^`]*`)/u)
    .map((part, index) => (index % 2 === 1 ? part : writePart(part)))
    .join('');
}

const writePart = (text: string): string =>
  tightenBold(escapeStars(writeBold(escapeBrackets(writeLinks(text)))))
    .replace(/<br[ /]*>/giu, '<br/>')
    .replace(/[\u00A0\u2002-\u200A]/gu, ' ')
    // Blanks on a form: ____年____月.
    .replace(/_{3,}/gu, (blank) => blank.replaceAll('_', '\\_'));

const fullLink =
  /[［[]([^[\]［］\n]+)[］\]][（(]\s*((?:https?:\/\/|mailto:|tel:|\/)[^\s（）()]*)\s*[）)]/giu;

/** ［办事指南］（https：//…） is a link, whatever width its brackets have. */
const writeLinks = (text: string): string =>
  text
    .replace(/(https?)：?:?[/／]{2}/giu, '$1://')
    .replace(/<([\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/gu, '[$1](mailto:$1)')
    .replace(
      /［[\^＾]([^\]］\s]+)］|\[＾([^\]］\s]+)\]/gu,
      (_, wide: string | undefined, half: string) => `[^${wide ?? half}]`,
    )
    .replace(/<(https?:\/\/[!-;=?-~]+)>/giu, '[$1]($1)')
    .replace(fullLink, (_, said: string, address: string) => `[${said}](${address})`)
    .replace(hanAddress, (address, at: number, line: string) =>
      isWhole(address, line[at - 1], line[at + address.length])
        ? `[${address}](${address})`
        : address,
    );

/** https://a.cn/民政/页面: Han behind a slash, which may as well be the sentence behind a shorter address. */
const hanAddress =
  /(?<![[(<!-~])https?:\/\/[a-z\d.:-]+\/(?:[!-~]*\/)?\p{Script=Han}[!-~\p{Script=Han}]*/giu;

/** In brackets of its own, alone on its line, or with an ending that no sentence has. */
const isWhole = (address: string, before: string | undefined, after: string | undefined): boolean =>
  (before === '（' && after === '）') ||
  (before === undefined && after === undefined) ||
  /\p{Script=Han}(?:\/[!-~]*|[!-~]*\.[a-z]{3,5})$/iu.test(address);

/** 收入<750元, 580元<收入, <姓名> and {姓名}: no tag begins with a number, and no code is Chinese. */
const escapeBrackets = (text: string): string =>
  text
    .replace(/(?<!\\)<(?=[ =]?-?[\d０-９¥￥]|=?[\p{Script=Han}“（《])/gu, '\\<')
    .replace(/(?<![\\{])\{(?=[^{}]*\p{Script=Han})[\p{Script=Han}\w 、（）]+\}(?!\})/gu, (slot) =>
      slot.replace(/[{}]/gu, '\\$&'),
    );

/** __先申请__ is bold, whatever stands beside it; a_b__c is a name. */
const writeBold = (text: string): string =>
  text.replace(
    /(?<![\w\\])__(?=[^\s_])(?=[^_]*\p{Script=Han})([^_]*[^\s_])__(?![_\w])/gu,
    '**$1**',
  );

/** ** 一次说清 ** is bold without its spaces. Pairs are taken from the left, so that an odd number stays as it is. */
function tightenBold(text: string): string {
  const parts = text.split(/(?<![\\*])\*{2}(?!\*)/u);
  const isPaired = parts.length % 2 === 1 && !text.includes('***');
  const inside = parts.filter((_, at) => at % 2 === 1);
  if (!isPaired || !inside.some((part) => /^\s|\s$/u.test(part) && part.trim() !== '')) return text;
  return parts.map((part, at) => (at % 2 === 1 ? part.trim() : part)).join('**');
}

const compound = '欧阳|太史|端木|上官|司马|诸葛|闻人|东方|皇甫|尉迟|公孙|令狐|慕容|宇文|司徒';
const surname = `(?:${compound}|[${commonSurnames}])`;
const ends = '(?=[、，。；：！？（）()”》\\s]|[和与及等同户两]|[三四五六七八九十]?[户人名]|$)';
/** A surname, after which a star hides the name: at the beginning of a word, or in a row of names. */
const head = `(?:(?<![\\p{Script=Han}*])|(?<=[和与及同户主]))${surname}`;
const singleStars = new RegExp(
  [
    // 480*12*3, 138****5678
    '(?<=[\\d)）]\\s?)\\*(?=\\s?[\\d(（])',
    '(?<=\\d)\\*{3,}(?=\\d)',
    // 3*4米, 2米*3
    '(?<=\\d)\\*(?=[\\p{Script=Han}a-zA-Z])(?![^*\\n]*\\*\\p{P})',
    '(?<=[\\p{Script=Han}a-zA-Z）)])\\*(?=\\d+(?!\\d*\\*(?!\\d)))',
    // 张*明
    `(?<=${surname})\\*(?=\\p{Script=Han}{1,2}(?!\\*)(?:\\P{Script=Han}|$|\\p{Script=Han}(?!\\*)))`,
    // 王*、张小*
    `(?<=${head}\\p{Script=Han}?)(?:\\*|\\*{3})(?!\\*)${ends}`,
  ].join('|'),
  'gu',
);
/** 欧阳 is a name wherever it stands. */
const doubleStars = new RegExp(`(?<=${head}|(?<!\\*)(?:${compound}))\\*{2}(?!\\*)${ends}`, 'gu');

/** Stars that are signs of arithmetic or hide a part of a name or number. */
function escapeStars(text: string): string {
  const escape = (stars: string): string => stars.replaceAll('*', literalStar);
  const single = text.replace(singleStars, escape);
  const hidden = single.replace(doubleStars, escape);
  // 王**、李**: if a pair is left over, the stars are marks of bold.
  if (hidden.includes('**')) return single;
  return everyStar(hidden, endStar) ? hidden.replace(endStar, escape) : hidden;
}

/** 低保对象张*、李小*。: no star that is left could open anything, and each follows a surname. */
const endStar = new RegExp(
  `(?<=${surname}\\p{Script=Han}?)\\*(?=[、，。；：！？（）()”》\\s]|$)`,
  'gu',
);

const everyStar = (text: string, pattern: RegExp): boolean =>
  [...text.matchAll(/\*/gu)].length === [...text.matchAll(pattern)].length;
