/** After this a reader wants to know why nothing happens, in milliseconds. */
const slowAfter = 1000;

/** `form` names whom to call in its data. */
const callInstead = ({ phone = '', phoneName = '' }: DOMStringMap): string =>
  phone === '' ? '' : `急着知道，请打${phone}（${phoneName}）。`;

function words({ dataset }: HTMLElement, isSlow: boolean): string {
  if (!navigator.onLine) return `现在没有网络，联网才能查名单。${callInstead(dataset)}`;
  return isSlow ? `网络很慢，还在查……${callInstead(dataset)}` : '正在查……';
}

/** Says in `status` that an answer is looked for, and after a second why it takes so long. @returns what ends it */
export function tellWaiting(status: Element, form: HTMLElement): () => void {
  status.textContent = words(form, false);
  const slow = setTimeout(() => {
    status.textContent = words(form, true);
  }, slowAfter);
  return () => clearTimeout(slow);
}
