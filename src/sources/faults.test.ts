import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { afterEach, describe, expect, test } from 'vitest';
import { formatProblem } from '../domain/problem.ts';
import { miniProject, removeProject, writeProject } from '../testing/mini-project.ts';
import { loadProject } from './load-project.ts';
import { readSettings } from './settings.ts';

type Files = ReturnType<typeof miniProject>;
type Change = (files: Files) => void;

const reference = 'data/reference';
const confirmed = 'data/notices/410621-subsistence-allowance-2026-11';
const review = 'data/notices/410621-extreme-poverty-support-review-2026-11';
const article = 'content/bulletin/2026-10/01-first-news.mdx';
const photoStory = 'content/bulletin/2026-10/02-dumplings.mdx';
const guide = 'content/handbook/subsistence-allowance/2021-07-01.mdx';
/** A later version, so that the mini project's own one has a last day. */
const laterVersion =
  (inForce: string): Change =>
  (files) => {
    const text = textOf(files, guide).replace('inForce: 2021-07-01', `inForce: ${inForce}`);
    files.set(`content/handbook/subsistence-allowance/${inForce}.mdx`, text);
  };

const textOf = (files: Files, path: string): string => {
  const text = files.get(path);
  if (typeof text !== 'string') throw new Error(`${path} is not in the mini project`);
  return text;
};

const edit =
  (path: string, from: string, to: string): Change =>
  (files) => {
    const text = textOf(files, path);
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    files.set(
      path,
      text.replace(from, () => to),
    );
  };
const write =
  (path: string, text: string | Uint8Array): Change =>
  (files) =>
    void files.set(path, text);
const remove =
  (path: string): Change =>
  (files) =>
    void files.delete(path);
const append =
  (path: string, text: string): Change =>
  (files) =>
    void files.set(path, textOf(files, path) + text);
const move =
  (from: string, to: string): Change =>
  (files) => {
    for (const [path, text] of [...files])
      if (path.startsWith(from)) {
        files.delete(path);
        files.set(to + path.slice(from.length), text);
      }
  };
const all =
  (...changes: Change[]): Change =>
  (files) => {
    for (const change of changes) change(files);
  };

