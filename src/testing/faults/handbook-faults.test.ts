import { all, edit, guide, laterVersion, move, reference, rulesFollow, write } from './changes.ts';
import { describeFaults } from './describe-faults.ts';

describeFaults('of the handbook and the pages', [
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
    'a mark of Markdown in what is none',
    edit(guide, 'where: 乡镇窗口。', 'where: 乡镇~~窗口~~。'),
    'mark',
    `${guide}:9`,
  ],
  [
    'a mark that did not take',
    edit(guide, '收入低于当地标准。', '**收入低。'),
    'mark',
    `${guide}:27`,
  ],
  [
    'a hotline that there is not',
    edit(guide, '收入低于当地标准。', '请打热线12346。'),
    'unknown-hotline',
    `${guide}:27`,
  ],
  [
    'an hour that no day has',
    edit(guide, 'placeAndTime: 工作日，', 'placeAndTime: 工作日8:30—25:30，'),
    'impossible-time',
    `${guide}:17`,
  ],
  ['a slip before the body', edit(guide, 'who: 收入', 'who: “收入'), 'slip', `${guide}:7`],
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
      rulesFollow('support-rules'),
    ),
    'coming-law',
    `${guide}:11`,
  ],
  [
    'a version that runs on over the day on which its law was amended',
    all(
      laterVersion('2026-07-01'),
      edit(`${reference}/laws.csv`, 'repealedBy,note', 'repealedBy,amended,note'),
      edit(`${reference}/laws.csv`, '2021-07-01,,,\n', '2021-07-01,,,2024-01-01,\n'),
      edit(`${reference}/laws.csv`, 'confirmation-measures,"', 'confirmation-measures,,"'),
      edit(`${reference}/laws.csv`, '2021-04-26,,,\n', '2021-04-26,,,,\n'),
    ),
    'changed-law',
    `${guide}:11`,
  ],
  [
    'a newest version that ends',
    edit(guide, 'inForce: 2021-07-01', 'inForce: 2021-07-01\nuntil: 2025-12-31'),
    'open-end',
    `${guide}:5`,
  ],
  [
    'a version that ends after the next one has begun',
    all(
      laterVersion('2025-12-31'),
      edit(guide, 'inForce: 2021-07-01', 'inForce: 2021-07-01\nuntil: 2025-12-31'),
    ),
    'date-order',
    `${guide}:5`,
  ],
  [
    'a version that knows what came later',
    all(
      laterVersion('2026-07-01'),
      edit(guide, '收入低于当地标准。', '2025年起，收入低于当地标准。'),
    ),
    'later-mention',
    `${guide}:27`,
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
]);
