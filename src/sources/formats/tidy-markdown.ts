import type { Link, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Makes Chinese of what Markdown reads as English: the ends of lines inside a paragraph, and of bare addresses. */
export function tidyMarkdown(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'text') node.value = joinLines(node.value);
    if (node.type !== 'link' || !parent || index === undefined) return undefined;
    const ended = endAddress(node);
    if (!ended) return undefined;
    parent.children.splice(index, 1, ...ended);
    return index;
  });
}

const wide = /[\p{Script=Han}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uffef]/u;

/** Lines of Chinese are joined without a space, lines of Latin words with one. */
const joinLines = (text: string): string =>
  text.replace(/[ \t]*\n[ \t]*/g, (end, at: number) => {
    const [before = '', after = ''] = [
      [...text.slice(0, at)].at(-1),
      [...text.slice(at + end.length)][0],
    ];
    return wide.test(before) || wide.test(after) ? '' : ' ';
  });

/**
 * A bare address ends before the first sign that is not ASCII, so that “见 https://a.cn。” leads somewhere;
 * `undefined` where it ends right already or is written as a link.
 */
function endAddress(link: Link): PhrasingContent[] | undefined {
  const [text, ...more] = link.children;
  const said = text?.type === 'text' ? text.value : '';
  const { start, end: last } = link.position ?? {};
  const isBare = more.length === 0 && (last?.offset ?? 0) - (start?.offset ?? 0) === said.length;
  const end = said.search(/[^!-~]/);
  if (!isBare || end === -1 || !link.url.endsWith(said)) return undefined;
  const address = said.slice(0, end);
  return [
    {
      ...link,
      url: link.url.slice(0, -said.length) + address,
      children: [{ type: 'text', value: address }],
    },
    { type: 'text', value: said.slice(end) },
  ];
}
