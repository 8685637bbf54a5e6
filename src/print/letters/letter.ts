import type { Programme } from '../../domain/programme.ts';
import type { ServiceWindow } from '../../domain/handbook/service.ts';
import type { Identity } from '../../rosters/cells/identity.ts';

/** What one row of a private roster gives a household. Private: it goes into a letter and nowhere else. */
export interface Benefit {
  /** Position of the roster in the request, and the row in it. */
  file: string;
  row: number;
  programme: Programme;
  village: string;
  name: string;
  identity: Identity;
  address: string;
  amountYuan: number;
  /** Who receive it: 保障人数, or the whole household. */
  persons?: number;
}

/** 政策落实情况告知书 for one household: all its benefits. */
export interface Letter {
  village: string;
  name: string;
  /** 某省甲县乙镇丙村 and, where the roster has it, the rest of the address. */
  addressLines: readonly string[];
  benefits: readonly Benefit[];
  /** Where the household asks. */
  window?: ServiceWindow;
}
