import { describe, expect, it } from 'vitest';
import { makeExcerpt } from './excerpt.ts';

const pairs = new Map([['為', '为']]);
const line = (...cells: string[]) => ({ cells });
const sections = [
  { title: '', lines: [line('名单 <示例>')] },
  { id: 'v1', title: '甲村', lines: [line('甲村'), line('1', '张三', '260')] },
  { id: 'v2', title: '乙村', lines: [line('乙村'), line('张三')] },
];

function excerpt(...texts: string[]) {
  return makeExcerpt(
    sections,
    texts.map((text) => ({ text, wholeNumber: true })),
    pairs,
  );
}

describe('makeExcerpt', () => {
  it('shows the whole row of a cell and its section', () => {
    expect(excerpt('张三')).toEqual({
      html: '1 <mark>张三</mark> 260',
      section: { id: 'v1', title: '甲村' },
    });
  });

  it('shows a village without the people of its list', () => {
    const rows = [
      { cells: ['张三', '260'], row: 'r1' },
      { cells: ['李四', '300'], row: 'r2' },
    ];
    const list = [{ id: 'v1', title: '甲村', lines: [line('甲村'), ...rows] }];
    const find = (text: string) => makeExcerpt(list, [{ text, wholeNumber: false }], pairs).html;
    expect(find('甲村')).toBe('<mark>甲村</mark>');
    expect(find('李四')).toBe('<mark>李四</mark> 300');
    expect(find('王五')).toBe('甲村');
  });

  it('prefers the section that has more of what was asked for', () => {
    expect(excerpt('张三', '乙村').section).toEqual({ id: 'v2', title: '乙村' });
  });

  it('marks whole numbers only where those were found', () => {
    expect(excerpt('26').html).not.toContain('<mark>');
    expect(excerpt('260').html).toContain('<mark>260</mark>');
  });

  it('escapes the text', () => {
    expect(excerpt('示例').html).toBe('名单 &lt;<mark>示例</mark>&gt;');
  });

  it('marks the spelling of the page and cuts long text around it', () => {
    const long = [{ title: '', lines: [line(`${'前'.repeat(80)}為民${'后'.repeat(200)}`)] }];
    const { html } = makeExcerpt(long, [{ text: '为民', wholeNumber: false }], pairs);
    expect(html).toMatch(/^…前+<mark>為民<\/mark>后+…$/);
    expect(html.length).toBeLessThan(140);
  });
});
