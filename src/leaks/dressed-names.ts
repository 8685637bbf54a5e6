const han = String.raw`\p{Script=Han}`;
/** Marks and markup between the characters of a name: 白·连·生, **白**连生, 白{⁄* *⁄}连生. */
const dress = new RegExp(
  String.raw`(?<=${han})(?:[·•・‧._~*\-\x60/]|<[^<>]{0,80}>|<!--.{0,80}?-->|\{/\*.{0,80}?\*/\}){1,6}(?=${han})`,
  'gu',
);
/** What stands above the characters. */
const reading = /<(rt|rp)\b[^<>]*>[^<>]{0,40}<\/\1>/giu;

/** A text without what parts the characters of a name and means nothing; its lines stay. */
export const withoutDress = (text: string): string => text.replace(reading, '').replace(dress, '');

/** One or two characters at a time with anything but words between them, as in a column that is read downwards. */
const column = new RegExp(
  String.raw`(?<!${han})(?:${han}{1,2}[^\p{L}\p{N}]{1,12}){5,}${han}{1,2}(?!${han})`,
  'gu',
);

/** Characters that stand one by one, brought together, and where they begin. */
export const readColumns = (text: string): { text: string; index: number }[] =>
  [...text.matchAll(column)].map(({ 0: said, index }) => ({
    text: said.replace(/[^\p{L}]/gu, ''),
    index,
  }));
