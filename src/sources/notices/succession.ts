import { addDays, daysBetween, formatMonth } from '../../domain/date.ts';
import { goneFrom } from '../../domain/notices/expiry.ts';
import { gapReasons } from '../../domain/notices/notice-changes.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import { overlap, uncovered } from '../../domain/notices/notice-scope.ts';
import type { MapReader } from '../formats/map-reader.ts';

type Head = Omit<Notice, 'townships'>;

export interface AddedNotice {
  head: Head;
  map: MapReader;
}

/**
 * Confirmed lists of one county and programme: in each part of the county they follow one another, never two at once, no
 * day without one.
 */
export function checkSuccession(lists: readonly AddedNotice[], townships: readonly string[]): void {
  const inOrder = lists.toSorted(
    (a, b) => compare(a.head.published, b.head.published) || compare(a.head.period, b.head.period),
  );
  for (const [index, later] of inOrder.entries())
    checkBefore(directlyBefore(later, inOrder.slice(0, index), townships), later);
  const heads = lists.map(({ head }) => head);
  for (const list of inOrder) checkReplacement(list.head, inOrder, heads, townships);
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** The newest list before this one in each of its parts. */
function directlyBefore(
  { head }: AddedNotice,
  before: readonly AddedNotice[],
  townships: readonly string[],
): Head[] {
  const found: Head[] = [];
  for (const { head: earlier } of before.toReversed()) {
    const isSeen = uncovered(earlier, found, townships).every(
      ({ area, township }) => !overlap(head, { area, within: [township] }),
    );
    if (overlap(earlier, head) && (found.length === 0 || !isSeen)) found.push(earlier);
  }
  return found;
}

/** Told of the newest list with a fault only: lists of many townships would all say the same. */
function checkBefore(before: readonly Head[], { head, map }: AddedNotice): void {
  const repeated = before.find(
    ({ period, withdrawn }) =>
      period === head.period && !(withdrawn && withdrawn.date <= head.published),
  );
  const others = before.filter(({ period }) => period !== head.period);
  const misplaced = others.find(
    ({ period, published }) => period > head.period || published === head.published,
  );
  if (repeated) failRepeated(repeated, map);
  else if (misplaced) failOrder(misplaced, head, map);
  else if (others.length === before.length) checkGap(others, head, map);
}

const failRepeated = ({ id }: Head, map: MapReader): void =>
  map.fail(
    'period',
    'repeated-list',
    `同一县、同一项目、同一月已有确认名单 ${id}，两份有重叠，请只留一份；农村、城市各一份的，各写明 area，各乡镇一份的，各写明 within；要重新公布的，先把那一份撤回（withdrawn）。`,
  );

const failOrder = (earlier: Head, head: Head, map: MapReader): void =>
  map.fail(
    'published',
    'list-order',
    `与 ${earlier.id} 先后矛盾：${formatMonth(earlier.period)}的名单在 ${earlier.published} 公布，${formatMonth(head.period)}的在 ${head.published} 公布。月份在后的名单应当后公布，公布当天替换前一期。`,
  );

function checkGap(before: readonly Head[], head: Head, map: MapReader): void {
  const daysAfter = (earlier: Head): number =>
    earlier.withdrawn ? 0 : daysBetween(addDays(earlier.ends, 1), head.published);
  const late = before.find((earlier) => daysAfter(earlier) > 0);
  if (late && head.gapReason === undefined)
    map.fail(
      'published',
      'list-gap',
      `上一期 ${late.id} 到 ${late.ends} 为止，这一期 ${head.published} 才公布，中间 ${daysAfter(late)} 天没有名单。日期写错的请改正；确实晚了的，请加一行 gapReason: 写明原因（${gapReasons.join('、')} 之一），网页会照实说明。`,
    );
  if (!late && head.gapReason !== undefined)
    map.fail('gapReason', 'gap-reason', '与上一期名单之间没有空档，请删去这一行。');
}

/** A list comes down as a whole, so that those that replace it have to be there for all of it on that day. */
function checkReplacement(
  head: Head,
  lists: readonly AddedNotice[],
  heads: readonly Head[],
  townships: readonly string[],
): void {
  const next = lists.filter(
    (other) => other.head.period > head.period && overlap(other.head, head),
  );
  const [first] = next;
  if (!first || goneFrom(head, heads) !== first.head.published || head.withdrawn) return;
  const there = next
    .map((other) => other.head)
    .filter(({ published }) => published <= first.head.published);
  const [missing] = uncovered(head, there, townships);
  if (missing && first.head.published <= head.ends)
    first.map.fail(
      'published',
      'list-part',
      `${head.id} 这一天整份换下，可是新名单那天还不全，例如没有 ${missing.township} 的${missing.area}名单。请把同一个月的几份同一天公布，或者照上一期的范围（area、within）公布。`,
    );
}
