/** A small invented city for tests of the question box. */
import type { CalendarDate } from '../../domain/date.ts';
import type { ServiceWindow } from '../../domain/handbook/service.ts';
import type { Standard } from '../../domain/law/standard.ts';
import { buildKnowledge } from '../../domain/question/understanding/knowledge.ts';
import { listSounds } from '../../domain/syllables.ts';
import { listCharacters } from '../../domain/question/words/characters.ts';
import type { KnownNotice, KnownPlace, QuestionData } from '../../domain/question/question-data.ts';
import type { ListedRow, RowSource } from '../../domain/question/persons/row-source.ts';

const places: KnownPlace[] = [
  { code: '990101', name: '东河县' },
  { code: '990101101', name: '柳林镇', notices: [0, 1], window: 0 },
  { code: '990101101201', name: '大王庄村', notices: [0], window: 0 },
  { code: '990101101202', name: '李家沟村', aliases: ['老李沟'], notices: [0, 1], window: 0 },
  { code: '990101101203', name: '张三湾村', notices: [0], window: 0 },
  { code: '990101101001', name: '待月社区', window: 0 },
  { code: '990101102', name: '东河县青石镇街道', window: 1 },
  { code: '990101102201', name: '大王庄村', window: 1 },
  { code: '990101102202', name: '周永光村', window: 1 },
  { code: '990101102203', name: '北柳村', window: 1 },
  { code: '990101102204', name: '北柳王村', window: 1 },
  { code: '990101102205', name: '西山村', window: 1 },
  { code: '990102', name: '西山市' },
  { code: '990102201', name: '高岭乡' },
  { code: '990102201201', name: '莫家寨村' },
  { code: '990102201001', name: '待月社区' },
  { code: '990102201202', name: '行口村', aliases: ['老行头'] },
];

const notice = (id: string, title: string, more: Partial<KnownNotice> = {}): KnownNotice => ({
  id,
  title,
  programme: 'subsistenceAllowance',
  county: '990101',
  until: '2026年12月5日',
  named: true,
  contact: { name: '东河县民政局救助股', phone: '0999-0005678' },
  objection: { name: '东河县民政局监督岗', phone: '0999-0001234' },
  ...more,
});

const date = (text: string): CalendarDate => text as CalendarDate;

const window = (place: string, name: string, phone: string): ServiceWindow => ({
  place,
  name,
  address: `${name}一楼`,
  hours: '周一至周五 8:00—17:00',
  phone,
  sample: false,
});

/** Of one calendar year; the one of 2026 has no end yet. */
const standard = (
  area: string,
  amountYuan: number,
  per: Standard['per'],
  year: number,
): Standard => ({
  programme: 'subsistenceAllowance',
  kind: '保障标准',
  area,
  amountYuan,
  per,
  from: date(`${year}-01-01`),
  ...(year === 2026 ? {} : { until: date(`${year}-12-31`) }),
  source: { type: 'law', law: 'invented' },
});

const data: QuestionData = {
  asOf: date('2026-11-20'),
  regions: ['东州市', '某某省'],
  places,
  notices: [
    notice('allowance', '东河县低保名单'),
    notice('support', '东河县特困名单', { programme: 'extremePovertySupport' }),
    notice('review', '东河县低保初审公示', { named: false, until: '2026年11月25日' }),
  ],
  ended: [{ title: '东河县低保名单（上月）', county: '990101' }],
  windows: [
    window('990101101', '柳林镇窗口', '0999-0000001'),
    window('990101102', '青石镇街道窗口', '0999-0000002'),
  ],
  hotlines: [{ name: '便民热线', phone: '12345' }],
  programmes: [
    {
      id: 'subsistenceAllowance',
      shortName: '低保',
      guide: { title: '低保怎么办', who: '收入低于标准的家庭。', benefit: '每月一份低保金。' },
    },
    { id: 'extremePovertySupport', shortName: '特困供养' },
    {
      id: 'temporaryAssistance',
      shortName: '临时救助',
      guide: { title: '临时救助怎么办', who: '遇到急难的家庭。', benefit: '一次性的钱物。' },
    },
  ],
  exclusions: [
    {
      programmes: ['extremePovertySupport', 'subsistenceAllowance'],
      says: '领特困供养的，不再领低保。',
    },
  ],
  standards: [
    standard('农村', 6960, 'year', 2025),
    standard('农村', 7440, 'year', 2026),
    standard('城市', 680, 'month', 2025),
    standard('城市', 720, 'month', 2026),
  ],
  sounds: listSounds(
    listCharacters(places.flatMap(({ name, aliases = [] }) => [name, ...aliases])),
  ),
  otherSounds: { yu: '尉', hang: '行' },
  traditional: '莊庄張张灣湾溝沟東东縣县趙赵',
};

export const known = buildKnowledge(data);

const row = (list: string, village: string, listed: string, at: number): ListedRow => ({
  notice: list,
  village,
  listed,
  address: `/places/${village}/#r${at}-${list}`,
});

export const rows: readonly ListedRow[] = [
  row('allowance', '990101101201', '赵*山', 1),
  row('allowance', '990101101201', '钱*', 2),
  row('allowance', '990101101202', '欧阳**', 3),
  row('allowance', '990101101202', '孙*兰', 4),
  row('support', '990101101202', '周大海', 1),
  row('allowance', '990101101001', '张*', 5),
];

export const source: RowSource = {
  rowsOf: (list, code) =>
    Promise.resolve(rows.filter(({ notice, village }) => notice === list && village === code)),
  rowsNamed: (listed) =>
    Promise.resolve({ rows: rows.filter((one) => one.listed === listed), missing: false }),
  isWritten: (text) => Promise.resolve(text === '韩立新'),
};
