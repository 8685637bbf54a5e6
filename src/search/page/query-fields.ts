import { splitQuery, type TypedPart } from '../text/query-plan.ts';

/** The fields of the advanced search, which stand for one query. */
export interface QueryFields {
  /** Parts that a page must have, separated by spaces. */
  all: string;
  /** One sentence as it stands in the page, spaces and all. */
  phrase: string;
  /** Parts that a page must not have, separated by spaces. */
  none: string;
}

const write = ({ text, quoted }: TypedPart): string =>
  quoted ? `"${text}"` : text.replace(/^-+(?=.)/u, '');
const isWanted = ({ excluded }: TypedPart): boolean => !excluded;

/** The last text in quotation marks is the phrase; those before it stay among what is required. */
export function queryToFields(query: string): QueryFields {
  const parts = splitQuery(query);
  const phrase = parts.findLast((part) => part.quoted && isWanted(part));
  return {
    all: parts
      .filter((part) => part !== phrase && isWanted(part))
      .map(write)
      .join(' '),
    phrase: phrase?.text ?? '',
    none: parts
      .filter((part) => !isWanted(part))
      .map(write)
      .join(' '),
  };
}

export function fieldsToQuery({ all, phrase, none }: QueryFields): string {
  const sentence = phrase.replaceAll('"', ' ').trim();
  const unwanted = splitQuery(none).map((part) => `-${write(part)}`);
  return [all.trim(), sentence && `"${sentence}"`, ...unwanted].filter(Boolean).join(' ');
}

/** The texts that a page must have, for marking them in it. */
export const textsOf = (query: string): string[] =>
  splitQuery(query)
    .filter(isWanted)
    .map(({ text }) => text);
