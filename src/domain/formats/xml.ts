const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters that XML 1.0 has no place for, not even escaped: controls and halves of surrogate pairs. */
const outsideXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text as it may be in XML content and attributes; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(outsideXml, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
