import { holdsPersonalData } from '../domain/personal-data/find-personal-data.ts';
import { personalDataNames } from '../domain/personal-data/kinds.ts';
import { findOverLines } from '../domain/personal-data/number-over-lines.ts';
import type { Problem } from '../domain/problem.ts';
import { kindsIn, withoutDigests } from '../leaks/kinds-in.ts';
import { withoutEscapes } from '../leaks/readable-texts.ts';

/** Reports personal data in a short text that is not a file: a commit message, a name, the target of a link. */
export function scanWords(file: string, text: string, what: string): Problem[] {
  const inLines = text
    .split('\n')
    .flatMap((line, index) =>
      [line, ...withoutEscapes(line)]
        .flatMap((each) => kindsIn(withoutDigests(each), undefined))
        .map((kind) => ({ kind, line: index + 1 })),
    );
  const over = findOverLines(text).map(({ kind }) => ({ kind, line: 1 }));
  return [...inLines, ...over].map(({ kind, line }) => ({
    code: 'personal-data',
    file: holdsPersonalData(file) ? file.replace(/\p{Nd}/gu, '*') : file,
    line,
    message: `${what}里有像${personalDataNames[kind]}的内容，会留在代码库的历史里；请改写（为防泄露，这里不重复原文）。`,
  }));
}
