import { join } from 'node:path';
import type { SitePage } from '../../domain/handbook/guide.ts';
import { allOrUndefined } from '../formats/optional-fields.ts';
import { date, slugPattern, text } from '../formats/field-rules.ts';
import { readMdx } from '../formats/markdown/mdx-file.ts';
import { checkedBlocks, textBlocks } from './text-blocks.ts';
import type { Pictures } from '../formats/pictures.ts';
import type { Reading } from '../formats/reading.ts';
import type { FromFile } from '../formats/from-file.ts';
import { listFolder, reportStray } from '../formats/text-file.ts';

/** content/pages/<name>.mdx, in the order of names. */
export async function readPages(
  reading: Reading,
  pictures: Pictures,
): Promise<FromFile<SitePage>[]> {
  const rules = {
    components: { Note: {} },
    sections: [],
    hasPicture: (address: string) => pictures.has(address),
  };
  const pages: FromFile<SitePage>[] = [];
  for (const entry of await listFolder(join(reading.settings.contentDir, 'pages'))) {
    const id = entry.name.replace(/\.mdx$/, '');
    if (entry.isFolder || !entry.name.endsWith('.mdx') || !slugPattern.test(id)) {
      reportStray(reading, entry.path, '页面文件名应为英文短名，如 about.mdx');
      continue;
    }
    const read = await readMdx(reading, entry.path, rules, (map) =>
      allOrUndefined<SitePage>({
        title: map.read('title', text),
        summary: map.read('summary', text),
        updated: map.read('updated', date),
      }),
    );
    if (!read) continue;
    if (read.tree) await reading.keep?.(checkedBlocks(`pages/${id}`), textBlocks(read.tree));
    pages.push({ id, file: read.file, value: read.value });
  }
  return pages;
}
