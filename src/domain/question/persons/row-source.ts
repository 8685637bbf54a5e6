/** Where the rows of live lists are read: the only door of the question box to names of recipients. */

/** A row of a live list as the web shows it. */
export interface ListedRow {
  /** Id of its notice. */
  notice: string;
  /** Code of its village. */
  village: string;
  /** The name as it is there: 王*才 where the list is masked. */
  listed: string;
  /** Address from the site's root: `/places/410825104201/#r12-…`. */
  address: string;
}

export interface RowSource {
  /** Every row of a village in a live list; rejects where the list cannot be read. */
  rowsOf(notice: string, village: string): Promise<readonly ListedRow[]>;
  /**
   * Rows of any live list the name of which is this text; rejects where the lists cannot be searched.
   * `missing`: some could not.
   */
  rowsNamed(listed: string): Promise<{ rows: readonly ListedRow[]; missing: boolean }>;
}
