/** The fields of the advanced search and the one query that they stand for. */

export interface QueryFields {
  /** Parts that a page must have, separated by spaces. */
  all: string;
  /** One sentence as it stands in the page, spaces and all. */
  phrase: string;
  /** Parts that a page must not have, separated by spaces. */
  none: string;
}

const PART = /(-?)"([^"]*[^"\s][^"]*)"(?=\s|$)|(\S+)/gu;

/** The last text in quotation marks is the phrase; those before it stay among what is required. */
export function queryToFields(query: string): QueryFields {
  const all: string[] = [];
  const none: string[] = [];
  let phrase = '';
  for (const [part, minus, quoted, bare = ''] of query.matchAll(PART)) {
    if (minus === '-' || /^-./u.test(bare)) none.push(part.replace(/^-+(?=.)/u, ''));
    else if (quoted === undefined) all.push(part);
    else {
      if (phrase !== '') all.push(`"${phrase}"`);
      phrase = quoted.trim();
    }
  }
  return { all: all.join(' '), phrase, none: none.join(' ') };
}

export function fieldsToQuery({ all, phrase, none }: QueryFields): string {
  const sentence = phrase.replaceAll('"', ' ').trim();
  const unwanted = [...none.matchAll(PART)].map(([part]) => `-${part.replace(/^-+(?=.)/u, '')}`);
  return [all.trim(), sentence && `"${sentence}"`, ...unwanted].filter(Boolean).join(' ');
}

/** The texts that a page must have, for marking them in it. */
export function textsOf(query: string): string[] {
  return [...query.matchAll(PART)].flatMap(([, minus, quoted, bare = '']) =>
    minus === '-' || /^-./u.test(bare) ? [] : [quoted?.trim() ?? bare],
  );
}
