import { findBesideOffices } from '../domain/personal-data/find-personal-data.ts';
import type { PersonalDataKind } from '../domain/personal-data/kinds.ts';

/** A SHA-256 in hex, as `SHA256SUMS` lists them: one in some hundreds contains digits that look like a phone number. */
const digest = /(?<![\da-z])(?=\d*[a-f])[\da-f]{64}(?![\da-z])/g;

export const withoutDigests = (text: string): string => text.replace(digest, ' ');

/** What a text holds; landlines only where those of offices are known. */
export const kindsIn = (
  text: string,
  offices: ReadonlySet<string> | undefined,
): PersonalDataKind[] =>
  findBesideOffices(text, offices ?? new Set())
    .map(({ kind }) => kind)
    .filter((kind) => offices !== undefined || kind !== 'unlistedLandline');
