import {
  all,
  append,
  article,
  confirmed,
  edit,
  guide,
  move,
  photoStory,
  reference,
  rulesFollow,
  review,
  textOf,
  write,
} from './changes.ts';
import { describeFaults } from './describe-faults.ts';

describeFaults('of dates that contradict each other', [
  [
    'an article that cites what came later',
    append(article, '\n第一句。\n按浚民〔2028〕3号办。\n'),
    'later-mention',
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
    `${photoStory}:18`,
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
      edit(
        'data/notices/410621-extreme-poverty-support-review-2027-11/notice.yaml',
        '2026年11月',
        '2027年11月',
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
    all(
      edit(
        `${reference}/laws.csv`,
        'support-rules,特困人员认定办法,民发〔2021〕43号,民政部,2021-04-26,,,',
        'support-rules,特困人员认定办法,民发〔2021〕43号,民政部,2021-04-26,2021-08-01,trial-measures,',
      ),
      rulesFollow('confirmation-measures'),
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
]);
