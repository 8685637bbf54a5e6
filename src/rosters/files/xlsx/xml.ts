import { SaxesParser, type SaxesAttributePlain } from 'saxes';

/** What is called while a part is read; names are without their namespace's prefix. */
export interface XmlReader {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const chunkBytes = 64 * 1024;

/**
 * Reads an XML part in pieces, so that only one piece at a time is held as a string.
 * @throws Error if it is not well-formed
 */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  const parser = new SaxesParser({ position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    reader.open(localName(name), attributes as Record<string, SaxesAttributePlain['value']>);
  });
  if (reader.text) parser.on('text', (text) => reader.text?.(text));
  if (reader.close) parser.on('closetag', ({ name }) => reader.close?.(localName(name)));
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let at = 0; at < bytes.length; at += chunkBytes)
    parser.write(decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true }));
  parser.write(decoder.decode());
  parser.close();
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe
    ? 'utf-16le'
    : first === 0xfe && second === 0xff
      ? 'utf-16be'
      : 'utf-8';
