import { find } from './find.ts';
import type { Household } from '../../domain/eligibility/assess.ts';
import { events } from '../../domain/eligibility/events.ts';
import { questions, type Question } from '../../domain/eligibility/questions.ts';

const page = find('#apply', HTMLElement);
const box = find('#apply-told', HTMLElement);
const list = find('#apply-told-list', HTMLElement);

const checkedIn = (name: string): string[] =>
  [...page.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)].map(
    ({ value }) => value,
  );

/** What is ticked on the page. It is stored nowhere else. */
export function readHousehold(): Household {
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

export function forgetAnswers(): void {
  for (const input of page.querySelectorAll<HTMLInputElement>('input:checked'))
    input.checked = false;
}

/** 您的回答: what has been told so far, each with a button that goes back to its question. */
export function showAnswers(told: Household, asked: readonly Question[], now: string): void {
  const happened = events.filter(({ id }) => told.events.includes(id)).map(({ name }) => name);
  const rows = [
    ...(happened.length === 0 ? [] : [makeRow('event', '遇到的事', happened.join('、'))]),
    ...asked.flatMap(({ fact, name, options }) => {
      const option = options.find(({ value }) => value === told.answers[fact]);
      return option ? [makeRow(fact, name, option.name)] : [];
    }),
  ].filter(({ step }) => step !== now);
  list.replaceChildren(...rows.map(({ item }) => item));
  box.hidden = rows.length === 0;
}

function makeRow(step: string, name: string, answer: string): { step: string; item: HTMLElement } {
  const item = document.createElement('li');
  const words = document.createElement('span');
  words.textContent = `${name}：${answer}`;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'apply-plain no-print';
  button.dataset['change'] = step;
  button.setAttribute('aria-label', `改“${name}”`);
  button.textContent = '改';
  item.append(words, button);
  return { step, item };
}
