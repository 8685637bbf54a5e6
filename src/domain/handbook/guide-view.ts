import type { BodyBlock, RichText } from './rich-text.ts';

/** A guide as its page shows it: every text in pieces, marked where it differs from the version before. */
export interface GuideView {
  summary: RichText;
  who: RichText;
  benefit: RichText;
  where: RichText;
  body: readonly BodyBlock[];
  steps: readonly { title: RichText; text: RichText; limit: RichText }[];
  materials: readonly RichText[];
  placeAndTime: RichText;
  contact: RichText;
  supervision: RichText;
  bases: readonly { law: string; articles: RichText; says: RichText }[];
  questions: readonly { ask: RichText; answer: RichText }[];
}

/** How many items of a part of a guide were added, removed or changed. */
export interface PartChange {
  part: string;
  added: number;
  removed: number;
  changed: number;
}

/** 新增2处、删去1处、改动3处 */
export const formatPartChange = ({ added, removed, changed }: PartChange): string =>
  [
    added > 0 ? `新增${added}处` : '',
    removed > 0 ? `删去${removed}处` : '',
    changed > 0 ? `改动${changed}处` : '',
  ]
    .filter((words) => words !== '')
    .join('，');
