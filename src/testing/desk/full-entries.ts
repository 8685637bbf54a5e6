/** One entry of each collection of the desk with every item that it can have, complete and right. */

/** An entry, its place in the project and what stands beside it; `turn` tells copies of it apart. */
export interface FullEntry {
  file(turn: number): string;
  front(turn: number): Record<string, unknown>;
  /** Text behind the front matter; absent for YAML files. */
  body?: string;
  /** Other files that a copy needs. */
  beside?(turn: number): [path: string, text: string][];
}

const two = (number: number): string => String(number).padStart(2, '0');
const perIssue = 90;
const issueOf = (turn: number): string => `2026-${two(1 + Math.floor(turn / perIssue))}`;
const inForceOf = (turn: number): string =>
  `2022-${two(1 + (Math.floor(turn / 28) % 12))}-${two(1 + (turn % 28))}`;

export const fullEntries: Record<'article' | 'issue' | 'guide' | 'page' | 'notice', FullEntry> = {
  article: {
    file: (turn) => `content/bulletin/${issueOf(turn)}/${two((turn % perIssue) + 10)}-copy.mdx`,
    front: (turn) => ({
      original: { kicker: '敬老院', title: '包饺子', deck: '一起过节' },
      title: '包饺子',
      text: 'retold',
      leftOut: '老人的姓名',
      sourceFile: 'raw.txt',
      kind: '图片',
      date: issueOf(turn),
      bylines: [{ role: '摄', name: '石小满', not: '石晓满' }],
      summary: '敬老院里包饺子。',
      topics: ['敬老院', '传统节日'],
      places: ['410621101'],
      programmes: ['subsistenceAllowance'],
      photo: {
        caption: '图为老人包饺子。',
        archived: true,
        file: 'photos/dumplings.svg',
        alt: '几位老人围着桌子包饺子',
        people: '受助人',
        consent: '2026-11-01',
      },
      morePhotos: [
        {
          caption: '图为煮好的饺子。',
          file: 'photos/dumplings.svg',
          alt: '一盘饺子',
          people: '没有人物',
          consent: '2026-11-01',
        },
      ],
      page: 2,
      figures: [{ value: '30', unit: '位', label: '老人' }],
      standards: [
        { says: '六千元', programme: 'subsistenceAllowance', kind: '保障标准', area: '农村' },
      ],
      corrections: [{ date: '2026-11-03', text: '人数写错了。' }],
      not: ['白连生'],
    }),
    body: '敬老院里，30位老人一起包饺子。标准是六千元。\n',
  },
  issue: {
    file: (turn) =>
      `content/bulletin/${1990 + Math.floor(turn / 12)}-${two(1 + (turn % 12))}/issue.yaml`,
    front: (turn) => ({
      month: `${1990 + Math.floor(turn / 12)}-${two(1 + (turn % 12))}`,
      number: turn + 1000,
      founding: false,
      online: '2026-11-01',
      note: '一句话。',
    }),
  },
  guide: {
    file: (turn) => `content/handbook/subsistence-allowance/${inForceOf(turn)}.mdx`,
    front: (turn) => ({
      title: '最低生活保障',
      programme: 'subsistenceAllowance',
      inForce: inForceOf(turn),
      reviewed: '2026-11-01',
      summary: '收入低于标准的家庭可以申请。',
      who: '收入低于标准的家庭。',
      benefit: '按月领低保金。',
      where: '乡镇窗口。',
      bases: [{ law: 'confirmation-measures', articles: '第十九条', says: '讲公示七天' }],
      standards: ['subsistenceAllowance'],
      materials: ['申请书'],
      steps: [{ title: '提出申请', text: '到窗口递交。', limit: '当日受理' }],
      placeAndTime: '工作日，乡镇窗口。',
      contact: '12345',
      supervision: '12345',
      questions: [{ ask: '多久能办好？', answer: '一般三十个工作日。' }],
      changes: [{ date: '2026-11-01', text: '首次发布' }],
    }),
    body: '## 对象条件\n\n收入低于当地标准。\n\n## 标准怎么算\n\n<Standards programme="subsistenceAllowance" />\n',
  },
  page: {
    file: (turn) => `content/pages/copy-${turn}.mdx`,
    front: () => ({ title: '关于', summary: '一页说明。', updated: '2026-11-01' }),
    body: '这是一页。\n',
  },
  notice: {
    file: (turn) => `data/notices/410621-subsistence-allowance-2026-11-c${turn}/notice.yaml`,
    front: (turn) => ({
      title: '浚县善堂镇农村低保对象名单',
      indexNumber: `410621-MZ-2026-${1000 + turn}`,
      programme: 'subsistenceAllowance',
      stage: 'confirmed',
      county: '410621',
      area: '农村',
      within: ['410621101'],
      period: '2026-11',
      published: '2026-11-06',
      ends: '2026-12-05',
      issuer: '浚县民政局',
      legalBasis: ['《最低生活保障审核确认办法》第二十四条'],
      contact: { office: '浚县民政局', phone: '0392-0000001', sample: true },
      objection: {
        office: '浚县民政局',
        address: '浚县示例路1号',
        phone: '0392-0000001',
        mail: 'mz@example.cn',
        hours: '工作日',
      },
      totals: { rows: 1, persons: 2, amountYuan: 600 },
      firstRows: 2,
      corrections: [{ date: '2026-11-10', kind: 'removed', count: 1, received: '2026-11-08' }],
      objections: [{ received: '2026-11-08', closed: '2026-11-10', upheld: true }],
      withdrawn: { date: '2026-11-12', reason: 'wrongList' },
      gapReason: 'checking',
      sample: true,
    }),
    beside: (turn) => [
      [
        `data/notices/410621-subsistence-allowance-2026-11-c${turn}/list.csv`,
        '区划代码,姓名,家庭成员数量,保障金额,享受起始年月\n410621101201,白连生,2,600,2024-03\n',
      ],
    ],
  },
};
