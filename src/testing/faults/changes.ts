/** Changes to the mini project's files, each of one place. */
import type { miniProject } from '../mini-project.ts';

export type Files = ReturnType<typeof miniProject>;
export type Change = (files: Files) => void;

/** The files that are changed most. */
export const reference = 'data/reference';
export const confirmed = 'data/notices/410621-subsistence-allowance-2026-11';
export const review = 'data/notices/410621-extreme-poverty-support-review-2026-11';
export const article = 'content/bulletin/2026-10/01-first-news.mdx';
export const photoStory = 'content/bulletin/2026-10/02-dumplings.mdx';
export const guide = 'content/handbook/subsistence-allowance/2021-07-01.mdx';
/** A later version, so that the mini project's own one has a last day. */
export const laterVersion =
  (inForce: string): Change =>
  (files) => {
    const text = textOf(files, guide).replace('inForce: 2021-07-01', `inForce: ${inForce}`);
    files.set(`content/handbook/subsistence-allowance/${inForce}.mdx`, text);
  };

export const textOf = (files: Files, path: string): string => {
  const text = files.get(path);
  if (typeof text !== 'string') throw new Error(`${path} is not in the mini project`);
  return text;
};

export const edit =
  (path: string, from: string, to: string): Change =>
  (files) => {
    const text = textOf(files, path);
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    files.set(
      path,
      text.replace(from, () => to),
    );
  };
export const write =
  (path: string, text: string | Uint8Array): Change =>
  (files) =>
    void files.set(path, text);
export const remove =
  (path: string): Change =>
  (files) =>
    void files.delete(path);
export const append =
  (path: string, text: string): Change =>
  (files) =>
    void files.set(path, textOf(files, path) + text);
export const move =
  (from: string, to: string): Change =>
  (files) => {
    for (const [path, text] of [...files])
      if (path.startsWith(from)) {
        files.delete(path);
        files.set(to + path.slice(from.length), text);
      }
  };
export const all =
  (...changes: Change[]): Change =>
  (files) => {
    for (const change of changes) change(files);
  };

/** Points every row of publicity.csv to that law, so that the rules raise no second problem. */
export const rulesFollow =
  (law: string): Change =>
  (files) => {
    const path = `${reference}/publicity.csv`;
    const rules = textOf(files, path).replace(/(?:confirmation-measures|support-rules)/g, law);
    files.set(path, rules.replaceAll('2021-04-26', '2021-07-01'));
  };
