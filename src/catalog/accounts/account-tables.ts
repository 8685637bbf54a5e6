import { formatSource, type StandardSource } from '../../domain/law/standard.ts';
import type { DataTable } from '../../domain/formats/data-table.ts';
import { getDonations, getLotteryFunds, getServices } from '../site/reference.ts';

const sourceColumn = {
  name: 'source',
  title: '出处',
  type: 'string',
  note: '本站文章的地址或文件的编号',
} as const;
const sourceOf = ({ source }: { source: StandardSource }): { source: string } => ({
  source: formatSource(source),
});

/** What the bureau gives account of, as downloads. */
export async function accountTables(): Promise<DataTable[]> {
  return [
    {
      file: 'services.csv',
      title: '窗口办件',
      description: '窗口每月受理、办结、提前办结的件数；比例请用件数计算。',
      columns: [
        { name: 'month', title: '月份', type: 'string', note: 'YYYY-MM' },
        { name: 'window', title: '窗口', type: 'string', note: '' },
        { name: 'kind', title: '类别', type: 'string', note: '全部事项，或其中的承诺事项' },
        { name: 'accepted', title: '受理', type: 'integer', note: '件' },
        { name: 'finished', title: '办结', type: 'integer', note: '件' },
        { name: 'early', title: '提前办结', type: 'integer', note: '件；空白表示没有统计' },
        sourceColumn,
      ],
      rows: (await getServices()).map((one) => ({
        ...one,
        early: one.early ?? '',
        ...sourceOf(one),
      })),
    },
    {
      file: 'lottery-funds.csv',
      title: '福彩公益金的使用',
      description: '每年用在哪些项目上；没有行，表示本站还没有收到有出处的数字。',
      columns: [
        { name: 'year', title: '年份', type: 'string', note: 'YYYY' },
        { name: 'purpose', title: '用途', type: 'string', note: '扶老、助残、救孤、济困或其他' },
        { name: 'project', title: '项目', type: 'string', note: '' },
        { name: 'amountYuan', title: '金额', type: 'integer', note: '元' },
        sourceColumn,
      ],
      rows: (await getLotteryFunds()).map((one) => ({ ...one, ...sourceOf(one) })),
    },
    {
      file: 'donations.csv',
      title: '慈善捐赠',
      description: '捐给机构的钱和物，不含捐赠人和受助人的姓名。',
      columns: [
        { name: 'month', title: '月份', type: 'string', note: 'YYYY-MM' },
        { name: 'receiver', title: '捐给', type: 'string', note: '' },
        { name: 'form', title: '钱物', type: 'string', note: '钱或物' },
        { name: 'amountYuan', title: '折合金额', type: 'integer', note: '元' },
        { name: 'approximate', title: '约数', type: 'string', note: 'true 表示出处写“约”' },
        sourceColumn,
      ],
      rows: (await getDonations()).map((one) => ({
        ...one,
        approximate: String(one.approximate),
        ...sourceOf(one),
      })),
    },
  ];
}
