/** Who is in a list of any state, and what else of the row could point at them: for those who look for leaks. */
export interface ListedPerson {
  /** Id of the notice. */
  list: string;
  name: string;
  /** 丙村; empty where the row does not say. */
  village: string;
  amountYuan?: number;
}
