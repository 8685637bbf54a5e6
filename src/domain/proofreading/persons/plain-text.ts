/** A text without the characters that hide names in it, and the position of each character in the original. */
export interface PlainText {
  readonly text: string;
  /** Place in the first text of the character at a place of the plain one; one more for the end. */
  readonly places: readonly number[];
}

const invisible = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/u;
/** 党 小 雨: single characters with a space between them, from the second character on. */
const spacedLetter =
  /(?<=(?<!\p{Script=Han})\p{Script=Han})[ \u3000](?=\p{Script=Han} \p{Script=Han})|(?<=(?<!\p{Script=Han})\p{Script=Han} \p{Script=Han})[ \u3000](?=\p{Script=Han})/gu;

/** Takes out invisible characters and the spaces between the characters of one name. */
export function toPlainText(text: string): PlainText {
  const gaps = new Set([...text.matchAll(spacedLetter)].map(({ index }) => index));
  const places: number[] = [];
  let plain = '';
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (gaps.has(index) || invisible.test(char)) continue;
    plain += char;
    places.push(index);
  }
  return { text: plain, places: [...places, text.length] };
}
