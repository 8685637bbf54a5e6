/** A question box: what is typed, what is suggested, and the answer under it. */
import { answerQuestion } from '../../domain/question/answering/answer-question.ts';
import { buildKnowledge, type Knowledge } from '../../domain/question/understanding/knowledge.ts';
import type { QuestionData } from '../../domain/question/question-data.ts';
import { suggestPlaces } from '../../domain/question/places/suggest.ts';
import { find } from '../page/elements.ts';
import { loadJson } from '../page/load-document.ts';
import { once } from '../text/once.ts';
import { siteSearch } from '../this-site.ts';
import { failureView, makeView, type Around } from './answer-view.ts';
import { makeCombobox } from './combobox.ts';
import { makeRowSource } from './list-pages.ts';
import { tellWaiting } from './waiting.ts';

const mostSuggested = 8;

const loaded = new Map<string, Promise<Knowledge>>();

const loadKnowledge = (root: string): Promise<Knowledge> =>
  once(loaded, root, async () =>
    buildKnowledge((await loadJson(`${root}question-box.json`)) as QuestionData),
  );

/** Makes the box ready; the answer is a function that answers what stands in the field. */
export function startBox(form: HTMLFormElement): () => void {
  const within = form.parentElement ?? form;
  const input = find('[role=combobox]', HTMLInputElement, within);
  const status = find('[data-question-status]', HTMLElement, within);
  const place = find('[data-question-answer]', HTMLElement, within);
  const { site: root = '/', place: context = '', phone = '', phoneName = '' } = form.dataset;
  // On the search page what the site's search finds stands below, and the reader goes on typing.
  const resultsBelow = form.dataset['resultsBelow'] !== undefined;
  const around: Around = { root, phone, phoneName };
  const source = makeRowSource(root, siteSearch);
  let newest = 0;
  let stopWaiting = (): void => undefined;

  const show = (parts: readonly HTMLElement[]): void => {
    status.textContent = '';
    place.replaceChildren(...parts);
    place.hidden = parts.length === 0;
    if (resultsBelow || parts.length === 0) return;
    parts[0]?.focus({ preventScroll: true });
    const { bottom } = place.getBoundingClientRect();
    if (bottom > window.innerHeight) form.scrollIntoView({ block: 'start' });
  };
  const ask = async (): Promise<void> => {
    const typed = input.value.trim();
    const turn = (newest += 1);
    box.close();
    if (typed === '') {
      show([]);
      return;
    }
    stopWaiting();
    stopWaiting = tellWaiting(status, form);
    const parts = await findAnswer(typed).catch(() => failureView(around));
    if (turn !== newest) return;
    stopWaiting();
    show(parts);
  };
  const findAnswer = async (typed: string): Promise<HTMLElement[]> => {
    const knowledge = await loadKnowledge(root);
    const answer = await answerQuestion(typed, knowledge, source, context);
    const isBelow = resultsBelow && answer.kind === 'other' && !answer.again;
    return isBelow ? [] : makeView(answer, around, askAnew);
  };
  const askAnew = (question: string): void => {
    input.value = question;
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  };
  const suggest = (): void => {
    const turn = newest;
    const offer = (known: Knowledge): void => {
      const places = suggestPlaces(input.value, known, mostSuggested);
      if (turn === newest) box.offer(places.map(({ text }) => text));
    };
    loadKnowledge(root).then(offer, () => undefined);
  };
  const box = makeCombobox(input, find('[role=listbox]', HTMLUListElement, within), askAnew);
  input.addEventListener('input', (event) => {
    newest += 1;
    stopWaiting();
    status.textContent = '';
    // The results below follow what is typed; an answer to something else would mislead.
    if (resultsBelow) show([]);
    // Letters on their way to Han characters name no place.
    if (!(event instanceof InputEvent && event.isComposing)) suggest();
  });
  input.addEventListener('compositionend', suggest);
  // Somebody has typed before everything had come.
  suggest();
  return () => void ask();
}
