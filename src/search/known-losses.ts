/** Lets a search fail where a part of the index does not load. Build only. */

const PROGRAM = /^pagefind(?:-worker)?\.js$/;
const KEPT_QUIET =
  'catch(e){console.error(`Failed to load the index chunk ${url}:\n${e?.toString()}`);}';

/**
 * A file of Pagefind as it is published. As it comes, a chunk that is missing is mentioned on the
 * console alone, and the reader is told that nothing was found.
 */
export function makeLossesKnown(path: string, content: Uint8Array): Uint8Array {
  if (!PROGRAM.test(path)) return content;
  const script = new TextDecoder().decode(content);
  if (!script.includes(KEPT_QUIET)) throw new Error(`${path} 不是预期版本的 Pagefind。`);
  return new TextEncoder().encode(script.replace(KEPT_QUIET, 'catch(e){throw e;}'));
}
