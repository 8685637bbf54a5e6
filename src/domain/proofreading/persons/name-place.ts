/** A place in a sentence where nobody but a person stands, whatever word they are called by: 高兴今年十岁. */
export interface NamePlace {
  readonly why: string;
  /** What directly precedes and follows the name, as regular expressions. */
  readonly before: string;
  readonly behind: string;
  /** Whether the characters can be a name there; `behind` is the rest of the sentence. */
  readonly takes: (name: string, behind: string) => boolean;
  /** How many characters; two or three where nothing is said. */
  readonly lengths?: readonly number[];
}
