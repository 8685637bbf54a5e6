import {
  findPlaces,
  placePath,
  type FinderData,
  type FinderPlace,
} from '../../domain/places/place-finder.ts';
import { find, make } from '../page/elements.ts';
import { nameAnswer, nothingAnswer } from './name-answer.ts';
import { findNames } from './find-names.ts';
import { placeAnswer, type Around } from './place-answer.ts';

const mostShown = 8;
let started: Promise<() => Promise<void>> | undefined;

/** Makes the look-up ready; the answer is a function that answers what stands in the field. */
export const startFinder = (form: HTMLFormElement): Promise<() => Promise<void>> =>
  (started ??= start(form));

async function start(form: HTMLFormElement): Promise<() => Promise<void>> {
  const input = find('[data-list-finder] input', HTMLInputElement);
  const choices = find('[data-finder-places]', HTMLUListElement);
  const answer = find('[data-finder-answer]', HTMLElement);
  const { root = '/', hotline = '' } = form.dataset;
  const around: Around = { root, hotline };
  const data = await loadData(root).catch(() => undefined);
  let newest = 0;
  let chosen: FinderPlace | undefined;

  const choose = (place: FinderPlace, finder: FinderData): void => {
    newest += 1;
    chosen = place;
    input.value = place.name;
    choices.hidden = true;
    answer.replaceChildren(...placeAnswer(place, finder, around));
  };
  const offer = (places: readonly FinderPlace[], finder: FinderData): void => {
    choices.replaceChildren(
      ...places.slice(0, mostShown).map((place) => {
        const button = make('button', { type: 'button' }, placePath(finder.places, place.code));
        button.addEventListener('click', () => {
          choose(place, finder);
        });
        return make('li', {}, button);
      }),
    );
    choices.hidden = places.length === 0;
  };
  const answerTyped = async (): Promise<void> => {
    const typed = input.value.trim();
    const turn = (newest += 1);
    choices.hidden = true;
    answer.replaceChildren();
    if (typed === '') return;
    const places = data ? findPlaces(data.places, typed) : [];
    const [only] = places;
    if (data && only && places.length === 1) {
      choose(only, data);
      return;
    }
    if (data && places.length > 0) offer(places, data);
    if (/^[a-z\s]+$/i.test(typed)) {
      if (places.length === 0)
        answer.replaceChildren(...nothingAnswer(typed, chosen, data, around));
      return;
    }
    answer.replaceChildren(make('p', {}, '正在查……'));
    const found = await findNames(typed).catch(() => undefined);
    if (turn !== newest) return;
    const isPlace = places.length > 0 && found?.length === 0;
    answer.replaceChildren(
      ...(isPlace
        ? [make('p', {}, '同名的地方不止一个，请在上面点您说的那一个。')]
        : nameAnswer(typed, found, chosen, data, around)),
    );
  };
  const suggest = (): void => {
    newest += 1;
    answer.replaceChildren();
    if (data) offer(findPlaces(data.places, input.value), data);
  };
  input.addEventListener('input', suggest);
  // Somebody has typed before everything had come.
  if (input.value !== '') suggest();
  return answerTyped;
}

async function loadData(root: string): Promise<FinderData> {
  const response = await fetch(`${root}places/finder.json`);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as FinderData;
}
