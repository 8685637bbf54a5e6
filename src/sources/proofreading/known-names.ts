import { resolve } from 'node:path';
import {
  findMisspeltNames,
  findTwoHolders,
  listHolders,
  listKnownNames,
} from '../../domain/proofreading/misspelt-name.ts';
import type { Place } from '../../domain/places/place.ts';
import { findTwoPosts } from '../../domain/proofreading/two-posts.ts';
import { lookAlike } from '../../domain/proofreading/spelling/likeness.ts';
import {
  findTwoBureaus,
  findTwoKinds,
  findTwoPlaces,
  findTwoSpellings,
} from '../../domain/proofreading/two-spellings.ts';
import type { Article } from '../../domain/bulletin/article.ts';
import type { FromFile } from '../formats/from-file.ts';
import { reportOn, type Reading, type Report } from '../formats/reading.ts';
import { displayPath } from '../formats/settings.ts';
import { unlessAsInSource } from '../formats/markdown/body-faults.ts';
import { lineIn } from '../formats/markdown/text-units.ts';
import type { TextUnit } from '../formats/markdown/text-unit.ts';

/** Reports names in articles that are probably those of known persons or bodies, with one other character, and two posts of one person. */
export async function checkKnownNames(
  reading: Reading,
  articles: readonly FromFile<Article>[],
  places: readonly Place[],
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
  const placeNames = new Set(places.map((place) => place.name));
  for (const { name, issue, units, vouched, holders } of texts) {
    const beside = texts.filter((other) => other.issue === issue && other.name !== name);
    const holdersOfIssue = [...holders, ...beside.flatMap((other) => other.holders)];
    const report = reportOn(reading.problems, name);
    reportOneText(units, report, { soundsAlike, placeNames });
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

/** How much of their strokes two characters share that are taken for each other. */
const alike = 0.7;

/** What a text says of a body or a person in two ways. */
function reportOneText(
  units: readonly TextUnit[],
  report: Report,
  known: {
    readonly soundsAlike: (one: string, other: string) => boolean;
    readonly placeNames: ReadonlySet<string>;
  },
): void {
  const text = units.map((unit) => unit.text).join('\n');
  const spellings = [
    ...findTwoSpellings(text, known.soundsAlike, (place) => known.placeNames.has(place)),
    ...findTwoPlaces(
      text,
      (one, other) => lookAlike(one, other) >= (known.soundsAlike(one, other) ? 0.5 : alike),
      (place) => known.placeNames.has(place),
    ),
    ...findTwoKinds(text),
    ...findTwoBureaus(text),
  ].map(({ index, said, other }) => ({
    index,
    code: 'two-spellings',
    says: `“${said}”和这篇里的“${other}”不一样，像是同一个地方、同一个单位写成了两样`,
  }));
  const posts = findTwoPosts(text).map(({ index, name, posts: [first, second] }) => ({
    index,
    code: 'two-posts',
    says: `${name}在这篇里又是${first}又是${second}`,
  }));
  for (const { index, code, says } of unlessAsInSource(text, [...spellings, ...posts]))
    report(
      lineAt(units, index),
      code,
      `${says}，请核对；原稿确实如此的，在句子里写“（原文如此）”。`,
      '正文',
    );
}

/** The line of the file of a place in the texts of all units, each ended by a line end. */
function lineAt(units: readonly TextUnit[], index: number): number {
  let start = 0;
  for (const unit of units) {
    if (index <= start + unit.text.length) return lineIn(unit, index - start);
    start += unit.text.length + 1;
  }
  return 1;
}

async function readSounds(): Promise<(one: string, other: string) => boolean> {
  const { pinyin } = await import('pinyin-pro');
  const soundsOf = (character: string): ReadonlySet<string> =>
    new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true }));
  return (one, other) => !soundsOf(one).isDisjointFrom(soundsOf(other));
}
