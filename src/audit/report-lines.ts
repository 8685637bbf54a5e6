import type { AuditReport } from './audit-site.ts';
import { formatFinding } from '../domain/site/finding.ts';

/** The report as an editor reads it: a line for each finding, then what was looked at and how long it took. */
export function reportLines(report: AuditReport, milliseconds: number): string[] {
  const { pages, files, findings } = report;
  const time = `${(milliseconds / 1000).toFixed(1)} 秒`;
  const looked = `检查了 ${pages} 个网页、${files} 个文件，用时 ${time}`;
  const result = findings.length === 0 ? '没有发现问题' : `发现 ${findings.length} 处问题`;
  return [...findings.map(formatFinding), `${looked}，${result}。`];
}
