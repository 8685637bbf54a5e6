import { all, append, edit, reference, review, textOf, write, type Change } from './changes.ts';
import { describeFaults } from './describe-faults.ts';

/** The register with a column for aliases, of which one place has some. */
const withAliases =
  (place: string, aliases: string): Change =>
  (files) => {
    const path = `${reference}/places.csv`;
    const [header = '', ...rows] = textOf(files, path).trimEnd().split('\n');
    const lines = rows.map((row) => `${row},${row === place ? aliases : ''}`);
    files.set(path, [`${header},aliases`, ...lines, ''].join('\n'));
  };

/** The table of what cannot be had together, with these rows. */
const exclusions = (...rows: string[]): Change =>
  write(
    `${reference}/exclusions.csv`,
    ['first,second,keep,law,articles,from,until,says', ...rows, ''].join('\n'),
  );
const excluded = 'extremePovertySupport,subsistenceAllowance,first,support-rules,第九条';

describeFaults('of the reference data', [
  [
    'a window that is open until 25:30',
    edit(`${reference}/windows.csv`, '8:30—17:30', '8:30—25:30'),
    'hours',
    `${reference}/windows.csv:2`,
  ],
  [
    'a window that bears a person’s name',
    edit(`${reference}/windows.csv`, '高村镇便民服务中心', '高建设'),
    'named-person',
    `${reference}/windows.csv:4`,
  ],
  [
    'a facility whose note tells of a child',
    edit(`${reference}/facilities.csv`, '410621101,,', '410621101,孤儿王欣怡住在这里,'),
    'named-person',
    `${reference}/facilities.csv:2`,
  ],
  [
    'a law whose title has its marks',
    edit(
      `${reference}/laws.csv`,
      'support-rules,特困人员认定办法',
      'support-rules,《特困人员认定办法》',
    ),
    'law-title',
    `${reference}/laws.csv:5`,
  ],
  [
    'a reason of a publicity rule with a full stop',
    edit(`${reference}/publicity.csv`, '姓名以掩码公示', '姓名以掩码公示。'),
    'phrase',
    `${reference}/publicity.csv:7`,
  ],
  [
    'two windows with one telephone',
    edit(`${reference}/windows.csv`, '0392-0000102', '0392-0000101'),
    'repeated-phone',
    `${reference}/windows.csv:3`,
  ],
  [
    'a window with the area code of another city',
    edit(`${reference}/windows.csv`, '0392-0000102', '0371-0000102'),
    'area-code',
    `${reference}/windows.csv:3`,
  ],
  [
    'a window called by another township',
    edit(`${reference}/windows.csv`, '410622100,高村镇便民', '410622100,善堂镇便民'),
    'other-township',
    `${reference}/windows.csv:4`,
  ],
  [
    'a window at the seat of another township',
    edit(`${reference}/windows.csv`, '卫溪街道2号', '善堂镇2号'),
    'other-township',
    `${reference}/windows.csv:3`,
  ],
  [
    'a hotline that nobody has',
    edit(`${reference}/hotlines.csv`, '12345,', '12394,'),
    'unknown-hotline',
    `${reference}/hotlines.csv:2`,
  ],
  [
    'a hotline called by the name of another',
    edit(`${reference}/hotlines.csv`, '政务服务便民热线', '法律咨询处'),
    'hotline-name',
    `${reference}/hotlines.csv:2`,
  ],
  [
    'a facility in another county',
    edit(`${reference}/facilities.csv`, '敬老院,410621101', '敬老院,410622100'),
    'other-county',
    `${reference}/facilities.csv:2`,
  ],
  [
    'pinyin that no character has',
    edit(`${reference}/glossary.csv`, 'di bao', 'gao bao'),
    'pinyin-reading',
    `${reference}/glossary.csv:2`,
  ],
  [
    'pinyin of one syllable too few',
    edit(`${reference}/glossary.csv`, 'di bao', 'di'),
    'pinyin-reading',
    `${reference}/glossary.csv:2`,
  ],
  [
    'a benefit that nobody knows',
    exclusions(`${excluded},2021-04-26,,选一样。`.replace('subsistence', 'other')),
    'unknown-benefit',
    `${reference}/exclusions.csv:2`,
  ],
  [
    'two benefits that exclude one another before their law was there',
    exclusions(`${excluded},2021-04-25,,选一样。`),
    'date-order',
    `${reference}/exclusions.csv:2`,
  ],
  [
    'two rows for the same benefits at one time',
    exclusions(`${excluded},2021-04-26,2022-12-31,选一样。`, `${excluded},2022-12-31,,选一样。`),
    'repeated-row',
    `${reference}/exclusions.csv:3`,
  ],
  [
    'a parent that is missing',
    edit(
      `${reference}/places.csv`,
      '410622100,高村镇,township,410622',
      '410622100,高村镇,township,410623',
    ),
    'place-parent',
    `${reference}/places.csv:10`,
  ],
  [
    'a code of letters',
    edit(`${reference}/places.csv`, '410622100201,思德', '4106221OO201,思德'),
    'place-code',
    `${reference}/places.csv:11`,
  ],
  [
    'a place twice',
    append(`${reference}/places.csv`, '410622,淇县,county,4106\n'),
    'repeated-row',
    `${reference}/places.csv:12`,
  ],
  [
    'an alias of one character',
    withAliases('410622100,高村镇,township,410622', '高'),
    'place-alias',
    `${reference}/places.csv:10`,
  ],
  [
    'an alias that another place beside it bears',
    withAliases('410622,淇县,county,4106', '浚县'),
    'place-alias',
    `${reference}/places.csv:9`,
  ],
  [
    'a standard without a source',
    edit(`${reference}/standards.csv`, ',law:confirmation-measures', ','),
    'unknown-source',
    `${reference}/standards.csv:2`,
  ],
  [
    'a standard from an article that does not exist',
    edit(`${reference}/standards.csv`, 'article:2026-10/first-news', 'article:2026-10/last-news'),
    'unknown-source',
    `${reference}/standards.csv:3`,
  ],
  [
    'a made-up standard on a site that is no demonstration',
    all(
      edit('content/site.yaml', "sample:\n  asOf: '2026-11-20'\n  banner: 本站为演示。\n", ''),
      edit(`${reference}/standards.csv`, 'article:2026-10/first-news', 'sample'),
    ),
    'unknown-source',
    `${reference}/standards.csv:3`,
  ],
  [
    'two standards at once',
    append(
      `${reference}/standards.csv`,
      'subsistenceAllowance,保障标准,农村,6100,year,2027-01-01,,law:confirmation-measures\n',
    ),
    'standard-overlap',
    `${reference}/standards.csv:4`,
  ],
  [
    'a law repealed by nothing',
    edit(`${reference}/laws.csv`, '2021-07-01,confirmation-measures', '2021-07-01,other-measures'),
    'unknown-law',
    `${reference}/laws.csv:3`,
  ],
  [
    'a fault below a cell of two lines',
    edit(`${reference}/laws.csv`, '2021-04-26', '2021-04-31'),
    'date',
    `${reference}/laws.csv:5`,
  ],
  [
    'a township without a window',
    edit(
      `${reference}/windows.csv`,
      '410622100,高村镇便民服务中心,高村镇3号,工作日8:30—17:30,0392-0000103,true\n',
      '',
    ),
    'missing-window',
    `${reference}/windows.csv:1`,
  ],
  [
    'a year without a festival',
    edit(`${reference}/holidays.csv`, '2026-09-25,holiday,中秋节', '2026-09-25,holiday,秋节'),
    'holiday-gap',
    `${reference}/holidays.csv:2`,
  ],
  [
    'a period beyond the holidays',
    (files) => {
      edit(`${review}/notice.yaml`, 'published: 2026-11-12', 'published: 2027-12-28')(files);
      edit(`${review}/notice.yaml`, '410621-MZ-2026', '410621-MZ-2027')(files);
      edit(`${review}/notice.yaml`, 'ends: 2026-11-23', 'ends: 2028-01-31')(files);
    },
    'holiday-gap',
    `${review}/notice.yaml:8`,
  ],
  [
    'pinyin with tones',
    edit(`${reference}/glossary.csv`, 'di bao', 'dī bǎo'),
    'pinyin',
    `${reference}/glossary.csv:2`,
  ],
  [
    'an identity number in a remark',
    edit(
      `${reference}/facilities.csv`,
      '410621101,,article',
      '410621101,联系人１１０１０５１９４９１２３１００２Ｘ,article',
    ),
    'personal-data',
    `${reference}/facilities.csv:2`,
  ],
  [
    'a window called by another level of township',
    edit(
      `${reference}/windows.csv`,
      '高村镇便民服务中心,高村镇3号',
      '高村乡便民服务中心,高村乡3号',
    ),
    'other-level',
    `${reference}/windows.csv:4`,
  ],
  [
    'a week that ends before it begins',
    edit(`${reference}/windows.csv`, '工作日8:30', '周五至周一8:30'),
    'hours',
    `${reference}/windows.csv:2`,
  ],
  [
    'a day of 25 hours',
    edit(`${reference}/hotlines.csv`, '24小时', '25小时'),
    'hours',
    `${reference}/hotlines.csv:2`,
  ],
  [
    'a facility of another kind than its name',
    edit(`${reference}/facilities.csv`, '鹤壁市救助站,救助站', '鹤壁市救助站,敬老院'),
    'facility-kind',
    `${reference}/facilities.csv:3`,
  ],
  [
    'a note on a year after its source',
    edit(`${reference}/facilities.csv`, '410621101,,', '410621101,2027年扩建,'),
    'later-note',
    `${reference}/facilities.csv:2`,
  ],
  [
    'a holiday that is interrupted',
    append(`${reference}/holidays.csv`, '2027-10-03,holiday,国庆节,《放假安排示例》\n'),
    'holiday-gap',
    `${reference}/holidays.csv:17`,
  ],
  [
    'a holiday of which the feast itself is left out',
    edit(`${reference}/holidays.csv`, '2026-05-01', '2026-05-02'),
    'holiday-gap',
    `${reference}/holidays.csv:2`,
  ],
  [
    'a holiday from the order of another year',
    edit(
      `${reference}/holidays.csv`,
      '2026-10-10,workday,国庆节,《放假安排示例》',
      '2026-10-10,workday,国庆节,《关于2025年放假的通知》',
    ),
    'holiday-source',
    `${reference}/holidays.csv:9`,
  ],
  [
    'two townships of one name in a county',
    edit(`${reference}/places.csv`, '410621001,卫溪街道', '410621001,善堂镇'),
    'repeated-name',
    `${reference}/places.csv:7`,
  ],
  [
    'a standard with days before it that have none',
    append(
      `${reference}/standards.csv`,
      'extremePovertySupport,基本生活标准,农村,8000,year,2027-02-01,,law:support-rules\n',
    ),
    'standard-gap',
    `${reference}/standards.csv:4`,
  ],
  [
    'a standard lower than the one before, without a reason',
    append(
      `${reference}/standards.csv`,
      'extremePovertySupport,基本生活标准,农村,7000,year,2027-01-01,,law:support-rules\n',
    ),
    'standard-order',
    `${reference}/standards.csv:4`,
  ],
  [
    'a reason for a decrease that is none',
    all(
      edit(`${reference}/standards.csv`, 'until,source\n', 'until,source,lowerBecause\n'),
      edit(
        `${reference}/standards.csv`,
        ',law:confirmation-measures\n',
        ',law:confirmation-measures,省里统一调低\n',
      ),
      edit(`${reference}/standards.csv`, '/first-news\n', '/first-news,\n'),
    ),
    'standard-order',
    `${reference}/standards.csv:2`,
  ],
  [
    'a standard of cities below that of villages',
    append(
      `${reference}/standards.csv`,
      'subsistenceAllowance,保障标准,城市,400,month,2026-01-01,,law:confirmation-measures\n',
    ),
    'standard-order',
    `${reference}/standards.csv:4`,
  ],
  [
    'a rule of another issuer than its number',
    edit(`${reference}/laws.csv`, '民发〔2021〕43号,民政部', '民发〔2021〕43号,国务院'),
    'issuer',
    `${reference}/laws.csv:5`,
  ],
  [
    'a bureau of another city',
    edit('content/site.yaml', 'bureau: 鹤壁市', 'bureau: 安阳市'),
    'site-region',
    'content/site.yaml:3',
  ],
  [
    'an identity code of another city',
    edit('content/site.yaml', "siteIdCode: '4106", "siteIdCode: '4105"),
    'site-region',
    'content/site.yaml:12',
  ],
  [
    'a postcode of another province',
    edit('content/site.yaml', "postcode: '458000'", "postcode: '100032'"),
    'site-region',
    'content/site.yaml:16',
  ],
  [
    'a banner with another day',
    edit('content/site.yaml', 'banner: 本站为演示。', 'banner: 日期固定为2026年11月2日。'),
    'sample-day',
    'content/site.yaml:31',
  ],
  [
    'a standard below the one before it',
    append(
      `${reference}/standards.csv`,
      'extremePovertySupport,基本生活标准,农村,7000,year,2027-01-01,,law:support-rules\n',
    ),
    'standard-order',
    `${reference}/standards.csv:4`,
  ],
  [
    'a bureau with the area code of another city',
    edit('content/site.yaml', 'phone: 0392-0000000', 'phone: 0371-0000000'),
    'area-code',
    'content/site.yaml:1',
  ],
]);
