import { guideVersionAddress } from '../../domain/address.ts';
import { addMonths, monthOf, type CalendarDate, type Month } from '../../domain/date.ts';
import { spanOn, spansOf, type Guide, type GuideSpan } from '../../domain/handbook/guide.ts';
import { programmeToSlug } from '../../domain/programme.ts';
import { getFrame } from '../site/site.ts';
import { getGuideHistories, type GuideHistory } from './handbook.ts';

/** The first day for which a guide is asked. */
const firstDay = '2014-01-01' as CalendarDate;

/** The page of a guide for a day. */
export interface GuideDay {
  history: GuideHistory;
  date: CalendarDate;
  span: GuideSpan<Guide>;
  /** The address of the page for the day, if that is another page. */
  leadsTo?: string;
}

/** Pages for the first day of every span and for the first of every month up to the end of this year. */
export async function getGuideDays(): Promise<GuideDay[]> {
  const { asOf } = await getFrame();
  const end = `${asOf.slice(0, 4)}-12` as Month;
  return (await getGuideHistories()).flatMap((history) => {
    const spans = spansOf(history.versions, firstDay);
    const own = spans.map((span) => ({ history, date: span.from, span }));
    const firsts = monthsUntil(end)
      .map((month) => `${month}-01` as CalendarDate)
      .filter((date) => spans.every(({ from }) => from !== date));
    return [...own, ...firsts.flatMap((date) => leadFrom(date, spans, history))];
  });
}

function leadFrom(
  date: CalendarDate,
  spans: readonly GuideSpan<Guide>[],
  history: GuideHistory,
): GuideDay[] {
  const span = spanOn(spans, date);
  return span
    ? [{ history, date, span, leadsTo: guideVersionAddress(history.programme, span.from) }]
    : [];
}

function monthsUntil(end: Month): Month[] {
  const months: Month[] = [];
  for (let month = monthOf(firstDay); month <= end; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** Programme, as addresses write it → first days of its spans, for the page that answers other days. */
export async function getSpanStarts(): Promise<Record<string, readonly CalendarDate[]>> {
  return Object.fromEntries(
    (await getGuideHistories()).map(({ programme, versions }) => [
      programmeToSlug(programme),
      spansOf(versions, firstDay).map(({ from }) => from),
    ]),
  );
}
