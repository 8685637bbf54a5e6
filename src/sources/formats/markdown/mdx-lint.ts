import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { parseBody } from './body-tree.ts';
import { noEsm } from './no-code.ts';
import type { FieldRule } from '../field-rules.ts';
import { reportBodyFaults, type BodyCheck } from './body-faults.ts';
import { reportPersonalData, type Report } from '../reading.ts';

/** Components that a body may contain, with the attributes that each must have. */
export type AllowedComponents = Readonly<
  Record<string, Readonly<Record<string, FieldRule<unknown>>>>
>;

export interface BodyRules {
  components: AllowedComponents;
  /** Headings of the second level that must be there. */
  sections: readonly string[];
  /** True if the picture is under `public/`. */
  hasPicture(address: string): boolean;
  /** Pictures have no place in the body: the front matter says whom they show. */
  picturesApart?: boolean;
  /** What this kind of content looks for besides. */
  checks?: readonly BodyCheck[];
  /** The front matter, where people are reported with their offices too. */
  head?: string;
  /** Takes down where a link leads. */
  keepLink?(address: string, line: number): void;
}

/** What a checked body is made of. */
export interface BodyFacts {
  hanCount: number;
}

/**
 * Checks a body before a compiler sees it, because MDX runs the code in it: no import or export, no expressions,
 * only components of the allow-list, no HTML, no addresses that run code. `firstLine` is the line of the file at
 * which the body begins. Returns no tree if the body is not valid MDX.
 */
export function lintBody(
  body: string,
  firstLine: number,
  rules: BodyRules,
  report: Report,
): { facts: BodyFacts; tree?: Root } {
  checkPersonalData(body, firstLine, report);
  if (body.trim() === '') report(firstLine, 'empty-body', '正文是空的，请在说明部分下面写正文。');
  const facts = { hanCount: body.match(/\p{Script=Han}/gu)?.length ?? 0 };
  const tree = parseBody(body, firstLine, report);
  if (!tree) return { facts };
  reportBodyFaults(tree, rules.checks ?? [], report, rules.head);
  const check = new BodySyntax(rules, report);
  visit(tree, (node) => {
    check.look(node);
  });
  checkSections(tree, rules.sections, firstLine, report);
  return { facts, tree };
}

const noExpression = '正文里不能写花括号代码 {…}。只想写符号时，请写全角“｛”“｝”。';

const noReference = '正文里的图片不能写成“![图][名称]”再另外写地址；图片请写在开头的 pictures 里。';

const strangeHost =
  '链接的网站名认不出来：要写作 https://网站名/…，网站名只用英文字母、数字或汉字，里面没有 @ 和看着像英文的别的字母，也不是一串数字；请从浏览器的地址栏重新复制。';

