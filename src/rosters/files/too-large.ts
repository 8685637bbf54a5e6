/** Thrown for what unpacks to more than a county's list can be; the reader of the file says so to the clerk. */
export class TooLargeError extends Error {}

/** A part of a file larger than this, unpacked, is no list of a county. */
export const mostBytes = 128 * 1024 * 1024;
/** A part that is not small and packed more tightly than this is filled, not written: real sheets have 10 to 30. */
export const mostTightness = 120;
export const smallBytes = 8 * 1024 * 1024;
/** Rows with anything in them. */
export const mostRows = 300_000;
/** Merged areas of a sheet. */
export const mostAreas = 200_000;
/** Sheets of a workbook: a county has fewer townships and villages than this. */
export const mostSheets = 500;
