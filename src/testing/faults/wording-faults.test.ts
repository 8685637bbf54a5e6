import { all, append, article, edit, guide, reference, write } from './changes.ts';
import { describeFaults } from './describe-faults.ts';

describeFaults('of wording', [
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
        'rule,words,unless,until,instead,law\nmedical,医疗救助 民政部门|民政局 审批,,2019-03-02,现在归医保,confirmation-measures\n',
      ),
      edit(guide, '收入低于当地标准。', '收入低。\n医疗救助由县级民政局审批。'),
    ),
    'stale-wording',
    `${guide}:28`,
  ],
  [
    'a wrong day for a rule that is in force',
    edit(
      guide,
      '收入低于当地标准。',
      '收入低。\n《最低生活保障审核确认办法》自2021年6月1日起施行。',
    ),
    'law-date',
    `${guide}:28`,
  ],
  [
    'an outdated wording of a concept',
    all(
      write(`${reference}/concepts.csv`, 'concept,words\n民政,民政部门|民政局|社救股\n'),
      write(
        `${reference}/outdated.csv`,
        'rule,words,unless,until,instead,law\nmedical,医疗救助 + @民政 + 审批|核定,,2019-03-02,现在归医保,confirmation-measures\n',
      ),
      edit(guide, '收入低于当地标准。', '收入低。\n由社救股核定医疗救助金。'),
    ),
    'stale-wording',
    `${guide}:28`,
  ],
  [
    'a concept that the table does not have',
    write(
      `${reference}/outdated.csv`,
      'rule,words,unless,until,instead,law\nmedical,医疗救助 + @民政,,2019-03-02,现在归医保,confirmation-measures\n',
    ),
    'words',
    `${reference}/outdated.csv:2`,
  ],
  [
    'a concept without a name',
    write(`${reference}/concepts.csv`, 'concept,words\nmz,民政局|社救股\n'),
    'words',
    `${reference}/concepts.csv:2`,
  ],
  [
    'a concept that is written twice',
    write(`${reference}/concepts.csv`, 'concept,words\n民政,民政局\n民政,社救股\n'),
    'repeated-row',
    `${reference}/concepts.csv:3`,
  ],
  [
    'an outdated wording of a law that does not exist',
    write(
      `${reference}/outdated.csv`,
      'rule,words,unless,until,instead,law\nlong,长期公示,,2021-07-01,现在,x\n',
    ),
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
]);
