import { coverageItems } from '../../domain/accounts/coverage.ts';
import { findImpossibleHours } from '../../domain/handbook/opening-hours.ts';
import { findImpossibleTimes } from '../../domain/proofreading/time/impossible-time.ts';
import type { WorkCalendar } from '../../domain/holiday.ts';
import {
  areaNamedIn,
  isOfCandidates,
  isOfConfirmed,
  isOfEnding,
  namesMonthTwice,
  namesOtherProgramme,
  otherMonths,
  otherQuarter,
} from '../../domain/notices/title-words.ts';
import { allowedStages } from '../../domain/notices/disclosure-policy.ts';
import { otherCountyIn, otherTownshipIn } from '../../domain/places/named-county.ts';
import type { Place } from '../../domain/places/place.ts';
import type { MapReader } from '../formats/map-reader.ts';
import type { NoticeHead } from '../../domain/notices/notice.ts';

interface Agreement {
  places: readonly Place[];
  calendar: WorkCalendar | undefined;
}

/** Where the words of a notice contradict its own facts: county, month, programme, stage, office, number, day. */
export function checkAgreement(
  head: NoticeHead,
  map: MapReader,
  { places, calendar }: Agreement,
): void {
  checkTitle(head, map);
  checkCounties(head, map, places);
  checkBasis(head, map);
  checkIssuer(head, map);
  checkHours(head, map);
  checkIndexNumber(head, map);
  if (calendar?.covers(head.published) && !calendar.isWorkday(head.published))
    map.fail(
      'published',
      'closed-day',
      `${head.published} 是休息日（data/reference/holidays.csv），不上班的日子不公布名单。请核对公布日。`,
    );
}

function checkTitle({ title, period, programme, stage, area }: NoticeHead, map: MapReader): void {
  const months = otherMonths(title, period);
  if (months.length > 0)
    map.fail(
      'title',
      'title-month',
      `标题写的是 ${months.join('、')}，公示是 ${period} 的（period），请核对。`,
    );
  else if (namesMonthTwice(title))
    map.fail('title', 'title-month', '标题里的月份写了两遍，请留一处。');
  const named = areaNamedIn(title);
  if (named !== undefined && named !== area)
    map.fail(
      'title',
      'title-area',
      area === undefined
        ? `标题写的只是${named}的人，公示没有写 area（是${named}和别处合在一起的）。只是${named}的，请加一行 area: ${named}；不是的，请改标题。`
        : `标题写的是${named}的人，公示只是${area}的（area），请核对。`,
    );
  const quarter = otherQuarter(title, period);
  if (quarter !== undefined)
    map.fail(
      'title',
      'title-month',
      `标题写的是${quarter}，公示是 ${period} 的（period），请核对。`,
    );
  if (stage !== 'termination' && isOfEnding(title))
    map.fail('title', 'title-stage', '标题写的是拟终止的人，公示的环节（stage）不是，请核对。');
  if (allowedStages(programme).length > 0 && namesOtherProgramme(title, programme))
    map.fail('title', 'title-programme', '标题写的项目与这份公示的项目（programme）不同，请核对。');
  if (stage === 'confirmed' && isOfCandidates(title))
    map.fail(
      'title',
      'title-stage',
      '标题写的是初审或拟定的人，公示的环节（stage）是确认公布，请核对。',
    );
  if ((stage === 'review' || stage === 'termination') && isOfConfirmed(title))
    map.fail(
      'title',
      'title-stage',
      '标题写的是已经确认的人，公示的环节（stage）是初审或拟终止，请核对。',
    );
}

