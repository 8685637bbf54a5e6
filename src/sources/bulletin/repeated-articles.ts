import type { Article } from '../../domain/bulletin/article.ts';
import { reportOn, type Reading } from '../formats/reading.ts';
import type { FromFile } from '../formats/from-file.ts';

/** Shorter texts may be alike: one line below a picture. */
const leastCharacters = 40;

/** Finds what an issue contains twice by mistake: two articles with the same headline or the same text. */
export class RepeatedArticles {
  readonly #reading: Reading;
  readonly #bodies = new Map<string, string>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  addBody(id: string, body: string): void {
    this.#bodies.set(id, body.replace(/\s/gu, ''));
  }

  /** The articles of one issue in their order. Pictures may share a headline. */
  check(articles: readonly FromFile<Article>[]): void {
    const titles = new Map<string, string>();
    const bodies = new Map<string, string>();
    for (const { id, file, value } of articles) {
      const report = reportOn(this.#reading.problems, file);
      const headline = [value.kicker, value.title, value.deck].join('\n');
      const sameTitle = titles.get(headline);
      if (sameTitle !== undefined)
        report(
          1,
          'repeated-title',
          `标题与同一期的 ${sameTitle} 一样，请核对，改其中一篇。`,
          'title',
        );
      if (value.kind !== '图片') titles.set(headline, file);
      const body = this.#bodies.get(id) ?? '';
      const sameBody = body.length < leastCharacters ? undefined : bodies.get(body);
      if (sameBody !== undefined)
        report(1, 'repeated-body', `正文与 ${sameBody} 完全一样，请删去一篇。`, '正文');
      bodies.set(body, file);
    }
  }
}
