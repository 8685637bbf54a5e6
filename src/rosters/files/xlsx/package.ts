import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { readXml } from './xml.ts';

/** The parts of an Office file (ECMA-376 part 2). */
export interface OfficePackage {
  /** The part's bytes unpacked; `undefined` if there is no such part. @throws Error if it is damaged */
  read(path: string): Uint8Array | undefined;
  /** What a part points to; '' is the package itself. Types are the last word of their address. */
  targetsOf(path: string): { id: string; type: string; path: string }[];
}

/** A part larger than this is no list of a county. */
const mostBytes = 600 * 1024 * 1024;

/** @throws Error if the bytes are no whole ZIP file */
export function openPackage(bytes: Uint8Array): OfficePackage {
  const names = new Map<string, string>();
  const find = (path: string): string => path.replaceAll('\\', '/').toLowerCase();
  unzipSync(bytes, {
    filter: ({ name }) => {
      names.set(find(name), name);
      return false;
    },
  });
  const read = (path: string): Uint8Array | undefined => {
    const wanted = names.get(find(path));
    if (wanted === undefined) return undefined;
    const { [wanted]: part } = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === wanted && originalSize <= mostBytes,
    });
    if (!part) throw new Error('the part is too large');
    return part;
  };
  return {
    read,
    targetsOf: (path) => {
      const folder = posix.dirname(path);
      const part = read(posix.join(folder, '_rels', `${posix.basename(path)}.rels`));
      return part ? readTargets(part, folder) : [];
    },
  };
}

function readTargets(part: Uint8Array, folder: string): ReturnType<OfficePackage['targetsOf']> {
  const targets: ReturnType<OfficePackage['targetsOf']> = [];
  readXml(part, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const path = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      targets.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), path });
    },
  });
  return targets;
}
