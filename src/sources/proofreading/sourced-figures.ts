import { displayPath } from '../formats/settings.ts';
import { resolve } from 'node:path';
import { findMistyped } from '../../domain/figures/mistyped.ts';
import type { StandardSource } from '../../domain/law/standard.ts';
import type { FromFile } from '../formats/from-file.ts';
import type { Article } from '../../domain/bulletin/article.ts';
import type { Register } from '../formats/register.ts';
import type { Reading } from '../formats/reading.ts';
import type { Tables } from '../load-tables.ts';

/**
 * Reports amounts of the tables that differ by a digit or a zero from the article that is named as their source.
 */
export function checkSourcedFigures(
  reading: Reading,
  articles: readonly FromFile<Article>[],
  { standards, donations }: Pick<Tables, 'standards' | 'donations'>,
): void {
  const textOf = ({ type, ...source }: StandardSource): string | undefined => {
    const found = articles.find(
      ({ id }) => type === 'article' && 'slug' in source && id === `${source.issue}/${source.slug}`,
    );
    const file = found && displayPath(reading.settings, resolve(reading.settings.root, found.file));
    return file === undefined
      ? undefined
      : reading.texts
          ?.get(file)
          ?.map(({ text }) => text)
          .join('\n');
  };
  check(standards, textOf);
  check(donations, textOf);
}

function check<T extends { source: StandardSource; amountYuan: number }>(
  { rows }: Register<T>,
  textOf: (source: StandardSource) => string | undefined,
): void {
  for (const { value, row } of rows) {
    const meant = findMistyped(value.amountYuan, textOf(value.source) ?? '');
    if (meant !== undefined)
      row.fail(
        'amountYuan',
        'not-in-source',
        `出处的文章里写的是 ${meant} 元，这里是 ${value.amountYuan} 元，请同文章核对。`,
      );
  }
}
