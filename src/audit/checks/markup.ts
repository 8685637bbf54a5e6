import { HtmlValidate } from 'html-validate';
import type { Page } from '../page.ts';

/** The markup is valid HTML; rules of taste are the formatter's business. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // A check of every page looks for ids that stand twice.
  rules: { 'no-dup-id': 'off' },
});

export function checkMarkup(page: Page): string[] {
  const { results } = validator.validateStringSync(page.html, page.address);
  const messages = results.flatMap((result) => result.messages);
  return messages.map(
    ({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}：${message}`,
  );
}
