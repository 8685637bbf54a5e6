/**
 * Copy buttons of an article: a citation, the text with its credit, the same for 公众号, the address of a paragraph.
 * Without this script (or without the browser's leave to write) the buttons stay hidden and a paragraph's link is a
 * plain link.
 */
import { copyForWechat } from './wechat.ts';
import {
  copyClean,
  type Copied,
  type CopiedArticle,
} from '../../domain/bulletin/copied-article.ts';
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

/** The article as its data has it, dressed for the program that it is copied to. */
function copyArticle(
  address: string,
  dress: (article: CopiedArticle) => Copied,
  what: string,
): Promise<void> {
  const dressed = fetch(address).then(async (answer) => {
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return dress((await answer.json()) as CopiedArticle);
  });
  const blobOf = async (type: string, key: keyof Copied): Promise<Blob> =>
    new Blob([(await dressed)[key]], { type });
  // Starts within the click: a browser allows writing only for a moment, and then waits for the promised text.
  const item = () =>
    new ClipboardItem({
      'text/html': blobOf('text/html', 'html'),
      'text/plain': blobOf('text/plain', 'text'),
    });
  return copy(() => navigator.clipboard.write([item()]), what);
}

/** Says on the button itself, for a moment, that the text was copied. */
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

/** A link to a paragraph whose end has been edited since leads to the paragraph's beginning. */
const wanted = location.hash.slice(1);
if (document.getElementById(wanted) === null)
  document.getElementById(beginningOf(wanted) ?? '')?.scrollIntoView();

// Old browsers and pages without https have no clipboard, whatever the types say.
if ('clipboard' in navigator) {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]'))
    onPress(button, () => copyText(textOf(button.dataset['copy']), '引用格式'));
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-article]'))
    onPress(button, () =>
      copyArticle(button.dataset['copyArticle'] ?? '', copyClean, '正文和出处'),
    );
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-wechat]'))
    onPress(button, () =>
      copyArticle(button.dataset['copyWechat'] ?? '', copyForWechat, '公众号文字'),
    );
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a.anchor'))
    anchor.addEventListener('click', () => void copyText(anchor.href, '本段网址'));
}
