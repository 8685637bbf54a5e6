import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { SaxesParser } from 'saxes';
import { isEndless, usedIds, type DrawnElement } from './drawing-weight.ts';

/** Why a drawing or page is refused, worded to follow 里有, and the offset at which the reason begins. */
export interface ActiveContent {
  what: string;
  /** 1 for the first. */
  line: number;
}

interface Tag {
  /** Without its prefix. */
  name: string;
  prefix: string;
  attributes: readonly { name: string; value: string }[];
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** The elements that a drawing may contain; a browser might run or load any other. */
const drawingTags = words(
  `svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc metadata style a
  linearGradient radialGradient stop clipPath mask pattern marker filter view switch image animate animateTransform
  animateMotion mpath set feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`,
);
/** Metadata of drawing programs; browsers draw nothing of it. */
const notePrefixes = words('sodipodi inkscape rdf cc dc xmlns xml');
/** What a page without a program is made of. */
const pageTags = words(
  `html head title meta style body h1 h2 h3 h4 h5 h6 p div span section article header footer main nav aside ul ol li dl dt
  dd table caption thead tbody tfoot tr th td colgroup col strong em b i u s small sub sup br hr wbr a img figure figcaption
  blockquote q cite code pre kbd samp var time abbr ruby rt rp mark del ins address bdi bdo dfn details summary`,
);
const pageAttributes = words(
  `id class lang dir title alt width height colspan rowspan span scope headers start reversed value type datetime role name
  content charset media href src style cite rel target align valign border cellpadding cellspacing bgcolor color open`,
);

/**
 * Returns the first thing in a drawing (SVG) or page that might run a program or load anything from outside the
 * site: whatever is not on the list of harmless things.
 */
export const findActiveContent = (file: string, bytes: Buffer): ActiveContent | undefined =>
  decode(bytes) ?? (/\.html?$/i.test(file) ? inPage(bytes) : inDrawing(bytes));

const outside = '外部地址';
const inner = '嵌入的内容';

/** A browser that assumes another encoding reads different words in the same bytes. */
function decode(bytes: Buffer): ActiveContent | undefined {
  const text = bytes.toString('utf8');
  if (/\0|\uFFFD/.test(text)) return { what: '认不出的编码（要用 UTF-8）', line: 1 };
  const hidden = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\u202A-\u202E\u2066-\u2069]/.exec(text);
  if (hidden) return { what: '看不见的控制字符', line: lineAt(text, hidden.index) };
  const declared = /(?:encoding|charset)\s*=\s*["']?\s*([\w-]+)/i.exec(text)?.[1] ?? 'utf-8';
  return /^utf-?8$/i.test(declared) ? undefined : { what: '别的编码（要用 UTF-8）', line: 1 };
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

const deepest = 100;

function inDrawing(bytes: Buffer): ActiveContent | undefined {
  if (bytes.length === 0) return undefined;
  let found: ActiveContent | undefined;
  const elements: DrawnElement[] = [];
  const open: number[] = [];
  let style: string | undefined;
  const parser = new SaxesParser();
  const note = (what: string | undefined): void => {
    if (what !== undefined) found ??= { what, line: parser.line };
  };
  parser.on('error', () => {
    note('不合格式的标记');
  });
  parser.on('doctype', (text) => {
    if (text.includes('[')) note('实体声明');
  });
  parser.on('processinginstruction', () => {
    note('样式表指令');
  });
  parser.on('opentag', (tag) => {
    const [prefix, name] = parted(tag.name);
    if (open.length === 0 && name !== 'svg') note('不是图画的标记');
    if (open.length >= deepest) note('套得太深的标记');
    if (name === 'style') style = '';
    const attributes = Object.entries(tag.attributes).map(([key, value]) => ({ name: key, value }));
    note(inTag({ name, prefix, attributes }));
    open.push(elements.push(drawn(tag.attributes, open.at(-1) ?? -1)) - 1);
  });
  const take = (text: string): void => {
    if (style !== undefined) style += text;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', (tag) => {
    open.pop();
    if (parted(tag.name)[1] !== 'style') return;
    note(inStyle(style ?? ''));
    style = undefined;
  });
  parser.write(bytes.toString('utf8').replace(/^\uFEFF/, '')).close();
  if (!found && isEndless(elements)) note('一层套一层地重复引用的图形');
  return found;
}

const drawn = (attributes: Readonly<Record<string, string>>, parent: number): DrawnElement => ({
  parent,
  ...(attributes['id'] === undefined ? {} : { id: attributes['id'] }),
  uses: Object.entries(attributes).flatMap(([name, value]) => usedIds(name, value)),
});

function parted(name: string): [prefix: string, name: string] {
  const at = name.indexOf(':');
  return at === -1 ? ['', name] : [name.slice(0, at), name.slice(at + 1)];
}

function inTag({ name, prefix, attributes }: Tag): string | undefined {
  if (notePrefixes.has(prefix)) return undefined;
  if (/^script$/i.test(name)) return '脚本（script）';
  if ((prefix !== '' && prefix !== 'svg') || !drawingTags.has(name)) return inner;
  const animated = attributes.find((one) => one.name === 'attributeName')?.value ?? '';
  if (/href|^on/i.test(animated)) return '会改地址的动画';
  for (const { name: attribute, value } of attributes) {
    const what = inAttribute(attribute, value);
    if (what !== undefined) return what;
  }
  return undefined;
}

function inAttribute(name: string, value: string): string | undefined {
  const [, own] = parted(name);
  if (/^on/i.test(own)) return '脚本（on… 属性）';
  if (/^(?:href|src|cite)$/i.test(own)) return findOutsideAddress(value);
  if (/^(?:xml:base|base)$/i.test(name)) return outside;
  return /^style$/i.test(own) || /url\s*\(|\\/.test(value) ? inStyle(value) : undefined;
}

/**
 * Returns what is wrong with an address. Browsers ignore white space and control characters in it, and read a
 * backslash as a slash.
 */
export function findOutsideAddress(value: string): string | undefined {
  const plain = value.replace(/[\0-\x20]+/g, '').replaceAll('\\', '/');
  if (/^(?:javascript|vbscript):/i.test(plain)) return '脚本（javascript: 地址）';
  if (/^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i.test(plain)) return undefined;
  if (/^data:/i.test(plain)) return inner;
  return /^\/\/|^[a-z][a-z\d+.-]*:/i.test(plain) ? outside : undefined;
}

/**
 * Styles that load nothing: an address may only point into the drawing itself, and escapes are refused because they
 * could hide one.
 */
function inStyle(css: string): string | undefined {
  if (css.includes('\\')) return '样式里的转义';
  const fetched =
    /@import|image-set|url\s*\((?!\s*["']?#)|expression\s*\(|behavior\s*:|-moz-binding/i;
  return fetched.test(css) ? outside : undefined;
}

type Node = DefaultTreeAdapterTypes.ChildNode;

function inPage(bytes: Buffer): ActiveContent | undefined {
  const document = parse(bytes.toString('utf8'), { sourceCodeLocationInfo: true });
  const waiting: Node[] = [...document.childNodes];
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    if (!('tagName' in node)) continue;
    const what = inElement(node);
    if (what !== undefined) return { what, line: node.sourceCodeLocation?.startLine ?? 1 };
    waiting.unshift(...node.childNodes);
  }
  return undefined;
}

function inElement(element: DefaultTreeAdapterTypes.Element): string | undefined {
  const { tagName, attrs } = element;
  if (tagName === 'script') return '脚本（script）';
  if (!pageTags.has(tagName)) return inner;
  for (const { name, value } of attrs) {
    if (name === 'http-equiv') return '会跳转的标记';
    const what = inAttribute(name, value);
    if (what !== undefined) return what;
    if (!pageAttributes.has(name) && !/^(?:aria|data)-/.test(name)) return `属性 ${name}`;
  }
  if (tagName !== 'style') return undefined;
  return inStyle(element.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
}
