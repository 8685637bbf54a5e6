import { meaningOfRow } from '../cells/remark-words.ts';
import type { Column } from '../columns/column.ts';
import { squeeze, type GridRow } from '../files/grid.ts';

/**
 * Tells whether a cell is not a value of its column: words or a mark where most others have figures, or words about
 * what happened to somebody, which clerks write wherever there is room. `undefined` for a column without values.
 */
export function buildOddness(
  { index, meaning }: Column,
  rows: readonly GridRow[],
): (row: GridRow) => boolean {
  const texts = rows.map(({ cells }) => squeeze(cells[index])).filter((text) => text !== '');
  const most = (has: (text: string) => boolean): boolean =>
    texts.filter(has).length * 2 > texts.length;
  const isOfFigures = texts.length >= leastFilled && most((text) => !words.test(text));
  const isMarked = most((text) => marks.test(text));
  const drop = typeof meaning === 'object' && 'drop' in meaning ? meaning.drop : '';
  const speaksOfOthers = aboutPeople.test(drop);
  return ({ cells }) => {
    const text = squeeze(cells[index]);
    if (text === '' || saysNothing.test(text)) return false;
    return (
      (isOfFigures && words.test(text) && !/\d/.test(text)) ||
      (!isMarked && marks.test(text)) ||
      (!speaksOfOthers && (isHappening.test(text) || meaningOfRow(text) === 'against'))
    );
  };
}

const leastFilled = 3;
const words = /[一-鿿]/;
const marks = /[*★☆▲△●◆※†✓×√?①-⑳]/;
const saysNothing = /^(?:无|没有|暂无|未办|不详|同上|本人|长期|永久|[-—/\\.]+)$/;
const isHappening = /了|没人|无人|人没|不在/;
/** Columns whose words are of illness, of property and of other people. */
const aboutPeople =
  /家庭成员|残疾信息|收入财产|学校、单位|健康情况|致贫原因|银行账户|联系方式|签收/;
