/** Answers about programmes: who may apply, and how. */
import { guideAddress } from '../../address.ts';
import { phonesOf } from '../places/place-facts.ts';
import type { KnownProgramme } from '../question-data.ts';
import type { Knowledge } from '../understanding/knowledge.ts';
import type { Meant } from '../understanding/understand.ts';
import { groupOf, makeAnswer, type Answer, type AnswerLink } from './answer.ts';

export const chosen = ({ programmes }: Meant, known: Knowledge): KnownProgramme[] =>
  programmes.flatMap((id) => known.data.programmes.filter((programme) => programme.id === id));

export const guideLink = ({ id, guide, shortName }: KnownProgramme): AnswerLink => ({
  text: guide?.title ?? `${shortName}办事指南`,
  address: guideAddress(id),
});

const applyPage: AnswerLink = {
  text: '答几个问题，看看您家可以申请什么',
  address: '/handbook/apply/',
};

/** 领特困供养的，不再领低保: what holds for two programmes that are asked about together. */
function sayTogether({ programmes: asked }: Meant, { data }: Knowledge): string | undefined {
  const said = data.exclusions
    .filter(
      ({ programmes: [one, other] }) =>
        one !== other && [one, other].every((id) => asked.some((programme) => programme === id)),
    )
    .map(({ says }) => says);
  return said.length === 0 ? undefined : said.join('');
}

/** Who may apply and how: the guides, or the questionnaire that leads to them. */
export function guideAnswer(meant: Meant, known: Knowledge): Answer {
  const programmes = chosen(meant, known).filter(({ guide }) => guide);
  const [first] = programmes;
  const phones = phonesOf(meant.places, known);
  if (!first?.guide)
    return makeAnswer('guide', '能申请什么，要看家里的情况：答几个问题就知道。', {
      groups: groupOf(
        '各项救助的办事指南：',
        known.data.programmes.filter(({ guide }) => guide).map(guideLink),
      ),
      next: applyPage,
      phones,
    });
  return makeAnswer(
    'guide',
    sayTogether(meant, known) ??
      (programmes.length === 1
        ? `谁可以申请${first.shortName}：${first.guide.who}`
        : `和${programmes.map(({ shortName }) => shortName).join('、')}有关，请看办事指南。`),
    {
      groups: groupOf(
        '',
        programmes.map((programme) => ({
          ...guideLink(programme),
          note: programme.guide?.benefit ?? '',
        })),
      ),
      next: programmes.length === 1 ? { ...guideLink(first), text: '看怎么办、带什么' } : applyPage,
      phones,
    },
  );
}
