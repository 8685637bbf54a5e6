/** A value with the file it was read from. */
export interface FromFile<T> {
  id: string;
  /** Relative to the project. */
  file: string;
  value: T;
}
