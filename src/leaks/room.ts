/** A file unpacks to more than anything on a site can be: a bomb, or nothing that one could look through. */
export class TooMuchInsideError extends Error {}

/** Bytes: the largest file of a site, an issue's ZIP with its pictures, unpacks to a quarter of this. */
const mostBytes = 32 * 1024 * 1024;
const mostLayers = 8;

/** What one file may unpack to in all; each of its parts takes from it. */
export class Room {
  #left = mostBytes;

  /**
   * What `work` unpacks with a function of zlib that keeps to the limit; nothing where the bytes only look packed: they
   * are looked at as they are.
   * @throws TooMuchInsideError
   */
  unpack(work: (limit: { maxOutputLength: number }) => readonly Buffer[]): Buffer[] {
    const parts = attempt(() => work({ maxOutputLength: Math.max(this.#left, 1) }));
    for (const { length } of parts) this.#left -= length;
    if (this.#left < 0) throw new TooMuchInsideError();
    return parts.filter(({ length }) => length > 0);
  }

  /** @throws TooMuchInsideError where a ZIP says that its members are larger than what is left */
  needFor(bytes: number): void {
    if (bytes > this.#left) throw new TooMuchInsideError();
  }
}

/** @throws TooMuchInsideError below the deepest layer: an archive in an archive in an archive has no end */
export function needLayer(depth: number): void {
  if (depth > mostLayers) throw new TooMuchInsideError();
}

function attempt(work: () => readonly Buffer[]): readonly Buffer[] {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooMuchInsideError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new TooMuchInsideError();
    return [];
  }
}