function checkCounties(head: NoticeHead, map: MapReader, places: readonly Place[]): void {
  const own = places.find(({ code }) => code === head.county)?.name ?? head.county;
  const check = (text: string, key: string, reader: MapReader): void => {
    const other = otherCountyIn(text, head.county, places);
    if (other)
      reader.fail(
        key,
        'other-county',
        `写的是${other.name}，这份公示是${own}的（county），请核对。`,
      );
  };
  const elsewhere = otherTownshipIn(head.title + head.issuer, head.county, places);
  if (elsewhere)
    map.fail(
      'title',
      'other-county',
      `标题或公布机关写的是${elsewhere.name}，不在${own}（county），请核对。`,
    );
  check(head.title, 'title', map);
  for (const [key, office] of [
    ['contact', head.contact.office],
    ['objection', head.objection.office],
  ] as const)
    if (isOfOtherDepartment(office))
      map.fail(key, 'other-department', `写的是“${office}”，不是民政部门的，请核对。`);
  check(head.issuer, 'issuer', map);
  check(head.contact.office, 'contact', map);
  check(head.objection.office, 'objection', map);
  check(head.objection.address, 'objection', map);
}

/** 县医疗保障局救助股: an office of another department than civil affairs; 纪委 and 12345 are where one may object. */
const isOfOtherDepartment = (office: string): boolean =>
  /(?:医保|医疗保障|人社|人力资源[^局]{0,6}|教育|教体|卫健|卫生健康|住建|住房[^局]{0,8}|财政|公安|农业农村|退役军人事务|司法|市场监管|自然资源|交通运输|水利|统计|应急管理|税务|文旅|审计)(?:局|委员会|委)/u.test(
    office,
  ) && !office.includes('民政');

/** A rule about another programme is no legal basis: 最低生活保障审核确认办法 for a list of 特困人员. */
function checkBasis(head: NoticeHead, map: MapReader): void {
  const { legalBasis, programme } = head;
  checkItem(head, map);
  const other = legalBasis.find((basis) => namesOtherProgramme(basis, programme));
  if (other !== undefined)
    map.fail(
      'legalBasis',
      'basis-programme',
      `“${other}”是别的项目的规定，不是这份公示（programme）的依据，请核对。`,
    );
}

/** An item of the national catalogue is about one programme and one stage. */
function checkItem({ legalBasis, programme, stage }: NoticeHead, map: MapReader): void {
  for (const basis of legalBasis) {
    const row = /《社会救助领域基层政务公开标准指引》.*第(\d{1,2})项/u.exec(basis)?.[1];
    const item = coverageItems.find((one) => one.row === Number(row));
    const isOwn =
      item?.rule.kind !== 'notice' ||
      (item.rule.programme === programme && item.rule.stages.includes(stage));
    if (item && !isOwn)
      map.fail(
        'legalBasis',
        'basis-item',
        `第${item.row}项是“${item.title}”，不是这份公示的项目（programme）和环节（stage），请核对。`,
      );
  }
}

/** Lists are published by offices of civil affairs, and by townships. */
function checkIssuer({ issuer }: NoticeHead, map: MapReader): void {
  if (
    /[局厅委]$/u.test(issuer) &&
    !/民政|社会(?:事务|事业|工作|救助|保障)|社区|管委|村委|居委/u.test(issuer)
  )
    map.fail('issuer', 'issuer', `公布机关写的是“${issuer}”，不是民政部门，请核对有没有错字。`);
}

function checkHours({ objection }: NoticeHead, map: MapReader): void {
  if (findImpossibleTimes(objection.hours).length > 0) return;
  for (const { says } of findImpossibleHours(objection.hours))
    map.fail('objection', 'hours', `${says}，请核对。`);
}

/** 410825-MZ-2026-0041: by its county and its year, where it begins so. */
function checkIndexNumber({ indexNumber, county, published }: NoticeHead, map: MapReader): void {
  const [, code, year] = /^(\d{6})-[A-Z]+-(\d{4})-/.exec(indexNumber) ?? [];
  if (code !== undefined && code !== county)
    map.fail('indexNumber', 'index-number', `索引号开头的区划代码应为 ${county}，请核对。`);
  if (year !== undefined && year !== published.slice(0, 4))
    map.fail(
      'indexNumber',
      'index-number',
      `索引号里的年份应为公布的年份 ${published.slice(0, 4)}，请核对。`,
    );
}
