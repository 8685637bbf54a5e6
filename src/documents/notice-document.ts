import { Table, TableCell, TableRow, WidthType } from 'docx';
import { formatDate, formatMonth } from '../domain/date.ts';
import { formatYuan } from '../domain/money.ts';
import type { NoticeToday } from '../domain/notices/expiry.ts';
import { describeState } from '../domain/notices/notice-clock.ts';
import { stageNames } from '../domain/notices/publicity-terms.ts';
import { formatCell } from '../domain/notices/suppression.ts';
import { countsToTell, type ToldCounts } from '../domain/notices/told-counts.ts';
import type { Programme } from '../domain/programme.ts';
import { paragraph, writeWordFile, type Block } from './word-file.ts';

/** A notice with the names that its file needs. No field can hold a recipient's name. */
export interface NoticeDocument {
  today: NoticeToday;
  programme: Pick<Programme, 'name' | 'recipient'>;
  placeName(code: string): string;
  /** The complete address of its page. */
  address: string;
}

/** A notice as a Word file for circulation inside the office: what its page says, without the list. */
export function writeNoticeDocument(document: NoticeDocument): Promise<Uint8Array> {
  const { notice } = document.today;
  return writeWordFile({ title: notice.title, author: notice.issuer }, [
    paragraph('Title', notice.title),
    paragraph('Line', `${stageNames[notice.stage]}　${document.programme.name}`),
    ...(notice.sample ? [paragraph('Line', '示例数据')] : []),
    ...sections(document).flatMap(([heading, ...texts]) => [
      paragraph('Heading1', heading),
      ...texts.map((text) => paragraph('Text', text)),
    ]),
    paragraph('Heading1', '各乡镇（街道）'),
    countsTable(document, countsToTell(document.today)),
    paragraph('Source', `网页：${document.address}。本文件没有名单，不含姓名。`),
  ]);
}

type Section = readonly [heading: string, ...texts: string[]];

function sections({ today, programme }: NoticeDocument): Section[] {
  const { notice, state } = today;
  const { objection, contact } = notice;
  const basis = notice.legalBasis.join('；');
  return [
    ['现在的情况', describeState(notice, state)],
    [
      '谁公布的',
      `${notice.issuer}，${formatDate(notice.published)}公布，${formatMonth(notice.period)}的名单。索引号 ${notice.indexNumber}。`,
    ],
    ['依据', basis === '' ? '没有填写公布名单的法律依据。' : `${basis}。`],
    ['为什么这样公布', `${notice.rule.says}。`],
    [
      '有异议怎么提',
      `打电话 ${objection.phone}，或到${objection.office}（${objection.address}）当面说。${objection.hours}。${objection.mail === undefined ? '' : `邮箱 ${objection.mail}。`}`,
    ],
    ['经办', `${contact.office}，电话 ${contact.phone}。`],
    ['人数', totalSentence(countsToTell(today), programme)],
  ];
}

/** 共236户、412人，每月合计18000元。 */
function totalSentence(
  { total, amountYuan }: ToldCounts,
  { recipient }: Pick<Programme, 'recipient'>,
): string {
  const households = recipient === '户' ? `${formatCell(total.rows)}户、` : '';
  const money = amountYuan === undefined ? '' : `，每月合计${formatYuan(amountYuan)}`;
  return `共${households}${formatCell(total.persons)}人${money}。`;
}

function countsTable(
  { today, programme, placeName }: NoticeDocument,
  { townships }: ToldCounts,
): Block {
  const isHousehold = programme.recipient === '户';
  const rows = today.notice.townships.map(({ place }, index) => [
    placeName(place),
    ...(isHousehold ? [formatCell(townships[index]?.rows)] : []),
    formatCell(townships[index]?.persons),
  ]);
  const head = ['乡镇（街道）', ...(isHousehold ? ['户数'] : []), '人数'];
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [head, ...rows].map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: cells.map((text) => new TableCell({ children: [paragraph('Cell', text)] })),
        }),
    ),
  });
}
