import type { GuideView } from '../../domain/handbook/guide-view.ts';
import type { GlossaryTerm } from '../../domain/handbook/service.ts';
import { TermFinder } from '../../domain/handbook/term-links.ts';

/** Links the first place of each hard word, in the order in which the page is read; headings stay plain. */
export function linkTerms(view: GuideView, glossary: readonly GlossaryTerm[]): GuideView {
  const finder = new TermFinder(glossary);
  const mark = finder.mark.bind(finder);
  const summary = mark(view.summary);
  const who = mark(view.who);
  const benefit = mark(view.benefit);
  const where = mark(view.where);
  const body = view.body.map((block) =>
    block.type === 'paragraph' || block.type === 'item'
      ? { ...block, text: mark(block.text) }
      : block,
  );
  const steps = view.steps.map(({ title, text, limit }) => ({
    title,
    text: mark(text),
    limit: mark(limit),
  }));
  const materials = view.materials.map(mark);
  const placeAndTime = mark(view.placeAndTime);
  const contact = mark(view.contact);
  const supervision = mark(view.supervision);
  const bases = view.bases.map((basis) => ({ ...basis, says: mark(basis.says) }));
  const questions = view.questions.map(({ ask, answer }) => ({ ask, answer: mark(answer) }));
  return {
    ...{ summary, who, benefit, where, body, steps, materials },
    ...{ placeAndTime, contact, supervision, bases, questions },
  };
}
