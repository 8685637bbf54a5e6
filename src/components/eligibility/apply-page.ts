import { showAllConflicts, showTogether } from './apply-together.ts';
import { showTopUp } from './apply-top-up.ts';
import { showWindows } from './apply-window.ts';
import { find } from './find.ts';
import {
  answersThatCount,
  askedQuestions,
  assess,
  type Assessment,
  type Household,
  type Outcome,
} from '../../domain/eligibility/assess.ts';
import { benefits } from '../../domain/eligibility/benefits.ts';
import { events } from '../../domain/eligibility/events.ts';
import { questions } from '../../domain/eligibility/questions.ts';
import { outcomeNames } from '../../domain/eligibility/wording.ts';

const page = find('#apply', HTMLElement);
const list = find('#apply-programmes', HTMLElement);
const status = find('#apply-status', HTMLElement);
const showAll = find('#apply-all', HTMLButtonElement);
const programmes = [...list.querySelectorAll<HTMLElement>('[data-programme]')];

const checkedIn = (name: string): string[] =>
  [...page.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)].map(
    ({ value }) => value,
  );

/** What is ticked on the page; it is nowhere else. */
function readHousehold(): Household {
  const ticked = checkedIn('event');
  return {
    events: events.map(({ id }) => id).filter((id) => ticked.includes(id)),
    answers: Object.fromEntries(
      questions.flatMap(({ fact, options }) => {
        const [text] = checkedIn(fact);
        const option = options.find(({ value }) => String(value) === text);
        return option ? [[fact, option.value]] : [];
      }),
    ),
  };
}

const order: readonly Outcome[] = ['likely', 'maybe', 'held', 'open', 'unlikely'];
const rankOf = ({ outcome }: Assessment): number => order.indexOf(outcome);

function update(): void {
  const told = readHousehold();
  const asked = askedQuestions(told);
  const facts = asked.map(({ fact }) => fact);
  for (const field of page.querySelectorAll<HTMLElement>('[data-question]'))
    field.hidden = !facts.includes(field.dataset['question'] ?? '');
  const assessments = assess(answersThatCount(told));
  const ranked = programmes.map((programme) => ({
    programme,
    rank: showProgramme(programme, assessments),
  }));
  ranked.sort((a, b) => a.rank - b.rank);
  list.append(...ranked.map(({ programme }) => programme));
  showTogether(assessments);
  const last = asked.at(-1);
  const waiting = last !== undefined && !(last.fact in told.answers);
  status.textContent = summarize(assessments, waiting);
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

function summarize(assessments: readonly Assessment[], waiting: boolean): string {
  if (assessments.length === 0) return '请先选您家遇到的事。';
  const named = (['likely', 'maybe', 'held'] as const).flatMap((outcome) => {
    const names = assessments
      .filter((assessment) => assessment.outcome === outcome)
      .map(({ benefit }) => benefits.find(({ id }) => id === benefit)?.name ?? '');
    return names.length === 0 ? [] : [`${outcomeNames[outcome]}：${names.join('、')}。`];
  });
  if (waiting) return [...named, '还有问题，请接着答。'].join('');
  return named.length === 0
    ? '按您的回答，看来都不符合。情况有变化，或者拿不准，请到窗口说一声。'
    : [...named, '问题答完了。'].join('');
}

/** The leaflet shows everything, as without a script; else only what the answers lead to. */
function showLeaflet(whole: boolean): void {
  page.classList.toggle('is-asking', !whole);
  showAll.textContent = whole ? '回到逐题回答' : '看全部问题和结论';
  status.hidden = whole;
  for (const details of page.querySelectorAll('details')) details.open = whole;
  if (!whole) {
    update();
    return;
  }
  for (const part of page.querySelectorAll<HTMLElement>(
    '[data-question], [data-programme], [data-benefit], [data-rule], [data-otherwise], details',
  ))
    part.hidden = false;
  for (const mark of page.querySelectorAll<HTMLElement>('[data-outcome]')) mark.textContent = '';
  showAllConflicts();
  list.append(...programmes);
}

page.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.matches('[data-question] *, [name="event"]'))
    if (page.classList.contains('is-asking')) update();
});
showAll.addEventListener('click', () => {
  showLeaflet(page.classList.contains('is-asking'));
});
function forget(): void {
  for (const input of page.querySelectorAll<HTMLInputElement>('input:checked'))
    input.checked = false;
  showLeaflet(false);
}

find('#apply-restart', HTMLButtonElement).addEventListener('click', () => {
  forget();
  page.querySelector<HTMLInputElement>('[name="event"]')?.focus();
});
find('#apply-print', HTMLButtonElement).addEventListener('click', () => {
  window.print();
});
window.addEventListener('beforeprint', () => {
  for (const details of page.querySelectorAll('details')) details.open = true;
});
find('#apply-buttons', HTMLElement).hidden = false;
// A browser may put back what was ticked before the page was loaded again.
forget();
showWindows();
showTopUp();
