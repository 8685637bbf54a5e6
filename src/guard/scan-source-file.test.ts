import { expect, test } from 'vitest';
import { buildNameLookup } from '../leaks/listed-names.ts';
import { scanProgram, scanSourceFile } from './scan-source-file.ts';

const codesOf = async (file: string, text = ''): Promise<string[]> =>
  (await scanSourceFile(file, Buffer.from(text))).map(({ code }) => code);

test.each(['content/bulletin/2026-11/福利院-周小船-7岁.txt', 'public/孤儿党小雨领到助学金.txt'])(
  'a file that is called like a child: %s',
  async (file) => {
    const problems = await scanSourceFile(file, Buffer.from('无'));
    expect(problems.map(({ code }) => code)).toEqual(['named-child']);
    expect(JSON.stringify(problems)).not.toMatch(/周小船|党小雨/);
  },
);

test.each([
  'public/惠民手册.txt',
  'content/bulletin/2026-11/01-liushou-ertong.txt',
  'public/敬老院外景.txt',
  'content/pages/GuidePage.txt',
])('an ordinary name passes: %s', async (file) => {
  expect(await codesOf(file, '无')).toEqual([]);
});

test('names in a drawing, each letter in an element of its own', async () => {
  const names = ['苗青禾', '聂春泥', '犇猋骉'];
  const known = buildNameLookup(names.map((name) => ({ list: 'a', name, village: '' })));
  const pieces = names.map((name) =>
    [...name].map((letter) => `<tspan>${letter}</tspan>`).join(''),
  );
  const drawing = Buffer.from(`<svg>\n<text>${pieces.join('、')}</text>\n</svg>`);
  const problems = await scanSourceFile('public/a.svg', drawing, known);
  expect([...new Set(problems.map(({ code }) => code))]).toEqual(['part-of-list']);
});

test.each([
  ['content/pages/a.mdx', '家住白庙村3组\n12号。\n'],
  ['content/pages/a.mdx', '| 姓名 | 微信 |\n| --- | --- |\n| 白连生 | bls752124 |\n'],
  ['public/a.csv', '姓名,护照号码\n白连生,E12345678\n'],
])('what only several lines of %s tell', async (file, text) => {
  expect(await codesOf(file, text)).toEqual(['personal-data']);
});

test.each([
  "const a = '110101' + '19900307' + '803X';",
  'const a = 138_0013_8000n;',
  "const tel = '138-0013-8000';",
])('a number that a program has in pieces: %s', (line) => {
  expect(scanProgram('src/a.ts', Buffer.from(line))).not.toEqual([]);
});

test.each(['docs/a.eml', 'docs/a.rtf'])('what fills the lines of %s is undone', async (file) => {
  const text = file.endsWith('.eml')
    ? '1101011990=\n0307803X'
    : "{\\rtf1 110101\\b 19900307803\\'58}";
  expect(await codesOf(file, text)).toContain('personal-data');
});
