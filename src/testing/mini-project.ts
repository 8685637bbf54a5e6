import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files of a project by path; bytes where the encoding matters. */
export type ProjectFiles = ReadonlyMap<string, string | Uint8Array>;

/**
 * The smallest complete project without a problem: another city, two counties, one issue, one guide, a confirmed
 * list and a list in its publicity period. Everybody in it is invented.
 */
export function miniProject(): Map<string, string | Uint8Array> {
  return new Map(
    Object.entries({ ...reference, ...content, ...notices, ...ledger }).map(([path, text]) => [
      path,
      text.replace(/^\n/, ''),
    ]),
  );
}

/** Writes the files into a new temporary folder and returns it. */
export async function writeProject(files: ProjectFiles): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'mini-project-'));
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

/** Removes a folder that `writeProject` made. */
export const removeProject = (root: string): Promise<void> =>
  rm(root, { recursive: true, force: true });

const festivals = (
  year: number,
  springFestival: string,
  mooncakes: string,
  dragons: string,
): string =>
  [
    [`${year}-01-01`, '元旦'],
    [springFestival, '春节'],
    [`${year}-04-05`, '清明节'],
    [`${year}-05-01`, '劳动节'],
    [dragons, '端午节'],
    [mooncakes, '中秋节'],
    [`${year}-10-01`, '国庆节'],
  ]
    .map(([date, name]) => `${date},holiday,${name},《放假安排示例》`)
    .join('\n');

const reference = {
  'data/reference/places.csv': `
code,name,level,parent
410621,浚县,county,4106
410621101,善堂镇,township,410621
410621101201,白庙村民委员会,village,410621101
410621101202,石羊村村民委员会,village,410621101
410621101001,石羊社区居民委员会,village,410621101
410621001,卫溪街道,township,410621
410621001001,黎阳社区居民委员会,village,410621001
410622,淇县,county,4106
410622100,高村镇,township,410622
410622100201,思德村民委员会,village,410622100
`,
  'data/reference/programmes.csv': `
id,name,shortName,department,recipient
subsistenceAllowance,最低生活保障,低保,县级民政局,户
extremePovertySupport,特困人员救助供养,特困供养,县级民政局,人
temporaryAssistance,临时救助,临时救助,县级民政局,户
childrenInNeed,孤儿和困境儿童保障,儿童保障,县级民政局,人
`,
  'data/reference/laws.csv': `
id,title,number,issuer,inForce,repealed,repealedBy,note
confirmation-measures,最低生活保障审核确认办法,民发〔2021〕57号,民政部,2021-07-01,,,
trial-measures,最低生活保障审核审批办法（试行）,民发〔2012〕220号,民政部,2012-12-12,2021-07-01,confirmation-measures,"已废止，
由新办法代替"
support-rules,特困人员认定办法,民发〔2021〕43号,民政部,2021-04-26,,,
`,
  'data/reference/publicity.csv': `
programme,stage,days,daysAfter,longest,columns,nameShown,causes,law,articles,says,from,until
subsistenceAllowance,review,7,0,60,家庭成员数量|保障金额|享受起始年月,full,,confirmation-measures,第十九条,最低生活保障审核确认办法第十九条：初审意见在申请家庭所在村、社区公示，公示期7天,2021-07-01,
subsistenceAllowance,confirmed,0,0,366,家庭成员数量|保障金额|享受起始年月,full,,confirmation-measures,第二十四条,最低生活保障审核确认办法第二十四条：公布申请人姓名、家庭成员数量、保障金额,2021-07-01,
extremePovertySupport,review,7,0,60,享受起始年月,full,,support-rules,第十五条,供养标准人人相同，只写一次，不逐人写金额,2021-04-26,
extremePovertySupport,confirmed,0,0,366,享受起始年月,full,,support-rules,第十七条,供养标准人人相同，只写一次，不逐人写金额,2021-04-26,
extremePovertySupport,termination,7,0,60,享受起始年月,full,,support-rules,第二十六条,供养标准人人相同，只写一次，不逐人写金额,2021-04-26,
temporaryAssistance,expense,7,30,60,家庭成员数量|保障金额|享受起始年月|救助原因,masked,医疗|教育|意外|其他,confirmation-measures,第二部分,一次性救助，姓名以掩码公示,2021-07-01,
`,
  'data/reference/standards.csv': `
programme,kind,area,amountYuan,per,from,until,source
subsistenceAllowance,保障标准,农村,6000,year,2026-01-01,,law:confirmation-measures
extremePovertySupport,基本生活标准,农村,7800,year,2026-01-01,2026-12-31,article:2026-10/first-news
`,
  'data/reference/windows.csv': `
place,name,address,hours,phone,sample
410621101,善堂镇便民服务中心,善堂镇人民路1号,工作日8:30—17:30,0392-0000101,true
410621001,卫溪街道便民服务中心,卫溪街道2号,工作日8:30—17:30,0392-0000102,true
410622100,高村镇便民服务中心,高村镇3号,工作日8:30—17:30,0392-0000103,true
`,
  'data/reference/hotlines.csv': `
phone,name,serves,hours
12345,政务服务便民热线,咨询和投诉,每天24小时
`,
  'data/reference/facilities.csv': `
name,kind,place,note,source
善堂镇敬老院,敬老院,410621101,,article:2026-10/first-news
鹤壁市救助站,救助站,4106,,示例
`,
  'data/reference/holidays.csv': `
date,kind,name,source
${festivals(2026, '2026-02-17', '2026-09-25', '2026-06-19')}
2026-10-10,workday,国庆节,《放假安排示例》
${festivals(2027, '2027-02-06', '2027-09-15', '2027-06-09')}
`,
  'data/reference/glossary.csv': `
term,pinyin,meaning
低保,di bao,最低生活保障的简称
`,
};

