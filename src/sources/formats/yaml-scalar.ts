import { stringify } from 'yaml';

/** A text as the value of a YAML key or list item, on one line: plain where that is safe, else quoted. */
export const yamlScalar = (text: string): string =>
  stringify(text, {
    lineWidth: 0,
    blockQuote: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    // Single quotes would hold a line end as it is.
    singleQuote: text.includes('\n') ? false : null,
  }).trimEnd();
