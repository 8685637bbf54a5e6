import { townshipCode } from '../places/place.ts';

/** Of which households a list is, in the words of standards.csv. */
export const listAreas = ['农村', '城市'] as const;
export type ListArea = (typeof listAreas)[number];

/**
 * The part of its county that a notice is about. A county has one list of a programme and month, or several that share
 * it among them: 农村 and 城市, one a township, or both at once.
 */
export interface NoticeScope {
  /** Absent: of both. */
  area?: ListArea;
  /** Codes of townships; absent: the whole county. */
  within?: readonly string[];
}

/** Whether the notice can have anybody in that place, a township or village of its county or the county itself. */
export const reaches = ({ within }: Pick<NoticeScope, 'within'>, code: string): boolean =>
  code.length <= 6 || within === undefined || within.includes(townshipCode(code));

/** Whether some household could be in both, if they are of one county. */
export const overlap = (a: NoticeScope, b: NoticeScope): boolean =>
  (a.area === undefined || b.area === undefined || a.area === b.area) &&
  (a.within === undefined || b.within === undefined || a.within.some((code) => reaches(b, code)));

/** What of the first scope none of the others has, in a county of these townships: areas of a township. */
export function uncovered(
  scope: NoticeScope,
  others: readonly NoticeScope[],
  townships: readonly string[],
): { area: ListArea; township: string }[] {
  const areas = scope.area === undefined ? listAreas : [scope.area];
  return areas.flatMap((area) =>
    (scope.within ?? townships)
      .filter((township) => !others.some((other) => overlap(other, { area, within: [township] })))
      .map((township) => ({ area, township })),
  );
}

/** Whether lists of these scopes are the whole county's, which has these townships. */
export const isWhole = (scopes: readonly NoticeScope[], townships: readonly string[]): boolean =>
  scopes.some(({ area, within }) => area === undefined && within === undefined) ||
  (scopes.length > 0 && townships.length > 0 && uncovered({}, scopes, townships).length === 0);

const mostNamed = 3;

/** 农村, 甲镇、乙镇, 城市甲镇等5个乡镇（街道）; empty where it is the whole county's. */
export function scopeName(
  { area = '', within = [] }: { area?: string; within?: readonly string[] },
  nameOf: (township: string) => string,
): string {
  const names = within.map(nameOf);
  const places =
    names.length > mostNamed
      ? `${names[0] ?? ''}等${names.length}个乡镇（街道）`
      : names.join('、');
  return area + places;
}
