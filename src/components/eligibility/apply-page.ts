import { forgetAnswers, readHousehold, showAnswers } from './apply-answers.ts';
import { bringConclusions } from './apply-conclusions.ts';
import { showResults } from './apply-results.ts';
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
const found = find('#apply-found', HTMLElement);
const fields = [...page.querySelectorAll<HTMLElement>('[data-question]')];

/** The question on the screen, or `done`. */
let current = first;

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
  const isDone = current === done;
  page.classList.toggle('is-done', isDone);
  for (const field of fields)
    field.classList.toggle('is-now', field.dataset['question'] === current);
  next.hidden = isDone;
  back.hidden = current === first || isDone;
  restart.hidden = current === first && !isAnswered(first);
  print.textContent = isDone ? '打印结论' : '打印题目';
  missing.textContent = '';
  progress.textContent = tellProgress();
  showAnswers(told, askedQuestions(told), current);
  if (isDone) showResults(answersThatCount(told));
}

/** How many questions can still follow; never fewer than will be asked. */
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
  show();
  const field = fields.find(({ dataset }) => dataset['question'] === step);
  const target = step === done ? found : field?.querySelector<HTMLElement>('legend');
  (step === done ? found : progress).scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
  if (step === done) void offerWindows();
}

/** The conclusions may still be loading, or may have failed to load. */
async function goToResults(): Promise<void> {
  try {
    await bringConclusions();
    goTo(done);
  } catch {
    missing.textContent =
      '结论没有载入，可能断了网。请再按一次“下一题”，或者打印题目，带到窗口去问。';
  }
}

next.addEventListener('click', () => {
  if (isAnswered(current)) {
    const step = nextStep();
    if (step === done) void goToResults();
    else goTo(step);
  } else
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
page.addEventListener('click', ({ target }) => {
  const step = target instanceof HTMLElement ? target.dataset['change'] : undefined;
  if (step !== undefined) goTo(step);
});
page.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.closest('[data-question]')) return;
  missing.textContent = '';
  progress.textContent = tellProgress();
  // Starts loading early, since every reader needs them; a failure is reported when they are needed.
  bringConclusions().catch(() => undefined);
});

print.addEventListener('click', () => {
  window.print();
});
// Older browsers print what is closed as closed.
window.addEventListener('beforeprint', () => {
  for (const details of page.querySelectorAll('details')) details.open = true;
});

// After a reload a browser may restore the ticks of before.
forgetAnswers();
show();
showTopUp();
