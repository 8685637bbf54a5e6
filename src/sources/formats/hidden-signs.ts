import type { Report } from './reading.ts';

/**
 * Characters that nobody sees and that reverse, hide or break the text around them; letters drawn as nothing;
 * invisible copies of ASCII (U+E0020–E007F); and marks piled up on one letter. Tabs and line ends are allowed.
 */
const hidden =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\x80-\x9F\u061C\u115F\u1160\u180E\u200E\u200F\u202A-\u202E\u2066-\u206F\u3164\uFFA0\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]|\p{Cs}|\p{M}{8}/u;
/** Allowed in a text, where they join emojis or separate lines, but not in a title or a name. */
const invisible = /[\u00AD\u200B\u2060-\u2064\uFEFF]/;

/** Every line of a text with such a sign. */
export function reportHiddenSigns(text: string, report: Report): void {
  if (!hidden.test(text)) return;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries())
    if (hidden.test(line)) report(index + 1, 'hidden-sign', message);
}

/** Whether a value of one line, such as a title or a name, contains an invisible character. */
export const holdsHiddenSign = (value: string): boolean =>
  hidden.test(value) || invisible.test(value);

const message =
  '这一行里有看不见的控制字符（会颠倒文字方向或打乱网页），请删去这一行，重新打一遍。';
export const hiddenInValue = '里面有看不见的控制字符或零宽字符，请删去，重新打一遍。';
