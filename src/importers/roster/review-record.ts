import { formatDate, type CalendarDate } from '../../domain/date.ts';
import { holdsPersonalData } from '../../domain/personal-data/find-personal-data.ts';
import { personalDataNames, type PersonalDataKind } from '../../domain/personal-data/kinds.ts';
import type { NoticeCounts } from '../../domain/notices/notice.ts';
import { stageNames } from '../../domain/notices/publicity-terms.ts';
import type { RowCounts } from '../../rosters/rows/body-rows.ts';
import type { RosterTable } from '../../rosters/roster.ts';
import { checkIds, checkNames, type CheckId } from './check-names.ts';
import { describeStarts, type FoundStarts } from './earlier-list.ts';
import type { PendingNotice } from './pending-notice.ts';

/** What a review record tells. No field can contain a name or a number of a person. */
export interface ReviewFacts {
  notice: PendingNotice;
  programmeName: string;
  countyName: string;
  date: CalendarDate;
  /** Sheets of the raw files, and what each may be called without naming a person. */
  tables: readonly ReadTable[];
  labels: readonly string[];
  /** Rows that are not on the list, by the check that keeps them off. */
  off: ReadonlyMap<CheckId, number>;
  totals: NoticeCounts;
  /** Plain name of a dropped column → how many columns and how many filled cells. */
  dropped: ReadonlyMap<string, { columns: number; cells: number }>;
  /** Numbers that the detector saw in the raw cells, and in the list. */
  seen: ReadonlyMap<PersonalDataKind, number>;
  seenInList: number;
  /** Rows per check; absent where the check was not made. */
  checks: ReadonlyMap<CheckId, number>;
  listColumns: readonly string[];
  /** Who says that the people are of age, where the roster does not. */
  agesBy?: 'office' | 'earlier list';
  /** How starts were found that the roster does not tell. */
  starts?: FoundStarts;
  replaces: boolean;
}

/** What the record says about a sheet. */
type ReadTable = Pick<
  RosterTable,
  | 'file'
  | 'fileHash'
  | 'source'
  | 'households'
  | 'members'
  | 'evidence'
  | 'addsAmounts'
  | 'personsFrom'
  | 'carriedCells'
  | 'unread'
  | 'hiddenSheets'
  | 'notes'
> & { body: { counts: RowCounts } };

/** @throws Error if the record would contain a number of a person. */
export function formatRecord(facts: ReviewFacts): string {
  const text = [
    heading(facts),
    rowsSection(facts),
    columnsSection(facts),
    detectorSection(facts),
    checksSection(facts),
    reviewSection(facts),
  ].join('\n\n');
  if (holdsPersonalData(withoutCounts(withoutHashes(text, facts.tables))))
    throw new Error('审查记录里出现了个人号码，已停止。');
  return `${text}\n`;
}

const withoutHashes = (text: string, tables: readonly ReadTable[]): string =>
  tables.reduce((rest, { fileHash }) => rest.replaceAll(fileHash, ''), text);

/** A hundred thousand cells beside 身份证号码 are six figures, and a part of no number. */
const withoutCounts = (text: string): string => text.replace(/(?<=\| )\d{1,9}(?= \|)/g, '');

