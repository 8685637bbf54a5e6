/** Where the rows of live lists are read: the only door of the question box to names of recipients. */

/** A row of a live list as the web shows it. */
export interface ListedRow {
  /** Id of its notice. */
  notice: string;
  /** Code of its village. */
  village: string;
  /** The name as the list shows it: 王*才 if the list is masked. */
  listed: string;
  /** Address from the site's root: `/places/410825104201/#r12-…`. */
  address: string;
}

export interface RowSource {
  /** Every row of a village in a live list; rejects where the list cannot be read. */
  rowsOf(notice: string, village: string): Promise<readonly ListedRow[]>;
  /**
   * The rows of all live lists with exactly this name; rejects if the lists cannot be searched. `missing`: some could not
   * be searched.
   */
  rowsNamed(listed: string): Promise<{ rows: readonly ListedRow[]; missing: boolean }>;
  /** Whether any page of the site has the text. */
  isWritten(text: string): Promise<boolean>;
}
