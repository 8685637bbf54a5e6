import { readArticles } from '../../domain/law/articles.ts';
import type { Register } from '../formats/register.ts';
import type { Tables } from '../load-tables.ts';

/** Rows of tables that cite articles behind the last one of their law. */
export function checkCitedArticles({
  laws,
  statutes,
  publicity,
  exclusions,
}: Pick<Tables, 'laws' | 'statutes' | 'publicity' | 'exclusions'>): void {
  const lastOf = (law: string): number | undefined =>
    statutes.get(laws.get(law)?.title.replace(/^中华人民共和国/u, '') ?? '')?.articles;
  check(publicity, lastOf);
  check(exclusions, lastOf);
}

function check<T extends { law: string; articles?: string | undefined }>(
  { rows }: Register<T>,
  lastOf: (law: string) => number | undefined,
): void {
  for (const { value, row } of rows) {
    const last = lastOf(value.law);
    const cited = readArticles(value.articles ?? '').filter(({ unit }) => unit === '条');
    for (const { to } of cited)
      if (last !== undefined && to > last)
        row.fail(
          'articles',
          'unknown-article',
          `这部规定一共 ${last} 条，没有第 ${to} 条，请核对。`,
        );
  }
}
