import { expect, test } from 'vitest';
import { scanSourceFile } from './scan-source-file.ts';

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
