import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { copyCms } from './cms-files.ts';
import { deskConfig, type DeskFacts } from './desk-config.ts';
import { deskFiles, deskPage } from './desk-page.ts';

const here = import.meta.dirname;
/** What an article looks like on the site, and the room around it in the pane. */
export const previewStyles = [
  'tokens',
  'base',
  'site/parts',
  'site/page',
  'bulletin/front-page',
  'bulletin/reading',
].map((name) => join(here, '..', 'styles', `${name}.css`));

/** Writes the whole desk into `folder`, which is emptied first: static files that need no other host. */
export async function writeDesk(folder: string, facts: DeskFacts): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const cms = await copyCms(folder);
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  await write(deskFiles.page, deskPage(facts.site.masthead, cms));
  await build({
    entryPoints: [join(here, 'desk-client.mjs')],
    outfile: join(folder, deskFiles.script),
    bundle: true,
    charset: 'utf8',
    logLevel: 'error',
  });
  await copyFile(join(here, 'desk.css'), join(folder, deskFiles.style));
  const styles = previewStyles.map((file) => readFile(file, 'utf8'));
  // The program wraps what it shows of a text; the site's paragraphs keep their spacing all the same.
  const room = 'body { padding: 1.5rem; } .prose :is(p, ul, ol, h2, h3) { margin-block: 1em 0; }';
  await write(deskFiles.preview, [...(await Promise.all(styles)), room].join('\n'));
  await writeConfig(folder, facts);
}

/** Writes the forms again, after an issue or a place was added. */
export const writeConfig = (folder: string, facts: DeskFacts): Promise<void> =>
  writeFile(join(folder, deskFiles.config), JSON.stringify(deskConfig(facts)));
