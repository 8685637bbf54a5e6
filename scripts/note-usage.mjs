// Loaded before a measured step on systems without /proc: writes down what the process has used.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 };
  writeFileSync(String(process.env['USAGE_NOTE']), JSON.stringify(usage));
});
