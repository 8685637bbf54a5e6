import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findPersonalData, holdsPersonalData } from '../domain/personal-data/find-personal-data.ts';
import { personalDataNames, type PersonalDataKind } from '../domain/personal-data/kinds.ts';
import type { Finding } from './finding.ts';
import { readableTexts } from './readable-texts.ts';
import { isSealed } from './sealed-file.ts';
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
export async function scanFile(file: string, bytes: Buffer): Promise<Finding[]> {
  // A number in the name is not repeated either.
  const page = `/${holdsPersonalData(file) ? file.replace(/\p{Nd}/gu, '*') : file}`;
  if (isSealed(bytes)) return [{ page, rule: 'sealed-file', message: sealed }];
  const { raw, prose } = await readableTexts(file, bytes);
  const kinds = new Set<PersonalDataKind>([
    ...raw.flatMap(kindsInCode),
    ...prose.flatMap(kindsInProse),
    ...kindsInProse(file),
  ]);
  return [...kinds].map((kind) => ({
    page,
    rule: 'personal-data',
    message: `含有像${personalDataNames[kind]}的内容（为防泄露，这里不重复原文）`,
  }));
}

const sealed =
  '这个文件加了密码，或是查不了里面内容的压缩包（rar、7z），不知道里面有没有个人信息，不能发布；请换成不加密的文件，或另存为 zip、PDF';

/** A number in one piece that is no part of a word, a decimal or a hash. */
const wholeNumber = /(?<![\p{Nd}a-zA-Z.])\p{Nd}{11,19}[xXｘＸ]?(?![\p{Nd}a-zA-Z])/gu;

/** In code and binary data spaces and marks between digits mean nothing. */
const kindsInCode = (text: string): PersonalDataKind[] =>
  [...text.matchAll(wholeNumber)].flatMap(([number]) => kindsIn(number));

/** A SHA-256 in hex, as `SHA256SUMS` lists them: in one of some hundreds, digits stand side by side like a phone's. */
const digest = /(?<![\da-z])(?=\d*[a-f])[\da-f]{64}(?![\da-z])/g;

/** Digits in a line may be dressed up; a number does not go on in the next line. */
const kindsInProse = (text: string): PersonalDataKind[] =>
  text.split('\n').flatMap((line) => kindsIn(line.replace(digest, ' ')));

const kindsIn = (text: string): PersonalDataKind[] =>
  findPersonalData(text).map(({ kind }) => kind);
