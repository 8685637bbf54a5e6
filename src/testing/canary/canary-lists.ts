import { maskName } from '../../domain/notices/name.ts';
import { programmeToSlug, type ProgrammeId } from '../../domain/programme.ts';
import { noticeHead, openWebBasis, type PlannedList } from '../expiry-proof/planned-lists.ts';

/** A list of three people in the fixture's district. The second has a name that occurs nowhere else. */
export interface CanaryList extends PlannedList {
  /** Code of the village whose sheet has the row. */
  village: string;
}

/** One name for each list, of traditional characters that no other text of the site uses. */
const names = ['犇猋骉', '尕岜氽', '耄耋卮', '屮旮旯', '黻黼黹', '甪夨戢', '瓠瓞瓴', '罅罄罂'];
/** The people before and after, whose names have one character more. */
const others = ['白连', '卫长', '苗青', '聂春', '谷满', '边秋', '荆有', '辛丰'];

/** Three villages of each township of the district. */
const townships = [
  ['410611101207', '410611101208', '410611101209'],
  ['410611200201', '410611200202', '410611200203'],
];

type Facts = Readonly<Record<string, string>> & {
  programme: ProgrammeId;
  stage: string;
  period: string;
};

const allowance = { programme: 'subsistenceAllowance', period: '2026-11' } as const;
const poverty = { programme: 'extremePovertySupport', period: '2026-11' } as const;
const assistance = { programme: 'temporaryAssistance', period: '2026-11' } as const;
const inFull = { stage: 'confirmed', ends: '2026-12-04', legalBasis: openWebBasis };
const lately = { published: '2026-11-12', ends: '2026-11-23', legalBasis: '[]' };
const assistanceRule = '[《国务院关于全面建立临时救助制度的通知》]';
const villageBasis = '[《最低生活保障审核确认办法》第二十四条]';
const salt = 'abcdefghijklmnopqrstuvwx';

/** A notice, and the days on which its names are published, in full or masked, as worked out by hand. */
type Planned = readonly [facts: Facts, days?: PlannedList['days'], isMasked?: 'masked'];

/**
 * As of the fixture's day: one in full, two masked (a one-off payment stays 30 days longer), two that hang in the
 * village alone, two that are over (replaced, withdrawn), one that is still to come.
 */
const notices: readonly Planned[] = [
  [{ ...allowance, ...inFull, published: '2026-11-05' }, ['2026-11-05', '2026-11-30']],
  [
    { ...poverty, ...inFull, published: '2026-11-10', legalBasis: '[]' },
    ['2026-11-10', '2026-12-04'],
    'masked',
  ],
  [
    { ...assistance, stage: 'expense', ...lately, legalBasis: assistanceRule },
    ['2026-11-12', '2026-12-23'],
    'masked',
  ],
  [{ ...allowance, stage: 'review', ...lately, salt }],
  [{ ...poverty, stage: 'termination', ...lately, salt }],
  [
    { ...allowance, ...inFull, period: '2026-10', published: '2026-10-09' },
    ['2026-10-09', '2026-11-04'],
  ],
  [
    {
      ...{ ...poverty, ...inFull, period: '2026-10', published: '2026-11-06' },
      withdrawn: '{ date: 2026-11-09, reason: wrongList }',
    },
    ['2026-11-06', '2026-11-08'],
  ],
  [
    {
      ...{ ...allowance, stage: 'confirmed', legalBasis: villageBasis },
      ...{ period: '2026-12', published: '2026-12-01', ends: '2027-01-10' },
    },
    ['2026-12-01', '2027-01-10'],
    'masked',
  ],
];

/** The columns after the name, by programme, and the totals of three such rows. */
const rows: Partial<Record<ProgrammeId, readonly [head: string, row: string, totals: string]>> = {
  subsistenceAllowance: [
    ',家庭成员数量,保障金额,享受起始年月',
    ',3,840,2023-05',
    '{ rows: 3, persons: 9, amountYuan: 2520 }',
  ],
  extremePovertySupport: [',享受起始年月', ',2025-02', '{ rows: 3, persons: 3 }'],
  temporaryAssistance: [
    ',家庭成员数量,保障金额,享受起始年月,救助原因',
    ',2,3000,2026-11,医疗',
    '{ rows: 3, persons: 6, amountYuan: 9000 }',
  ],
};

export const canaryLists: readonly CanaryList[] = notices.map(makeList);

function makeList([facts, days, isMasked]: Planned, index: number): CanaryList {
  const { programme, stage, period } = facts;
  const [head = '', row = '', totals = ''] = rows[programme] ?? [];
  const villages = townships[index % townships.length] ?? [];
  const name = names[index] ?? '';
  const neighbour = others[index] ?? '';
  const people = [`${neighbour}生`, name, `${neighbour}河`];
  return {
    id: ['410611', programmeToSlug(programme), stage, period]
      .filter((part) => part !== 'confirmed')
      .join('-'),
    notice: noticeHead({ indexNumber: `410611-MZ-2026-000${index + 1}`, ...facts, totals }),
    list: [
      `区划代码,姓名${head}`,
      ...villages.map((village, at) => `${village},${people[at] ?? ''}${row}`),
      '',
    ].join('\n'),
    ...{ name, shown: isMasked ? maskName(name) : name, village: villages[1] ?? '' },
    ...(days ? { days } : {}),
  };
}
