import { describe, expect, test } from 'vitest';
import { compareWithSource } from './compare-with-source.ts';

const source = `淇滨区换上新床
    本报讯（记者程知远） 3月9日，淇滨区民政局为2所敬老院更换护
理床126张，投入38万元。区民政局局长石守田说：“床能摇起来，老人
喝水方便多了。”旧床由区慈善协会转给困难家庭，依据《旧物捐赠办法》。
山城区社工站站长白晓禾介绍，去年共帮助七成老人，每季度上门一次。`;
const faithful = `3月9日，淇滨区民政局给2所敬老院换了126张护理床，花了38万元。
“床能摇起来，老人喝水方便多了。”局长石守田说。
旧床按《旧物捐赠办法》，由区慈善协会转给困难家庭。
山城区社工站站长白晓禾说，去年帮助的老人占70%，一季度上一次门。`;
const around = { year: '2026', region: '鹤壁市', places: ['淇滨区', '山城区', '鹤山区'] };

const compare = (article: string) => compareWithSource(article, source, around);
const unsupported = (article: string): string[] =>
  compare(article).unsupported.map(({ kind, text }) => `${kind} ${text}`);

test('a faithful article has nothing of its own and leaves nothing out', () => {
  expect(compare(faithful)).toMatchObject({ unsupported: [], missing: [] });
});

describe('what the source does not say is found', () => {
  test.each([
    [
      'an invented quotation',
      '“老人睡得香，子女也放心。”石守田说。',
      '引语 老人睡得香，子女也放心。',
    ],
    ['a number', '一共换了162张。', '数字 162张'],
    ['a number in words', '一共换了三百六十张。', '数字 三百六十张'],
    ['a decimal that lost its point', '投入3.8万元。', '数字 3.8万元'],
    ['another share', '帮助了八成老人。', '数字 八成'],
    ['money that the source counts in beds', '每张126元。', '数字 126元'],
    ['an office', '区残联也派人到场。', '单位 区残联'],
    ['another hospital', '老人到淇滨区中医院检查。', '单位 淇滨区中医院'],
    ['a place', '鹤山区也换了床。', '地名 鹤山区'],
    ['a document', '依据《养老机构管理办法》。', '文件 养老机构管理办法'],
    ['a person', '副局长温若水到场查看。', '人名 温若水'],
    ['another day', '3月19日换了床。', '日期 3月19日'],
    ['another year', '前年帮助了老人。', '日期 前年'],
    ['another rate', '工作人员每周上门。', '周期 每周'],
    ['a name in Latin letters', '老人用APP报名。', '名称 app'],
    ['the wrong post', '副局长石守田说，床好用。', '职务 副局长石守田'],
    ['the post of another body', '淇滨区社工站站长白晓禾说。', '职务 淇滨区社工站站长白晓禾'],
    ['a note by the reporter', '记者手记：一张床，一份心。', '名称 记者手记'],
    ['the first person', '我们走进敬老院。', '写法 第一人称“我们”'],
  ])('%s', (_, sentence, found) => {
    expect(unsupported(sentence)).toContain(found);
  });
});

describe('what a writer may do is no fault', () => {
  test.each([
    ['the year of the issue', '2026年3月9日换了床。'],
    ['a count of what is listed', '敬老院、社工站、慈善协会，三家都有份。'],
    ['a list that is numbered', '一是换床，二是转赠，三是上门。'],
    ['a number in other digits', '换了一百二十六张床。'],
    ['an office without its district', '局长石守田说，床好用。'],
    ['我市, which is the city', '我市淇滨区换了床。'],
  ])('%s', (_, sentence) => {
    expect(unsupported(sentence)).toEqual([]);
  });
});

describe('what is left out is found', () => {
  test.each([
    ['a number', '126张护理床', '护理床', '数字 126张'],
    ['an office', '由区慈善协会转给', '转给', '单位 区慈善协会'],
    [
      'a quotation',
      '“床能摇起来，老人喝水方便多了。”局长石守田说。',
      '',
      '引语 床能摇起来，老人喝水方便多了。',
    ],
    ['a person', '山城区社工站站长白晓禾说', '有人说', '人名 白晓禾'],
    ['a rate', '，一季度上一次门', '', '周期 每季度'],
  ])('%s', (_, told, instead, lost) => {
    const { missing, named } = compare(faithful.replace(told, instead));
    expect(missing.map(({ kind, text }) => `${kind} ${text}`)).toContain(lost);
    expect(missing.length).toBeLessThan(named);
  });

  test('a quotation told in part is told', () => {
    const part = faithful.replace('床能摇起来，老人喝水方便多了。', '老人喝水方便多了');
    expect(compare(part).missing).toEqual([]);
  });

  test('a name that must not be told is not asked for', () => {
    const told = '护理员石守田说：“白小满这孩子前年才来，长得特别可爱。”';
    const { missing } = compareWithSource('儿童福利院过节。', `儿童福利院过节。${told}`, around);
    expect(JSON.stringify(missing)).not.toContain('白小满');
  });
});

test('words of which the source has no character are shown for a second look', () => {
  expect(compare(`${faithful}她抹着眼泪。`).unseen).toContain('眼泪');
});
