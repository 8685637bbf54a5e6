import { strToU8, zipSync } from 'fflate';

// What somebody could send to an office in place of an article or a roster. Everybody in it is invented.

/** A file for an import. */
export interface HostileInput {
  what: string;
  /** Of the file. */
  name: string;
  /** Made when it is asked for: some are large. */
  bytes: () => Buffer;
  /** Whether an import takes it, without what is hostile in it. */
  passes: boolean;
}

/** Inputs by what they try. */
export type Table = Readonly<Record<string, () => Buffer>>;

export const inputsOf = (
  kind: string,
  name: string,
  { refused, taken }: { refused: Table; taken: Table },
): HostileInput[] =>
  [
    { table: refused, passes: false },
    { table: taken, passes: true },
  ].flatMap(({ table, passes }) =>
    Object.entries(table).map(([what, bytes]) => ({
      what: `${kind}: ${what}`,
      name,
      bytes,
      passes,
    })),
  );

export const megabyte = 1024 * 1024;
export const each = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join('');

export type Parts = Readonly<Record<string, string | Uint8Array>>;
export const zip = (parts: Parts): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [
          name,
          typeof part === 'string' ? strToU8(part) : Uint8Array.from(part),
        ]),
      ),
      { level: 1 },
    ),
  );

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A picture that says that it is so large; its points are those of one. */
export function hugePng(side: number): Buffer {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(side, 16);
  bytes.writeUInt32BE(side, 20);
  return bytes;
}

/** Twelve entities, each ten times the one before it. */
export const entities = `<!DOCTYPE a [<!ENTITY a0 "甲">${each(12, (at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`)}]>`;
