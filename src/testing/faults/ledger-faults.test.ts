import { edit, write } from './changes.ts';
import { describeFaults } from './describe-faults.ts';

describeFaults('of the ledger', [
  [
    'millions for a few people',
    edit('data/ledger/2026-11.csv', ',2,500', ',2,4628200'),
    'ledger-amount',
    'data/ledger/2026-11.csv:3',
  ],
  [
    'an amount in another unit',
    edit('data/ledger/2026-11.csv', ',2,500', ',2,1'),
    'ledger-amount',
    'data/ledger/2026-11.csv:3',
  ],
  [
    'more people than households can have',
    edit('data/ledger/2026-11.csv', ',1,2,500', ',1,25,500'),
    'ledger-counts',
    'data/ledger/2026-11.csv:3',
  ],
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
  [
    'more raised and lowered than there are',
    edit('data/ledger/2026-11.csv', '0,0,0,0,1,2,500', '0,0,1,1,1,2,500'),
    'ledger-counts',
    'data/ledger/2026-11.csv:3',
  ],
]);
