/** A small city that nobody knows, for the question box to be asked about. */
import { pinyin } from 'pinyin-pro';
import { buildKnowledge } from '../../domain/question/understanding/knowledge.ts';
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
  { code: '990102', name: '西山市' },
  { code: '990102201', name: '高岭乡' },
  { code: '990102201201', name: '莫家寨村' },
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

const spell = (char: string): string =>
  pinyin(char, { toneType: 'none', type: 'array', v: true }).join('').toLowerCase();

function spellAll(): Record<string, string> {
  const sounds: Record<string, string> = {};
  for (const char of listCharacters(places.flatMap(({ name, aliases = [] }) => [name, ...aliases])))
    sounds[spell(char)] = (sounds[spell(char)] ?? '') + char;
  return sounds;
}

const data: QuestionData = {
  regions: ['东州市', '某某省'],
  places,
  notices: [
    notice('allowance', '东河县低保名单'),
    notice('support', '东河县特困名单', { programme: 'extremePovertySupport' }),
    notice('review', '东河县低保初审公示', { named: false, until: '2026年11月25日' }),
  ],
  ended: [{ title: '东河县低保名单（上月）', county: '990101' }],
  windows: [
    { place: '990101101', name: '柳林镇窗口', phone: '0999-0000001' },
    { place: '990101102', name: '青石镇街道窗口', phone: '0999-0000002' },
  ],
  hotlines: [{ name: '便民热线', phone: '12345' }],
  programmes: [
    {
      id: 'subsistenceAllowance',
      shortName: '低保',
      guide: { title: '低保怎么办', who: '收入低于标准的家庭。', benefit: '每月一份低保金。' },
      standards: ['低保的保障标准（农村）是每月620元，从2026年7月1日起。'],
    },
    { id: 'extremePovertySupport', shortName: '特困供养', standards: [] },
    {
      id: 'temporaryAssistance',
      shortName: '临时救助',
      guide: { title: '临时救助怎么办', who: '遇到急难的家庭。', benefit: '一次性的钱物。' },
      standards: [],
    },
  ],
  sounds: spellAll(),
  otherSounds: { yu: '尉' },
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
];

export const source: RowSource = {
  rowsOf: (list, code) =>
    Promise.resolve(rows.filter(({ notice, village }) => notice === list && village === code)),
  rowsNamed: (listed) =>
    Promise.resolve({ rows: rows.filter((one) => one.listed === listed), missing: false }),
};
