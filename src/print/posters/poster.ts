import type { CalendarDate } from '../../domain/date.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import type { Programme } from '../../domain/programme.ts';
import type { PublishedRow } from '../../domain/notices/recipient-list.ts';

/** One village of a poster; its rows are numbered from 1. */
export interface PosterSection {
  /** 丙村 */
  name: string;
  /** 校验码 */
  code?: string;
  rows: readonly PublishedRow[];
}

/** 墙上公示: a notice for the board of one village, or of all villages of a township. */
export interface Poster {
  notice: Notice;
  /** Last day on which it may hang. */
  until: CalendarDate;
  programme: Programme;
  /** Code of the village or township. */
  place: string;
  /** 乙镇 · 丙村 */
  placeName: string;
  names: 'full' | 'masked';
  sections: readonly PosterSection[];
  /** The web page of the same list, in full. */
  address: string;
}
