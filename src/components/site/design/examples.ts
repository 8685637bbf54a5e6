/** Invented values, without a name of anybody, for the book of components. */
import type { LedgerLine, LedgerTable } from '../../../domain/accounts/ledger.ts';
import type { CoverageCounts } from '../../../domain/accounts/coverage-board.ts';
import type { Article } from '../../../domain/bulletin/article.ts';
import type { SetStory } from '../../../domain/bulletin/paper/set-story.ts';
import { addMonths, type CalendarDate, type Month } from '../../../domain/date.ts';
import type { ServiceWindow } from '../../../domain/handbook/service.ts';
import type { Standard } from '../../../domain/law/standard.ts';
import { widestRule } from '../../../domain/notices/publicity-rule.ts';
import type { Notice } from '../../../domain/notices/notice.ts';
import type { NoticeToday } from '../../../domain/notices/expiry.ts';
import type { TileGrid } from '../../../domain/places/tile-grid.ts';

const day = (text: string): CalendarDate => text as CalendarDate;
const month = '2026-11' as Month;

const office = { office: '某镇社会救助窗口', phone: '12345', sample: true };

const notice: Notice = {
  id: 'example',
  title: '某镇最低生活保障初审公示',
  indexNumber: '示例',
  programme: 'subsistenceAllowance',
  stage: 'review',
  county: '000000',
  period: month,
  published: day('2026-11-13'),
  ends: day('2026-11-24'),
  issuer: '某镇人民政府',
  rule: widestRule('subsistenceAllowance', 'review'),
  legalBasis: [],
  contact: office,
  objection: { ...office, address: '某镇人民路', hours: '工作日' },
  totals: { rows: 12, persons: 20 },
  sample: true,
  townships: [],
};
const confirmed: Notice = {
  ...notice,
  title: '某镇最低生活保障对象',
  stage: 'confirmed',
  rule: widestRule('subsistenceAllowance', 'confirmed'),
  ends: day('2026-12-12'),
};

/** A day on which the examples are looked at. */
export interface NoticeExample {
  name: string;
  today: NoticeToday;
  asOf: CalendarDate;
}

/** Every state in which a notice can be. */
export const noticeExamples: readonly NoticeExample[] = [
  {
    name: '公示第一天',
    asOf: day('2026-11-14'),
    today: { notice, state: { state: 'live', until: notice.ends } },
  },
  {
    name: '最后一天',
    asOf: notice.ends,
    today: { notice, state: { state: 'live', until: notice.ends } },
  },
  {
    name: '在享名单',
    asOf: day('2026-11-20'),
    today: { notice: confirmed, state: { state: 'live', until: confirmed.ends } },
  },
  {
    name: '到期',
    asOf: day('2026-11-30'),
    today: { notice, state: { state: 'ended', since: day('2026-11-25'), reason: 'expired' } },
  },
  {
    name: '已由新一期代替',
    asOf: day('2026-12-10'),
    today: {
      notice: confirmed,
      state: {
        state: 'ended',
        since: day('2026-12-08'),
        reason: 'replaced',
        replacedBy: 'example',
      },
    },
  },
  {
    name: '撤回',
    asOf: day('2026-11-20'),
    today: {
      notice: { ...confirmed, withdrawn: { date: day('2026-11-18'), reason: 'wrongList' } },
      state: { state: 'ended', since: day('2026-11-18'), reason: 'withdrawn', why: 'wrongList' },
    },
  },
];

const article: Article = {
  issue: month,
  slug: 'example',
  order: 1,
  title: '窗口多走一步，群众少跑一趟',
  titleSupplied: false,
  text: 'original',
  kind: '消息',
  date: month,
  bylines: [],
  summary: '一句话说明这篇文章写了什么，读者看了就知道要不要往下读。',
  topics: [],
  places: [],
  programmes: [],
  hanCount: 800,
};

/** Headlines with all parts, and with some. */
export const articleExamples: readonly { name: string; article: Article }[] = [
  {
    name: '引题、主题、副题',
    article: { ...article, kicker: '某县民政局', deck: '一个月办结两百件' },
  },
  { name: '只有主题', article },
  { name: '拟题', article: { ...article, titleSupplied: true } },
];

const opening = (paragraphs: number): SetStory['opening'] => [
  {
    paragraphs: Array.from({ length: paragraphs }, () =>
      '一段正文，写清楚谁在什么时候做了什么，办成了几件。'.repeat(3),
    ),
  },
];

/** A page of the paper: the lead, a comment in its box, a story below it. */
export const paperExamples: readonly SetStory[] = [
  {
    slug: 'a',
    weight: 'lead',
    span: 4,
    area: [1, 1, 3, 5],
    article: { ...article, kicker: '某县民政局', deck: '一个月办结两百件' },
    opening: opening(8),
  },
  {
    slug: 'b',
    weight: 'editorial',
    span: 2,
    area: [1, 5, 2, 7],
    article: { ...article, title: '创刊语', kind: '评论' },
    opening: opening(2),
  },
  {
    slug: 'c',
    weight: 'story',
    span: 2,
    area: [2, 5, 3, 7],
    article: { ...article, title: '门牌上墙，服务进门' },
    opening: opening(2),
  },
];

export const windowExample: ServiceWindow = {
  place: '000000',
  name: '某镇社会救助窗口',
  address: '某镇人民路',
  hours: '工作日上午8:30到12:00，下午2:30到6:00',
  phone: '12345',
  sample: true,
};

/** Standards of ten years in town and country. */
export const standardExamples: readonly Standard[] = [2022, 2023, 2024, 2025, 2026].flatMap(
  (year) =>
    (
      [
        ['城市', 620 + (year - 2022) * 40],
        ['农村', 370 + (year - 2022) * 24],
      ] as const
    ).map(([area, amountYuan]): Standard => ({
      programme: 'subsistenceAllowance',
      kind: '保障标准',
      area,
      amountYuan,
      per: 'month',
      from: day(`${year}-01-01`),
      ...(year === 2026 ? {} : { until: day(`${year}-12-31`) }),
      source: { type: 'sample' },
    })),
);

const places = ['甲县', '乙县', '丙区', '丁市'] as const;

/** Squares of which one has no number. */
export const gridExample: TileGrid = {
  isMap: true,
  tiles: places.map((name, index) => ({
    place: name,
    name,
    column: (index % 2) + 1,
    row: Math.floor(index / 2) + 1,
  })),
};

const line = (place: string, entered: number, index: number): LedgerLine => ({
  place,
  new: index === 2 ? 'small' : entered,
  ended: index === 2 ? 'hidden' : entered - 4,
  raised: 6,
  lowered: 0,
  households: index === 3 ? 'hidden' : entered * 20,
  persons: entered * 40,
  amountYuan: entered * 5000,
});

const table = (of: Month, grown: number): LedgerTable => {
  const lines = places.map((place, index) => line(place, 20 + index * 9 + grown, index));
  const { place: _place, ...total } = line('', 120 + grown, 0);
  return { month: of, programme: 'subsistenceAllowance', lines, townships: [], total };
};

/** Three months, newest first, with covered cells. */
export const ledgerExamples: readonly LedgerTable[] = [0, -1, -2].map((back) =>
  table(addMonths(month, back), back * 3),
);

export const coverageExample: CoverageCounts = {
  done: 80,
  due: 6,
  reason: 8,
  unsaid: 20,
  late: 10,
};