const page = (title: string): string => `
---
title: ${title}
summary: ${title}的说明。
updated: 2026-11-01
---
这是${title}一页。
`;

const content = {
  'content/site.yaml': `
title: 鹤壁民政
tagline: 把政策说清楚。
bureau: 鹤壁市民政局
newspaper: 鹤壁日报
masthead: 鹤壁日报·民政专刊
frequency: 月刊
region:
  code: '4106'
  name: 鹤壁市
  province: 河南省
domain: mz.example.cn
siteIdCode: '4106000000'
records:
  icp: 豫ICP备00000000号
  police: 豫公网安备00000000000000号
contacts:
  address: 鹤壁市示例路1号
  postcode: '458000'
  phone: 0392-0000000
  mail: mz@example.cn
  sample: true
columns:
  - name: 民政专刊
    description: 各期文章。
  - name: 救助公示
    description: 名单。
  - name: 惠民手册
    description: 指南。
  - name: 保障标准
    description: 标准。
sample:
  asOf: '2026-11-20'
  banner: 本站为演示。
`,
  'content/bulletin/2026-10/issue.yaml': `
month: 2026-10
number: 1
founding: true
`,
  'content/bulletin/2026-10/01-first-news.mdx': `
---
original: { kicker: 浚县, title: 善堂镇办起互助食堂 }
text: original
kind: 消息
date: 2026-10
bylines:
  - { role: 记者, name: 白晓禾 }
summary: 善堂镇的老人可以在村里吃上热饭。
topics: [养老服务, 社会救助]
places: ['410621101']
programmes: [subsistenceAllowance]
---
善堂镇的互助食堂开张了，电话0392-0000101。

## 怎样吃上饭

老人每天中午到食堂，**三菜一汤**。

第三段说明办法，见[指南](/handbook/subsistence-allowance/)。
`,
  'content/bulletin/2026-10/02-dumplings.mdx': `
---
title: 包饺子
text: original
kind: 图片
date: 2026-10
bylines:
  - { role: 摄, name: 石小满 }
summary: 敬老院里包饺子。
topics: [敬老院, 传统节日]
places: []
programmes: []
photo:
  caption: 图为老人包饺子。
  archived: true
  file: photos/dumplings.svg
  alt: 几位老人围着桌子包饺子
  people: 公开场合
---
敬老院里，大家一起包饺子。
`,
  'public/photos/dumplings.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 8"><path d="M0 0h12v8H0z"/></svg>\n',
  'content/handbook/subsistence-allowance/2021-07-01.mdx': `
---
title: 最低生活保障
programme: subsistenceAllowance
inForce: 2021-07-01
reviewed: 2026-11-01
summary: 收入低于标准的家庭可以申请。
who: 收入低于标准的家庭。
benefit: 按月领低保金。
where: 乡镇窗口。
bases:
  - { law: confirmation-measures, articles: 第十九条, says: 讲公示七天 }
standards: [subsistenceAllowance]
materials:
  - 申请书
steps:
  - { title: 提出申请, text: 到窗口递交。, limit: 当日受理 }
placeAndTime: 工作日，乡镇窗口。
contact: 12345
supervision: 12345
questions:
  - { ask: 多久能办好？, answer: 一般三十个工作日。 }
changes:
  - { date: 2026-11-01, text: 首次发布 }
---
## 对象条件

收入低于当地标准。

## 标准怎么算

<Standards programme="subsistenceAllowance" />

<Note>具体以窗口答复为准。</Note>
`,
  'content/pages/about.mdx': page('关于本站'),
  'content/pages/accessibility.mdx': page('无障碍'),
  'content/pages/corrections.mdx': page('更正'),
  'content/pages/method.mdx': page('办法'),
  'content/pages/privacy.mdx': page('隐私'),
};

