import type { ListField } from '../../domain/notices/publicity-terms.ts';

/**
 * The headings of the columns of list.csv. The place is given as a code or as the names of township and village.
 */
export const columnHeads: Record<Exclude<ListField, 'place'>, string> = {
  name: '姓名',
  persons: '家庭成员数量',
  amountYuan: '保障金额',
  since: '享受起始年月',
  cause: '救助原因',
};
