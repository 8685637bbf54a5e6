import { formatDate, type CalendarDate } from '../../domain/date.ts';
import type { SearchState } from '../search-state.ts';

export const messages = {
  idle: '输入姓名、村名、政策或一句原文。',
  searching: '正在查找……',
  slow: '网络有些慢，还在载入。您可以等一等，也可以先用下面的目录找。',
  offline: '现在没有连上网络，搜索用不了。连上以后会自动再找一次；已经打开过的网页还可以看。',
  insideNumbers: '。没有一页单独写着这个数，这些页面里更长的数含有它',
  facetsLost: '筛选条件没有载入，搜索结果不受影响。再找一次会重新载入。',
  broken: '搜索出了故障。请用下面的目录查找。',
} as const;

/** Of hits that a reader wanted to take along. */
export const failedTakes = {
  save: '表格没有整理成，请检查网络后再试。',
  copy: '没有复制成：浏览器不允许，或网络断了。可以改用“存成表格”，引用在最后一列。',
} as const;

export const countSentence = (total: number): string => `找到${total}个页面`;

const quote = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join('');

/** Above pages that have some of the parts `texts` of a question. */
export const partialSentence = (texts: readonly string[], conditions = 0): string =>
  (conditions > 0 ? '符合条件的网页里，' : '') +
  (texts.length > 1
    ? `没有一页同时写着${quote(texts.slice(0, -1))}和${quote(texts.slice(-1))}。下面的只写着一部分：`
    : `没有一页写着${quote(texts)}。下面的写着其中的词，或者读音相近的词：`);

export const lacksSentence = (lacks: readonly string[]): string => `没有写${quote(lacks)}`;

export function nothingSentence({ q }: SearchState, conditions: number): string {
  const what = q === '' ? '没有找到符合条件的页面。' : `没有找到“${q}”。`;
  return conditions > 0
    ? `${what}去掉一些条件再试，或者检查有没有写错的字。`
    : `${what}请检查有没有写错的字，或少写几个字再试。`;
}

const nameYears = (parts: readonly string[]): string =>
  Array.from(new Set(parts.map((part) => part.slice(0, 4)))).join('、');

/** `waiting` are the parts of the archive that are still to answer. */
export const waitingSentence = (waiting: readonly string[]): string =>
  waiting.length === 0 ? '' : `，还在找${nameYears(waiting)}年的文章……`;

/** `days` are the last days of lists that could not be searched, `parts` are of the archive. */
export function missingSentence(days: readonly string[], parts: readonly string[]): string {
  const dates = days.map((day) => formatDate(day as CalendarDate)).join('、');
  return (
    (dates &&
      `公布到${dates}的名单这次没有搜到，因为它们没有载入或者已经到期撤下；其余的都搜了。`) +
    (parts.length === 0 ? '' : `${nameYears(parts)}年的文章这次没有搜到，因为它们没有载入。`)
  );
}
