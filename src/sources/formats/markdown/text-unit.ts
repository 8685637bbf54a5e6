/** A text that is read in one piece: a value of the front matter, a paragraph, a heading, a cell. */
export interface TextUnit {
  /** Line of the file on which it begins. */
  line: number;
  /** Key of the front matter; absent in the body. */
  field?: string;
  /** The outermost key of the front matter that contains it: steps, changes … */
  part?: string;
  text: string;
  /** Offsets in the text at which further lines of the file begin, besides those after its line feeds. */
  lineStarts?: readonly number[];
}
