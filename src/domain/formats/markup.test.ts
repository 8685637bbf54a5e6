import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkup, textOfMarkup, type MarkupNode } from './markup.ts';
import { escapeXml } from './xml.ts';

test('elements, attributes and entities are read as values', () => {
  expect(
    readMarkup('<p>见<a href="/a?b&#x26;c">指&amp;南</a><br>。</p><ol start="3"></ol>'),
  ).toEqual([
    {
      name: 'p',
      attributes: {},
      children: [
        '见',
        { name: 'a', attributes: { href: '/a?b&c' }, children: ['指&南'] },
        { name: 'br', attributes: {}, children: [] },
        '。',
      ],
    },
    { name: 'ol', attributes: { start: '3' }, children: [] },
  ]);
});

test('what is not closed, and what was never opened, does no harm', () => {
  expect(readMarkup('</b><p>甲<b>乙</p>丙').map(textOfMarkup)).toEqual(['甲乙', '丙']);
});

test('what the site does not write stays text', () => {
  const strange = '<!-- 甲 --><IMG SRC=x onerror=a()> 3 < 5 &nothing;';
  expect(readMarkup(strange)).toEqual([strange]);
});

const name = fc.constantFrom('p', 'mark', 'li', 'h2');
const { node } = fc.letrec<{ node: MarkupNode }>((tie) => ({
  node: fc.oneof(
    fc.string({ minLength: 1 }).filter((text) => escapeXml(text).length >= text.length),
    fc.record({
      name,
      attributes: fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.string()),
      children: fc.array(tie('node'), { maxLength: 3 }),
    }),
  ),
}));

const write = (one: MarkupNode): string =>
  typeof one === 'string'
    ? escapeXml(one)
    : `<${one.name}${Object.entries(one.attributes)
        .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
        .join('')}>${one.children.map(write).join('')}</${one.name}>`;

test('whatever is written is read with the same words', () => {
  fc.assert(
    fc.property(node, (one) => {
      const [read = ''] = readMarkup(write(one));
      expect(write(read)).toBe(write(one));
    }),
  );
});
