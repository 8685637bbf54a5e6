/** A place in a text and what is wrong there, as the beginning of a message. */
export interface TextFinding {
  index: number;
  says: string;
}
