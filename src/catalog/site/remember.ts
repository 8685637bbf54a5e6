/** Computes a value once in a build; in development every page computes it again, so that an edit shows at once. */
export function remember<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (import.meta.env.DEV ? ask() : (answer ??= ask()));
}
