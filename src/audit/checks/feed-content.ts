import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** RFC 3339, with a zone, of a moment that exists. */
export const isMoment = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(text) &&
  !Number.isNaN(Date.parse(text));

export const isAbsolute = (text: string): boolean => /^https?:\/\/[^\s<>"]+$/.test(text);

/** Markup that is carried into another page: well-formed, with complete addresses, without a program. */
export function checkContent(html: string): string[] {
  const problems = new Set<string>();
  const fragment = parseFragment(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code }) => problems.add(`正文的 HTML 写法不对（${code}）`),
  });
  if (!isBalanced(html)) problems.add('正文的 HTML 写法不对（标签没有成对）');
  visit(fragment, (name, attributes) => {
    if (['script', 'style', 'iframe', 'form'].includes(name))
      problems.add(`正文里不应有 <${name}>`);
    for (const { name: key, value } of attributes) {
      if (/^on|^style$|^id$/.test(key)) problems.add(`正文里的 <${name}> 不应有 ${key}`);
      if (['href', 'src'].includes(key) && !/^(?:https?:\/\/|mailto:|tel:)/.test(value))
        problems.add(`正文里的网址“${value}”不完整`);
    }
  });
  return [...problems];
}

const voidTags = new Set(['br', 'hr', 'img', 'wbr', 'input']);

/** Every element that opens is closed, in order; a parser of HTML would put up with less. */
function isBalanced(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/gi)) {
    if (voidTags.has(name)) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

function visit(
  node: Node,
  see: (name: string, attributes: readonly { name: string; value: string }[]) => void,
): void {
  if ('tagName' in node) see(node.tagName, node.attrs);
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, see);
}

/** Values that occur more than once. */
export const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