const table = (
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const heading = ({
  notice,
  programmeName,
  countyName,
  date,
  tables,
  labels,
  replaces,
  agesBy,
}: ReviewFacts): string =>
  `# 名单公布前审查记录：${notice.id}

本记录不含任何人的姓名、号码，可以归档。要核查的人在另一份内部核查清单里，不得放进网站或代码库。

- 公示：${notice.title}（${programmeName}，${stageNames[notice.stage]}，${countyName}，${notice.period}）
- 导入日期：${formatDate(date)}${replaces ? '（更正：替换了原有名单）' : ''}
${tables.map((each, index) => describeTable(each, labels[index] ?? '')).join('\n')}${agesBy ? `\n- 年龄：${ageWords[agesBy]}` : ''}`;

const ageWords = {
  office: '名册没有身份证件号码、出生日期、年龄，经办人用 --adults 确认已逐户核实户主都已成年',
  'earlier list': '名册没有身份证件号码、出生日期、年龄，只列入上一期名单里同村同名的人',
} as const;

/** Which file and sheet it was, and how it was read. */
function describeTable(read: ReadTable, label: string): string {
  const kind = read.source === 'text' ? '文本表格（CSV）' : '电子表格';
  const facts = [
    ...(read.members > 0
      ? [
          `${read.households} 户、另有家庭成员 ${read.members} 行（不列入名单），按${read.evidence.join('、')}分户`,
        ]
      : [`一行一户或一人，${read.households} 行`]),
    ...(read.addsAmounts ? ['金额按户相加'] : []),
    ...(read.personsFrom ? [`家庭成员数量取自${read.personsFrom}`] : []),
    ...(read.unread > 0 ? [`另有 ${read.unread} 张工作表没有读`] : []),
    ...(read.hiddenSheets > 0 ? [`隐藏的工作表 ${read.hiddenSheets} 张没有读`] : []),
    ...(read.notes > 0 ? [`批注 ${read.notes} 处`] : []),
  ];
  return `- 原始名册${label === '名册' ? '' : `（${label}）`}：${kind}；${facts.join('；')}；SHA-256：\`${read.fileHash}\``;
}

const sumOf = (tables: readonly ReadTable[], key: keyof RowCounts): number =>
  tables.reduce((sum, { body }) => sum + body.counts[key], 0);

function rowsSection({ tables, off, totals }: ReviewFacts): string {
  const carriedCells = tables.reduce((sum, each) => sum + each.carriedCells, 0);
  const members = tables.reduce((sum, each) => sum + each.members, 0);
  const amount = totals.amountYuan === undefined ? [] : [['金额合计（元）', totals.amountYuan]];
  return `## 行数与合计

${table(['项目', '数'], [
  ['表头及以上', sumOf(tables, 'above')],
  ['受助对象', sumOf(tables, 'data')],
  ['其中家庭成员（不列入）', members],
  ...[...off].map(([id, count]) => [`其中${checkNames[id].title}`, count]),
  ['空行（含只有序号的行）', sumOf(tables, 'blank')],
  ['重复的表头', sumOf(tables, 'repeatedHeader')],
  ['合计、小计', sumOf(tables, 'total')],
  ['标题、落款等说明', sumOf(tables, 'remark')],
  ['**写入名单的行**', totals.rows],
  ['人数合计', totals.persons],
  ...amount,
  ['沿用上方单元格的乡镇、村（格）', carriedCells],
] as (string | number)[][])}`;
}

const columnsSection = ({ dropped, listColumns, starts }: ReviewFacts): string =>
  `## 栏目

写入名单：${listColumns.join('、')}。${starts ? describeStarts(starts) : ''}

${
  dropped.size === 0
    ? '没有舍去的列。'
    : table(
        ['舍去的列（不公布）', '列数', '有内容的格'],
        [...dropped].map(([name, { columns, cells }]) => [name, columns, cells]),
      )
}`;

const detectorSection = ({ seen, seenInList }: ReviewFacts): string =>
  `## 个人号码检测

${
  seen.size === 0
    ? '原始名册里没有检测到号码。'
    : table(
        ['原始名册里检测到（已全部舍去）', '个'],
        [...seen].map(([kind, count]) => [personalDataNames[kind], count]),
      )
}

写出的名单里检测到：${seenInList} 个。`;

const checksSection = ({ checks }: ReviewFacts): string =>
  `## 核查（三核三清四查四重点）

${table(
  ['核查内容', '线索（行）', '谁来查', '怎样处理', '结果'],
  checkIds.map((id) => {
    const { title, who, todo } = checkNames[id];
    const count = checks.get(id);
    return [title, count ?? '未查', who, count === 0 ? '–' : todo, ''];
  }),
)}

“未查”表示名册没有需要的列，或没有提供对照名册、备案表、停发名册，或没有现行标准。线索不是结论，逐条查清以前不得公布。`;

const reviewSection = ({ notice }: ReviewFacts): string =>
  `## 公布前审查

政府信息公开条例第十七条（公开前审查）和个人信息保护法第五十五条（影响评估，记录至少保存三年）要求的事项：

${table(
  ['事项', '谁来查', '结论', '签名和日期'],
  [
    ['公布的项目、环节和栏目有法律依据，没有多余的栏目', '社会救助机构负责人', '', ''],
    ['公布目的正当、必要，姓名的显示方式符合规定', '法制审核人员', '', ''],
    ['对个人的影响和风险已评估，期满撤下的日期已定', '个人信息保护负责人', '', ''],
    ['行数、人数、金额与发放台账一致', '经办人和复核人', '', ''],
    ['核查线索已经逐条查清', '经办人和复核人', '', ''],
    ['不涉及国家秘密、商业秘密和不得公开的个人隐私', '保密审查人员', '', ''],
    ['同意公布', '分管负责人', '', ''],
  ],
)}

${notice.stage === 'review' || notice.stage === 'termination' ? '这个环节的姓名只在村（社区）公示栏张贴，不上网。' : '期满后网站自动撤下姓名。'}`;
