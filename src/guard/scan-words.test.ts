import { expect, test } from 'vitest';
import { scanWords } from './scan-words.ts';

const codesIn = (text: string): string[] =>
  scanWords('提交说明', text, '提交说明').map(({ code }) => code);

test.each(['8岁男孩王小虎确诊白血病，删去照片', '党小雨-孤儿-照片', '低保户苗青禾反映名单有误'])(
  'who is in care is not told in a message: %s',
  (text) => {
    expect(codesIn(text)).toEqual(['named-child']);
    expect(JSON.stringify(scanWords('提交说明', text, '提交说明'))).not.toMatch(/小虎|小雨|青禾/);
  },
);

test.each(['家住白庙村3组\n12号，改正', 'Fix 110101199003\n07803X of him'])(
  'what goes on in the next line: %j',
  (text) => expect(codesIn(text)).toContain('personal-data'),
);

test.each(['撤下儿童节的照片', '改正白晓禾的报道', 'Take no fault for a person’s'])(
  'an ordinary message passes: %s',
  (text) => expect(codesIn(text)).toEqual([]),
);
