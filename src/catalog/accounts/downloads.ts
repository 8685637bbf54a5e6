import type { DataTable } from '../../domain/formats/data-table.ts';
import type { Law } from '../../domain/law/law.ts';
import { formatSource } from '../../domain/law/standard.ts';
import { ledgerCounts } from '../../domain/accounts/ledger.ts';
import { formatCell } from '../../domain/notices/suppression.ts';
import { accountTables } from './account-tables.ts';
import { getIssues } from '../bulletin/bulletin.ts';
import {
  getLaws,
  getLedgerTables,
  getPlaceTree,
  getProgrammes,
  getStandards,
} from '../site/reference.ts';
import { remember } from '../site/remember.ts';

/** Every table under /data/. */
export const getDataTables: () => Promise<readonly DataTable[]> = remember(async () => [
  await standardsTable(),
  await ledgerTable(),
  await placesTable(),
  await lawsTable(),
  await articlesTable(),
  ...(await accountTables()),
]);

async function standardsTable(): Promise<DataTable> {
  const programmes = await getProgrammes();
  return {
    file: 'standards.csv',
    title: '保障标准',
    description: '各项保障标准的金额、执行时间和出处。',
    columns: [
      { name: 'programme', title: '项目', type: 'string', note: '救助或服务项目' },
      { name: 'kind', title: '标准', type: 'string', note: '标准的名称' },
      { name: 'area', title: '范围', type: 'string', note: '农村、城市或全市' },
      { name: 'amountYuan', title: '金额', type: 'number', note: '元' },
      { name: 'per', title: '周期', type: 'string', note: 'year 每年，month 每月，once 一次' },
      { name: 'from', title: '开始', type: 'date', note: '开始执行的日期' },
      { name: 'until', title: '结束', type: 'date', note: '最后一天；空白表示仍在执行' },
      { name: 'source', title: '出处', type: 'string', note: '本站文章或文件的编号' },
      {
        name: 'lowerBecause',
        title: '降低的原因',
        type: 'string',
        note: '比前一次低的才有，别的空白',
      },
    ],
    rows: (await getStandards()).map((standard) => ({
      programme: programmes.find(({ id }) => id === standard.programme)?.name ?? '',
      kind: standard.kind,
      area: standard.area,
      amountYuan: standard.amountYuan,
      per: standard.per,
      from: standard.from,
      until: standard.until ?? '',
      source: formatSource(standard.source),
      lowerBecause: standard.lowerBecause ?? '',
    })),
  };
}

async function ledgerTable(): Promise<DataTable> {
  const tree = await getPlaceTree();
  const programmes = await getProgrammes();
  const tables = await getLedgerTables();
  return {
    file: 'ledger.csv',
    title: '动态管理台账',
    description:
      '每月新增、退出、提高、降低，按项目和地方（合计、县、乡镇）；<5 表示1到4，— 表示隐去。',
    columns: [
      { name: 'month', title: '月份', type: 'string', note: 'YYYY-MM' },
      {
        name: 'level',
        title: '级别',
        type: 'string',
        note: 'total 合计，county 县，township 乡镇',
      },
      { name: 'place', title: '区划代码', type: 'string', note: '县6位，乡镇9位，合计空白' },
      { name: 'placeName', title: '地方', type: 'string', note: '' },
      { name: 'programme', title: '项目', type: 'string', note: '' },
      { name: 'new', title: '新增', type: 'string', note: '户或人' },
      { name: 'ended', title: '退出', type: 'string', note: '户或人' },
      { name: 'raised', title: '提高', type: 'string', note: '户或人' },
      { name: 'lowered', title: '降低', type: 'string', note: '户或人' },
      { name: 'households', title: '月末户数', type: 'string', note: '户或人' },
      { name: 'persons', title: '月末人数', type: 'string', note: '人' },
      { name: 'amountYuan', title: '当月金额', type: 'string', note: '元' },
    ],
    rows: tables.flatMap(({ month, programme, lines, townships, total }) =>
      [
        { level: 'total', place: '', line: total },
        ...lines.map((line) => ({ level: 'county', place: line.place, line })),
        ...townships.map((line) => ({ level: 'township', place: line.place, line })),
      ].map(({ level, place, line }) => ({
        month,
        level,
        place,
        placeName: tree.get(place)?.name ?? '合计',
        programme: programmes.find(({ id }) => id === programme)?.name ?? '',
        ...Object.fromEntries(
          ledgerCounts.map((column) => [column, formatCell(line[column]).replaceAll(',', '')]),
        ),
      })),
    ),
  };
}

