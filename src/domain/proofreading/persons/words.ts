import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

/** A word, or a single character that belongs to none. */
export interface Word {
  readonly text: string;
  /** In UTF-16 units. */
  readonly index: number;
  /** Part of speech in the letters of the dictionary: n, v, a, d, m, nr … */
  readonly kind: string;
}

/** 甜甜的 is a word of the dictionary; 甜甜 is a child. */
const splitParticle = (word: string): string[] =>
  word.length > 2 && word.endsWith('的') ? [word.slice(0, -1), '的'] : [word];

let jieba: Jieba | undefined;

/** Cuts by the dictionary alone: what it does not know, as most names, falls into single characters. */
export function cutIntoWords(text: string): Word[] {
  jieba ??= Jieba.withDict(dict);
  let index = 0;
  return jieba.tag(text, false).flatMap(({ word, tag }) =>
    splitParticle(word).map((part) => {
      index += part.length;
      return { text: part, index: index - part.length, kind: tag };
    }),
  );
}
