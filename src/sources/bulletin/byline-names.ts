import { findSimilarBylines, type BylineUse } from '../../domain/bulletin/similar-bylines.ts';
import { personName } from '../formats/field-rules.ts';
import type { MapReader } from '../formats/map-reader.ts';

/** A name with the place where it is. */
interface FoundUse extends BylineUse {
  map: MapReader;
}

/** Every name under an article, to find those that are probably another one, miswritten. */
export class BylineNames {
  readonly #uses: FoundUse[] = [];

  /** Records the name in a byline of an article. */
  add(map: MapReader, name: string | undefined, article: string): void {
    const not = map.readOptional('not', personName);
    if (name === undefined) return;
    this.#uses.push({ name, article, map, ...(not === undefined ? {} : { not }) });
  }

  /** Reports likely mistakes; call it once all articles are read. */
  async check(): Promise<void> {
    // The table of sounds is large, and most archives have no two names that need it.
    if (findSimilarBylines(this.#uses, () => true).length === 0) return;
    const { pinyin } = await import('pinyin-pro');
    const soundsOf = (character: string): ReadonlySet<string> =>
      new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true }));
    const soundsAlike = (one: string, other: string): boolean =>
      !soundsOf(one).isDisjointFrom(soundsOf(other));
    for (const { use, usual, articles } of findSimilarBylines(this.#uses, soundsAlike))
      use.map.fail(
        'name',
        'like-byline',
        `署名“${use.name}”与“${usual}”（用过${articles}篇）读音相同，只差一个字或顺序；写错了请改成“${usual}”，确实是另一个人，请加上 not: ${usual}。`,
      );
  }
}
