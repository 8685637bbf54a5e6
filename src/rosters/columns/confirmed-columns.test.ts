import { describe, expect, test } from 'vitest';
import { readDelimited } from '../files/delimited.ts';
import { utf8 } from '../testing/encode.ts';
import { adoptColumns } from './adopted-columns.ts';
import { parseMonth } from '../../domain/date.ts';
import { findHeader } from './header.ts';

const people = [
  ['赵大山', '东留村', '320', '2'],
  ['钱小河', '西留村', '640', '3'],
  ['孙桂英', '东留村', '355', '1'],
  ['李春生', '南留村', '410', '2'],
];

/** What the last column is, beside 姓名, 村, 月保障金额 and 家庭人口 or those of them that are asked for. */
function lastColumn(
  header: string,
  cells: readonly string[],
  beside: readonly string[] = ['姓名', '村', '月保障金额', '家庭人口'],
) {
  const all = ['姓名', '村', '月保障金额', '家庭人口'];
  const kept = (row: readonly string[]): string[] =>
    row.filter((_, index) => beside.includes(all[index] ?? ''));
  const rows = [
    [...beside, header],
    ...people.map((row, index) => [...kept(row), cells[index] ?? '']),
  ];
  const grid = readDelimited(utf8(rows.map((row) => row.join(',')).join('\n')));
  if ('code' in grid) throw new Error(grid.message);
  const found = findHeader(grid);
  const period = parseMonth('2026-11');
  const subject = period === undefined ? {} : { period };
  return found && adoptColumns(found, grid.rows.slice(1), subject).columns.at(-1)?.meaning;
}

const names = ['周大川', '吴小溪', '郑秀兰', '王福来'];
const without = (name: string): string[] =>
  ['姓名', '村', '月保障金额', '家庭人口'].filter((each) => each !== name);

describe('columns that their cells confirm', () => {
  test.each(['保障户', '困难户', '户名', '受助家庭', '名', '救助者'])('names: %s', (header) =>
    expect(lastColumn(header, names, without('姓名'))).toEqual({ use: 'name' }),
  );

  test.each(['包户的人', '邻居户主', '收款户', '经办者', '孤儿大名'])(
    'of somebody else: %s',
    (header) => expect(lastColumn(header, names, without('姓名'))).toBeUndefined(),
  );

  test('words that are no names are none, whatever their column is called', () => {
    expect(lastColumn('保障户', ['3户', '2户', '5户', '1户'], without('姓名'))).toBeUndefined();
    expect(
      lastColumn('对象', ['分散供养', '集中供养', '分散供养', '分散供养'], without('姓名')),
    ).toBeUndefined();
  });

  test.each(['口', '人', '几口', '家有几口', '全家几口人'])('persons: %s', (header) =>
    expect(lastColumn(header, ['2', '3', '1', '2'], without('家庭人口'))).toEqual({
      use: 'persons',
    }),
  );

  test.each(['老人', '残的人', '户口', '人'])('no persons: %s', (header) =>
    expect(lastColumn(header, ['有', '无', '有', '有'], without('家庭人口'))).toEqual('unknown'),
  );

  test.each(['月领', '月领取', '月发', '每月拿钱', '月低保', '月补', '一个月领多少', '发放数金'])(
    'money: %s',
    (header) =>
      expect(lastColumn(header, ['320', '640', '355元', '410.00'], without('月保障金额'))).toEqual({
        use: 'amountYuan',
      }),
  );

  test.each(['月补发', '年领', '季领', '取暖费', '人均', '月'])(
    'no money of a month: %s',
    (header) =>
      expect(lastColumn(header, ['320', '640', '355', '410'], without('月保障金额'))).toBe(
        'unknown',
      ),
  );

  test('of two that may be the persons neither is taken for them', () => {
    const rows = '姓名,村,月保障金额,口,人\n赵大山,东留村,320,2,2\n钱小河,西留村,640,3,3\n';
    const grid = readDelimited(utf8(rows));
    if ('code' in grid) throw new Error(grid.message);
    const meanings = findHeader(grid)?.columns.map(({ meaning }) => meaning);
    expect(meanings?.slice(3)).toEqual(['unknown', 'unknown']);
  });

  test.each(['村组', '村组别', '村队', '行政村组'])('villages: %s', (header) => {
    const cells = ['东留村1组', '西留村二组', '东留村', '南留村'];
    expect(lastColumn(header, cells, without('村'))).toEqual({ use: 'village' });
    expect(lastColumn(header, ['1组', '二组', '第3组', '4组'], without('村'))).toBe('unknown');
  });

  test.each(['顺号', '排号', '行次', '户数', '村序号'])('numbering: %s', (header) =>
    expect(lastColumn(header, ['1', '2', '3', '4'])).toEqual({ drop: '序号' }),
  );

  test.each([
    ['系统编号', ['K101', 'K7', 'K88', 'K3'], '序号'],
    ['折号', ['6217000000000000001', '6217000000000000002', '', ''], '银行账户'],
    ['怎么找', ['13800000001', '', '13800000002', '0391-5550000'], '联系方式'],
    ['男女', ['男', '女', '女', '男'], '性别、民族等'],
    ['哪里养老', ['在家', '敬老院', '在家', '集中供养'], '供养、发放方式'],
    ['党员', ['否', '是', '否', '否'], '性别、民族等'],
    ['商品房', ['无', '无', '—', '无'], '空列'],
    ['月份', ['2026年11月', '2026年11月', '2026年11月', '2026年11月'], '期别、项目（每行都一样）'],
    ['业务名称', ['农村低保', '农村低保', '农村低保', '农村低保'], '期别、项目（每行都一样）'],
    ['是否军烈属', ['否', '是', '否', '否'], '家庭的情况（是或否，与名单无关）'],
    ['是否参加养老保险', ['否', '是', '否', '否'], '家庭的情况（是或否，与名单无关）'],
    ['是否入户', ['是', '是', '是', '是'], '每户都一样的话'],
    ['物价补贴', ['0', '0.00', '', '0'], '空列'],
    ['核减人数', ['0', '0', '0', '0'], '空列'],
  ])('%s is left out', (header, cells, drop) =>
    expect(lastColumn(header, cells)).toEqual({ drop }),
  );

  test.each([
    ['月份', ['2026年10月', '2026年10月', '2026年10月', '2026年10月']],
    ['月份', ['11月', '10月', '11月', '11月']],
    ['业务名称', ['农村低保', '高龄津贴', '农村低保', '农村低保']],
    ['顺号', ['4', '9', '7', '2']],
    ['折号', ['6217000000000000001', '已停', '', '']],
    ['去处', ['在家', '外出不归', '在家', '在家']],
    ['本月发', ['是', '否', '是', '是']],
    ['在保标志', ['1', '1', '0', '1']],
    ['打勾', ['√', '√', '', '√']],
    ['认定', ['是', '是', '否', '是']],
    ['发放标识', ['0', '0', '0', '0']],
    ['物价补贴', ['0', '5', '', '0']],
    ['合格', ['无', '无', '无', '无']],
    ['去处意见', ['在家', '敬老院', '在家', '在家']],
  ])('%s: %j is asked about', (header, cells) => expect(lastColumn(header, cells)).toBe('unknown'));
});
