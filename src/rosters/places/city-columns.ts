import type { CountyRegister } from '../roster.ts';
import { type GridRow, squeeze } from '../files/grid.ts';
import { isUse } from '../columns/header.ts';
import type { Header, Column } from '../columns/column.ts';

/**
 * The header without the column of the city above the county, 省 | 市 | 县: 市 may also be over a county-level city, so
 * that only its cells tell. They all have one name, which is no county's of the register.
 */
export function leaveOutCities(
  header: Header,
  rows: readonly GridRow[],
  { tree }: CountyRegister,
): Header {
  const isCounty = (text: string): boolean =>
    tree.counties.some(({ name }) => text.includes(name) || name.startsWith(text));
  const isOfCity = ({ meaning, index }: Column): boolean => {
    if (!isUse(meaning, 'county')) return false;
    const [text = '', ...more] = new Set(
      rows.map(({ cells }) => squeeze(cells[index])).filter((each) => each !== ''),
    );
    return more.length === 0 && /.(?:市|州|盟|地区)$/.test(text) && !isCounty(text);
  };
  return {
    ...header,
    columns: header.columns.map((column) =>
      isOfCity(column) ? { ...column, meaning: { drop: '上级区划' } } : column,
    ),
  };
}
