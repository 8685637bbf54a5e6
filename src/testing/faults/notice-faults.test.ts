import {
  all,
  append,
  article,
  confirmed,
  edit,
  move,
  photoStory,
  review,
  textOf,
} from './changes.ts';
import { describeFaults } from './describe-faults.ts';

describeFaults('of a notice', [
  [
    'a title of another month',
    edit(`${confirmed}/notice.yaml`, '2026年11月', '2026年10月'),
    'title-month',
    `${confirmed}/notice.yaml:1`,
  ],
  [
    'a title of another programme',
    edit(`${confirmed}/notice.yaml`, '浚县低保对象', '浚县特困供养对象'),
    'title-programme',
    `${confirmed}/notice.yaml:1`,
  ],
  [
    'a title of people whom nobody has confirmed',
    edit(`${confirmed}/notice.yaml`, '浚县低保对象', '浚县拟纳入低保对象'),
    'title-stage',
    `${confirmed}/notice.yaml:1`,
  ],
  [
    'a title of another county',
    edit(`${confirmed}/notice.yaml`, 'title: 浚县', 'title: 淇县'),
    'other-county',
    `${confirmed}/notice.yaml:1`,
  ],
  [
    'the office of another county',
    edit(`${confirmed}/notice.yaml`, 'issuer: 浚县民政局', 'issuer: 淇县民政局'),
    'other-county',
    `${confirmed}/notice.yaml:9`,
  ],
  [
    'an index number of another county',
    edit(`${confirmed}/notice.yaml`, '410621-MZ-2026-0001', '410622-MZ-2026-0001'),
    'index-number',
    `${confirmed}/notice.yaml:2`,
  ],
  [
    'an index number of another year',
    edit(`${confirmed}/notice.yaml`, '410621-MZ-2026-0001', '410621-MZ-2025-0001'),
    'index-number',
    `${confirmed}/notice.yaml:2`,
  ],
  [
    'a list published on a Sunday',
    edit(`${confirmed}/notice.yaml`, 'published: 2026-11-06', 'published: 2026-11-08'),
    'closed-day',
    `${confirmed}/notice.yaml:7`,
  ],
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
    `${photoStory}:13`,
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
    'a foundling by the name that the home gave, left in the draft of a report',
    append(article, '\n福念安因患脑瘫一只手抬不起来，护理员把她扶到椅子上，喂她蛋糕。\n'),
    'named-child',
    `${article}:21`,
  ],
  [
    'a child in care by name and a small hand, left in the draft of a report',
    append(article, '\n在市儿童福利院，护理员握着秦小禾的小手和她一起切蛋糕。\n'),
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
]);
