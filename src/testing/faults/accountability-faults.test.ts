import { write } from './changes.ts';
import { describeFaults } from './describe-faults.ts';

describeFaults('of services and funds', [
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
    'a donation to a person',
    write(
      'data/accountability/donations.csv',
      'month,receiver,form,amountYuan,approximate,source\n2026-10,王建国,钱,100,false,article:2026-10/first-news\n',
    ),
    'named-person',
    'data/accountability/donations.csv:2',
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
  [
    'a receiver that is written otherwise than always',
    write(
      'data/accountability/donations.csv',
      `month,receiver,form,amountYuan,approximate,source\n${['6', '7', '8']
        .map((month) => `2026-0${month},市慈善总会,钱,${month}00,false,law:support-rules\n`)
        .join('')}2026-09,市慈善总汇,钱,100,false,law:support-rules\n`,
    ),
    'rare-name',
    'data/accountability/donations.csv:5',
  ],
  [
    'a project with another purpose than last year',
    write(
      'data/accountability/lottery-funds.csv',
      'year,purpose,project,amountYuan,source\n2025,扶老,设备,100,law:support-rules\n2026,助残,设备,100,law:support-rules\n',
    ),
    'fund-purpose',
    'data/accountability/lottery-funds.csv:3',
  ],
  [
    'a project with a hundred times as much as last year',
    write(
      'data/accountability/lottery-funds.csv',
      'year,purpose,project,amountYuan,source\n2025,扶老,设备,71200,law:support-rules\n2026,扶老,设备,7120000,law:support-rules\n',
    ),
    'fund-amount',
    'data/accountability/lottery-funds.csv:3',
  ],
  [
    'a fund of a year to come',
    write(
      'data/accountability/lottery-funds.csv',
      'year,purpose,project,amountYuan,source\n2027,扶老,设备,100,law:support-rules\n',
    ),
    'year',
    'data/accountability/lottery-funds.csv:2',
  ],
  [
    'a donation after the article that tells of it',
    write(
      'data/accountability/donations.csv',
      'month,receiver,form,amountYuan,approximate,source\n2026-11,善堂镇敬老院,钱,100,false,article:2026-10/first-news\n',
    ),
    'later-than-source',
    'data/accountability/donations.csv:2',
  ],
]);
