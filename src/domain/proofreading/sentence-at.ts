/** The mark by which an editor says that the source has it so. */
const sic = '（原文如此）';

/** The sentence around a place of a text, without its mark at the end. */
export function sentenceAt(text: string, index: number): string {
  const start = Math.max(...['。', '！', '？', '\n'].map((end) => text.lastIndexOf(end, index)));
  return text.slice(start + 1).split(/[。！？\n]/u)[0] ?? '';
}

/** True if the sentence around a place says that the source has it so. */
export const isAsInSource = (text: string, index: number): boolean =>
  sentenceAt(text, index).includes(sic);
