import { stat } from 'node:fs/promises';

/**
 * The lists that are one side of a comparison, as a command names them: several of one month (农村 and 城市, one a
 * township) have commas between them. A file whose own name has a comma is one.
 */
export async function splitSources(source: string): Promise<string[]> {
  if (await stat(source).catch(() => undefined)) return [source];
  const parts = source.split(/[,，]/).map((part) => part.trim());
  return parts.filter((part) => part !== '');
}
