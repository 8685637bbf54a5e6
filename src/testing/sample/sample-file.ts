/** A file that a generator has made; the command that asked for it writes it. */
export interface SampleFile {
  /** From the folder that the command writes to, with `/`. */
  path: string;
  text: string;
}
