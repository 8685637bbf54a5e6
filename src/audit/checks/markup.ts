import { HtmlValidate } from 'html-validate';
import type { Page } from '../page.ts';

/** The markup is valid HTML; rules of taste are the formatter's business. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // The check of ids reports repeated ids.
    'no-dup-id': 'off',
    // A combobox by the pattern of WAI-ARIA has a listbox of its own; no native element does what it does.
    'prefer-native-element': ['error', { exclude: ['listbox', 'combobox'] }],
  },
});

export function checkMarkup(page: Page): string[] {
  const { results } = validator.validateStringSync(page.html, page.address);
  const messages = results.flatMap((result) => result.messages);
  return messages.map(
    ({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}：${message}`,
  );
}
