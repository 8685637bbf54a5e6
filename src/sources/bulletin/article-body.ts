import { resolve } from 'node:path';
import { buildMarkdownBody, type MarkdownBody } from '../formats/markdown/body-html.ts';
import { parseCheckedBody } from '../formats/markdown/body-tree.ts';
import { readOrReuse } from '../formats/checked-folder.ts';
import { readBody } from '../formats/front-matter.ts';
import type { Settings } from '../formats/settings.ts';
import type { FromFile } from '../formats/from-file.ts';

/** The body of an article that has been checked. */
export const readArticleBody = (
  settings: Settings,
  { id, file }: Omit<FromFile<unknown>, 'value'>,
): Promise<MarkdownBody> =>
  readOrReuse(settings, checkedBody(id), async () =>
    buildMarkdownBody(parseCheckedBody(await readBody(resolve(settings.root, file)))),
  );

/** The name under which the check keeps the body of an article. */
export const checkedBody = (id: string): string => `articles/${id}`;
