import { expect, test } from 'vitest';
import { buildNameLookup } from './listed-names.ts';
import { scanFile } from './scan-personal-data.ts';

const said = Buffer.from('咨询电话：0391-6123456\n');
const scan = (offices: ReadonlySet<string>) =>
  scanFile('about.txt', said, {
    names: buildNameLookup([]),
    allowedIn: () => new Set(),
    offices,
  });

test('a line that is clean beside some offices is looked at again beside others', async () => {
  const own = new Set(['03916123456']);
  for (const time of [1, 2]) expect(await scan(own), String(time)).toEqual([]);
  for (const time of [1, 2])
    expect(
      (await scan(new Set())).map(({ rule }) => rule),
      String(time),
    ).toEqual(['personal-data']);
});
