/** A slip of the keyboard or of a program that copied the text. */
export interface TypingError {
  /** Place in the paragraph, in UTF-16 units. */
  readonly index: number;
  readonly says: string;
}
