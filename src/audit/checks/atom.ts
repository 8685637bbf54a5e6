import { SaxesParser, type SaxesTagNS } from 'saxes';
import { checkContent, isAbsolute, isMoment, repeated } from './feed-content.ts';

const atom = 'http://www.w3.org/2005/Atom';

/** An element of a feed. */
interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  text: string;
  children: Element[];
}

/** What the feed validator of the W3C asks of an Atom feed (RFC 4287); `own` is the feed's own full address. */
export function checkAtom(xml: string, own: string): string[] {
  const root = parse(xml);
  if (typeof root === 'string') return [`XML 写法不对：${root}`];
  if (root.name !== 'feed') return ['Atom 订阅的根元素应为 feed'];
  const entries = childrenOf(root, 'entry');
  const updated = valueOf(root, 'updated');
  const later = entries.filter((entry) => valueOf(entry, 'updated') > updated);
  return [
    ...(root.attributes.has('xml:lang') ? [] : ['feed 缺少 xml:lang']),
    ...checkCommon(root, 'feed'),
    ...checkSelf(root, own),
    ...(later.length > 0 ? ['feed 的 updated 早于其中一条'] : []),
    ...repeated(entries.map((entry) => valueOf(entry, 'id'))).map((id) => `id 重复：${id}`),
    ...entries.flatMap((entry) => checkEntry(entry, root)),
  ];
}

/** What a feed and an entry both need. */
function checkCommon(element: Element, where: string): string[] {
  const once = ['id', 'title', 'updated'].flatMap((name) => {
    const count = childrenOf(element, name).length;
    return count === 1 ? [] : [`${where} 应有一个 ${name}，实际有 ${count} 个`];
  });
  const alternates = linksOf(element, 'alternate').length;
  return [
    ...once,
    ...(isAbsolute(valueOf(element, 'id')) ? [] : [`${where} 的 id 不是完整网址`]),
    ...(valueOf(element, 'title') === '' ? [`${where} 的 title 是空的`] : []),
    ...(isMoment(valueOf(element, 'updated')) ? [] : [`${where} 的 updated 不是完整的时间`]),
    ...(alternates === 1 ? [] : [`${where} 应有一个 rel="alternate" 的 link`]),
    ...childrenOf(element, 'link')
      .filter((link) => !isAbsolute(link.attributes.get('href') ?? ''))
      .map(() => `${where} 的 link 网址不完整`),
  ];
}

function checkSelf(root: Element, own: string): string[] {
  const self = linksOf(root, 'self').map((link) => link.attributes.get('href') ?? '');
  return self.length === 1 && self[0] === own ? [] : [`feed 的 rel="self" 应为 ${own}`];
}

function checkEntry(entry: Element, feed: Element): string[] {
  const where = `条目“${valueOf(entry, 'title')}”`;
  const authors = [...childrenOf(entry, 'author'), ...childrenOf(feed, 'author')];
  const [content] = childrenOf(entry, 'content');
  const published = valueOf(entry, 'published');
  return [
    ...checkCommon(entry, where),
    ...(authors.some((author) => valueOf(author, 'name') !== '') ? [] : [`${where}缺少 author`]),
    ...(isMoment(published) ? [] : [`${where}的 published 不是完整的时间`]),
    ...(published > valueOf(entry, 'updated') ? [`${where}的 published 晚于 updated`] : []),
    ...(content?.attributes.get('type') === 'html' && content.text.trim() !== ''
      ? checkContent(content.text).map((problem) => `${where}${problem}`)
      : [`${where}应有 type="html" 的正文`]),
  ];
}

const childrenOf = (element: Element, name: string): Element[] =>
  element.children.filter((child) => child.name === name);
const valueOf = (element: Element, name: string): string =>
  childrenOf(element, name)[0]?.text.trim() ?? '';
const linksOf = (element: Element, rel: string): Element[] =>
  childrenOf(element, 'link').filter((link) => link.attributes.get('rel') === rel);

/** The root element, or what is not well-formed. Elements outside of Atom's namespace get an empty name. */
function parse(xml: string): Element | string {
  const parser = new SaxesParser({ xmlns: true });
  const top: Element = { name: '', attributes: new Map(), text: '', children: [] };
  const open = [top];
  let fault: string | undefined;
  parser.on('error', ({ message }) => (fault ??= message));
  parser.on('opentag', (tag) => {
    const element = toElement(tag);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return fault ?? top.children[0] ?? '没有内容';
}

const toElement = ({ uri, local, attributes }: SaxesTagNS): Element => ({
  name: uri === atom ? local : '',
  attributes: new Map(Object.values(attributes).map(({ name, value }) => [name, value])),
  text: '',
  children: [],
});