/** Whether the host of an address is written in letters that cannot be mistaken for others. */
function leadsWhereItSays(address: string): boolean {
  const host = /^https?:\/\/([^/?#]*?)(?::\d{2,5})?(?:[/?#]|$)/i.exec(address)?.[1] ?? '';
  const labels = host.split('.');
  return (
    labels.length > 1 &&
    labels.every((label) => /^(?!xn--)(?:[a-z\d-]+|[\p{Script=Han}a-z\d-]+)$/iu.test(label)) &&
    !/^(?:\d+|0x[\da-f]+)$/i.test(labels.at(-1) ?? '')
  );
}

type Component = MdxJsxFlowElement | MdxJsxTextElement;

class BodySyntax {
  readonly #rules: BodyRules;
  readonly #report: Report;

  constructor(rules: BodyRules, report: Report) {
    this.#rules = rules;
    this.#report = report;
  }

  look(node: Nodes): void {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'mdxjsEsm':
        return this.#report(line, 'esm', noEsm);
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return this.#report(line, 'expression', noExpression);
      case 'html':
        return this.#report(line, 'html', '正文里不能写 HTML，请改用 Markdown 写法。');
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.#checkElement(node, line);
      case 'heading':
        return this.#checkHeading(node.depth, line);
      case 'image':
        return this.#checkPicture(node.url, node.alt ?? '', line);
      case 'imageReference':
        return this.#report(line, 'picture-reference', noReference);
      case 'link':
      case 'definition':
        return this.#checkAddress(node.url, line);
    }
  }

  #checkElement(node: Component, line: number): void {
    const name = node.name ?? '';
    const allowed = Object.keys(this.#rules.components);
    if (name === '' || /^[a-z]/.test(name)) {
      this.#report(line, 'html', `正文里不能写 HTML 标签 <${name}>，请改用 Markdown 写法。`);
      return;
    }
    const attributes = Object.hasOwn(this.#rules.components, name)
      ? this.#rules.components[name]
      : undefined;
    if (!attributes) {
      const choice =
        allowed.length === 0 ? '这里不能用任何组件' : `这里只能用 ${allowed.join('、')}`;
      this.#report(line, 'unknown-component', `没有约定组件 <${name}>，${choice}，请删去。`);
      return;
    }
    this.#checkAttributes(node, name, attributes, line);
  }

  #checkAttributes(
    node: Component,
    name: string,
    rules: Readonly<Record<string, FieldRule<unknown>>>,
    line: number,
  ): void {
    const found = new Set<string>();
    for (const written of node.attributes) {
      const value = written.value ?? '';
      if (written.type !== 'mdxJsxAttribute' || typeof value !== 'string') {
        this.#report(
          line,
          'expression',
          `组件 <${name}> 的属性只能是英文引号里的文字，不能写 {…}。`,
        );
        return;
      }
      const { name: attribute } = written;
      const rule = Object.hasOwn(rules, attribute) ? rules[attribute] : undefined;
      if (!rule)
        this.#report(line, 'component-attribute', `组件 <${name}> 没有属性 ${attribute}，请删去。`);
      else if (rule.parse(value) === undefined)
        this.#report(
          line,
          'component-attribute',
          `组件 <${name}> 的 ${attribute} ${rule.expected}。`,
        );
      found.add(attribute);
    }
    for (const attribute of Object.keys(rules))
      if (!found.has(attribute))
        this.#report(line, 'component-attribute', `组件 <${name}> 缺少属性 ${attribute}="…"。`);
  }

  #checkHeading(depth: number, line: number): void {
    if (depth === 1)
      this.#report(line, 'heading', '小标题应从“## ”开始；“# ”是全页的标题，已写在 title 里。');
  }

  #checkPicture(address: string, alt: string, line: number): void {
    if (this.#rules.picturesApart)
      return this.#report(
        line,
        'picture-in-body',
        '正文里不放图片：图片写在说明部分的 photo 里，有几张的，其余的写在 morePhotos 里，每张写明图上有谁。',
      );
    if (alt.trim() === '')
      this.#report(line, 'picture-alt', '图片缺少替代文字，写作 ![图上有什么](/photos/x.jpg)。');
    if (!this.#rules.hasPicture(address))
      this.#report(
        line,
        'picture-file',
        'public 文件夹里没有这张图片；地址应从 public 写起，如 /photos/x.jpg。',
      );
  }

  #checkAddress(address: string, line: number): void {
    this.#rules.keepLink?.(address, line);
    const plain = address.replace(/[\s\u0000-\u001F\u00AD\u200B-\u200F\uFEFF]/g, '');
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
    const isOpen = scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme);
    if (!isOpen || /^[/\\]{2}/.test(plain))
      this.#report(line, 'link-scheme', '链接只能以 https://、http://、mailto:、tel: 或 / 开头。');
    else if (/^https?$/.test(scheme ?? '') && !leadsWhereItSays(address))
      this.#report(line, 'link-host', strangeHost);
  }
}

/** Each is there, and says something. */
function checkSections(
  { children }: Root,
  needed: readonly string[],
  firstLine: number,
  report: Report,
): void {
  const isHeading = (node?: Nodes): boolean => node?.type === 'heading' && node.depth === 2;
  for (const section of needed) {
    const place = children.findIndex((node) => isHeading(node) && toString(node) === section);
    const [heading, next] = children.slice(place, place + 2);
    if (place === -1) report(firstLine, 'missing-section', `正文缺少“## ${section}”一节，请补上。`);
    else if (next === undefined || isHeading(next))
      report(
        heading?.position?.start.line ?? firstLine,
        'missing-section',
        `“## ${section}”一节是空的，请写上内容。`,
      );
  }
}

/** Checks each paragraph as written and as read, so that `1101**01**19…` hides nothing. */
function checkPersonalData(body: string, firstLine: number, report: Report): void {
  let line = firstLine;
  for (const paragraph of body.split(/\n[ \t]*\n/)) {
    const found = reportPersonalData(paragraph, line, report, '正文');
    const read = found ? paragraph : withoutMarks(paragraph);
    if (read !== paragraph) reportPersonalData(read, line, report, '正文');
    line += paragraph.split('\n').length + 1;
  }
}

/** The paragraph as a reader sees it: without emphasis and escapes, entities for digits resolved. */
const withoutMarks = (paragraph: string): string =>
  paragraph
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (entity, hex?: string, decimal?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    })
    .replace(/&(?:nbsp|ensp|emsp|thinsp|shy|zwnj|zwj|ZeroWidthSpace);/g, ' ')
    .replace(/<br[ /]*>|[*~`\\_]/gi, '');
