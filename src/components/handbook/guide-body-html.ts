import { markedHtml, richTextHtml } from './rich-text-html.ts';
import type { BodyBlock } from '../../domain/handbook/rich-text.ts';

/** A part of a body: HTML, a table of standards, or a 提示 with parts of its own. */
export type BodyPart = { html: string } | { programme: string } | { note: readonly BodyPart[] };

/** The blocks as the parts that a page puts in a row. */
export function bodyParts(blocks: readonly BodyBlock[]): BodyPart[] {
  const parts: BodyPart[] = [];
  for (const group of groupBy(blocks, ({ note }) => note)) {
    const inner = partsOf(group);
    if (group[0]?.note) parts.push({ note: inner });
    else parts.push(...inner);
  }
  return parts;
}

function partsOf(blocks: readonly BodyBlock[]): BodyPart[] {
  return groupBy(blocks, ({ type }) =>
    type === 'item' || type === 'standards' ? type : 'text',
  ).flatMap((group): BodyPart[] => {
    const [first] = group;
    if (first?.type === 'standards')
      return group.map((block) => ({
        programme: block.type === 'standards' ? block.programme : '',
      }));
    if (first?.type === 'item') return [{ html: listsHtml(group.filter(isItem)) }];
    return [{ html: group.map(textHtml).join('\n') }];
  });
}

type Item = Extract<BodyBlock, { type: 'item' }>;
const isItem = (block: BodyBlock): block is Item => block.type === 'item';

const tags = { heading: 'h2', subheading: 'h3', paragraph: 'p' } as const;

function textHtml(block: BodyBlock): string {
  if (block.type === 'other') return markedHtml(block.html, block.change);
  if (block.type === 'item' || block.type === 'standards') return '';
  const tag = tags[block.type];
  return `<${tag}>${richTextHtml(block.text)}</${tag}>`;
}

/** Items in their lists; those that stand deeper make a list inside the item before them. */
function listsHtml(items: readonly Item[]): string {
  const depth = Math.min(...items.map((item) => item.depth));
  return groupBy(items, (item) => (item.depth > depth ? 'inner' : item.list))
    .reduce<{ list: Item['list']; start: number; items: string[] }[]>((lists, group) => {
      const [first] = group;
      const last = lists.at(-1);
      if (!first) return lists;
      if (first.depth > depth && last) {
        last.items.push(`${last.items.pop() ?? ''}${listsHtml(group)}`);
        return lists;
      }
      const written = group.map(({ text }) => richTextHtml(text));
      if (last?.list === first.list && first.start === undefined) last.items.push(...written);
      else lists.push({ list: first.list, start: first.start ?? 1, items: written });
      return lists;
    }, [])
    .map(({ list, start, items: written }) => {
      const tag = list === 'ordered' ? 'ol' : 'ul';
      const from = start === 1 ? '' : ` start="${start}"`;
      return `<${tag}${from}>${written.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
    })
    .join('');
}

/** Neighbours of the same key together. */
function groupBy<T>(all: readonly T[], keyOf: (one: T) => unknown): T[][] {
  const groups: T[][] = [];
  for (const one of all) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && keyOf(last[0]) === keyOf(one)) last.push(one);
    else groups.push([one]);
  }
  return groups;
}
