import { posix } from 'node:path';
import { openZip } from '../zip.ts';
import { readXml } from './xml.ts';

/** The parts of an Office file (ECMA-376 part 2). */
export interface OfficePackage {
  /** The part's bytes unpacked; `undefined` if there is no such part. @throws Error if it is damaged */
  read(path: string): Uint8Array | undefined;
  /** What a part points to; '' is the package itself. Types are the last word of their address. */
  targetsOf(path: string): { id: string; type: string; path: string }[];
}

/** @throws Error if the bytes are no whole ZIP file */
export function openPackage(bytes: Uint8Array): OfficePackage {
  const zip = openZip(bytes);
  const find = (path: string): string => path.replaceAll('\\', '/').toLowerCase();
  const names = new Map(zip.names.map((name) => [find(name), name]));
  const read = (path: string): Uint8Array | undefined => {
    const name = names.get(find(path));
    return name === undefined ? undefined : zip.read(name);
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
