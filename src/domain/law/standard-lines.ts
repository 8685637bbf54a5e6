import type { CalendarDate } from '../date.ts';
import type { ProgrammeId } from '../programme.ts';
import { povertyLineKind, type StandardSeries } from './standard-growth.ts';
import { isSample, type Standard, type StandardPeriod } from './standard.ts';

/** A standard over the years, as a picture shows it. */
export interface StandardLine {
  /** 城市, 农村分散供养 …; with its kind where the programme has several. */
  name: string;
  steps: readonly StandardStep[];
  /** Last day in force of the newest; absent where no end is known. */
  until?: CalendarDate;
  /** Set by the year and shown by the month. */
  isConverted: boolean;
}

interface StandardStep {
  from: CalendarDate;
  yuan: number;
  /** What was announced, in its own period. */
  announcedYuan: number;
  isSample: boolean;
}

/** The lines of one programme in one period, so that they can be compared. */
export interface StandardPicture {
  programme: ProgrammeId;
  per: Exclude<StandardPeriod, 'once'>;
  /** The highest first. */
  lines: readonly StandardLine[];
}

/**
 * One picture for each programme. If some of its standards are set by the year and some by the month, all are shown
 * by the month.
 */
export function standardPictures(series: readonly StandardSeries[]): StandardPicture[] {
  const drawn = series.filter(({ per, kind }) => per !== 'once' && kind !== povertyLineKind);
  return [...Map.groupBy(drawn, ({ programme }) => programme)].map(([programme, ofProgramme]) => {
    const per = ofProgramme.every((one) => one.per === 'year') ? 'year' : 'month';
    const kinds = new Set(ofProgramme.map(({ kind }) => kind));
    return {
      programme,
      per,
      lines: ofProgramme
        .map((one) => toLine(one, per, kinds.size > 1))
        .toSorted((a, b) => newestYuan(b) - newestYuan(a)),
    };
  });
}

const newestYuan = ({ steps }: StandardLine): number => steps.at(-1)?.yuan ?? 0;

function toLine(
  { area, kind, per, standards }: StandardSeries,
  shown: 'year' | 'month',
  isKindNamed: boolean,
): StandardLine {
  const until = standards.at(-1)?.standard.until;
  const isConverted = per === 'year' && shown === 'month';
  const yuanOf = ({ amountYuan }: Standard): number => amountYuan / (isConverted ? 12 : 1);
  return {
    name: isKindNamed ? `${area}${kind}` : area,
    steps: standards.map(({ standard }) => ({
      from: standard.from,
      yuan: yuanOf(standard),
      announcedYuan: standard.amountYuan,
      isSample: isSample(standard),
    })),
    ...(until === undefined ? {} : { until }),
    isConverted,
  };
}

/** Growth from the first to the last step, in whole per cent: +83%, −5%, 不变; empty for a single step. */
export function formatGain({ steps }: Pick<StandardLine, 'steps'>): string {
  const first = steps[0]?.yuan ?? 0;
  const last = steps.at(-1)?.yuan ?? 0;
  if (steps.length < 2 || first === 0) return '';
  const percent = Math.round((last / first - 1) * 100);
  if (last === first) return '不变';
  return percent === 0
    ? `${last > first ? '+' : '−'}不到1%`
    : `${percent > 0 ? '+' : '−'}${Math.abs(percent)}%`;
}

/**
 * The reading of the picture in words:
 * 城市每人每月785元，农村每人每月465元（每年5580元）。同2016年比，城市+83%，农村+81%。
 */
export function tellStandards({ per, lines }: StandardPicture): string {
  const period = per === 'month' ? '每人每月' : '每人每年';
  const amounts = lines.map((line) => {
    const last = line.steps.at(-1);
    if (!last) return line.name;
    const own = line.isConverted ? `（每年${last.announcedYuan}元）` : '';
    return `${line.name}${period}${roundYuan(last.yuan)}元${own}`;
  });
  const since = Map.groupBy(
    lines.filter(({ steps }) => steps.length > 1),
    ({ steps }) => steps[0]?.from.slice(0, 4) ?? '',
  );
  const grown = [...since].map(
    ([year, from]) =>
      `同${year}年比，${from.map((line) => `${line.name}${gainInWords(line)}`).join('，')}。`,
  );
  const made = lines.some(({ steps }) => steps.at(-1)?.isSample) ? '（示例）' : '';
  return `${newestYear(lines)}年，${amounts.join('，')}${made}。${grown.join('')}`;
}

const newestYear = (lines: readonly StandardLine[]): string =>
  lines
    .map(({ steps }) => steps.at(-1)?.from.slice(0, 4) ?? '')
    .toSorted()
    .at(-1) ?? '';

/** 提高83% · 降低5% · 不变 */
function gainInWords(line: StandardLine): string {
  const gain = formatGain(line);
  return gain.replace('+', '提高').replace('−', '降低');
}

const roundYuan = (yuan: number): string =>
  `${Number.isInteger(yuan) ? '' : '约'}${Math.round(yuan)}`;
