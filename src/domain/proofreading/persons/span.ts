/** Two to four Han characters that may be a name. */
export interface Span {
  readonly text: string;
  /** As the segmenter cuts it, with the kinds of the words. */
  readonly words: readonly string[];
  readonly kinds: readonly string[];
  /** It ends where a word ends. */
  readonly isWhole: boolean;
}
