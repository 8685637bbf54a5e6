import { unzipSync } from 'fflate';
import type { OfficeFile } from '../domain/office-parts.ts';
import { Room } from './room.ts';

/** The parts of a file of Word, Excel or PowerPoint; undefined where it is damaged. @throws TooMuchInsideError */
export function openOfficeFile(bytes: Buffer): OfficeFile | undefined {
  const room = new Room();
  let total = 0;
  let parts: Record<string, Uint8Array> | undefined;
  room.unpack(() => {
    parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        room.needFor(total);
        return true;
      },
    });
    return [];
  });
  if (!parts) return undefined;
  const read = parts;
  return {
    names: Object.keys(read),
    textOf: (name) => {
      const part = read[name];
      return part && Buffer.from(part).toString('utf8');
    },
  };
}