const people = `
contact: { office: 浚县民政局社会救助股, phone: 0392-0000001, sample: true }
objection:
  office: 浚县民政局
  address: 浚县示例路1号
  phone: 0392-0000001
  hours: 工作日8:30—17:30
sample: true`;

const notices = {
  'data/notices/410621-subsistence-allowance-2026-11/notice.yaml': `
title: 浚县低保对象名单（2026年11月）
indexNumber: 410621-MZ-2026-0001
programme: subsistenceAllowance
stage: confirmed
county: '410621'
period: 2026-11
published: 2026-11-06
ends: 2026-12-05
issuer: 浚县民政局
legalBasis: [《最低生活保障审核确认办法》第二十四条]
totals: { rows: 4, persons: 8, amountYuan: 2290 }${people}
`,
  'data/notices/410621-subsistence-allowance-2026-11/list.csv': `
区划代码,姓名,家庭成员数量,保障金额,享受起始年月
410621101201,白连生,2,600,2024-03
410621101201,石麦囤,1,290,2025-01
410621101001,欧阳小禾,3,900,2026-11
410621001001,买买提·艾力,2,500,2023-07
`,
  'data/notices/410621-extreme-poverty-support-review-2026-11/notice.yaml': `
title: 浚县特困供养对象初审公示（2026年11月）
indexNumber: 410621-MZ-2026-0002
programme: extremePovertySupport
stage: review
county: '410621'
period: 2026-11
published: 2026-11-12
ends: 2026-11-23
issuer: 善堂镇人民政府
legalBasis: []
totals: { rows: 2, persons: 2 }${people}
`,
  'data/notices/410621-extreme-poverty-support-review-2026-11/list.csv': `
乡镇,村,姓名,享受起始年月
善堂镇,白庙村,石满仓,2026-11
卫溪街道办事处,黎阳社区居委会,白有田,2026-11
`,
};

const ledger = {
  'data/ledger/2026-10.csv': `
place,programme,new,ended,raised,lowered,households,persons,amountYuan
410621101,subsistenceAllowance,0,0,0,0,4,9,2000
410621001,subsistenceAllowance,0,0,0,0,1,2,500
`,
  'data/ledger/2026-11.csv': `
place,programme,new,ended,raised,lowered,households,persons,amountYuan
410621101,subsistenceAllowance,1,2,0,0,3,6,1790
410621001,subsistenceAllowance,0,0,0,0,1,2,500
`,
};
