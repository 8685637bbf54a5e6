/** node scripts/scan-site.ts [DIR=dist]: looks for personal data in every file of a built site; exit code 1 if there is any. */
import { resolve } from 'node:path';
import { formatFindings } from '../src/domain/site/finding.ts';
import { scanPersonalData } from '../src/leaks/scan-personal-data.ts';

const findings = await scanPersonalData(resolve(process.argv[2] ?? 'dist'));
if (findings.length > 0) {
  console.error(formatFindings(findings));
  process.exitCode = 1;
}
