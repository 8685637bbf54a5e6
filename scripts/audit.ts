/**
 * npm run audit: checks the built site in OUT_DIR and prints one line for each finding; exit code 1 if there is
 * any. With --scanned it skips the search for personal data, which every build has already done.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { auditSite } from '../src/audit/audit-site.ts';
import { reportLines } from '../src/audit/report-lines.ts';
import { currentSettings, siteOrigin } from '../src/sources/formats/settings.ts';
import { readLaws } from '../src/sources/law/laws.ts';
import { loadSite } from '../src/sources/site/site.ts';
import { reportFailure, StepFailure } from '../src/terminal/steps.mjs';

async function audit(): Promise<void> {
  const started = performance.now();
  const settings = currentSettings();
  const { outDir, basePath } = settings;
  if (!existsSync(join(outDir, 'index.html')))
    throw new StepFailure('还没有建好的网站，请先运行 npm run build。');
  const [site, laws] = await Promise.all([loadSite(settings), readLaws(settings)]);
  const { scanned: isScanned } = parseArgs({
    options: { scanned: { type: 'boolean', default: false } },
  }).values;
  const origin = siteOrigin(settings, site);
  const report = await auditSite(outDir, { site, laws: laws.values, basePath, origin, isScanned });
  console.log(reportLines(report, performance.now() - started).join('\n'));
  if (report.findings.length > 0) process.exitCode = 1;
}

await audit().catch(reportFailure);
