import type { Assessment } from '../../domain/eligibility/assess.ts';
import { benefits, type BenefitId } from '../../domain/eligibility/benefits.ts';
import { combine, without, type Conflict } from '../../domain/eligibility/combine.ts';
import { keeps, parseBenefitId } from '../../domain/eligibility/exclusion.ts';

interface ListedConflict extends Conflict {
  item: HTMLElement;
}

const readConflicts = (section: Element): ListedConflict[] =>
  [...section.querySelectorAll<HTMLElement>('[data-keep]')].flatMap((item) => {
    const first = parseBenefitId(item.dataset['first'] ?? '');
    const second = parseBenefitId(item.dataset['second'] ?? '');
    const keep = keeps.find((one) => one === item.dataset['keep']);
    return first && second && keep ? [{ first, second, keep, item }] : [];
  });

/** Shows the best lawful combination of the assessed benefits; nothing if no rule excludes any of them. */
export function showTogether(assessments: readonly Assessment[]): void {
  const section = document.querySelector<HTMLElement>('#apply-together');
  if (!section) return;
  const conflicts = readConflicts(section);
  const { best, givenUp, topUps } = combine(assessments, conflicts);
  const told = new Set([...givenUp.map(({ rule }) => rule), ...topUps]);
  section.hidden = told.size === 0;
  for (const conflict of conflicts) conflict.item.hidden = !told.has(conflict);
  write(section, '[data-best]', `合在一起，最多可以有：${namesOf(best)}。`);
  const winners = [...new Set(givenUp.map((one) => one.for))];
  const instead = winners.map((winner) => insteadOf(winner, assessments, conflicts));
  write(section, '[data-instead]', instead.join(''));
}

function insteadOf(
  winner: BenefitId,
  assessments: readonly Assessment[],
  conflicts: readonly Conflict[],
): string {
  const others = namesOf(without(winner, assessments, conflicts));
  return `不要${namesOf([winner])}的话，可以有：${others}。哪一种多，请窗口按今天的标准替您算。`;
}

const namesOf = (ids: readonly BenefitId[]): string =>
  ids.map((id) => benefits.find((benefit) => benefit.id === id)?.name ?? '').join('、');

function write(section: Element, selector: string, text: string): void {
  const element = section.querySelector<HTMLElement>(selector);
  if (!element) return;
  element.textContent = text;
  element.hidden = text === '';
}
