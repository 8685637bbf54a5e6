import { addDays, type CalendarDate } from '../../domain/date.ts';
import type { Correction, NoticeChanges, Objection } from '../../domain/notices/notice-changes.ts';
import { sampleDate, type NoticePlan } from './notice-plan.ts';
import { createRandom, type Random } from './random.ts';

/** Objections and corrections that could have followed a list, as they are known on the sample date. */
export function inventChanges(plan: NoticePlan, rows: number): NoticeChanges {
  if (plan.stage !== 'confirmed' || rows < 100) return {};
  const random = createRandom(`changes/${plan.county}/${plan.programme}/${plan.period}`);
  const objections = Array.from({ length: random.int(4, 9) }, () => invent(plan, random)).sort(
    (a, b) => (a.received < b.received ? -1 : a.received > b.received ? 1 : 0),
  );
  const upheld = objections.filter((objection) => objection.upheld === true);
  const corrections = upheld.flatMap(({ received, closed }): Correction[] =>
    closed !== undefined && closed <= plan.ends
      ? [{ date: closed, kind: random.pick(['removed', 'amount', 'persons']), count: 1, received }]
      : [],
  );
  const removed = corrections.filter(({ kind }) => kind === 'removed').length;
  return {
    ...(removed > 0 && { firstRows: rows + removed }),
    ...(corrections.length > 0 && { corrections }),
    objections,
  };
}

function invent(plan: NoticePlan, random: Random): Objection {
  const received = addDays(plan.published, random.int(1, 9));
  const closed: CalendarDate = addDays(received, random.int(2, 9));
  return closed > sampleDate ? { received } : { received, closed, upheld: random.chance(0.35) };
}
