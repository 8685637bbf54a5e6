import { foldPunctuation } from '../text/neighbours.ts';
import type { Line } from '../text/source-text.ts';

const number = '[A-Z]?[\\d一二三四五六七八九十]{1,3}';
const date =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,2}月(?:[\d一二三四五六七八九十]{1,3}日)?(?:星期[一二三四五六日天])?(?:农历.{2,12})?$/u;
const office = /(?:局|处|委|会|厅|部|院|政府|中心|办公室)$/u;

/** 责编 邢子墨　校对 唐小宛: nothing but who has made the page. */
const editors = [
  /^(?:本版|本期)?(?:责任编辑|责编|编辑(?!同志|部)|校对|版式|美编|组版|统筹|审核|主编|值班主任|值班编委|策划|主办单位|主办|协办|承办)\s*[：/／]?\s*\S{2,30}$/u,
  /^(?:(?:值班|本版|本期|责任|执行|视觉|文字|特约|特邀)?(?:主编|编辑|责编|校对|责校|版式|版面|美编|美术|设计|组版|统筹|审核|编审|[初复终]审|监制|策划|排版|制图)\s*[：/／丨]?\s*\p{Script=Han}{2,4}(?:[、\s]+\p{Script=Han}{2,4}(?=[、\s]|$))*\s*){2,6}$/u,
];

const paper =
  '[\\p{Script=Han}·]{1,10}(?:日报|晚报|时报|周刊|月刊|专刊)(?:（\\p{Script=Han}{1,4}）)?';
const day = '\\d{4}(?:年\\d{1,2}月(?:\\d{1,2}日)?|[.．]\\d{1,2})';
const edition = '总?第[\\d一二三四五六七八九十百]{1,5}期';

const forms = [
  date,
  ...editors,
  /^[~～—–·.\-\s]*(?:第\s*)?[A-Z]?\d{1,3}\s*版?[~～—–·.\-\s]*$/u,
  /^\d{4}[.．/]\d{1,2}(?:[.．/]\d{1,2})?$/u,
  /^第\d{1,4}期[^，。！？]{2,20}\d{4}年\d{1,2}月\d{1,2}日$/u,
  /^第[一二三四五六七八九十\d]+[版期]$/u,
  /^星期[一二三四五六日天]$/u,
  /^(?=.*\d{4}年\d{1,2}月\d{1,2}日)(?=.*(?:星期|版|总第))[^。，！？]{8,90}$/u,
  /^(?:(?:新闻|咨询|监督|投稿)?热线|热线电话|(?:投稿|联系|电子)?(?:邮箱|信箱)|(?:联系)?电话|传真|网址|E-?mail|QQ)：/iu,
  /^[A-Za-z][A-Za-z\s]{5,}$/u,
  // Specks that a scanner took for marks.
  /^[^\p{L}\p{N}“”‘’（）《》。！？…—]{1,8}$/u,
  /^[\p{Script=Han}·]{2,10}(?:总?第\d{1,4}期|\d{4}[.．]\d{1,2}|\d{4}年第?\d{1,3}期|\d{4}年\d{1,2}月(?:号|刊)?){1,3}$/u,
  /^（(?:本[栏版期])?(?:责任)?编辑：?\p{Script=Han}{1,4}）$/u,
  /^(?:导读|广告|公益广告|资料图片?|图片由.{2,12}提供)$/u,
  /^本版(?:图片|照片|摄影).{2,24}(?:摄|提供)。?$/u,
  // A running head: the paper's name, with its page or month.
  new RegExp(
    `^(?=.{2,24}$)[\\p{Script=Han}·《》]{0,10}(?:日报|晚报|时报|周刊|月刊|专刊)》?(?:\\d{4}年\\d{1,2}月.{0,6}|[（第]*${number}[版期页]）?)?$`,
    'u',
  ),
  new RegExp(
    `^[（第]*${number}版）?[\\p{Script=Han}·]{2,8}$|^[\\p{Script=Han}·]{2,10}第?${number}版$`,
    'u',
  ),
  // The page, its name and the day.
  /^(?:[A-Z]?\d{1,3}版?|第?[一二三四五六七八九十\d]{1,3}版)[\p{Script=Han}·]{2,10}\d{4}年\d{1,2}月(?:\d{1,2}日)?(?:星期.)?$/u,
  // The day, the issue and the page on one line.
  new RegExp(
    `^(?:\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?|总?第[\\d一二三四五六七八九十百]{1,5}期|星期[一二三四五六日天]|第?${number}版){2,5}$`,
    'u',
  ),
  // The paper's name with its day, issue or page.
  new RegExp(
    `^(?:${paper}){1,2}(?:${day}|${edition}|星期[一二三四五六日天]|第?${number}版(?:\\p{Script=Han}{2,4}$)?|0\\d$){0,4}$`,
    'u',
  ),
  // The editors, or the day and the issue, and where to write to them.
  new RegExp(
    `^(?:(?:责任编辑|责编|编辑|主编|校对|版式|美编|组版)[^，。！？]{2,40}|${day}(?:${edition})?)(?:E.?mail|(?:投稿|联系)?(?:邮箱|信箱)|热线|电话)[：:][^，。！？]{4,50}$`,
    'iu',
  ),
  // The paper's name, the month and the editors on one line.
  /^(?=.*(?:日报|晚报|时报|周刊|月刊|专刊))(?=.*(?:责任编辑|责编|编辑|校对|版式|美编|组版|主编)[：/／\s])[^，。！？]{6,60}$/u,
  // Where an article goes on: on another page.
  new RegExp(`^（?(?:下转|转)第?${number}版[^，。]{0,12}）?$`, 'u'),
];

