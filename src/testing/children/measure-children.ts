import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRiskySentences } from '../../domain/proofreading/child-mention.ts';
import { createRandom, type Random } from '../sample/random.ts';
import * as first from './frames.ts';
import { furtherChildFrames, furtherRecipientFrames } from './further-frames.ts';
import { furtherHelperFrames, furtherNamelessSentences } from './ordinary-frames.ts';
import { childNames, helperNames, recipientNames } from './made-up-names.ts';

const childFrames = [...first.childFrames, ...furtherChildFrames];
const recipientFrames = [...first.recipientFrames, ...furtherRecipientFrames];
const helperFrames = [...first.helperFrames, ...furtherHelperFrames];
const namelessSentences = [...first.namelessSentences, ...furtherNamelessSentences];

/** How many of the sentences of one sort were held up. */
export interface HeldUp {
  readonly sort: string;
  readonly sentences: number;
  readonly held: number;
  /** Those that came out wrong: everybody in them is invented. */
  readonly wrong: readonly string[];
}

/** Whether the check stops the sentence. */
export const isHeldUp = (text: string): boolean => findRiskySentences(text, text).length > 0;

const nameIn = (frame: string, names: readonly string[], random: Random): string =>
  frame.replace('{}', random.pick(names));

function measure(
  sort: string,
  texts: readonly string[],
  shouldHold: boolean,
  holdsUp: typeof isHeldUp,
): HeldUp {
  const held = texts.filter((text) => holdsUp(text));
  const wrong = shouldHold ? texts.filter((text) => !held.includes(text)) : held;
  return { sort, sentences: texts.length, held: held.length, wrong };
}

/** Whole sentences of other kinds, each with its own name or with none. */
const [, ...otherSentences] = readFileSync(join(import.meta.dirname, 'sentences.tsv'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'));
const sentencesThat = (verdict: 'held' | 'passes'): string[] =>
  otherSentences.flatMap(([text = '', found]) => (found === verdict ? [text] : []));

/** Each frame with `count` names of each sort: all must be held up. */
export function measureRecall(count: number, holdsUp = isHeldUp): HeldUp[] {
  const random = createRandom('children/recall');
  const fill = (frames: readonly string[], names: readonly string[]): string[] =>
    frames.flatMap((frame) => Array.from({ length: count }, () => nameIn(frame, names, random)));
  return [
    measure('儿童：随父母姓', fill(childFrames, childNames.families), true, holdsUp),
    measure('儿童：院里起名', fill(childFrames, childNames.homes), true, holdsUp),
    measure('儿童：小名', fill(childFrames, childNames.pets), true, holdsUp),
    measure('儿童：少数民族', fill(childFrames, childNames.others), true, holdsUp),
    measure('儿童：字母、某、×', fill(childFrames, childNames.masked), true, holdsUp),
    measure('成年受助人', fill(recipientFrames, recipientNames), true, holdsUp),
    measure('儿童和受助人：别的句式', sentencesThat('held'), true, holdsUp),
  ];
}

/** Sentences about adults in office, `count` names each, and about nobody: none should be held up. */
export function measureAlarms(count: number, holdsUp = isHeldUp): HeldUp[] {
  const random = createRandom('children/alarms');
  const adults = helperFrames.flatMap((frame) =>
    Array.from({ length: count }, () => nameIn(frame, helperNames, random)),
  );
  return [
    measure('有职务、有善举的成年人', adults, false, holdsUp),
    measure('没有写姓名', namelessSentences, false, holdsUp),
    measure('别人的姓名、草木、品牌、古人：别的句式', sentencesThat('passes'), false, holdsUp),
  ];
}
