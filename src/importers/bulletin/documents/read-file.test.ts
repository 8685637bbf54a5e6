import { expect, test } from 'vitest';
import { readFileBlocks } from './read-file.ts';

const refusalOf = async (text: string): Promise<string> => {
  const read = await readFileBlocks('a.html', Buffer.from(text));
  return 'refusals' in read ? read.refusals.join() : '';
};

test.each([
  ['a text of more than a million letters', '今天天气很好。'.repeat(150_000), '文字太多'],
  ['a page of more than a million letters', `<p>${'今天天气很好。'.repeat(150_000)}`, '文字太多'],
  ['a text of more than 3,500 lines', '甲\n'.repeat(11_000), '文字太多'],
  ['a line of more than 50,000 letters', `甲\n${'今'.repeat(51_000)}`, '文字太多'],
  ['elements 5,000 deep', `${'<div>'.repeat(5_000)}甲`, '套得太深'],
])('%s is refused', async (_what, text, says) => {
  expect(await refusalOf(text)).toContain(says);
});

test('a picture in the page is no text', async () => {
  const picture = `<img src="data:image/png;base64,${'A'.repeat(1_200_000)}">`;
  expect(await refusalOf(`<h1>长椅</h1><p>大厅里添了长椅。</p>${picture}`)).toBe('');
});

test.each(['../a.png', '%2e%2e/a.png', '..\\a.png', '%.png', '%2Fetc%2Fpasswd'])(
  'a picture at %s is not taken',
  async (address) => {
    const page = `<h1>长椅</h1><p>大厅里添了长椅。</p><img src="${address}" width="400">`;
    const read = await readFileBlocks(import.meta.filename, Buffer.from(page));
    expect('blocks' in read && read.blocks.at(-1)).toEqual({ kind: 'picture' });
  },
);
