/** Browsers of 2022 have no dictionary of words: there only who is called by name is denied, and who is listed is found. */
import { afterAll, expect, test, vi } from 'vitest';

const own = Object.getOwnPropertyDescriptor(Intl, 'Segmenter') ?? {};
Reflect.deleteProperty(Intl, 'Segmenter');
// Another test in the same process may have loaded these modules with a dictionary.
vi.resetModules();
const { answerQuestion } = await import('../../domain/question/answering/answer-question.ts');
const { known, source } = await import('./known.ts');
afterAll(() => {
  Object.defineProperty(Intl, 'Segmenter', own);
  // The next test in this process loads them with the dictionary again.
  vi.resetModules();
});

test('who is listed is found', async () => {
  const { kind } = await answerQuestion('大王庄村 赵大山', known, source);
  expect(kind).toBe('row');
});

test.each(['大王庄村 吴承恩', '大王庄村 高度', '张建国'])(
  '“%s” is asked back and not denied',
  async (typed) => {
    const { kind, again } = await answerQuestion(typed, known, source);
    expect(kind).not.toBe('not-listed');
    expect(again?.text).toContain('您是在找一个叫');
  },
);

test.each(['大王庄村有没有一个叫吴承恩的人', '我叫吴承恩，名单上有我吗'])(
  '“%s” says what the name is',
  async (typed) => {
    const { said } = await answerQuestion(typed, known, source);
    expect(said).toContain('没有“吴承恩”');
  },
);
