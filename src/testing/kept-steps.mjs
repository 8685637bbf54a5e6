// Loaded into every process of a build by a proof about what comes after check and pages. These two take most of the
// time and touch nothing that is served: what they wrote in an earlier build is copied instead.
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const { KEPT_STEPS: kept, CHECKED_DIR: checked } = process.env;
const [, script = '', out] = process.argv;

/** Name of the step that this process is, and the folder that it writes. */
const [step, folder] = script.endsWith('/check.ts')
  ? ['checked', checked]
  : script.endsWith('/build-pages.ts')
    ? ['site', out]
    : [];

if (kept && step && folder) {
  const copy = join(kept, step);
  if (existsSync(copy)) {
    cpSync(copy, folder, { recursive: true });
    process.exit(0);
  }
  process.on('exit', (code) => {
    if (code === 0) cpSync(folder, copy, { recursive: true });
  });
}