/**
 * Removes what belongs to the page rather than to an article (running heads, page numbers, editors' names), so that
 * it does not interrupt a text. An office's name with a date below it is the signature of a notice and stays.
 */
export function takeFurniture(lines: readonly Line[]): { lines: Line[]; furniture: Line[] } {
  const kept: Line[] = [];
  const furniture: Line[] = [];
  let isAfterFurniture = false;
  lines.forEach((line, at) => {
    if (isFurniture(line.flat) && !isSigned(lines[at - 1], line)) {
      furniture.push(line);
      isAfterFurniture = true;
      return;
    }
    kept.push(isAfterFurniture ? { ...line, blankBefore: true } : line);
    isAfterFurniture = false;
  });
  return { lines: kept, furniture };
}

/** Names who has made the page; `text` has folded punctuation. */
export const isEditorsLine = (text: string): boolean => editors.some((form) => form.test(text));

/** Belongs to the page and to no article: a running head, the editors' names, a page number. */
export const isFurniture = (flat: string): boolean => {
  const text = foldPunctuation(flat);
  return forms.some((form) => form.test(text));
};

const isSigned = (before: Line | undefined, line: Line): boolean =>
  before !== undefined && isOfficeOverDate(before, line);

const dayInDigits = /^\d{4}[.．/-]\d{1,2}[.．/-]\d{1,2}$/u;
const dayAlone = /^[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日$/u;

/** 2018年8月13日, 2018.8.13, 八月十三日 and nothing else. */
export const isDate = (flat: string): boolean => {
  const text = foldPunctuation(flat);
  return date.test(text) || dayAlone.test(text) || dayInDigits.test(text);
};

/** 河湾县民政局, 2018年8月13日, 特此公告。, （市民政局）: what is below a text. */
export const isSignature = (text: string): boolean =>
  isDate(text) ||
  /^特此(?:公告|公示|通知|通告|报告|函告)[。！]?$/u.test(text) ||
  /^[（(]?[^，。（(]{2,30}(?:局|处|委|会|厅|部|院|政府|中心|办公室|办|科|股|站|所)[）)]?$/u.test(
    text,
  );

/** 市民政局 with 2018年8月13日 below it, at the end of a notice. */
export const isOfficeOverDate = (line: Line, next: Line): boolean =>
  !next.blankBefore && isDate(next.flat) && office.test(line.flat) && line.width <= 20;
