import type { Link, Nodes, PhrasingContent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Corrects what Markdown does for English: line ends inside a paragraph, and the ends of bare addresses. `<br>` ends a
 * line.
 */
export function tidyMarkdown(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'text') joinLines(node);
    if (isLineEnd(node) && parent && index !== undefined) {
      parent.children.splice(index, 1, { type: 'break' });
      return index;
    }
    if (node.type !== 'link' || !parent || index === undefined) return undefined;
    const ended = endAddress(node);
    if (!ended) return undefined;
    parent.children.splice(index, 1, ...ended);
    return index;
  });
}

const isLineEnd = (node: Nodes): boolean =>
  node.type === 'mdxJsxTextElement' &&
  node.name === 'br' &&
  node.children.length + node.attributes.length === 0;

const wide = /[\p{Script=Han}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uffef]/u;

declare module 'mdast' {
  interface TextData {
    /** Where in the joined text a line of the file begins. */
    lineStarts?: number[];
  }
}

/** Lines of Chinese are joined without a space, lines of Latin words with one. */
function joinLines(node: Text): void {
  const [first = '', ...more] = node.value.split(/[ \t]*\n[ \t]*/);
  const lineStarts: number[] = [];
  let text = first;
  for (const line of more) {
    const [before = '', after = ''] = [[...text].at(-1), [...line][0]];
    text += wide.test(before) || wide.test(after) ? '' : ' ';
    lineStarts.push(text.length);
    text += line;
  }
  node.value = text;
  if (more.length > 0) node.data = { lineStarts };
}

/**
 * Ends a bare address before the first character that is not ASCII, and before marks of a sentence, so that “见 https://a.cn。” is a working link;
 * `undefined` if it already ends in the right place or is written as a link.
 */
function endAddress(link: Link): PhrasingContent[] | undefined {
  const [text, ...more] = link.children;
  const said = text?.type === 'text' ? text.value : '';
  const { start, end: last } = link.position ?? {};
  const isBare = more.length === 0 && (last?.offset ?? 0) - (start?.offset ?? 0) === said.length;
  const end = said.search(/[^!-~]/);
  if (!isBare || end === -1 || !link.url.endsWith(said)) return undefined;
  const address = said.slice(0, end).replace(/[,.;:!?'")]+$/u, '');
  return [
    {
      ...link,
      url: link.url.slice(0, -said.length) + address,
      children: [{ type: 'text', value: address }],
    },
    ...linkAddresses(said.slice(address.length)),
  ];
}

/** Text behind an address, in which further ones may stand. */
const linkAddresses = (text: string): PhrasingContent[] =>
  text.split(/(https?:\/\/[!-~]*[\w/])/u).flatMap((value, index): PhrasingContent[] => {
    const children: Text[] = value === '' ? [] : [{ type: 'text', value }];
    return index % 2 === 1 ? [{ type: 'link', url: value, children }] : children;
  });
