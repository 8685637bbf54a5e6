import { inOfficeWords } from './everyday-names.ts';
import { cleanHeader, meaningOf } from './header-names.ts';
import { hasUse, isUse } from './header.ts';
import type { Header, Column } from './column.ts';

const officeName = ({ words }: Column): string => inOfficeWords(cleanHeader(words));

/** 批准时间, 批的月份, 哪年哪月批的: when support was approved. */
export const isApproval = (column: Column): boolean =>
  /^(?:批准|审批|审定|核准|确认|认定)(?:时间|日期|年月|月份?)$/.test(officeName(column));

/** 一次性救助, 这次补助金: an amount, where what is given is given once. */
function isAmountOnce(column: Column): boolean {
  const name = officeName(column);
  const given = name.replace(/^(?:一次性?|[这此本]次)(?:的|给予?|发放?|领取?)?/, '');
  return (
    column.meaning === 'unknown' &&
    given !== name &&
    given !== '' &&
    [given, `${given}金额`].some((each) => isUse(meaningOf(each) ?? 'unknown', 'amountYuan'))
  );
}

/**
 * The header of what is given once: it has no 享受起始年月, which is the date of approval, and its amount may be named
 * 一次性. Each only where one column alone can be that.
 */
export function adoptGivenOnce(header: Header): Header {
  const since = hasUse(header, 'since') ? undefined : only(header, isApproval);
  const amount = hasUse(header, 'amountYuan') ? undefined : only(header, isAmountOnce);
  return {
    ...header,
    columns: header.columns.map((column): Column => {
      if (column === since) return { ...column, meaning: { use: 'since' } };
      return column === amount ? { ...column, meaning: { use: 'amountYuan' } } : column;
    }),
  };
}

function only({ columns }: Header, isIt: (column: Column) => boolean): Column | undefined {
  const found = columns.filter((column) => !column.isDismissed && isIt(column));
  return found.length === 1 ? found[0] : undefined;
}
