import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((own) => own.name === name)?.value;

const silent = new Set(['script', 'style', 'noscript', 'template']);

/** The text of an element, its spaces drawn together. */
export function textIn(element: Node): string {
  const collect = (node: Node): string => {
    if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
    if (!('childNodes' in node) || silent.has(node.nodeName)) return '';
    return node.childNodes.map(collect).join('');
  };
  return collect(element)
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim();
}

/** What a reader of the page does not see. */
export function isHidden(element: Element): boolean {
  const style = (attribute(element, 'style') ?? '').replace(/\s/gu, '').toLowerCase();
  if (element.attrs.some(({ name }) => name === 'hidden')) return true;
  return /(?:^|;)(?:display:none|visibility:hidden|opacity:0(?:\.0+)?(?:;|$)|font-size:0(?:px|pt|em|%)?(?:;|$))/.test(
    style,
  );
}

function* walk(node: Node): Generator<Element> {
  if (!('childNodes' in node)) return;
  if ('attrs' in node) yield node;
  for (const child of node.childNodes) yield* walk(child);
}

/** Where pages of WeChat, of bureaus and of their builders put the article. */
const places =
  /^(?:js_content|zoom|ucap-content|trs_editor|vsb_content.*|article-?(?:content|body|text|con)|artibody|news_?content|con_?text|xxgk_content|pages_content|detail-?(?:content|con|text)|main-?content|content-?text|view_?content|text-?content)$/i;
const titles = /^(?:activity-name|rich_media_title|article-?title|title|tit|bt|news-?title)$/i;
const leastShare = 0.5;

/** The element that holds the article, and the title that the page tells outside of it. */
export function findArticlePlace(document: DefaultTreeAdapterTypes.Document): {
  place: Node;
  title: string | undefined;
  /** 作者：张三 beside the title, where the page names one. */
  author?: string;
} {
  const elements = [...walk(document)];
  const namesOf = (element: Element): string[] => [
    attribute(element, 'id') ?? '',
    ...(attribute(element, 'class') ?? '').split(/\s+/u),
  ];
  const marked = elements
    .filter((element) => namesOf(element).some((name) => places.test(name)))
    .toSorted((a, b) => textIn(b).length - textIn(a).length);
  const tagged = elements.filter(({ nodeName }) => nodeName === 'article' || nodeName === 'main');
  const body = elements.find(({ nodeName }) => nodeName === 'body') ?? document;
  const [best] = [...marked, ...tagged];
  const unlinked = [...walk(body)].filter(
    ({ nodeName }) => nodeName === 'p' || nodeName === 'section',
  );
  const whole = unlinked.reduce((sum, element) => sum + ownText(element).length, 0);
  if (!best || textIn(best).length < whole * leastShare) return { place: body, title: undefined };
  const inside = new Set(walk(best));
  // Each article of several has a heading and an element of the same class.
  const alike = marked.filter(
    (element) =>
      isAlike(element, best) && !inside.has(element) && ![...walk(element)].includes(best),
  );
  if (alike.length > 0 && elements.filter(isMainHeading).length > alike.length)
    return { place: holderOf(elements, [best, ...alike]) ?? body, title: undefined };
  const outside = elements.filter((element) => !inside.has(element));
  const heading =
    outside.find(
      (element) => namesOf(element).some((name) => titles.test(name)) && textIn(element) !== '',
    ) ?? outside.find(({ nodeName }) => nodeName === 'h1');
  const told = metaOf(elements, 'ArticleTitle') ?? metaOf(elements, 'og:title');
  const title = heading && heading.nodeName !== 'title' ? textIn(heading) : told;
  const authors = new Set([
    ...outside.map(textIn).filter((text) => named.test(text)),
    ...outside.filter((element) => isAuthor(element, outside)).map((own) => `撰文：${textIn(own)}`),
  ]);
  const [author] = authors;
  return {
    place: best,
    title: title === '' ? undefined : title,
    ...(author !== undefined && authors.size === 1 ? { author } : {}),
  };
}

/** The author of a page of WeChat, who is not the account itself. */
function isAuthor(element: Element, outside: readonly Element[]): boolean {
  const [id, name] = [attribute(element, 'id'), textIn(element)];
  const isMeta = /(?:^|\s)rich_media_meta_text(?:\s|$)/u.test(attribute(element, 'class') ?? '');
  const isAccount = outside.some(
    (own) => attribute(own, 'id') === 'js_name' && textIn(own) === name,
  );
  return (
    (id === 'js_author_name' || (isMeta && element.nodeName === 'span' && id === undefined)) &&
    /^\p{Script=Han}{2,4}$/u.test(name) &&
    !isAccount
  );
}

const named = /^(?:作者|撰稿|文|记者|通讯员)[：:]\s*[\p{Script=Han}·\s、]{2,20}$/u;

const isMainHeading = ({ nodeName }: Element): boolean => nodeName === 'h1' || nodeName === 'h2';

const isAlike = (element: Element, other: Element): boolean =>
  attribute(element, 'class') !== undefined &&
  attribute(element, 'class') === attribute(other, 'class');

/** The innermost element that holds all of them. */
const holderOf = (elements: readonly Element[], all: readonly Element[]): Element | undefined =>
  elements.findLast((element) => {
    const inside = new Set(walk(element));
    return all.every((own) => own !== element && inside.has(own));
  });

const ownText = (element: Element): string =>
  element.childNodes
    .filter(({ nodeName }) => nodeName === '#text' || nodeName === 'span')
    .map(textIn)
    .join('');

const metaOf = (elements: readonly Element[], name: string): string | undefined => {
  const meta = elements.find(
    (element) =>
      element.nodeName === 'meta' &&
      [attribute(element, 'name'), attribute(element, 'property')].includes(name),
  );
  const content = meta && attribute(meta, 'content')?.trim();
  return content === '' ? undefined : content;
};
