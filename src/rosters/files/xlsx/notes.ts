import type { SheetNotes } from './sheet.ts';
import { readXml } from './xml.ts';

/** The comments of a sheet, old and threaded, without the author's name that programs write before them. */
export function readNotes(parts: readonly Uint8Array[]): SheetNotes {
  const notes = new Map<string, string>();
  for (const part of parts) readPart(part, notes);
  return notes;
}

function readPart(part: Uint8Array, notes: Map<string, string>): void {
  let reference = '';
  let text = '';
  let inText = false;
  readXml(part, {
    open: (tag, attributes) => {
      if (tag === 'comment' || tag === 'threadedComment') {
        reference = attributes['ref'] ?? '';
        text = '';
      }
      if (tag === 't' || (tag === 'text' && reference !== '')) inText = true;
    },
    text: (more) => {
      if (inText) text += more;
    },
    close: (tag) => {
      if (tag === 't' || tag === 'text') inText = false;
      if (tag !== 'comment' && tag !== 'threadedComment') return;
      const before = notes.get(reference);
      const plain = withoutAuthor(text);
      if (plain !== '' && plain !== before)
        notes.set(reference, before === undefined ? plain : `${before}；${plain}`);
      reference = '';
    },
  });
}

/** `Administrator:\n已去世` → 已去世; the notice that Excel puts before a threaded comment says nothing of a row. */
const withoutAuthor = (text: string): string =>
  text
    .replace(/^\[(?:线程批注|Threaded comment)\][\s\S]*?(?:Comment|注释|批注):/i, '')
    .replace(/^\s*[^\n:：]{1,24}[:：]\s*\n/, '')
    .trim();
