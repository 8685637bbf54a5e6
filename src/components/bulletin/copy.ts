/**
 * Copy buttons of an article: a citation, the text with its credit, the address of a paragraph. Without this script
 * (or without the browser's leave to write) the buttons stay hidden and a paragraph's link is a plain link.
 */
import { plainText } from './plain-copy.ts';
import { beginningOf } from '../../domain/bulletin/paragraph-anchor.ts';

const statusLine = document.querySelector('[data-copy-status]');

async function copy(write: () => Promise<void>, what: string): Promise<void> {
  const said = await write().then(
    () => `${what}已复制`,
    () => '没有复制成功，请选中文字后复制',
  );
  if (statusLine) statusLine.textContent = said;
}

const copyText = (text: string, what: string): Promise<void> =>
  copy(() => navigator.clipboard.writeText(text), what);

const textOf = (id: string | undefined): string =>
  (id === undefined ? undefined : document.getElementById(id)?.textContent) ?? '';

/** The article as clean HTML: headline parts, text, credit; no anchors, no notes, no classes. */
function cleanArticle(credit: string): { html: string; text: string } | undefined {
  const body = document.querySelector('[itemprop="articleBody"]')?.cloneNode(true);
  if (!(body instanceof Element)) return undefined;
  for (const anchor of body.querySelectorAll('.anchor, p > span:empty, [data-footnote-backref]'))
    anchor.remove();
  for (const note of body.querySelectorAll('.then-link')) note.replaceWith(...note.childNodes);
  for (const note of body.querySelectorAll('[data-footnote-ref]'))
    note.replaceWith(`[${note.textContent}]`);
  for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href]'))
    link.setAttribute('href', link.href);
  for (const image of body.querySelectorAll('img')) image.setAttribute('src', image.src);
  for (const element of body.querySelectorAll('[id], [class]')) {
    element.removeAttribute('id');
    element.removeAttribute('class');
  }
  const page = document.createElement('div');
  page.append(...headlineParts(), ...body.childNodes, write('p', credit));
  return { html: page.innerHTML, text: plainText(page) };
}

/** Kicker, title and deck in their order. */
const headlineParts = (): Element[] =>
  Array.from(document.querySelectorAll('h1, .reading .kicker, .reading .deck'), (part) =>
    write(
      part.matches('h1') ? 'h1' : 'p',
      `${part.matches('.deck') ? '——' : ''}${part.textContent.trim()}`,
    ),
  );

function write(name: 'h1' | 'p', text: string): Element {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function copyArticle(creditId: string | undefined): Promise<void> {
  const article = cleanArticle(textOf(creditId));
  const blobOf = (type: string, content = '') => new Blob([content], { type });
  return copy(
    () =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/html': blobOf('text/html', article?.html),
          'text/plain': blobOf('text/plain', article?.text),
        }),
      ]),
    '正文和出处',
  );
}

/** Says on the button itself, for a moment, that it is done. */
function onPress(button: HTMLButtonElement, work: () => Promise<void>): void {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', () => {
    void work().then(() => {
      button.textContent = statusLine?.textContent ?? label;
      setTimeout(() => (button.textContent = label), 2500);
    });
  });
}

/** A link to a paragraph whose end was edited since leads to its beginning. */
const wanted = location.hash.slice(1);
if (document.getElementById(wanted) === null)
  document.getElementById(beginningOf(wanted) ?? '')?.scrollIntoView();

// Old browsers and pages without https have no clipboard, whatever the types say.
if ('clipboard' in navigator) {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]'))
    onPress(button, () => copyText(textOf(button.dataset['copy']), '引用格式'));
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-article]'))
    onPress(button, () => copyArticle(button.dataset['copyArticle']));
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a.anchor'))
    anchor.addEventListener('click', () => void copyText(anchor.href, '本段网址'));
}
