import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findPersonalData } from '../domain/personal-data/find-personal-data.ts';
import { personalDataNames, type PersonalDataKind } from '../domain/personal-data/kinds.ts';
import type { Finding } from './finding.ts';
import { readableTexts } from './readable-texts.ts';
import { listFiles, mapFiles } from './site-files.ts';

/**
 * Identity numbers, mobile phones and bank cards in any byte of a built site, packed files unpacked.
 * A finding names the file and the kind, never the number.
 */
export async function scanPersonalData(dir: string): Promise<Finding[]> {
  const findings = await mapFiles(await listFiles(dir), async (file) =>
    scanFile(file, await readFile(join(dir, file))),
  );
  return findings.flat();
}

/** The scan of one file. */
export function scanFile(file: string, bytes: Buffer): Finding[] {
  const { raw, prose } = readableTexts(file, bytes);
  const kinds = new Set<PersonalDataKind>([
    ...raw.flatMap(kindsInCode),
    ...prose.flatMap(kindsInProse),
    ...kindsInProse(file),
  ]);
  return [...kinds].map((kind) => ({
    page: `/${file}`,
    rule: 'personal-data',
    message: `含有像${personalDataNames[kind]}的内容（为防泄露，这里不重复原文）`,
  }));
}

/** A number in one piece that is no part of a word, a decimal or a hash. */
const wholeNumber = /(?<![\p{Nd}a-zA-Z.])\p{Nd}{11,19}[xXｘＸ]?(?![\p{Nd}a-zA-Z])/gu;

/** In code and binary data spaces and marks between digits mean nothing. */
const kindsInCode = (text: string): PersonalDataKind[] =>
  [...text.matchAll(wholeNumber)].flatMap(([number]) => kindsIn(number));

/** Digits in a line may be dressed up; a number does not go on in the next line. */
const kindsInProse = (text: string): PersonalDataKind[] => text.split('\n').flatMap(kindsIn);

const kindsIn = (text: string): PersonalDataKind[] =>
  findPersonalData(text).map(({ kind }) => kind);
