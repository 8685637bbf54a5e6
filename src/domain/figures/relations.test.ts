import { describe, expect, it } from 'vitest';
import { findContradictions } from './find-contradictions.ts';
import { findMiscounts } from './word-counts.ts';

const says = (text: string): string[] =>
  [...findContradictions(text), ...findMiscounts(text)].map((found) => found.says);

describe('quantities of a text that cannot all be right', () => {
  it.each([
    [
      'a sum of things with measures of their own',
      '仓库里有棉被38床、毛毯26条、电热毯19条，总数是93件。',
      '83',
    ],
    ['a sum behind semicolons', '甲县14家；乙县19家；丙县11家；三县小计46家。', '44'],
    [
      'a sum in a sentence of its own',
      '棉衣210件，毛衣145件，单衣388件。合计753件，全部消毒。',
      '743',
    ],
    ['a sum of persons told by 名', '评出好婆婆4名、好媳妇5名、好邻居3名，共11人披红戴花。', '12'],
    ['as many for each as there are not', '轮椅共96辆，发到六个敬老院，每院18辆。', '108'],
    ['a price and a takings', '一顿午饭收8元，当天来了145位老人，饭钱收了1060元。', '1160'],
    ['a day and five working days', '一天接待9批人，五个工作日下来接待了54批。', '45'],
    ['a rate whose word is the part’s', '聘用社工48人，其中持证的有36人，持证率达到85%。', '75%'],
    ['tenths', '摊位180个，搬进便民点的有126个，约占八成。', '70%'],
    ['most of them', '64个人里，退休教师有19个，占了一多半。', '29.7%'],
    ['a share before its part', '旧路牌共250块，能再用的占36%，也就是80块。', '32%'],
    ['a fall in tenths', '审批时间从45天缩短为30天，压减一半。', '33.3%'],
    ['a fall that rises', '销量上月为210万元，本月下降到252万元。', '不是下降'],
    ['a multiple', '从最初的3名志愿者发展到如今的45名，队伍壮大了20倍。', '15 倍'],
    ['the least above the most', '最多的一家捐了20万元，最少的也有35万元。', '还多'],
    ['a share of a total with a name', '应检机构48家，已检查36家，占应检总数的80%。', '75%'],
    ['a room in a measure of length', '新建一间活动室，面积为320公里。', '单位不对'],
    ['towns', '试点选在三个乡镇，分别是黄庄镇、武德镇、赵堡镇和番田镇。', '4 项'],
    ['schooling', '参加培训的60人中，本科28人、专科40人。', '68'],
    ['courses', '培训班共办3期，每期40人，共培训150人。', '120'],
    ['a count', '新增47户、退出29户，月初在册1406户，月末在册1434户。', '1424户'],
    ['an account', '年初结余42万元，全年拨入130万元，支出151万元，年末结余31万元。', '21万元'],
    ['an allowance in the wrong unit', '每人每月可领高龄津贴100万元。', '不合常理'],
    ['a floor in a measure of length', '日间照料中心建筑面积为860公里。', '单位不对'],
    ['a room as large as a field', '一间屋120亩，摆下四张方桌。', '不合常理'],
    ['furniture by kilometres', '一张护理床宽2.2公里。', '不合常理'],
    ['fewer persons than households', '全村特困供养对象31户、24人。', '写反'],
    ['fewer things than told', '带了四样家伙什：读卡器、打印机、红背景布，全塞在车里。', '3 项'],
    [
      'things behind which their number stands',
      '放了老花镜、放大镜、针线包、充电器、雨伞六件小物。',
      '5 项',
    ],
    ['a share told by its verb', '报来的微心愿有96个，圆了72个，兑现了八成五。', '75%'],
    ['a stock', '账上原有3.2万元，上月收会费1.5万元，支出0.9万元，现余4.8万元。', '3.8'],
    ['a thing listed twice', '包里装着手电筒、创可贴、雨披、手电筒和便民卡。', '两遍'],
  ])('finds %s', (_, text, part) => {
    expect(says(text).join()).toContain(part);
  });

  it.each([
    ['a total on another day', '东街口一天送62份，西街口一天送47份，逢周末合计能到130份。'],
    ['parts that share members', '学员分别为42人、55人、38人，有人报了两个班，实际总人数120人。'],
    ['two prices', '午饭收8元，八十岁以上的收5元，145位老人，饭钱收了1060元。'],
    ['a count with somebody beside', '6个班，每班配2名护工，加上机动3名，一共15名。'],
    ['a rate of something else', '全县老人1500人，其中失能450人，家庭医生签约率95%。'],
    ['nearly half', '280名家长里，爷爷奶奶辈的有132人，占了近一半。'],
    [
      'what was brought from last year',
      '上年结转7.6万元，本年收18.9万元、支21.3万元，期末账上还有5.2万元。',
    ],
    ['a household that is away', '在家的还有18户16人——两户的人都去县城住院了。'],
    ['a whole town’s land', '康养小镇占地1200亩，一期先建两栋楼。'],
    ['an open list', '包里有老花镜、放大镜、雨伞等六件小物。'],
    ['a list that goes on', '五样东西：手电筒、创可贴，还有雨披、口哨和便民卡。'],
    ['a share of another matter', '等候时间从35分钟压缩到25分钟，办件数却多了两成。'],
    ['an old tree', '村里的老槐树168岁了。'],
    ['turns', '周一到周三依次上书法、声乐、书法。'],
    ['a doubling', '单子由每月140单涨到每月290单，翻了一番还多。'],
  ])('passes %s', (_, text) => {
    expect(says(text)).toEqual([]);
  });
});
