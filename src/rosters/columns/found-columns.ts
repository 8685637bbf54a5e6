import { parseSince } from '../cells/cell-month.ts';
import { parseCause, parsePersons } from '../cells/cell-values.ts';
import type { Month } from '../../domain/date.ts';
import { squeeze, type GridRow } from '../files/grid.ts';
import { inOfficeWords } from './everyday-names.ts';
import { cleanHeader } from './header-names.ts';
import type { ColumnUse } from './meaning.ts';
import { hasUse } from './header.ts';
import type { Header, Column } from './column.ts';
import { mayDoubt } from '../cells/doubt-words.ts';

/** What a column that must be there is known by, where no name says that it is that. */
export interface Finding {
  isPlace(text: string): boolean;
  isAddress(text: string): boolean;
  /** The month of the list: nobody's support begins after it. */
  period?: Month;
}

interface Sought {
  use: ColumnUse;
  /** Columns of which any makes this one needless. */
  besides: readonly ColumnUse[];
  name: RegExp;
  fits(text: string, finding: Finding): boolean;
}

const elsewhere = /工作|学校|单位|银行|发放|领|原|户主|办|监护|出生/;
const not = (words: RegExp, more = ''): RegExp => new RegExp(`^(?!.*(?:${words.source}))${more}`);
const ofSome =
  /残|劳|学|岁|老|儿|童|党|外|工|就业|病|均|新增|单|亡|女|男|计生|抚|赡|供养人|审|评|票|代表|签|到|参/;
const ofOffice = /出生|[核查批访登录填采印制评签办验检申报更]|受理|[公示算账卡证]|审/;

const sought: readonly Sought[] = [
  {
    use: 'cause',
    besides: ['cause'],
    name: not(/残|收入|住/, '(?=.*[困难原由情因事诉求救])'),
    fits: (text) => 'value' in parseCause(text),
  },
  {
    use: 'village',
    besides: ['village', 'code', 'address'],
    name: not(elsewhere),
    fits: (text, { isPlace }) => isPlace(text),
  },
  {
    use: 'address',
    besides: ['village', 'code', 'address'],
    name: not(elsewhere),
    fits: (text, { isAddress }) => isAddress(text),
  },
  {
    use: 'coveredPersons',
    besides: ['coveredPersons', 'persons'],
    name: not(
      ofSome,
      '(?=.*(?:享|保|救|受|领|供|吃))(?:.*[人口](?:员|口)?(?:数量?|个数)?|(?:.*几[人口]|人数|人口数?)[吃享领]?)$',
    ),
    fits: (text) => 'value' in parsePersons(text),
  },
  {
    use: 'persons',
    besides: ['coveredPersons', 'persons'],
    name: not(ofSome, '(?:.*[人口](?:员|口)?(?:数量?|个数)?|.*几[人口])$'),
    fits: (text) => 'value' in parsePersons(text),
  },
  {
    use: 'since',
    besides: ['since'],
    name: not(ofOffice, '(?=.*[始起享首初]).*(?:[始起享日月年期]|时间|日期)$'),
    fits: (text, { period = '9999-12' as Month }) =>
      'value' in parseSince(text, { keepsZeros: true, latest: period }),
  },
];

/** A header with the columns of place, persons and start that their contents tell, each only if no other fits. */
export const findNeeded = (header: Header, rows: readonly GridRow[], finding: Finding): Header =>
  sought.reduce((known, kind) => addFound(known, rows, kind, finding), header);

function addFound(
  header: Header,
  rows: readonly GridRow[],
  { use, besides, name, fits }: Sought,
  finding: Finding,
): Header {
  if (besides.some((each) => hasUse(header, each))) return header;
  const mayBe = ({ meaning, words, index, isDismissed }: Column): boolean => {
    const isUntold = typeof meaning === 'object' && 'drop' in meaning && use === 'address';
    if ((meaning !== 'unknown' && !isUntold) || isDismissed) return false;
    const official = inOfficeWords(cleanHeader(words));
    if (mayDoubt(official) || !name.test(official)) return false;
    const texts = rows.map(({ cells }) => squeeze(cells[index])).filter(isFilled);
    return texts.length > 0 && texts.every((text) => fits(text, finding));
  };
  const [found, ...more] = header.columns.filter(mayBe);
  if (!found || more.length > 0) return header;
  return {
    ...header,
    columns: header.columns.map((column) =>
      column === found ? { ...column, meaning: { use } } : column,
    ),
  };
}

const isFilled = (text: string): boolean => text !== '' && !/^[〃"”″]+$|^同[上前]$/.test(text);
