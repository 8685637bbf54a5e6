import { buildWorkCalendar, type Holiday, type WorkCalendar } from '../../domain/holiday.ts';
import type { Place } from '../../domain/places/place.ts';

/** A small invented region for tests of the generators: two counties, four townships each, six villages each. */
export function inventRegion(): Place[] {
  return ['990101', '990102'].flatMap((county, index) => [
    { code: county, name: `${'甲乙'[index]}县`, level: 'county' as const, parent: '9901' },
    ...[1, 2, 3, 4].flatMap((township) => inventTownship(county, township)),
  ]);
}

export const inventedCounties = ['990101', '990102'] as const;

function inventTownship(county: string, number: number): Place[] {
  const code = `${county}10${number}`;
  const name = `${'东西南北'[number - 1]}关镇`;
  const villages = [1, 2, 3, 4, 5, 6].map((village) => ({
    code: `${code}20${village}`,
    name: `${'一二三四五六'[village - 1]}里村民委员会`,
    level: 'village' as const,
    parent: code,
  }));
  return [{ code, name, level: 'township', parent: county }, ...villages];
}

/** The holidays of autumn 2026 as they were announced. */
export function inventCalendar(): WorkCalendar {
  const days = (kind: Holiday['kind'], dates: readonly string[]): Holiday[] =>
    dates.map((date) => ({ date: date as Holiday['date'], kind, name: '节日', source: '' }));
  const october = [1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day}`);
  return buildWorkCalendar([
    ...days('holiday', ['2026-09-25', '2026-09-26', '2026-09-27', ...october]),
    ...days('workday', ['2026-09-20', '2026-10-10']),
  ]);
}
