import { formatDate, type CalendarDate } from '../date.ts';
import { mayOverlap } from '../law/articles.ts';
import { earliestDayOf, formatLaw, heldFrom, type Law } from '../law/law.ts';
import type { LegalBasis } from './guide.ts';

/** The days on which a version is in force; `last` is the latest day on which it is known to be correct. */
export interface VersionSpan {
  from: CalendarDate;
  last: CalendarDate;
  /** No version follows. */
  isNewest: boolean;
}

export interface BasisFault {
  code: 'coming-law' | 'repealed-law' | 'changed-law';
  /** What is wrong and what to do, in Chinese. */
  message: string;
}

/**
 * A basis must be in force on the first and last day of its version, and its cited articles must not change in between,
 * neither by an amendment nor by a later document.
 */
export function findBasisFault(
  basis: Pick<LegalBasis, 'law' | 'articles'>,
  span: VersionSpan,
  laws: readonly Law[],
): BasisFault | undefined {
  const law = laws.find(({ id }) => id === basis.law);
  if (!law) return undefined;
  return comingFault(law, span) ?? repealedFault(law, span) ?? changedFault(law, basis, span, laws);
}

function comingFault(law: Law, { from, isNewest }: VersionSpan): BasisFault | undefined {
  const start = heldFrom(law);
  if (start <= from) return undefined;
  const known = law.inForce === undefined ? `最早只查到 ${start} 有它` : `${start} 才施行`;
  return {
    code: 'coming-law',
    message: `这个文件${known}，从 ${from} 起用的这一版不能拿它作依据；请删去，${
      isNewest ? '到时候再另建一版：npm run new -- handbook' : `或者从 ${start} 起另建一版`
    }。`,
  };
}

function repealedFault({ repealed }: Law, span: VersionSpan): BasisFault | undefined {
  if (repealed === undefined || span.last < repealed) return undefined;
  return {
    code: 'repealed-law',
    message: span.isNewest
      ? `这个文件已于 ${repealed} 废止，不能再作依据，请换成现行文件。`
      : `这个文件 ${repealed} 废止，这一版却一直用到 ${span.last}；请从那天起另建一版，或者换成当时有效的文件。`,
  };
}

function changedFault(
  law: Law,
  { articles }: Pick<LegalBasis, 'articles'>,
  { from, last }: VersionSpan,
  laws: readonly Law[],
): BasisFault | undefined {
  const change = changesOf(law, laws).find(
    (one) => from < one.latest && one.earliest <= last && mayOverlap(articles, one.articles),
  );
  return (
    change && {
      code: 'changed-law',
      message: `${articles}在 ${change.latest} ${change.by}，这一版却一直用到 ${last}；请从那天起另建一版，不知道后来的规定就写 until（这一版的最后一天）。`,
    }
  );
}

/** A change took effect on a day between these two. */
interface Change {
  earliest: CalendarDate;
  latest: CalendarDate;
  articles: string | undefined;
  by: string;
}

const changesOf = (law: Law, laws: readonly Law[]): Change[] => [
  ...(law.amended ?? []).map(({ date, articles }) => ({
    earliest: date,
    latest: date,
    articles,
    by: `已经修改（${formatDate(date)}）`,
  })),
  ...laws.flatMap((later) =>
    (later.changes ?? [])
      .filter((change) => change.law === law.id)
      .map(({ articles }) => ({
        earliest: earliestDayOf(later),
        latest: heldFrom(later),
        articles,
        by: `由${formatLaw(later)}改变`,
      })),
  ),
];
