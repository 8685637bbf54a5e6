/** The four figures of Lighthouse, their names, and the least that each must be. */
export const figures = [
  { key: 'performance', name: '性能', least: 95 },
  { key: 'accessibility', name: '无障碍', least: 100 },
  { key: 'best-practices', name: '最佳做法', least: 100 },
  { key: 'seo', name: '搜索引擎', least: 100 },
] as const;

/** From 0 to 100; absent where it is not judged. */
export type Figures = Partial<Record<(typeof figures)[number]['key'], number>>;

interface Report {
  categories: Record<string, { score: number | null } | undefined>;
  audits: Record<string, { score: number | null } | undefined>;
}

/**
 * Parses a report in JSON that other output may surround. On a page that search engines must not list, the score for
 * search engines is ignored.
 */
export function readReport(output: string): Figures {
  const report = JSON.parse(
    output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1),
  ) as Report;
  const isHidden = report.audits['is-crawlable']?.score === 0;
  return Object.fromEntries(
    figures.flatMap(({ key }) => {
      const score = report.categories[key]?.score;
      if (typeof score !== 'number' || (isHidden && key === 'seo')) return [];
      return [[key, Math.round(score * 100)]];
    }),
  );
}

/**
 * The scores below their bounds, as 性能89，要95. A score that Lighthouse did not judge is fine; a score that is
 * missing from the report is not.
 */
export const missedBudgets = (found: Figures): string[] =>
  figures.flatMap(({ key, name, least }) => {
    const figure = found[key];
    if (figure === undefined) return key === 'seo' ? [] : [`${name}没有数`];
    return figure < least ? [`${name}${figure}，要${least}`] : [];
  });
