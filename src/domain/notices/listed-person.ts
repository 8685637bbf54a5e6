/**
 * A person of any list, whatever its state, with the rest of the row that could identify them. Used by the search
 * for leaks.
 */
export interface ListedPerson {
  /** Id of the notice. */
  list: string;
  name: string;
  /** 丙村; empty where the row does not say. */
  village: string;
  amountYuan?: number;
}
