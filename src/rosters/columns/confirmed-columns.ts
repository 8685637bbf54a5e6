import { isIdentityNumber } from '../../domain/personal-data/identity-number.ts';
import { parseAmount, parseName, parsePersons } from '../cells/cell-values.ts';
import { tellsOfCare } from '../cells/care-words.ts';
import { readRelation } from '../cells/relation.ts';
import { squeeze, type Grid, type GridRow } from '../files/grid.ts';
import { inOfficeWords } from './everyday-names.ts';
import { cleanHeader } from './header-names.ts';
import type { Meaning, ColumnUse } from './meaning.ts';
import type { Header, Column } from './column.ts';

/**
 * What a column may be whose name alone does not say it. Its name must be made of such words, and its cells must be
 * such values; columns of decisions, states and remarks are never told like this.
 */
interface Kind {
  words: RegExp;
  /** Whether a cell is such a value; numbers and labels of totals are not asked about. */
  fits(text: string): boolean;
  /** What the cells must be together, besides each for itself. */
  together?: (texts: readonly string[]) => boolean;
  meaning: Meaning;
}

const support =
  '最低生活保障|最低生活|低保|特困|五保|临时救助|救助|救济|保障|补助|补差|补贴|供养|享受|享有|施保|在保|待遇';
const given = `${support}|发放|领取|核定|批准|审批|现|实际?|应|拟`;
const month = '每月|当月|本月|月度?|\\d{1,2}月份?';
const household = '家庭|家里|家中|家|全|每|户|里|中|内|总|共|有|的';

const onlyOf = (needed: string, ...others: readonly string[]): RegExp =>
  new RegExp(`^(?=.*(?:${needed}))(?:${[needed, ...others].join('|')})+$`);

/** Whoever serves, represents or is related to a recipient is none. */
const someoneElse =
  /干部|经办|负责|联系|代[领办理收]|监护|护理|照[料护顾]|收款|付款|持卡|开户|书记|主任|组长|邻|亲|配偶|[子女父母妻夫]|成员|推荐|介绍|证明|见证|医|网格|[专联协管]员|审|签|包[户村保]|帮|结对|单位|部门|儿童?|学生|是否|情况|备注/;

const isNamed = (text: string): boolean =>
  /^[\p{Script=Han}]{2,4}$|^\p{Script=Han}+·\p{Script=Han}+$/u.test(text) &&
  'value' in parseName(text);
const mostAlike = 0.2;
const areManyNames = (texts: readonly string[]): boolean =>
  new Set(texts).size >= texts.length * (1 - mostAlike);

/** 月领, 每月发放金: what is paid back or in arrears is no month's amount. */
const paid = '金|款|钱|元|额';
const ofMoney = new RegExp(
  `^(?!.*(?:补[发领给]|月数))(?=.*(?:${month}|${paid}))(?=.*(?:${paid}|${support}|[领发给补拿]))(?:${household}|${given}|${month}|${paid}|领|发|给|补|拿|个人|本人|多少|数|资金|合计)+$`,
);

const isGroup = /^第?[\d一二三四五六七八九十]+(?:村民)?小?[组队社]$/;
const leastAmount = 10;
const isAmount = (text: string): boolean => {
  const amount = parseAmount(text);
  return 'value' in amount && amount.value >= leastAmount;
};

/** 1, 2, 3 …, or again from 1 in each village. */
const areCounted = (texts: readonly string[]): boolean =>
  texts.length > 1 &&
  texts.every((text, index) => {
    const number = Number(text);
    return number === 1 || number === Number(texts[index - 1]) + 1;
  });

const ofNumbering =
  /^(?!.*(?:证|卡|[账帐]|户(?!数$|$)|折|电|手机|身份|档案|残|批|月))(?:.*[号序次]|序.*|编.*|户数?)$/;

const nameKind: Kind = {
  words: /[户家人者名主]|对象|老人|群众/,
  fits: isNamed,
  together: areManyNames,
  meaning: { use: 'name' },
};

const noDecision = /^(?!.*(?:是否|结果|意见|结论|状态|备注|说明|原因))/;

