import { find } from './find.ts';
import { topUpYuan } from '../../domain/eligibility/top-up.ts';
import { formatYuan } from '../../domain/money.ts';

/** Works out the allowance if a standard is in force; otherwise the page has no such part. */
export function showTopUp(): void {
  const part = document.querySelector<HTMLElement>('#apply-top-up');
  if (!part) return;
  const standard = find('#top-up-standard', HTMLSelectElement);
  const persons = find('#top-up-persons', HTMLInputElement);
  const income = find('#top-up-income', HTMLInputElement);
  const result = find('#top-up-result', HTMLElement);
  part.addEventListener('input', () => {
    const [amount, per] = standard.value.split('/');
    const filled = persons.value !== '' && income.value !== '';
    if (!filled || !persons.validity.valid || !income.validity.valid) {
      result.textContent = '';
      return;
    }
    const yuan = topUpYuan(
      { amountYuan: Number(amount), per: per === 'year' ? 'year' : 'month' },
      { persons: persons.valueAsNumber, incomeYuan: income.valueAsNumber },
    );
    result.textContent =
      yuan === 0
        ? '按补差算，收入不低于标准，没有差额。'
        : `按补差算，每月大约${formatYuan(yuan)}。实际金额由窗口告诉您。`;
  });
  part.hidden = false;
}
