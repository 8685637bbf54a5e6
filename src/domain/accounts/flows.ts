import type { Cell } from '../notices/suppression.ts';

/** Households (or persons, by programme) that entered, left, got more, got less in a month. */
export interface Flows {
  new: number;
  ended: number;
  raised: number;
  lowered: number;
}

/** Flows of a place whose own places' stocks are published too. */
export interface PairFlows extends Flows {
  /** What its places' stocks do not reveal about them; `min(new, ended)` where only its own stock is known. */
  overlap?: number;
}

export type FlowCells = Record<keyof Flows, Cell>;
