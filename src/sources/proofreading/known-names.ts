import { resolve } from 'node:path';
import {
  findMisspeltNames,
  findTwoHolders,
  listHolders,
  listKnownNames,
} from '../../domain/proofreading/misspelt-name.ts';
import type { Article } from '../../domain/bulletin/article.ts';
import type { FromFile } from '../formats/from-file.ts';
import { reportOn, type Reading } from '../formats/reading.ts';
import { displayPath } from '../formats/settings.ts';
import { lineIn } from '../formats/markdown/text-units.ts';

/** Reports names in articles that are probably those of known persons, with one other character of the same sound. */
export async function checkKnownNames(
  reading: Reading,
  articles: readonly FromFile<Article>[],
): Promise<void> {
  const texts = articles.map(({ file, value }) => {
    const name = displayPath(reading.settings, resolve(reading.settings.root, file));
    const units = reading.texts?.get(name) ?? [];
    const text = units.map((unit) => unit.text).join('\n');
    return {
      name,
      issue: value.issue,
      units: units.filter(({ field }) => field === undefined),
      bylines: value.bylines.map((byline) => byline.name),
      vouched: new Set(value.namesakes),
      text,
      holders: listHolders(text),
    };
  });
  const known = listKnownNames(texts);
  const soundsAlike = await readSounds();
  for (const { name, issue, units, vouched, holders } of texts) {
    const beside = texts.filter((other) => other.issue === issue && other.name !== name);
    const holdersOfIssue = [...holders, ...beside.flatMap((other) => other.holders)];
    const report = reportOn(reading.problems, name);
    for (const unit of units) {
      const alike = findMisspeltNames(unit.text, known, soundsAlike);
      for (const found of alike.filter(({ said }) => !vouched.has(said)))
        report(
          lineIn(unit, found.index),
          'misspelt-name',
          `“${found.said}”与本站别处的“${found.known}”读音相同，只差一个字：写错了请改成“${found.known}”；确实是另一个人，在说明部分写 not: [${found.said}]。`,
          '正文',
        );
      for (const found of findTwoHolders(unit.text, holdersOfIssue))
        if (!vouched.has(found.said) && !alike.some(({ said }) => said === found.said))
          report(
            lineIn(unit, found.index),
            'two-holders',
            `“${found.said}”与本期的“${found.known}”职务相同，只差一个字：写错了请改过来；确实是两个人，在说明部分写 not: [${found.said}]。`,
            '正文',
          );
    }
  }
}

async function readSounds(): Promise<(one: string, other: string) => boolean> {
  const { pinyin } = await import('pinyin-pro');
  const soundsOf = (character: string): ReadonlySet<string> =>
    new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true }));
  return (one, other) => !soundsOf(one).isDisjointFrom(soundsOf(other));
}
