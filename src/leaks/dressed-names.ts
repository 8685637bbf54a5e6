const han = String.raw`\p{Script=Han}`;
/** Marks and markup between the characters of a name: 白·连·生, **白**连生, 白{⁄* *⁄}连生. */
const dress = new RegExp(
  String.raw`(?=[·•・‧._~*\-\x60/<{])(?<=${han})(?:[·•・‧._~*\-\x60/]|<[^<>]{0,80}>|<!--.{0,80}?-->|\{/\*.{0,80}?\*/\}){1,6}(?=${han})`,
  'gu',
);
/** What stands above the characters. */
const reading = /<(rt|rp)\b[^<>]*>[^<>]{0,40}<\/\1>/giu;

/** A text without what parts the characters of a name and means nothing; its lines stay. */
export const withoutDress = (text: string): string => text.replace(reading, '').replace(dress, '');

/** Signs that may stand between two characters of a name, whatever they are. */
const longestGap = 12;
/** 姓赵名国庆 */
const announced = new Set([...'姓名'].map((sign) => sign.charCodeAt(0)));
const space = 0x20;

/** Units of Han, those of rare characters beyond the first plane among them. */
const isHan = (unit: number): boolean =>
  (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xd840 && unit <= 0xd8bf);
const isLowHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** The Han of a text and where each unit stands in it. */
export interface Gathered {
  text: string;
  places: Int32Array;
}

function countHan(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (isHan(text.charCodeAt(at))) count += 1;
  return count;
}

/** The Han of a text without what stands between them; a blank where that is long. */
export function gatherHan(text: string): Gathered {
  // Each may have a blank before it and its other half behind it.
  const most = countHan(text) * 3;
  const places = new Int32Array(most);
  const units = new Uint16Array(most);
  let length = 0;
  let last = 0;
  const add = (unit: number, at: number): void => {
    places[length] = at;
    units[length++] = unit;
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (!isHan(unit) || announced.has(unit)) continue;
    if (length > 0 && at - last > longestGap) add(space, at);
    add(unit, at);
    if (isLowHalf(text.charCodeAt(at + 1))) add(text.charCodeAt(++at), at - 1);
    last = at;
  }
  return { text: Buffer.from(units.buffer, 0, length * 2).toString('utf16le'), places };
}

/** Whether a part of gathered Han was not together; one of two characters must have been apart from all others. */
export function wasInPieces({ places }: Gathered, index: number, length: number): boolean {
  const apart = (at: number): boolean => (places[at] ?? 0) - (places[at - 1] ?? -2) > 1;
  const inner = Array.from({ length: length - 1 }, (_, at) => apart(index + at + 1));
  if (length > 2) return inner.some(Boolean);
  return inner.every(Boolean) && (index === 0 || apart(index)) && isLastOrApart(places, index + 2);
}

const isLastOrApart = (places: Int32Array, at: number): boolean =>
  at >= places.length || (places[at] ?? 0) - (places[at - 1] ?? 0) !== 1;
