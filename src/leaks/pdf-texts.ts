/**
 * What a PDF says: the text of its pages, title and other properties, notes, form fields, bookmarks, names of
 * attachments. Nothing where the file is damaged; its bytes are looked at anyway.
 */
export async function readPdfTexts(bytes: Buffer): Promise<string[]> {
  // Loaded for PDFs alone: the reader is large.
  const { extractText, getDocumentProxy } = await import('unpdf');
  try {
    // The reader takes the bytes for itself, and would tell in English what it mends.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    const { text } = await extractText(pdf);
    const { info } = await pdf.getMetadata();
    const notes = await Promise.all(
      text.map(async (_page, index) => (await pdf.getPage(index + 1)).getAnnotations()),
    );
    const rest = [info, notes, await pdf.getOutline(), await pdf.getAttachments()];
    return [...text, ...rest.flatMap(textsIn)];
  } catch {
    return [];
  }
}

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
}
