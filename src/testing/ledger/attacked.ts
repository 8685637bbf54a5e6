/** How an attack ended. */
export interface Attacked {
  /** Counts that are not printed as a number. */
  covered: number;
  /** The covered counts among them that can be deduced from everything else. */
  told: string[];
}

export const add = (all: readonly Attacked[]): Attacked => ({
  covered: all.reduce((sum, { covered }) => sum + covered, 0),
  told: all.flatMap(({ told }) => told),
});
