/** Something that the importer could not know: an editor compares the line with the paper. */
export interface Doubt {
  /** Line of the raw file. */
  readonly line: number;
  /** One sentence in Chinese. */
  readonly message: string;
}
