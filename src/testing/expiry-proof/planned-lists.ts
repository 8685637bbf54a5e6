import { maskName } from '../../domain/notices/name.ts';

/**
 * A list of the proof: its notice, one unique name, and the days on which the name may be published, worked out by
 * hand.
 */
export interface PlannedList {
  id: string;
  notice: string;
  list: string;
  name: string;
  /** How the name stands where it stands. */
  shown: string;
  /** First and last day, both included; absent where names never stand on the web. */
  days?: readonly [string, string];
}

/** The head of a notice of the fixture’s district. */
export const noticeHead = (facts: Readonly<Record<string, string>>): string =>
  `title: 淇滨区名单（${facts['period'] ?? ''}，${facts['indexNumber'] ?? ''}）
county: '410611'
issuer: 淇滨区民政局
${Object.entries(facts)
  .map(([key, value]) => `${key}: ${value}`)
  .join('\n')}
contact: { office: 淇滨区民政局社会救助股, phone: 0392-0003001, sample: true }
objection: { office: 淇滨区民政局监督岗, address: 淇滨区示例路1号, phone: 0392-0004001, hours: 工作日8:30—17:30 }
sample: true
`;

const money = (name: string): string =>
  `乡镇,村,姓名,家庭成员数量,保障金额,享受起始年月\n钜桥镇,化皮屯村,${name},3,840,2023-05\n`;
const plain = (name: string): string =>
  `乡镇,村,姓名,享受起始年月\n上峪乡,上庄村,${name},2025-02\n`;
const legalBasis = '[《最低生活保障审核确认办法》第二十四条]';
/** The fixture's invented rule that allows the open web. */
export const openWebBasis = '[《鹤壁市社会救助名单上网公布规定（虚构示例）》第三条]';

/** All ways in which a list comes and goes. */
export const plannedLists: readonly PlannedList[] = [
  {
    // Its successor takes its place before its own last day.
    id: '410611-subsistence-allowance-2026-11',
    name: '犇猋骉',
    shown: '犇猋骉',
    days: ['2026-11-05', '2026-11-30'],
    notice: noticeHead({
      indexNumber: '410611-MZ-2026-0001',
      programme: 'subsistenceAllowance',
      stage: 'confirmed',
      period: '2026-11',
      published: '2026-11-05',
      ends: '2026-12-04',
      legalBasis: openWebBasis,
      totals: '{ rows: 1, persons: 3, amountYuan: 840 }',
    }),
    list: money('犇猋骉'),
  },
  {
    // A basis that publishes within the village alone: masked on the web.
    id: '410611-subsistence-allowance-2026-12',
    name: '尕岜氽',
    shown: '尕*氽',
    days: ['2026-12-01', '2027-01-10'],
    notice: noticeHead({
      indexNumber: '410611-MZ-2026-0002',
      programme: 'subsistenceAllowance',
      stage: 'confirmed',
      period: '2026-12',
      published: '2026-12-01',
      ends: '2027-01-10',
      legalBasis,
      totals: '{ rows: 1, persons: 3, amountYuan: 840 }',
    }),
    list: money('尕岜氽'),
  },
  {
    // Without any basis names are masked.
    id: '410611-extreme-poverty-support-2026-11',
    name: '耄耋卮',
    shown: '耄*卮',
    days: ['2026-11-10', '2027-10-31'],
    notice: noticeHead({
      indexNumber: '410611-MZ-2026-0003',
      programme: 'extremePovertySupport',
      stage: 'confirmed',
      period: '2026-11',
      published: '2026-11-10',
      ends: '2027-10-31',
      legalBasis: '[]',
      totals: '{ rows: 1, persons: 1 }',
    }),
    list: plain('耄耋卮'),
  },
  {
    // Withdrawn: it comes down on that very day.
    id: '410611-extreme-poverty-support-2026-10',
    name: '黻黼黹',
    shown: '黻黼黹',
    days: ['2026-11-06', '2026-11-08'],
    notice: noticeHead({
      indexNumber: '410611-MZ-2026-0004',
      programme: 'extremePovertySupport',
      stage: 'confirmed',
      period: '2026-10',
      published: '2026-11-06',
      ends: '2026-11-30',
      legalBasis: openWebBasis,
      totals: '{ rows: 1, persons: 1 }',
      withdrawn: '{ date: 2026-11-09, reason: wrongList }',
    }),
    list: plain('黻黼黹'),
  },
  {
    // A one-off payment: 30 days longer than its publicity period, masked, on one sheet with a list of other days.
    id: '410611-temporary-assistance-expense-2026-11',
    name: '戢瓠瓞',
    shown: '戢*瓞',
    days: ['2026-11-12', '2026-12-23'],
    notice: noticeHead({
      indexNumber: '410611-MZ-2026-0005',
      programme: 'temporaryAssistance',
      stage: 'expense',
      period: '2026-11',
      published: '2026-11-12',
      ends: '2026-11-23',
      legalBasis: '[《国务院关于全面建立临时救助制度的通知》]',
      totals: '{ rows: 1, persons: 2, amountYuan: 3000 }',
    }),
    list: '乡镇,村,姓名,家庭成员数量,保障金额,享受起始年月,救助原因\n上峪乡,上庄村,戢瓠瓞,2,3000,2026-11,医疗\n',
  },
  {
    // Before confirmation: on the village's board alone.
    id: '410611-subsistence-allowance-review-2026-11',
    name: '罅罄罂',
    shown: '罅罄罂',
    notice: noticeHead({
      indexNumber: '410611-MZ-2026-0006',
      programme: 'subsistenceAllowance',
      stage: 'review',
      period: '2026-11',
      published: '2026-11-12',
      ends: '2026-11-23',
      legalBasis: '[]',
      salt: 'abcdefghijklmnopqrstuvwx',
      totals: '{ rows: 1, persons: 3, amountYuan: 840 }',
    }),
    list: money('罅罄罂'),
  },
];

/** The oracle: nothing of the program is asked. */
export const mayStand = ({ days }: PlannedList, day: string): boolean =>
  days !== undefined && days[0] <= day && day <= days[1];

const others = ['曦昀旸', '翀昪昉', '赟珺頔', '喆甯翊', '昶昇晏', '骥骞骁'];

/** The same lists after a correction: each of somebody else, in another village. */
export const correctedLists = (lists: readonly PlannedList[]): PlannedList[] =>
  lists.map((list, index) => {
    const name = others[index] ?? '';
    return {
      ...list,
      name,
      shown: list.shown === list.name ? name : maskName(name),
      list: list.list
        .replace(list.name, name)
        .replace('化皮屯村', '草屯村')
        .replace('上庄村', '上峪村'),
    };
  });
