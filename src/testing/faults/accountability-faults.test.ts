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
    'a figure without a source',
    write(
      'data/accountability/lottery-funds.csv',
      'year,purpose,project,amountYuan,source\n2025,扶老,设备,100,\n',
    ),
    'unknown-source',
    'data/accountability/lottery-funds.csv:2',
  ],
]);