async function placesTable(): Promise<DataTable> {
  const { counties, childrenOf } = await getPlaceTree();
  const townships = counties.flatMap(({ code }) => childrenOf(code));
  const villages = townships.flatMap(({ code }) => childrenOf(code));
  return {
    file: 'places.csv',
    title: '区划名录',
    description: '县（市、区）、乡镇（街道）、村（社区）的代码和名称。',
    columns: [
      { name: 'code', title: '区划代码', type: 'string', note: '县6位，乡镇9位，村12位' },
      { name: 'name', title: '名称', type: 'string', note: '' },
      {
        name: 'level',
        title: '级别',
        type: 'string',
        note: 'county 县，township 乡镇，village 村',
      },
      { name: 'parent', title: '上级代码', type: 'string', note: '' },
      { name: 'aliases', title: '别名', type: 'string', note: '几个之间用“|”隔开' },
    ],
    rows: [...counties, ...townships, ...villages].map(({ aliases = [], ...place }) => ({
      ...place,
      aliases: aliases.join('|'),
    })),
  };
}

async function lawsTable(): Promise<DataTable> {
  const laws = await getLaws();
  return {
    file: 'laws.csv',
    title: '法规和文件',
    description: '本站引用的法律、法规和文件：施行、修改、废止的日期，读到多少，在哪里读到。',
    columns: [
      { name: 'id', title: '编号', type: 'string', note: '本站用的编号' },
      { name: 'title', title: '名称', type: 'string', note: '' },
      { name: 'number', title: '文号', type: 'string', note: '空白表示没有，或者没有核对到' },
      { name: 'issuer', title: '制定机关', type: 'string', note: '' },
      { name: 'inForce', title: '施行', type: 'date', note: '空白表示没有核对到' },
      {
        name: 'knownBy',
        title: '最早查到',
        type: 'date',
        note: '没有核对到施行日期的，最早见到转载的日子',
      },
      { name: 'repealed', title: '废止', type: 'date', note: '空白表示没有废止' },
      { name: 'repealedBy', title: '由谁废止', type: 'string', note: '本表的编号' },
      {
        name: 'amended',
        title: '修改',
        type: 'string',
        note: '修改后的文本施行的日子，等号后面是改动的条文',
      },
      {
        name: 'changes',
        title: '改动了谁',
        type: 'string',
        note: '本表的编号，等号后面是改动的条文',
      },
      { name: 'read', title: '读到多少', type: 'string', note: '全文、摘录或转引' },
      { name: 'source', title: '在哪里读到', type: 'string', note: '' },
      { name: 'note', title: '说明', type: 'string', note: '' },
    ],
    rows: laws.map(lawRow),
  };
}

const withArticles = (name: string, articles: string | undefined): string =>
  articles === undefined ? name : `${name}=${articles}`;

const lawRow = (law: Law): Readonly<Record<string, string>> => ({
  id: law.id,
  title: law.title,
  number: law.number,
  issuer: law.issuer,
  inForce: law.inForce ?? '',
  knownBy: law.knownBy ?? '',
  repealed: law.repealed ?? '',
  repealedBy: law.repealedBy ?? '',
  amended: (law.amended ?? []).map(({ date, articles }) => withArticles(date, articles)).join(';'),
  changes: (law.changes ?? []).map((one) => withArticles(one.law, one.articles)).join(';'),
  read: law.read ?? '',
  source: law.source ?? '',
  note: law.note,
});

async function articlesTable(): Promise<DataTable> {
  return {
    file: 'articles.csv',
    title: '专刊目录',
    description: '全部文章的标题、体裁、署名和地址。',
    columns: [
      { name: 'issue', title: '期', type: 'string', note: 'YYYY-MM' },
      { name: 'order', title: '顺序', type: 'integer', note: '在这一期里的位置' },
      { name: 'kind', title: '体裁', type: 'string', note: '' },
      { name: 'title', title: '标题', type: 'string', note: '' },
      { name: 'bylines', title: '署名', type: 'string', note: '' },
      { name: 'address', title: '地址', type: 'string', note: '' },
    ],
    rows: (await getIssues()).flatMap(({ articles }) =>
      articles.map((article) => ({
        issue: article.issue,
        order: article.order,
        kind: article.kind,
        title: article.title,
        bylines: article.bylines.map(({ role, name }) => `${role}:${name}`).join(';'),
        address: `/bulletin/${article.issue}/${article.slug}/`,
      })),
    ),
  };
}
