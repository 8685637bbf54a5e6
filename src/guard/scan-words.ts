import { holdsPersonalData } from '../domain/personal-data/find-personal-data.ts';
import { personalDataNames } from '../domain/personal-data/kinds.ts';
import { findOverLines } from '../domain/personal-data/number-over-lines.ts';
import { findRiskySentences } from '../domain/proofreading/child-mention.ts';
import type { Problem } from '../domain/problem.ts';
import { kindsIn, withoutDigests } from '../leaks/kinds-in.ts';
import { withoutEscapes } from '../leaks/readable-texts.ts';
import { widerTexts } from '../leaks/wider-texts.ts';

const personInCare = '孩子、病人或受助人的姓名';

/** Lines that may tell who is in care; a name of a branch has hyphens where a sentence has commas. */
function linesOfPersons(text: string): number[] {
  const plain = text.replace(/(?<=\p{Script=Han})[-_/](?=\p{Script=Han})/gu, '，');
  return plain
    .split('\n')
    .flatMap((line, index) => (findRiskySentences(line, plain).length > 0 ? [index + 1] : []));
}

/** Reports personal data in a short text that is not a file: a commit message, a name, the target of a link. */
export function scanWords(file: string, text: string, what: string): Problem[] {
  const inLines = text
    .split('\n')
    .flatMap((line, index) =>
      [line, ...withoutEscapes(line)]
        .flatMap((each) => kindsIn(withoutDigests(each), undefined))
        .map((kind) => ({ kind, line: index + 1 })),
    );
  const wider = widerTexts('words.md', text.split('\n')).flatMap(({ text: more, line }) =>
    kindsIn(more, undefined).map((kind) => ({ kind, line })),
  );
  const over = findOverLines(text).map(({ kind }) => ({ kind, line: 1 }));
  const shown = holdsPersonalData(file) ? file.replace(/\p{Nd}/gu, '*') : file;
  const problem = (code: string, line: number, like: string): Problem => ({
    ...{ code, file: shown, line },
    message: `${what}里有像${like}的内容，会留在代码库的历史里；请改写（为防泄露，这里不重复原文）。`,
  });
  return [
    ...[...inLines, ...(inLines.length > 0 ? [] : wider), ...over].map(({ kind, line }) =>
      problem('personal-data', line, personalDataNames[kind]),
    ),
    ...linesOfPersons(text).map((line) => problem('named-child', line, personInCare)),
  ];
}
