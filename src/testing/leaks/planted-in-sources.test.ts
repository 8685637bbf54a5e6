import { afterEach, describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { checkProject } from '../../guard/check-project.ts';
import { readSettings } from '../../sources/formats/settings.ts';
import { miniProject, removeProject, writeProject } from '../mini-project.ts';
import {
  docxWithText,
  jpegWithExif,
  jpegWithXmp,
  lockedPdf,
  pdfWithText,
  pdfWithTitle,
  pdfWithXmp,
  pngWithText,
  webpWithExif,
} from './leaky-files.ts';

// An invented number whose region, date and check sign hold.
const number = '1101011990' + '0307803X';
const article = 'content/bulletin/2026-10/01-first-news.mdx';
const photo = 'content/bulletin/2026-10/02-dumplings.mdx';
const notice = 'data/notices/410621-subsistence-allowance-2026-11/notice.yaml';
const list = 'data/notices/410621-subsistence-allowance-2026-11/list.csv';

type Files = Map<string, string | Uint8Array>;
type Plant = (files: Files) => void | Promise<void>;

const replace =
  (file: string, from: string, to: string): Plant =>
  (files) => {
    const text = String(files.get(file));
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    files.set(file, text.replace(from, to));
  };
const append =
  (file: string, text: string): Plant =>
  (files) => {
    files.set(file, `${String(files.get(file))}${text}`);
  };
const add =
  (file: string, make: (text: string) => string | Buffer | Promise<Buffer>): Plant =>
  async (files) => {
    files.set(file, await make(number));
  };

/** Where, the file that is told, how it gets there; the code where it is not personal-data. */
const places: readonly [string, string, Plant, string?][] = [
  ['text of an article', article, replace(article, '开张了', `开张了${number}`)],
  ['front matter', article, replace(article, '吃上热饭', `吃上热饭${number}`)],
  ['comment in front matter', article, replace(article, 'kind: 消息', `kind: 消息 # ${number}`)],
  ['comment in an article', article, append(article, `\n{/* ${number} */}\n`)],
  [
    'entities in an article',
    article,
    append(article, `\n${[...number].map((x) => `&#${x.codePointAt(0) ?? 0};`).join('')}\n`),
  ],
  [
    'table in an article',
    article,
    append(
      article,
      `\n| 甲 | 乙 | 丙 |\n| --- | --- | --- |\n| ${number.slice(0, 6)} | ${number.slice(6, 14)} | ${number.slice(14)} |\n`,
    ),
  ],
  ['text for a picture', photo, replace(photo, '围着桌子', number)],
  ['caption', photo, replace(photo, '图为老人包饺子', number)],
  ['comment in YAML', notice, append(notice, `# ${number}\n`)],
  ['title of a notice', notice, replace(notice, '浚县低保对象名单', number)],
  [
    'escapes in YAML',
    notice,
    replace(notice, 'issuer: 浚县民政局', `issuer: "\\u0031${number.slice(1)}"`),
  ],
  ['name in a list', list, replace(list, '白连生', number)],
  ['comment in a list', list, append(list, `# ${number}\n`)],
  [
    'two cells of a list',
    list,
    append(list, `410621001001,白小麦,${number.slice(0, 6)},${number.slice(6)},2023-07\n`),
  ],
  [
    'note in a table',
    'data/reference/laws.csv',
    replace('data/reference/laws.csv', '由新办法代替', number),
  ],
  [
    'ledger',
    'data/ledger/2026-11.csv',
    replace('data/ledger/2026-11.csv', ',3,6,', `,3,${number},`),
  ],
  ['forgotten table', 'data/old.csv', add('data/old.csv', (text) => `甲,乙\n${text},1\n`)],
  [
    'forgotten text in UTF-16',
    'data/old.txt',
    add('data/old.txt', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
  ],
  ['name of a file', 'public/*****************X.svg', add(`public/${number}.svg`, () => '')],
  ['text of a PDF', 'public/form.pdf', add('public/form.pdf', pdfWithText)],
  ['title of a PDF', 'public/form.pdf', add('public/form.pdf', pdfWithTitle)],
  ['metadata of a PDF', 'public/form.pdf', add('public/form.pdf', pdfWithXmp)],
  ['locked PDF', 'public/form.pdf', add('public/form.pdf', lockedPdf), 'sealed-file'],
  ['document', 'public/form.docx', add('public/form.docx', docxWithText)],
  ['spreadsheet', 'public/form.xlsx', add('public/form.xlsx', () => 'PK'), 'spreadsheet'],
  ['raw roster', 'data/raw.csv', add('data/raw.csv', () => '姓名,身份证号,金额\n'), 'raw-roster'],
  ['text of a PNG', 'public/photos/a.png', add('public/photos/a.png', pngWithText)],
  ['EXIF of a JPEG', 'public/photos/a.jpg', add('public/photos/a.jpg', jpegWithExif)],
  ['XMP of a JPEG', 'public/photos/a.jpg', add('public/photos/a.jpg', jpegWithXmp)],
  ['EXIF of a WebP', 'public/photos/a.webp', add('public/photos/a.webp', webpWithExif)],
  [
    'title of an SVG',
    'public/a.svg',
    add('public/a.svg', (text) => `<svg><title>${text}</title></svg>`),
  ],
  ['calendar', 'public/a.ics', add('public/a.ics', (text) => `DESCRIPTION:${text}\n`)],
];

/** Names of the small project's lists where they may not stand: the file that is told, how they get there, the code. */
const names = ['白连生', '石麦囤', '欧阳小禾'];
const listPlaces: readonly [string, string, Plant, string][] = [
  [
    'a list copied into public',
    'public/list.txt',
    add('public/list.txt', () => names.join('\n')),
    'part-of-list',
  ],
  [
    'a sentence of an article',
    article,
    append(article, `\n低保户${names[0] ?? ''}说。\n`),
    'name-with-fact',
  ],
  [
    'names in a picture',
    'public/photos/a.png',
    add('public/photos/a.png', () => pngWithText(names.join('、'))),
    'part-of-list',
  ],
  [
    'names in a PDF',
    'public/a.pdf',
    add('public/a.pdf', () => pdfWithText(names.join('、'))),
    'part-of-list',
  ],
  [
    'a name of the review list',
    article,
    append(article, '\n特困对象石满仓说。\n'),
    'name-with-fact',
  ],
  [
    'the name of a file',
    'public/低保户白连生.txt',
    add('public/低保户白连生.txt', () => '无'),
    'name-with-fact',
  ],
];

let root = '';
afterEach(() => removeProject(root));

const check = async (files: Files) => {
  root = await writeProject(files);
  return (await checkProject(readSettings({ NOTICES_DIR: join(root, 'data/notices') }, root)))
    .problems;
};

test('the project has no problem before', async () => {
  expect(await check(miniProject())).toEqual([]);
});

describe('personal data in', () => {
  test.each(places)('%s stops the check', async (_place, file, plant, code = 'personal-data') => {
    const files = miniProject();
    await plant(files);
    const problems = await check(files);
    expect(problems.map((problem) => `${problem.file}:${problem.code}`)).toContain(
      `${file}:${code}`,
    );
    expect(JSON.stringify(problems)).not.toContain(number.slice(6));
  });
});

describe('names of lists', () => {
  test.each(listPlaces)('%s stop the check', async (_place, file, plant, code) => {
    const files = miniProject();
    await plant(files);
    const problems = await check(files);
    expect(problems.map((problem) => `${problem.file}:${problem.code}`)).toContain(
      `${file}:${code}`,
    );
    const messages = JSON.stringify(problems.map(({ message }) => message));
    for (const name of [...names, '石满仓']) expect(messages).not.toContain(name);
  });

  test('a namesake for whom the editor vouches does not', async () => {
    const files = miniProject();
    const text = String(files.get(article));
    files.set(
      article,
      `${text.replace('kind: 消息', 'kind: 消息\nnot: [白连生]')}\n白连生看望低保户。\n`,
    );
    expect(await check(files)).toEqual([]);
  });
});