const kinds: readonly Kind[] = [
  {
    // Who collects the money may be wife or son of a head who has a row of his own.
    words: /^(?!.*[领代办取签管收]).*(?:户主|关系|身份|称|成员|家人|家庭)/,
    fits: (text) => /^(?:head|member)$/.test(readRelation(text)),
    together: (texts) => {
      const isHead = (text: string): boolean => readRelation(text) === 'head';
      return texts.some(isHead) && !texts.every(isHead);
    },
    meaning: { use: 'relation' },
  },
  {
    words: onlyOf('人口|(?<!户)口|人|几', household, '数量?|个|多少'),
    fits: (text) => 'value' in parsePersons(text),
    meaning: { use: 'persons' },
  },
  {
    words: onlyOf('人口|(?<!户)口|人|几', household, given, month, '数量?|个|多少'),
    fits: (text) => 'value' in parsePersons(text),
    meaning: { use: 'coveredPersons' },
  },
  { words: ofMoney, fits: isAmount, meaning: { use: 'amountYuan' } },
  {
    words:
      /^(?:所在|所属|住)?(?:行政|自然)?[村社](?:民|居|社区)?(?:小?组|队|社|湾|寨|屯|庄)*(?:别|名|名称)?$/,
    fits: (text) => /^\p{Script=Han}{2}/u.test(text) && !isGroup.test(text),
    meaning: { use: 'village' },
  },
  {
    words: ofNumbering,
    fits: (text) => /^\d{1,6}$/.test(text),
    together: areCounted,
    meaning: { drop: '序号' },
  },
  {
    words: /^(?=.*(?:编号|编码|流水|id|序列|记录))(?!.*[证卡户账帐])/,
    fits: (text) => /^[A-Za-z]{0,4}[-_]?\d{1,10}$/.test(text),
    together: (texts) => new Set(texts).size === texts.length,
    meaning: { drop: '序号' },
  },
  {
    words: /^[公民居本人户主对象有效身份证件号码]*[证号码]$/,
    fits: (text) => isIdentityNumber(text.toUpperCase()),
    meaning: { use: 'identity' },
  },
  {
    words: noDecision,
    fits: tellsOfCare,
    meaning: { drop: '供养、发放方式' },
  },
  {
    words: noDecision,
    fits: (text) => /^(?:男|女)性?$/.test(text),
    meaning: { drop: '性别、民族等' },
  },
  {
    words: noDecision,
    fits: (text) => /^1[3-9]\d{9}$/.test(text) || /^0\d{2,3}-?\d{7,8}$/.test(text),
    meaning: { drop: '联系方式' },
  },
  {
    words: /^(?!.*(?:身份|证|是否))/,
    fits: (text) => /^\d{15,19}$/.test(text.replace(/[\s-]/g, '')) && !isIdentityNumber(text),
    meaning: { drop: '银行账户' },
  },
];

const mostMisfits = 0.1;
/** Totals, signatures and notes below the rows. */
const isBelow = /^[\d,.]+[户人口名元]*$|[合总小累共]计|^[总计]$|:|^.{13}/;

/** The kind that fits all cells of a column but those of totals. */
function kindOf(
  column: Column,
  rows: readonly GridRow[],
  possible: readonly Kind[],
): Kind | undefined {
  const names = new Set([column.words, column.own]);
  const texts = rows
    .map(({ cells }) => squeeze(cells[column.index]))
    .filter((text) => !/^(?:无|没有|暂无|不详|[-—/]*)$/.test(text));
  return possible.find((kind) => {
    const isCalled = [...names].some((each) => kind.words.test(inOfficeWords(cleanHeader(each))));
    if (!isCalled) return false;
    const fitting = texts.filter(kind.fits);
    const misfits = texts.filter((text) => !kind.fits(text) && !isBelow.test(text));
    return (
      fitting.length * 2 > texts.length &&
      misfits.length <= ('use' in kind.meaning ? texts.length * mostMisfits : 0) &&
      (kind.together?.(fitting) ?? true)
    );
  });
}

/** Enough to know a column by. */
const mostRows = 300;

const rowsBelow = ({ rows }: Grid, { last }: Header): readonly GridRow[] =>
  rows.slice(last + 1, last + 1 + mostRows);

/** The header with the columns that their cells confirm; of two that could be the same thing neither is. */
export function confirmColumns(grid: Grid, header: Header): Header {
  const rows = rowsBelow(grid, header);
  const found = header.columns.map((column) =>
    column.meaning === 'unknown' ? kindOf(column, rows, kinds)?.meaning : undefined,
  );
  const has = (use: ColumnUse): boolean =>
    header.columns.some(({ meaning }) => isUse(meaning, use)) ||
    found.filter((meaning) => meaning !== undefined && isUse(meaning, use)).length > 1;
  return {
    ...header,
    columns: header.columns.map((column, index): Column => {
      const meaning = found[index];
      const mayBe =
        meaning && (!('use' in meaning) || meaning.use === 'amountYuan' || !has(meaning.use));
      return mayBe ? { ...column, meaning } : column;
    }),
  };
}

/** 被审户主 is the head; 邻居户主 and 原户主 are not. */
const isOfSomeoneElse = ({ words, own }: Column): boolean =>
  own.endsWith('户主')
    ? /[邻亲原新旧前现另与非后]/.test(own)
    : someoneElse.test(own === '' ? words : own);

/** Columns whose cells are names, whoever's they are. */
export const columnsOfNames = (grid: Grid, header: Header): Column[] =>
  header.columns.filter(
    ({ meaning, ...column }) =>
      (meaning === 'unknown' || (typeof meaning === 'object' && 'drop' in meaning)) &&
      kindOf({ ...column, meaning }, rowsBelow(grid, header), [{ ...nameKind, words: /^/ }]),
  );

/** A header without a column of names, if exactly one of the others is confirmed as that. */
export function confirmName(grid: Grid, header: Header): Header {
  const rows = rowsBelow(grid, header);
  const [found, ...more] = header.columns.filter(
    (column) =>
      (column.meaning === 'unknown' || isOfAccount(column)) &&
      !isOfSomeoneElse(column) &&
      kindOf(column, rows, [nameKind]) !== undefined,
  );
  if (!found || more.length > 0) return header;
  return {
    ...header,
    columns: header.columns.map((column) =>
      column === found ? { ...column, meaning: nameKind.meaning } : column,
    ),
  };
}

/** 一卡通户名: whose account it is, in a table of payments that names nobody else. */
const isOfAccount = ({ meaning, words }: Column): boolean =>
  typeof meaning === 'object' && 'drop' in meaning && words.endsWith('户名');

const isUse = (meaning: Column['meaning'], use: ColumnUse): boolean =>
  typeof meaning === 'object' && 'use' in meaning && meaning.use === use;
