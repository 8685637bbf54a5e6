import { HtmlValidate } from 'html-validate';
import type { Page } from '../page.ts';

/** The markup is valid HTML and good practice; every rule that is left out or narrowed says why. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Nothing comes from another host: the check of external requests sees to it.
    'require-sri': ['error', { target: 'crossorigin' }],
    // The style sheet keeps numbers whole; a special hyphen would be copied along.
    'tel-non-breaking': 'off',
    // A table's id is the name of its file.
    'valid-id': ['error', { relaxed: true }],
    // Boxes to tick share a name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // Matters of taste: the formatter's business.
    'doctype-style': 'off',
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
