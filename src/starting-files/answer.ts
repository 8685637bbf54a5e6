/**
 * An answer as people type it → as it is written in files: no full-width digits, and `2026年7月`, `2026.7`, `2026/7/8`
 * become `2026-07`, `2026-07-08`. Whether there is such a month or day is for the question to say.
 */
export function tidyAnswer(typed: string): string {
  const text = typed.normalize('NFKC').trim();
  const [, year, month = '', day] = datePattern.exec(text) ?? [];
  if (year === undefined) return text;
  return [year, ...[month, day].flatMap((part) => part?.padStart(2, '0') ?? [])].join('-');
}

const datePattern = /^(\d{4})\s*[-年./]\s*(\d{1,2})(?:\s*[-月./]\s*(\d{1,2}))?\s*[月日号]?$/u;
