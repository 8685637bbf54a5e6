/**
 * Those of the characters for which this machine has no glyph, or only an empty one. Runs inside the browser: draws
 * each character and compares its picture with that of a code point that is never assigned.
 */
export function charactersWithoutGlyph(characters: readonly string[]): string[] {
  const size = 48;
  const canvas = new OffscreenCanvas(size, size);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('the browser draws no pictures');
  pen.font = `${size / 2}px 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif`;
  const draw = (character: string): string => {
    pen.clearRect(0, 0, size, size);
    pen.fillText(character, size / 8, size * 0.75);
    return pen.getImageData(0, 0, size, size).data.join();
  };
  const nothing = new Set(['', '\u{10FFFF}', '\u{1FFFE}'].map(draw));
  return characters.filter((character) => nothing.has(draw(character)));
}
