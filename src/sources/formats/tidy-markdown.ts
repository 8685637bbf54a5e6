/** A node of a Markdown tree that may be changed. */
export interface MarkdownNode {
  type: string;
  value?: string;
  url?: string;
  position?: { start: { offset?: number }; end: { offset?: number } };
  children?: MarkdownNode[];
}

/** Makes Chinese of what Markdown reads as English: the ends of lines inside a paragraph, and of bare addresses. */
export function tidyMarkdown(node: MarkdownNode): void {
  if (node.type === 'text') node.value = joinLines(node.value ?? '');
  if (node.children) node.children = node.children.flatMap(endAddress);
  for (const child of node.children ?? []) tidyMarkdown(child);
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

/** A bare address ends before the first sign that is not ASCII, so that “见 https://a.cn。” leads somewhere. */
function endAddress(node: MarkdownNode): MarkdownNode[] {
  const [text, ...more] = node.children ?? [];
  const said = text?.value ?? '';
  const { start, end: last } = node.position ?? {};
  const isBare =
    node.type === 'link' &&
    more.length === 0 &&
    (last?.offset ?? 0) - (start?.offset ?? 0) === said.length;
  const end = said.search(/[^!-~]/);
  if (!isBare || end === -1 || node.url?.endsWith(said) !== true) return [node];
  const address = said.slice(0, end);
  return [
    {
      ...node,
      url: node.url.slice(0, -said.length) + address,
      children: [{ type: 'text', value: address }],
    },
    { type: 'text', value: said.slice(end) },
  ];
}
