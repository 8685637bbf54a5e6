import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { releasesOf } from '../integrations/switch-folder.ts';
import { listFiles } from '../leaks/list-files.ts';

// A build without its guards, for the proof that shows what they prevent: it deletes the old site and writes the
// new one file by file. node careless-build.ts WHOLE copies the built site WHOLE to OUT_DIR.

const [whole = ''] = process.argv.slice(2);
const target = process.env['OUT_DIR'] ?? '';
await mkdir(join(releasesOf(target), 'left-by-hand'), { recursive: true });
await rm(target, { recursive: true, force: true });
for (const file of await listFiles(`${whole}/`)) {
  await mkdir(dirname(join(target, file)), { recursive: true });
  await writeFile(join(target, file), await readFile(join(whole, file)));
  await new Promise((done) => setTimeout(done, 4));
}
