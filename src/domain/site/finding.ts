/** Something wrong with the built site, as a value. */
export interface Finding {
  /** Address of the page (`/places/410825/`) or path of the file (`/feed.xml`), without the base path. */
  page: string;
  /** Name of the check, kebab-case. */
  rule: string;
  /** In Chinese, without personal data. */
  message: string;
}

export function sortFindings(findings: readonly Finding[]): Finding[] {
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...findings].sort(
    (a, b) => order(a.page, b.page) || order(a.rule, b.rule) || order(a.message, b.message),
  );
}

/** `/places/410825/:title 缺少标题` */
export const formatFinding = ({ page, rule, message }: Finding): string =>
  `${page}:${rule} ${message}`;

export const formatFindings = (findings: readonly Finding[]): string =>
  sortFindings(findings).map(formatFinding).join('\n');
