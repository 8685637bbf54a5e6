// What a way of reading costs: negative logarithms of how often a page does it.

export const openCost = { afterBlank: 4.5, elsewhere: 6 };
/** An article begins for certain: another one may have been left for it. */
export const openAtStart = 1.6;
/** The first turn to a column that waits, and the next ones, where columns are known to be mixed. */
export const turnFirst = { afterBlank: 1.2, elsewhere: 2.2, leaveDone: 0.5, resumeDone: 1.2 };
export const turnAgain = { afterBlank: 0.8, elsewhere: 1.8, leaveDone: 0.2, resumeDone: 0.4 };
export const longestBlock = 12;
/** A last line is shorter than its column by this. */
export const shortLine = 2;
/** The first turn back after a single line: the page is taken to go on line by line. */
export const firstLineTurn = 1;
export const lineTurn = 0.1;
export const wrongTurn = 2;
/** So many columns stand side by side at most. */
export const mostAbreast = 5;
export const blankInLines = 1;
/** Line by line no longer: one of the columns has come to its end, or has not. */
export const leaveLines = { atEnd: 0.5, atStop: 1.6, open: 3 };
/** Columns are mostly left in the midst of a sentence. */
export const leaveDone = 2;
export const resumeAtStart = 1;
export const brokenOff = 8;
/** For each column that waits in the midst of a sentence while another article's headline comes. */
export const pastHeadline = 1.5;
/** A sentence goes on in a line that is set in like the first of a paragraph. */
export const indentedWithin = -4;
/** A column is rarely gone on with from far away; so many lines cost one. */
export const linesPerCost = 25;
export const mostOfDistance = 3;
