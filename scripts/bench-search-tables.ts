/** The tables of the search bench and the limits of its figures. */
import type { JobResult } from '../src/testing/search-bench/job.ts';
import { showTable } from '../src/terminal/show-table.ts';

/** The result of one engine, or why there is none. */
export type EngineRow =
  (JobResult & { readonly megabytes: number }) | { readonly name: string; readonly reason: string };

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;
export const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export function showScores(classes: readonly string[], engines: readonly EngineRow[]): void {
  showTable(
    ['', '查询', '个数', '召回', '准确', '完全一致', '毫秒', '95% 毫秒'],
    engines.flatMap((engine) =>
      'reason' in engine
        ? [[engine.name, engine.reason]]
        : engine.scores.map(({ asked, recall, precision, exact, times }, i) => [
            engine.name,
            classes[i] ?? '',
            String(asked),
            percent(recall, asked),
            percent(precision, asked),
            percent(exact, asked),
            quantile(times, 0.5).toFixed(1),
            quantile(times, 0.95).toFixed(1),
          ]),
    ),
  );
  showTable(
    ['', '开始 KB', '一次查询 KB', '95% KB', '毫秒', '95% 毫秒', '内存 MB'],
    engines.flatMap((engine) => {
      if ('reason' in engine) return [[engine.name, engine.reason]];
      const times = engine.scores.flatMap((score) => score.times);
      return [
        [
          engine.name,
          kilobytes(engine.start),
          kilobytes(quantile(engine.weights, 0.5)),
          kilobytes(quantile(engine.weights, 0.95)),
          quantile(times, 0.5).toFixed(1),
          quantile(times, 0.95).toFixed(1),
          engine.megabytes.toFixed(0),
        ],
      ];
    }),
  );
}

/** Explains why the site's own search is not exact, with the first queries that show it. */
export function judgeSearch(classes: readonly string[], own: EngineRow | undefined): string[] {
  if (own === undefined || 'reason' in own) return ['本站的搜索没有跑。'];
  return own.scores.flatMap(({ asked, exact, wrong }, i) =>
    exact === asked
      ? []
      : [`${classes[i] ?? ''}：${asked - exact} 个查询找得不全或多找了，例如 ${wrong.join('　')}`],
  );
}
