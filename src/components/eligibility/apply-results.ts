import { find } from './find.ts';
import {
  assess,
  type Assessment,
  type Household,
  type Outcome,
} from '../../domain/eligibility/assess.ts';
import { benefits } from '../../domain/eligibility/benefits.ts';
import { outcomeNames } from '../../domain/eligibility/wording.ts';
import { showTogether } from './apply-together.ts';

const list = find('#apply-programmes', HTMLElement);
const status = find('#apply-status', HTMLElement);

const order: readonly Outcome[] = ['likely', 'maybe', 'held', 'open', 'unlikely'];
const rankOf = ({ outcome }: Assessment): number => order.indexOf(outcome);

/** What the answers lead to, the best first, among the conclusions that are on the page. */
export function showResults(household: Household): void {
  const assessments = assess(household);
  const programmes = [...list.querySelectorAll<HTMLElement>('[data-programme]')];
  const ranked = programmes.map((programme) => ({
    programme,
    rank: showProgramme(programme, assessments),
  }));
  ranked.sort((a, b) => a.rank - b.rank);
  list.append(...ranked.map(({ programme }) => programme));
  showTogether(assessments);
  status.textContent = summarize(assessments);
}

/** Shows what was found; the best place in `order` of its benefits. */
function showProgramme(programme: HTMLElement, assessments: readonly Assessment[]): number {
  const parts = [...programme.querySelectorAll<HTMLElement>('[data-benefit]')];
  const ranks = parts.map((part) => {
    const assessment = assessments.find(({ benefit }) => benefit === part.dataset['benefit']);
    const found = assessment && assessment.outcome !== 'open' ? assessment : undefined;
    part.hidden = found === undefined;
    if (found) showAssessment(part, found);
    return found ? rankOf(found) : order.length;
  });
  const best = Math.min(...ranks);
  programme.hidden = best === order.length;
  const details = programme.querySelector('details');
  if (details) details.hidden = best >= order.indexOf('unlikely');
  return best;
}

function showAssessment(part: HTMLElement, { outcome, rules }: Assessment): void {
  const mark = part.querySelector<HTMLElement>('[data-outcome]');
  if (mark && outcome !== 'open') {
    mark.textContent = outcomeNames[outcome];
    mark.dataset['outcome'] = outcome;
  }
  for (const item of part.querySelectorAll<HTMLElement>('[data-rule]'))
    item.hidden = !rules.some(({ id }) => id === item.dataset['rule']);
  const otherwise = part.querySelector<HTMLElement>('[data-otherwise]');
  if (otherwise) otherwise.hidden = outcome !== 'unlikely';
}

function summarize(assessments: readonly Assessment[]): string {
  const named = (['likely', 'maybe', 'held'] as const).flatMap((outcome) => {
    const names = assessments
      .filter((assessment) => assessment.outcome === outcome)
      .map(({ benefit }) => benefits.find(({ id }) => id === benefit)?.name ?? '');
    return names.length === 0 ? [] : [`${outcomeNames[outcome]}：${names.join('、')}。`];
  });
  return named.length === 0
    ? '按您的回答，看来都不符合。情况有变化，或者拿不准，请到窗口说一声。'
    : named.join('');
}
