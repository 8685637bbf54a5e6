import type { AuditReport } from './audit-site.ts';
import { formatFinding } from '../domain/site/finding.ts';

/** Prints a finding a line and what was looked at; the only printer of the audit. */
export function printReport({ pages, files, findings }: AuditReport, milliseconds: number): void {
  for (const finding of findings) console.log(formatFinding(finding));
  const time = `${(milliseconds / 1000).toFixed(1)} 秒`;
  const looked = `检查了 ${pages} 个网页、${files} 个文件，用时 ${time}`;
  console.log(
    findings.length === 0
      ? `${looked}，没有发现问题。`
      : `${looked}，发现 ${findings.length} 处问题。`,
  );
}