const plain = { channels: 3, background: '#888' } as const;
const cameraFile = await sharp({ create: { ...plain, width: 12, height: 8 } })
  .withExif({
    IFD0: { Make: 'Phone' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 14/1 0/1' },
  })
  .jpeg()
  .toBuffer();
const widePicture = await sharp({ create: { ...plain, width: 1601, height: 8 } })
  .png()
  .toBuffer();

const roots: string[] = [];
afterEach(async () => {
  for (const root of roots.splice(0)) await removeProject(root);
});

async function writeChanged(change: Change): Promise<string> {
  const files = miniProject();
  change(files);
  const root = await writeProject(files);
  roots.push(root);
  return root;
}

async function check(change: Change) {
  const root = await writeChanged(change);
  return loadProject(readSettings({}, root));
}

/** What is wrong, the one change that makes it so, and the one problem: code, file, line. */
const faults: [name: string, change: Change, code: string, at: string][] = [
  // 名单
  [
    'a village code that does not exist',
    edit(`${confirmed}/list.csv`, '410621101201,石麦囤', '410621101299,石麦囤'),
    'unknown-place',
    `${confirmed}/list.csv:3`,
  ],
  [
    'a village code of the wrong length',
    edit(`${confirmed}/list.csv`, '410621101201,石麦囤', '41062110120,石麦囤'),
    'place-code',
    `${confirmed}/list.csv:3`,
  ],
  [
    'a village of another county',
    edit(`${confirmed}/list.csv`, '410621101201,石麦囤', '410622100201,石麦囤'),
    'other-county',
    `${confirmed}/list.csv:3`,
  ],
  [
    'a negative amount',
    edit(`${confirmed}/list.csv`, ',290,', ',-290,'),
    'yuan',
    `${confirmed}/list.csv:3`,
  ],
  [
    'an amount with a thousands separator',
    edit(`${confirmed}/list.csv`, ',290,', ',"1,290",'),
    'yuan',
    `${confirmed}/list.csv:3`,
  ],
  [
    'an amount above the standard',
    edit(`${confirmed}/list.csv`, ',290,', ',501,'),
    'amount-over-standard',
    `${confirmed}/list.csv:3`,
  ],
  [
    'no member of a household',
    edit(`${confirmed}/list.csv`, ',1,290', ',0,290'),
    'count',
    `${confirmed}/list.csv:3`,
  ],
  [
    'a 13th month',
    edit(`${confirmed}/list.csv`, '2025-01', '2025-13'),
    'month',
    `${confirmed}/list.csv:3`,
  ],
  [
    'a month after the notice',
    edit(`${confirmed}/list.csv`, '2025-01', '2026-12'),
    'month',
    `${confirmed}/list.csv:3`,
  ],
  [
    'a row twice',
    append(`${confirmed}/list.csv`, '410621101201,石麦囤,1,290,2025-01\n'),
    'repeated-row',
    `${confirmed}/list.csv:6`,
  ],
  [
    'a masked name',
    edit(`${confirmed}/list.csv`, '石麦囤', '石*囤'),
    'masked-name',
    `${confirmed}/list.csv:3`,
  ],
  [
    'a name with a space',
    edit(`${confirmed}/list.csv`, '石麦囤', '石 麦囤'),
    'name',
    `${confirmed}/list.csv:3`,
  ],
  [
    'a name with a character made by one computer',
    edit(`${confirmed}/list.csv`, '石麦囤', '石\uE000囤'),
    'private-character',
    `${confirmed}/list.csv:3`,
  ],
  [
    'a cell with a space behind',
    edit(`${confirmed}/list.csv`, '石麦囤,', '石麦囤 ,'),
    'stray-space',
    `${confirmed}/list.csv:3`,
  ],
  [
    'a column that may not be published',
    edit(`${confirmed}/list.csv`, '享受起始年月', '享受起始年月,身份证号'),
    'unknown-column',
    `${confirmed}/list.csv:1`,
  ],
  [
    'a column called __proto__',
    edit(`${confirmed}/list.csv`, '享受起始年月', '__proto__'),
    'unknown-column',
    `${confirmed}/list.csv:1`,
  ],
  [
    'a missing column',
    write(
      `${confirmed}/list.csv`,
      '区划代码,姓名,家庭成员数量,享受起始年月\n410621101201,白连生,2,2024-03\n',
    ),
    'missing-column',
    `${confirmed}/list.csv:1`,
  ],
  [
    'a repeated header',
    edit(`${confirmed}/list.csv`, '保障金额,', '姓名,'),
    'repeated-column',
    `${confirmed}/list.csv:1`,
  ],
  [
    'a header with full-width commas',
    edit(
      `${confirmed}/list.csv`,
      '区划代码,姓名,家庭成员数量,保障金额,享受起始年月',
      '区划代码，姓名，家庭成员数量，保障金额，享受起始年月',
    ),
    'header-separator',
    `${confirmed}/list.csv:1`,
  ],
  [
    'no header',
    edit(`${confirmed}/list.csv`, '区划代码,姓名,家庭成员数量,保障金额,享受起始年月\n', ''),
    'header',
    `${confirmed}/list.csv:1`,
  ],
  [
    'a row with too few cells',
    edit(`${confirmed}/list.csv`, ',290,2025-01', ',290'),
    'ragged-row',
    `${confirmed}/list.csv:3`,
  ],
  [
    'an empty line in between',
    edit(`${confirmed}/list.csv`, '410621101001,欧', '\n410621101001,欧'),
    'blank-line',
    `${confirmed}/list.csv:4`,
  ],
  [
    'line ends of two kinds',
    edit(`${confirmed}/list.csv`, '2025-01\n', '2025-01\r\n'),
    'line-ends',
    `${confirmed}/list.csv:3`,
  ],
  [
    'a quote that nobody closes',
    edit(`${confirmed}/list.csv`, '石麦囤', '"石麦囤'),
    'open-quote',
    `${confirmed}/list.csv:3`,
  ],
  [
    'a stray quote',
    edit(`${confirmed}/list.csv`, '石麦囤', '石"麦囤'),
    'stray-quote',
    `${confirmed}/list.csv:3`,
  ],
  [
    'bytes of no known encoding',
    write(`${confirmed}/list.csv`, new Uint8Array([0xff, 0xfe, 0x3a, 0x53])),
    'encoding',
    `${confirmed}/list.csv:1`,
  ],
  ['NUL bytes', write(`${confirmed}/list.csv`, 'a\u0000b'), 'encoding', `${confirmed}/list.csv:1`],
  [
    'an identity number in a cell',
    edit(`${confirmed}/list.csv`, '石麦囤', '石麦囤11010519491231002X'),
    'personal-data',
    `${confirmed}/list.csv:3`,
  ],
  [
    'a list that is missing',
    remove(`${confirmed}/list.csv`),
    'missing-file',
    `${confirmed}/list.csv:1`,
  ],
  [
    'a village name that fits two',
    edit(`${review}/list.csv`, '白庙村,', '石羊,'),
    'ambiguous-place',
    `${review}/list.csv:2`,
  ],
  [
    'a village name that fits none',
    edit(`${review}/list.csv`, '白庙村,', '黑庙村,'),
    'unknown-place',
    `${review}/list.csv:2`,
  ],
  [
    'a township name that fits none',
    edit(`${review}/list.csv`, '善堂镇,白', '高村镇,白'),
    'unknown-place',
    `${review}/list.csv:2`,
  ],
  // 公示
  [
    'a total that the list does not have',
    edit(`${confirmed}/notice.yaml`, 'amountYuan: 2290', 'amountYuan: 2291'),
    'totals',
    `${confirmed}/notice.yaml:11`,
  ],
  [
    'a publicity period that ends too early',
    edit(`${review}/notice.yaml`, 'ends: 2026-11-23', 'ends: 2026-11-20'),
    'ends-early',
    `${review}/notice.yaml:8`,
  ],
  [
    'a list announced for years',
    edit(`${confirmed}/notice.yaml`, 'ends: 2026-12-05', 'ends: 2028-12-05'),
    'ends-late',
    `${confirmed}/notice.yaml:8`,
  ],
  [
    'an end before the beginning',
    edit(`${confirmed}/notice.yaml`, 'ends: 2026-12-05', 'ends: 2026-11-05'),
    'date-order',
    `${confirmed}/notice.yaml:8`,
  ],
  [
    'a day that does not exist',
    edit(`${confirmed}/notice.yaml`, 'published: 2026-11-06', 'published: 2026-02-30'),
    'date',
    `${confirmed}/notice.yaml:7`,
  ],
  [
    'a month that does not exist',
    edit(`${confirmed}/notice.yaml`, 'period: 2026-11', 'period: 2026-13'),
    'month',
    `${confirmed}/notice.yaml:6`,
  ],
  [
    'a programme that does not exist',
    edit(`${confirmed}/notice.yaml`, 'programme: subsistenceAllowance', 'programme: subsistence'),
    'unknown-programme',
    `${confirmed}/notice.yaml:3`,
  ],
  [
    'a stage that the programme does not have',
    edit(`${confirmed}/notice.yaml`, 'stage: confirmed', 'stage: termination'),
    'stage-not-allowed',
    `${confirmed}/notice.yaml:4`,
  ],
  [
    'a list of children',
    all(
      move(review, 'data/notices/410621-children-in-need-2026-11'),
      edit(
        'data/notices/410621-children-in-need-2026-11/notice.yaml',
        'extremePovertySupport',
        'childrenInNeed',
      ),
    ),
    'list-not-allowed',
    'data/notices/410621-children-in-need-2026-11/notice.yaml:3',
  ],
  [
    'a folder whose name says something else',
    move(confirmed, 'data/notices/410622-subsistence-allowance-2026-11'),
    'folder-name',
    'data/notices/410622-subsistence-allowance-2026-11/notice.yaml:6',
  ],
  [
    'the same list twice',
    (files) => {
      for (const name of ['notice.yaml', 'list.csv'])
        files.set(
          `${confirmed}-b/${name}`,
          textOf(files, `${confirmed}/${name}`).replace('2026-0001', '2026-0003'),
        );
    },
    'repeated-list',
    `${confirmed}-b/notice.yaml:6`,
  ],
  [
    'an index number twice',
    edit(`${confirmed}/notice.yaml`, '2026-0001', '2026-0002'),
    'repeated-id',
    `${confirmed}/notice.yaml:2`,
  ],
  [
    'a basis that no law is',
    edit(`${confirmed}/notice.yaml`, '《最低生活保障审核确认办法》', '《想当然办法》'),
    'unknown-law',
    `${confirmed}/notice.yaml:10`,
  ],
  [
    "a person's telephone as contact",
    edit(`${confirmed}/notice.yaml`, 'phone: 0392-0000001, sample', 'phone: 13800138000, sample'),
    'personal-data',
    `${confirmed}/notice.yaml:12`,
  ],
  [
    'more cases closed than received',
    append(article, '\n窗口受理20件，\n办结30件。\n'),
    'figures',
    `${article}:22`,
  ],
  [
    'a summary whose figures deny each other',
    edit(article, '善堂镇的老人可以在村里吃上热饭。', '受理20件，办结30件。'),
    'figures',
    `${article}:8`,
  ],
  [
    'a sick child by name in a caption',
    edit(photoStory, '图为老人包饺子', '患有白血病的女孩石小麦在包饺子'),
    'named-child',
    `${photoStory}:12`,
  ],
  [
    'a standard that the table denies',
    append(article, '\n农村低保标准为每人每年6600元。\n'),
    'standard-contradiction',
    `${article}:21`,
  ],
  [
    'a sick child by name',
    append(article, '\n福利院的孤儿石小麦，从小患有先天性心脏病。\n'),
    'named-child',
    `${article}:21`,
  ],
  [
    'a link to a guide that there is none of',
    edit(article, '(/handbook/subsistence-allowance/)', '(/handbook/orphans/)'),
    'dead-link',
    `${article}:19`,
  ],
  [
    'a link to a page of no kind',
    edit(article, '(/handbook/subsistence-allowance/)', '(/policy/)'),
    'dead-link',
    `${article}:19`,
  ],
  [
    'a link to a topic that no article has',
    edit(article, '(/handbook/subsistence-allowance/)', '(/bulletin/topics/扶贫/)'),
    'dead-link',
    `${article}:19`,
  ],
  [
    'a link to a township where a notice has no list',
    edit(
      article,
      '(/handbook/subsistence-allowance/)',
      '(/notices/410621-subsistence-allowance-2026-11/410622100/)',
    ),
    'dead-link',
    `${article}:19`,
  ],
  [
    'a dead link with the whole address of the site',
    append('content/pages/about.mdx', '\n见 https://mz.example.cn/handbook/none/ 。\n'),
    'dead-link',
    'content/pages/about.mdx:8',
  ],
  [
    'a link that is not told from the root',
    edit(article, '(/handbook/subsistence-allowance/)', '(../dumplings/)'),
    'dead-link',
    `${article}:19`,
  ],
  [
    'a link to nothing',
    edit(article, '(/handbook/subsistence-allowance/)', '()'),
    'dead-link',
    `${article}:19`,
  ],
  [
    'a link to a file that is not there',
    edit(article, '(/handbook/subsistence-allowance/)', '(/files/form.pdf)'),
    'dead-link',
    `${article}:19`,
  ],
  // 先后矛盾的日期
  [
    'an article that cites what came later',
    append(article, '\n第一句。\n按浚民〔2028〕3号办。\n'),
    'later-document',
    `${article}:22`,
  ],
  [
    'a correction of a day to come',
    edit(
      article,
      'date: 2026-10',
      'date: 2026-10\ncorrections:\n  - { date: 2062-11-03, text: 改正 }',
    ),
    'future-date',
    `${article}:7`,
  ],
  [
    'a consent of a day to come',
    edit(photoStory, 'people: 公开场合', "people: 受助人\n  consent: '2062-10-02'"),
    'future-date',
    `${photoStory}:17`,
  ],
  [
    'an issue of a month to come',
    (files) => {
      files.set('content/bulletin/2062-10/issue.yaml', 'month: 2062-10\n');
      files.set('content/bulletin/2062-10/01-more.mdx', textOf(files, article));
    },
    'future-date',
    'content/bulletin/2062-10/issue.yaml:1',
  ],
  [
    'an issue that went online before its month',
    edit('content/bulletin/2026-10/issue.yaml', 'number: 1', 'number: 1\nonline: 2026-09-30'),
    'date',
    'content/bulletin/2026-10/issue.yaml:3',
  ],
  [
    'a founding issue that is not the first',
    edit('content/bulletin/2026-10/issue.yaml', 'number: 1', 'number: 2'),
    'founding-order',
    'content/bulletin/2026-10/issue.yaml:3',
  ],
  [
    'a guide that was reviewed on a day to come',
    edit(guide, 'reviewed: 2026-11-01', 'reviewed: 2062-11-01'),
    'future-date',
    `${guide}:5`,
  ],
  [
    'a change of a guide on a day to come',
    edit(guide, '  - { date: 2026-11-01', '  - { date: 2062-11-01'),
    'future-date',
    `${guide}:23`,
  ],
  [
    'a page of a day to come',
    edit('content/pages/about.mdx', 'updated: 2026-11-01', 'updated: 2062-11-01'),
    'future-date',
    'content/pages/about.mdx:4',
  ],
  [
    'a list of a month far ahead of its publication',
    all(
      move(review, 'data/notices/410621-extreme-poverty-support-review-2027-11'),
      edit(
        'data/notices/410621-extreme-poverty-support-review-2027-11/notice.yaml',
        'period: 2026-11',
        'period: 2027-11',
      ),
    ),
    'period-order',
    'data/notices/410621-extreme-poverty-support-review-2027-11/notice.yaml:6',
  ],
  [
    'a ledger of a month to come',
    (files) => {
      for (const month of ['2026-10', '2026-11'])
        files.set(
          `data/ledger/${month.replace('2026', '2062')}.csv`,
          textOf(files, `data/ledger/${month}.csv`),
        );
      files.delete('data/ledger/2026-10.csv');
      files.delete('data/ledger/2026-11.csv');
      files.delete('data/ledger/2062-11.csv');
    },
    'future-date',
    'data/ledger/2062-10.csv:1',
  ],
  [
    'a rule repealed by what came into force before it',
    edit(
      `${reference}/laws.csv`,
      'support-rules,特困人员认定办法,民发〔2021〕43号,民政部,2021-04-26,,,',
      'support-rules,特困人员认定办法,民发〔2021〕43号,民政部,2021-04-26,2021-08-01,trial-measures,',
    ),
    'repeal-order',
    `${reference}/laws.csv:5`,
  ],
  [
    'an identity number in a comment',
    append(`${confirmed}/notice.yaml`, '# 经办人 11010519491231002X\n'),
    'personal-data',
    `${confirmed}/notice.yaml:19`,
  ],
  [
    'a raw roster beside the list',
    write(`${confirmed}/roster.xlsx`, 'x'),
    'stray-file',
    `${confirmed}/roster.xlsx:1`,
  ],
  [
    'a tab as indentation',
    edit(`${confirmed}/notice.yaml`, '  office: 浚县民政局\n', '\toffice: 浚县民政局\n'),
    'yaml',
    `${confirmed}/notice.yaml:14`,
  ],
  [
    'a full-width colon',
    edit(`${confirmed}/notice.yaml`, 'issuer: ', 'issuer：'),
    'yaml',
    `${confirmed}/notice.yaml:9`,
  ],
  [
    'a key twice',
    edit(
      `${confirmed}/notice.yaml`,
      'issuer: 浚县民政局\n',
      'issuer: 浚县民政局\nissuer: 淇县民政局\n',
    ),
    'repeated-key',
    `${confirmed}/notice.yaml:10`,
  ],
  [
    'a key that nobody knows',
    edit(`${confirmed}/notice.yaml`, 'issuer: 浚县民政局\n', 'issuer: 浚县民政局\nremark: 无\n'),
    'unknown-key',
    `${confirmed}/notice.yaml:10`,
  ],
  [
    'an alias',
    edit(`${confirmed}/notice.yaml`, 'issuer: 浚县民政局', 'issuer: &bureau 浚县民政局'),
    'yaml',
    `${confirmed}/notice.yaml:9`,
  ],
  // 稿件
  [
    'an import in an article',
    append(article, '\nimport fs from "node:fs"\n'),
    'esm',
    `${article}:21`,
  ],
  [
    'an export in an article',
    append(article, '\nexport const city = "x"\n'),
    'esm',
    `${article}:21`,
  ],
  [
    'broken code in an article',
    append(article, '\nexport const city = {\n'),
    'esm',
    `${article}:21`,
  ],
  [
    'an expression in an article',
    append(article, '\n共{1 + 1}人。\n'),
    'expression',
    `${article}:21`,
  ],
  [
    'a bracket of no language',
    append(article, '\n共{两}人，<5 人\n'),
    'mdx-syntax',
    `${article}:21`,
  ],
  [
    'a component in an article',
    append(article, '\n<Note>好</Note>\n'),
    'unknown-component',
    `${article}:21`,
  ],
  [
    'a component called constructor',
    append(article, '\n<Constructor />\n'),
    'unknown-component',
    `${article}:21`,
  ],
  ['HTML in an article', append(article, '\n<b>好</b>\n'), 'html', `${article}:21`],
  ['a comment in an article', append(article, '\n<!-- 好 -->\n'), 'html', `${article}:21`],
  [
    'a link that runs code',
    append(article, '\n[好](javascript:alert(1))\n'),
    'link-scheme',
    `${article}:21`,
  ],
  ['a title inside the body', append(article, '\n# 好\n'), 'heading', `${article}:21`],
  [
    'a picture that is not there',
    append(article, '\n![好](/photos/none.jpg)\n'),
    'picture-file',
    `${article}:21`,
  ],
  [
    'an identity number in an article',
    append(article, '\n身份证号码为110105 19491231 002X。\n'),
    'personal-data',
    `${article}:21`,
  ],
  [
    'a mobile number in a summary',
    edit(article, '可以在村里吃上热饭', '可以打138-0013-8000'),
    'personal-data',
    `${article}:8`,
  ],
  [
    'an article without front matter',
    write('content/bulletin/2026-10/03-more.mdx', '正文。\n'),
    'front-matter',
    'content/bulletin/2026-10/03-more.mdx:1',
  ],
  [
    'front matter without an end',
    edit(article, '\n---\n善堂', '\n善堂'),
    'front-matter',
    `${article}:1`,
  ],
  [
    'an empty body',
    edit(photoStory, '敬老院里，大家一起包饺子。\n', ''),
    'empty-body',
    `${photoStory}:18`,
  ],
  ['a kind that no paper has', edit(article, 'kind: 消息', 'kind: 新闻'), 'choice', `${article}:4`],
  ['a role that no paper has', edit(article, 'role: 记者', 'role: 编辑'), 'choice', `${article}:7`],
  [
    'an unsigned news item',
    edit(article, 'bylines:\n  - { role: 记者, name: 白晓禾 }\n', ''),
    'missing-key',
    `${article}:2`,
  ],
  [
    'a place that does not exist',
    edit(article, "places: ['410621101']", "places: ['410621199']"),
    'unknown-place',
    `${article}:10`,
  ],
  [
    'a programme of no use',
    edit(article, 'programmes: [subsistenceAllowance]', 'programmes: [elderlyService]'),
    'unknown-programme',
    `${article}:11`,
  ],
  [
    'an article from the future',
    edit(article, 'date: 2026-10', 'date: 2026-12'),
    'month',
    `${article}:5`,
  ],
  [
    'a picture without alt text',
    edit(photoStory, '  alt: 几位老人围着桌子包饺子\n', ''),
    'missing-key',
    `${photoStory}:11`,
  ],
  [
    'a picture of a minor without consent',
    edit(photoStory, 'people: 公开场合', 'people: 未成年人'),
    'photo-consent',
    `${photoStory}:11`,
  ],
  [
    'nothing said of who is in the picture',
    edit(photoStory, '  people: 公开场合\n', ''),
    'missing-key',
    `${photoStory}:11`,
  ],
  [
    'a file that is no picture',
    write('public/photos/broken.jpg', 'not a picture'),
    'picture-unreadable',
    'public/photos/broken.jpg:1',
  ],
  [
    'a picture as the camera made it',
    write('public/photos/camera.jpg', cameraFile),
    'picture-camera-data',
    'public/photos/camera.jpg:1',
  ],
  [
    'a picture too wide for a phone',
    write('public/photos/wide.png', widePicture),
    'picture-too-big',
    'public/photos/wide.png:1',
  ],
  [
    'a picture without its file',
    remove('public/photos/dumplings.svg'),
    'picture-file',
    `${photoStory}:14`,
  ],
  [
    'a page that the paper does not have',
    edit(article, 'date: 2026-10', 'date: 2026-10\npage: 9'),
    'count',
    `${article}:6`,
  ],
  [
    'an article behind a later page',
    all(
      edit(article, 'date: 2026-10', 'date: 2026-10\npage: 2'),
      edit(photoStory, 'date: 2026-10', 'date: 2026-10\npage: 1'),
    ),
    'page-order',
    `${photoStory}:1`,
  ],
  [
    'a key figure that the text does not have',
    edit(
      article,
      'date: 2026-10',
      'date: 2026-10\nfigures:\n  - { value: 四菜, unit: 一汤, label: 每天中午 }',
    ),
    'not-in-text',
    `${article}:7`,
  ],
  [
    'no key figure at all',
    edit(article, 'date: 2026-10', 'date: 2026-10\nfigures: []'),
    'figures',
    `${article}:6`,
  ],
  [
    'a correction before the issue',
    edit(
      article,
      'date: 2026-10',
      'date: 2026-10\ncorrections:\n  - { date: 2026-09-30, text: 改正 }',
    ),
    'date',
    `${article}:7`,
  ],
  [
    'a marked standard that the table does not have',
    edit(
      article,
      'date: 2026-10',
      'date: 2026-10\nstandards:\n  - { says: 三菜一汤, programme: subsistenceAllowance, kind: 保障标准, area: 城市 }',
    ),
    'unknown-standard',
    `${article}:7`,
  ],
  [
    'one place in the paper for two',
    (files) => void files.set('content/bulletin/2026-10/02-more.mdx', textOf(files, photoStory)),
    'repeated-order',
    'content/bulletin/2026-10/02-more.mdx:1',
  ],
  [
    'a file that nothing reads',
    write('content/bulletin/2026-10/more.md', '正文'),
    'stray-file',
    'content/bulletin/2026-10/more.md:1',
  ],
  [
    'an issue of another month',
    edit('content/bulletin/2026-10/issue.yaml', '2026-10', '2026-11'),
    'folder-name',
    'content/bulletin/2026-10/issue.yaml:1',
  ],
  // 手册和页面
  [
    'a law that does not exist',
    edit(guide, 'law: confirmation-measures', 'law: measures'),
    'unknown-law',
    `${guide}:11`,
  ],
  [
    'a law that was repealed',
    edit(guide, 'law: confirmation-measures', 'law: trial-measures'),
    'repealed-law',
    `${guide}:11`,
  ],
  [
    'a section that is missing',
    edit(guide, '## 对象条件', '## 条件'),
    'missing-section',
    `${guide}:25`,
  ],
  [
    'an expression as attribute',
    edit(guide, 'programme="subsistenceAllowance"', 'programme={"subsistenceAllowance"}'),
    'expression',
    `${guide}:31`,
  ],
  [
    'a spread attribute',
    edit(guide, 'programme="subsistenceAllowance"', '{...props}'),
    'expression',
    `${guide}:31`,
  ],
  [
    'a component with an unknown programme',
    edit(guide, 'programme="subsistenceAllowance"', 'programme="elderlyService"'),
    'component-attribute',
    `${guide}:31`,
  ],
  ['a component that is not closed', edit(guide, '</Note>', ''), 'mdx-syntax', `${guide}:33`],
  [
    'a guide without materials',
    edit(guide, 'materials:\n  - 申请书', 'materials: []'),
    'empty-list',
    `${guide}:13`,
  ],
  [
    'a guide whose materials are left open',
    edit(guide, 'materials:\n  - 申请书', 'materials:'),
    'empty-list',
    `${guide}:13`,
  ],
  [
    'a guide without a question',
    edit(
      guide,
      'questions:\n  - { ask: 多久能办好？, answer: 一般三十个工作日。 }',
      'questions: []',
    ),
    'empty-list',
    `${guide}:20`,
  ],
  [
    'a guide that says nobody who watches over it',
    edit(guide, 'supervision: 12345\n', ''),
    'missing-key',
    `${guide}:2`,
  ],
  [
    'a guide that does not say who may apply',
    edit(guide, 'who: 收入低于标准的家庭。', 'who:'),
    'text',
    `${guide}:7`,
  ],
  [
    'a guide with an empty section',
    edit(guide, '收入低于当地标准。\n', ''),
    'missing-section',
    `${guide}:25`,
  ],
  [
    'a guide of another programme',
    move(guide, 'content/handbook/temporary-assistance/2021-07-01.mdx'),
    'file-name',
    'content/handbook/temporary-assistance/2021-07-01.mdx:3',
  ],
  [
    'a version in a file of another date',
    move(guide, 'content/handbook/subsistence-allowance/2021-08-01.mdx'),
    'file-name',
    'content/handbook/subsistence-allowance/2021-08-01.mdx:4',
  ],
  [
    'a guide beside the folders',
    write('content/handbook/temporary-assistance.mdx', ''),
    'stray-file',
    'content/handbook/temporary-assistance.mdx:1',
  ],
  [
    'a version without a date',
    write('content/handbook/subsistence-allowance/new.mdx', ''),
    'stray-file',
    'content/handbook/subsistence-allowance/new.mdx:1',
  ],
  [
    'a version of a day that does not exist',
    write('content/handbook/subsistence-allowance/2026-02-30.mdx', ''),
    'stray-file',
    'content/handbook/subsistence-allowance/2026-02-30.mdx:1',
  ],
  [
    'a law that was not yet in force on the last day of a version',
    all(
      laterVersion('2026-07-01'),
      edit(`${reference}/laws.csv`, '民政部,2021-07-01,', '民政部,2026-07-01,'),
    ),
    'coming-law',
    `${guide}:11`,
  ],
  [
    'a law that was repealed while the version held',
    all(
      edit(guide, 'law: confirmation-measures', 'law: trial-measures'),
      laterVersion('2021-07-02'),
      edit(
        'content/handbook/subsistence-allowance/2021-07-02.mdx',
        'law: trial-measures',
        'law: confirmation-measures',
      ),
    ),
    'repealed-law',
    `${guide}:11`,
  ],
  // 办件和资金
  [
    'more done than came in',
    write(
      'data/accountability/services.csv',
      'month,window,kind,accepted,finished,early,source\n2026-10,窗口,全部事项,5,6,,article:2026-10/first-news\n',
    ),
    'more-than-accepted',
    'data/accountability/services.csv:2',
  ],
  [
    'more done early than done',
    write(
      'data/accountability/services.csv',
      'month,window,kind,accepted,finished,early,source\n2026-10,窗口,全部事项,5,5,6,article:2026-10/first-news\n',
    ),
    'more-than-finished',
    'data/accountability/services.csv:2',
  ],
  [
    'more of a part than of all',
    write(
      'data/accountability/services.csv',
      'month,window,kind,accepted,finished,early,source\n2026-10,窗口,承诺事项,9,5,,article:2026-10/first-news\n2026-10,窗口,全部事项,8,8,,article:2026-10/first-news\n',
    ),
    'more-than-all',
    'data/accountability/services.csv:2',
  ],
  [
    'a figure without a source',
    write(
      'data/accountability/lottery-funds.csv',
      'year,purpose,project,amountYuan,source\n2025,扶老,设备,100,\n',
    ),
    'unknown-source',
    'data/accountability/lottery-funds.csv:2',
  ],
  // 写法
  [
    'a repealed rule as if it held, in a guide',
    edit(guide, 'text: 到窗口递交。', 'text: 按民发（2012）220号文递交。'),
    'stale-law',
    `${guide}:16`,
  ],
  [
    'a repealed rule as if it held, in the body of a guide',
    edit(guide, '收入低于当地标准。', '先看下面。\n按《最低生活保障审核审批办法》办。'),
    'stale-law',
    `${guide}:28`,
  ],
  [
    'a repealed rule as if it held, on a page',
    append('content/pages/about.mdx', '\n名单按《最低生活保障审核审批办法（试行）》公示。\n'),
    'stale-law',
    'content/pages/about.mdx:8',
  ],
  [
    'a repealed rule as if it held, in a later article',
    edit(article, '老人每天中午到食堂', '按民发〔2012〕220号，老人每天中午到食堂'),
    'stale-law',
    `${article}:17`,
  ],
  [
    'an outdated wording',
    all(
      write(
        `${reference}/outdated.csv`,
        'words,until,instead,law\n医疗救助 民政部门|民政局 审批,2019-03-02,现在归医保,confirmation-measures\n',
      ),
      edit(guide, '收入低于当地标准。', '收入低。\n医疗救助由县级民政局审批。'),
    ),
    'stale-wording',
    `${guide}:28`,
  ],
  [
    'an outdated wording of a law that does not exist',
    write(`${reference}/outdated.csv`, 'words,until,instead,law\n长期公示,2021-07-01,现在,x\n'),
    'unknown-law',
    `${reference}/outdated.csv:2`,
  ],
  [
    'a sentence that nobody can read to its end',
    edit(
      guide,
      'answer: 一般三十个工作日。',
      `answer: ${'乡镇收下您的申请以后，先看材料，'.repeat(4)}再答复您。`,
    ),
    'long-sentence',
    `${guide}:21`,
  ],
  [
    'officialese in a guide',
    edit(guide, 'where: 乡镇窗口。', 'where: 乡镇窗口予以受理。'),
    'officialese',
    `${guide}:9`,
  ],
  [
    'an amount typed into a guide',
    edit(guide, 'benefit: 按月领低保金。', 'benefit: 每月领290元低保金。'),
    'typed-amount',
    `${guide}:8`,
  ],
  [
    'hard words that nobody explains',
    edit(guide, '收入低于当地标准。', '看赡养、抚养、监护、失能四样。'),
    'unexplained-words',
    `${guide}:11`,
  ],
  [
    'two changes of a version on one day',
    edit(
      guide,
      '  - { date: 2026-11-01, text: 首次发布 }',
      '  - { date: 2026-11-01, text: 改字 }\n  - { date: 2026-11-01, text: 首次发布 }',
    ),
    'repeated-id',
    `${guide}:22`,
  ],
  [
    'a page without a date',
    edit('content/pages/about.mdx', 'updated: 2026-11-01\n', ''),
    'missing-key',
    'content/pages/about.mdx:2',
  ],
  [
    'a site code of nine digits',
    edit('content/site.yaml', "'4106000000'", "'410600000'"),
    'site-id-code',
    'content/site.yaml:12',
  ],
  // 参考数据
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
    'repeated-id',
    `${reference}/places.csv:12`,
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
  // 台账
  [
    'a month that does not follow from the last',
    edit('data/ledger/2026-11.csv', 'Allowance,1,2,', 'Allowance,1,1,'),
    'ledger-balance',
    'data/ledger/2026-11.csv:2',
  ],
  [
    'a township that drops out',
    edit('data/ledger/2026-11.csv', '410621001,subsistenceAllowance,0,0,0,0,1,2,500\n', ''),
    'ledger-missing-row',
    'data/ledger/2026-11.csv:1',
  ],
  [
    'a ledger of the 13th month',
    write('data/ledger/2026-13.csv', ''),
    'stray-file',
    'data/ledger/2026-13.csv:1',
  ],
];

describe('each planted fault is found, at its line, and nothing else', () => {
  test('the project without a fault has none', async () => {
    const { problems } = await check(() => undefined);
    expect(problems).toEqual([]);
  });

  test.each(faults)('%s', async (_name, change, code, at) => {
    const { problems } = await check(change);
    expect(problems.map((problem) => `${problem.code} ${problem.file}:${problem.line}`)).toEqual([
      `${code} ${at}`,
    ]);
    for (const problem of problems) {
      expect(problem.message).toMatch(/\p{Script=Han}.*。$|应(?:写作|为)：/u);
      expect(formatProblem(problem)).not.toMatch(namesAndNumbers);
    }
  });
});

/** Nobody on a list is named in a message, and no number is repeated. */
const namesAndNumbers = /白连生|石.?麦囤|欧阳小禾|石.囤|石满仓|白有田|1949|138.?0013/;

test('faults of a notice and of its list are found at once', async () => {
  const change = all(
    edit(`${confirmed}/notice.yaml`, 'published: 2026-11-06', 'published: 2026-02-30'),
    edit(`${confirmed}/list.csv`, ',290,', ',-290,'),
    edit(`${review}/list.csv`, '白庙村,', '黑庙村,'),
    edit(`${reference}/standards.csv`, ',6000,', ',六千,'),
  );
  const { problems } = await check(change);
  expect(problems.map(({ code }) => code)).toEqual(['unknown-place', 'yuan', 'date', 'yuan']);
});

describe('what is right in another form is no fault', () => {
  const valid: [string, Change][] = [
    [
      'a list without rows',
      all(
        write(`${confirmed}/list.csv`, '区划代码,姓名,家庭成员数量,保障金额,享受起始年月\n'),
        edit(
          `${confirmed}/notice.yaml`,
          'rows: 4, persons: 8, amountYuan: 2290',
          'rows: 0, persons: 0, amountYuan: 0',
        ),
      ),
    ],
    ['a byte-order mark', edit(`${confirmed}/list.csv`, '区划代码', '\uFEFF区划代码')],
    ['GB18030', (files) => void files.set('content/pages/about.mdx', gb18030Page)],
    [
      'Windows line ends',
      (files) => {
        for (const [path, text] of files)
          if (typeof text === 'string') files.set(path, text.replaceAll('\n', '\r\n'));
      },
    ],
    ['a child by another name', append(article, '\n孤儿小麦（化名）从小患有先天性心脏病。\n')],
    [
      'a picture of a minor with consent',
      edit(photoStory, 'people: 公开场合', "people: 未成年人\n  consent: '2026-10-02'"),
    ],
    [
      'lists of which nothing was chosen, as the desk leaves them out',
      all(
        edit(photoStory, 'places: []\nprogrammes: []\n', ''),
        edit(`${review}/notice.yaml`, 'legalBasis: []\n', ''),
      ),
    ],
    ['the source has it so', append(article, '\n受理20件，办结30件（原文如此）。\n')],
    [
      'the whole address of a page of the site',
      append('content/pages/about.mdx', '\n见 https://mz.example.cn/standards/?year=2026#now 。\n'),
    ],
    ['an address of another site', append(article, '\n见 www.mca.gov.cn 。\n')],
    [
      'a file that lies in public',
      all(
        write('public/files/form.txt', '申请表\n'),
        append(
          'content/pages/about.mdx',
          '\n[申请表](/files/form.txt)，[信箱](mailto:mz@example.cn)。\n',
        ),
      ),
    ],
    [
      'pages that are counted, drawn or listed',
      append(
        'content/pages/about.mdx',
        '\n[甲](/feeds/topics/社会救助.xml)、[乙](/bulletin/places/410621/)、[丙](/coverage/410622/)、[丁](/ledger/2026-10/)、[戊](/data/standards.csv)、[己](/bulletin/2026-10.zip)。\n',
      ),
    ],
    ['a link into a page', edit(article, 'subsistence-allowance/)', 'subsistence-allowance/#who)')],
    ['empty lines at the end', append(`${confirmed}/list.csv`, ',,,,\n\n\n')],
    ['quoted cells', edit(`${confirmed}/list.csv`, '石麦囤', '"石麦囤"')],
    ['a rare character', edit(`${confirmed}/list.csv`, '石麦囤', '石𬍛囤')],
    ['a village by its full name', edit(`${review}/list.csv`, '白庙村,', '白庙村民委员会,')],
    ['a village beside a community of its name', edit(`${review}/list.csv`, '白庙村,', '石羊村,')],
  ];
  test.each(valid)('%s', async (_name, change) => {
    const { problems } = await check(change);
    expect(problems).toEqual([]);
  });
});

/** “关于” and “说明” in GB18030, the rest ASCII. */
const gb18030Page = new Uint8Array([
  ...Buffer.from('---\ntitle: '),
  ...[0xb9, 0xd8, 0xd3, 0xda],
  ...Buffer.from('\nsummary: '),
  ...[0xcb, 0xb5, 0xc3, 0xf7],
  ...Buffer.from('\nupdated: 2026-11-01\n---\n'),
  ...[0xb9, 0xd8, 0xd3, 0xda],
  0x0a,
]);

describe('the command', () => {
  const run = (root: string, env: NodeJS.ProcessEnv = {}) =>
    spawnSync(process.execPath, [resolve('scripts/check.ts')], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });

  test('says what was checked and how long it took', async () => {
    const { status, stdout } = run(await writeChanged(() => undefined));
    expect(stdout).toMatch(
      /^检查通过：专刊 1 期 2 篇，.*公示 2 个（名单 6 行）.*用时 [\d.]+ 秒。\n$/m,
    );
    expect(status).toBe(0);
  });

  test('prints every problem on its line and fails', async () => {
    const change = all(
      edit(`${confirmed}/list.csv`, ',290,', ',-1,'),
      append(article, '\nexport const a = 1\n'),
    );
    const { status, stdout } = run(await writeChanged(change));
    expect(stdout.split('\n')).toEqual([
      `${article}:21 正文里不能写程序（import、export）。请删去这一行；若是英文正文，请不要让这个词打头。`,
      `${confirmed}/list.csv:3 「保障金额」应为非负整数（元），只写数字，不写逗号、小数和单位，实际是“-1”。`,
      expect.stringMatching(/^发现 2 处问题，用时 [\d.]+ 秒。/),
      '',
    ]);
    expect(status).toBe(1);
  });

  test('tells when the last update was and refuses only where somebody asks', async () => {
    const root = await writeChanged(edit('content/site.yaml', '2026-11-20', '2026-12-20'));
    const told = run(root);
    expect(told.stdout).toMatch(/^普查自查：.*上次更新是38天前（2026年11月12日，.*已经超过两周/m);
    expect(told.status).toBe(0);
    const dated = run(root, { AS_OF: '2026-12-01' });
    expect(dated.stdout).toMatch(/notice\.yaml:7 上次更新是19天前.*请发布新的内容/);
    expect(dated.status).toBe(1);
  });

  test('refuses a date of the environment that does not exist', async () => {
    const root = await writeChanged(() => undefined);
    const { status, stdout } = run(root, { AS_OF: '2026-02-30' });
    expect(stdout).toContain('「AS_OF」应为存在的日期');
    expect(status).toBe(1);
  });
});
