import { forgetAnswers, readHousehold, showAnswers } from './apply-answers.ts';
import { showAllResults, showResults } from './apply-results.ts';
import { showTopUp } from './apply-top-up.ts';
import { offerWindows } from './apply-window.ts';
import { find } from './find.ts';
import {
  answersThatCount,
  askedQuestions,
  mostQuestionsLeft,
} from '../../domain/eligibility/assess.ts';

/** The first question is about what happened; the others are named by their facts. */
const first = 'event';
const done = 'done';

const page = find('#apply', HTMLElement);
const progress = find('#apply-progress', HTMLElement);
const missing = find('#apply-missing', HTMLElement);
const next = find('#apply-next', HTMLButtonElement);
const back = find('#apply-back', HTMLButtonElement);
const restart = find('#apply-restart', HTMLButtonElement);
const print = find('#apply-print', HTMLButtonElement);
const whole = find('#apply-all', HTMLButtonElement);
const found = find('#apply-found', HTMLElement);
const fields = [...page.querySelectorAll<HTMLElement>('[data-question]')];

/** The question on the screen, or `done`. */
let current = first;
let isLeaflet = false;

/** The questions up to the next open one, the first of all included. */
const stepsOf = (): string[] => [first, ...askedQuestions(readHousehold()).map(({ fact }) => fact)];

const isAnswered = (step: string): boolean => {
  const { events, answers } = readHousehold();
  return step === first ? events.length > 0 : step in answers;
};

/** Where an answered question leads: the next one without an answer, else the results. */
const nextStep = (): string => stepsOf().find((step) => !isAnswered(step)) ?? done;

function show(): void {
  const told = readHousehold();
  const asked = askedQuestions(told);
  page.classList.toggle('is-asking', !isLeaflet);
  page.classList.toggle('is-leaflet', isLeaflet);
  page.classList.toggle('is-done', !isLeaflet && current === done);
  for (const field of fields) field.hidden = !isLeaflet && field.dataset['question'] !== current;
  for (const details of page.querySelectorAll('details')) details.open = isLeaflet;
  next.hidden = isLeaflet || current === done;
  back.hidden = isLeaflet || current === first || current === done;
  restart.hidden = isLeaflet || (current === first && !isAnswered(first));
  print.textContent = current === done && !isLeaflet ? '打印结论' : '打印整张表';
  print.classList.toggle('apply-plain', current !== done || isLeaflet);
  whole.textContent = isLeaflet ? '回到逐题回答' : '看整张表';
  missing.textContent = '';
  progress.textContent = isLeaflet ? '' : tellProgress();
  showAnswers(told, asked, isLeaflet ? '' : current);
  if (isLeaflet) showAllResults();
  else showResults(answersThatCount(told));
}

/** How many questions there can still be; never fewer than are asked then. */
function tellProgress(): string {
  if (current === done) return '问题答完了。';
  const told = readHousehold();
  const after = mostQuestionsLeft(told) - (isAnswered(current) ? 0 : 1);
  const number = `第${stepsOf().indexOf(current) + 1}题`;
  if (current === first)
    return told.events.length === 0 ? number : `${number}，后面最多还有${after}题`;
  return after <= 0 ? `${number}，这是最后一题` : `${number}，后面最多还有${after}题`;
}

/** Shows a question, or the results, and goes there. */
function goTo(step: string): void {
  current = step;
  isLeaflet = false;
  show();
  const field = fields.find(({ dataset }) => dataset['question'] === step);
  const target = step === done ? found : field?.querySelector<HTMLElement>('legend');
  (step === done ? found : progress).scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
  if (step === done) void offerWindows();
}

next.addEventListener('click', () => {
  if (isAnswered(current)) goTo(nextStep());
  else
    missing.textContent =
      current === first ? '请至少选一样。' : '请先选一个答案；拿不准就选“说不清”。';
});
back.addEventListener('click', () => {
  const steps = stepsOf();
  goTo(steps[steps.indexOf(current) - 1] ?? first);
});
restart.addEventListener('click', () => {
  forgetAnswers();
  goTo(first);
});
whole.addEventListener('click', () => {
  isLeaflet = !isLeaflet;
  show();
});
print.addEventListener('click', () => {
  window.print();
});
page.addEventListener('click', ({ target }) => {
  const step = target instanceof HTMLElement ? target.dataset['change'] : undefined;
  if (step !== undefined) goTo(step);
});
page.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.closest('[data-question]')) return;
  missing.textContent = '';
  if (!isLeaflet) progress.textContent = tellProgress();
});

// On paper: the whole form until the questions are answered, then the answers and what they lead to.
let wasLeaflet = false;
window.addEventListener('beforeprint', () => {
  wasLeaflet = isLeaflet;
  isLeaflet ||= current !== done;
  show();
  for (const details of page.querySelectorAll('details')) details.open = true;
});
window.addEventListener('afterprint', () => {
  isLeaflet = wasLeaflet;
  show();
});

// A browser may put back what was ticked before the page was loaded again.
forgetAnswers();
show();
showTopUp();
