/** Something that the importer could not know: an editor compares the line with the paper. */
export interface Doubt {
  /** Line of the raw file. */
  readonly line: number;
  /** Of a doubt about several lines: the last one. */
  readonly lastLine?: number;
  /** One sentence in Chinese. */
  readonly message: string;
}
