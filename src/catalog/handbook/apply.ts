import { getGuides } from './handbook.ts';
import { getProgrammes, getStandards } from '../site/reference.ts';
import { getFrame } from '../site/site.ts';
import type { Guide } from '../../domain/handbook/guide.ts';
import { isInForce, type Standard } from '../../domain/law/standard.ts';
import type { Programme } from '../../domain/programme.ts';

/** What 我能申请什么 is made from, on the screen and as a form on paper. */
export interface ApplyFacts {
  /** Programmes with a guide in force, in their order. */
  entries: readonly { guide: Guide; programme: Programme }[];
  /** The last day on which one of the guides was checked. */
  reviewed: Guide['reviewed'];
  /** The amounts of a programme that hold today. */
  standardsOf: (programme: string) => readonly Standard[];
}

export async function getApplyFacts(): Promise<ApplyFacts> {
  const { asOf } = await getFrame();
  const guides = await getGuides();
  const programmes = await getProgrammes();
  const standards = (await getStandards()).filter((standard) => isInForce(standard, asOf));
  const days = guides.map(({ reviewed }) => reviewed).sort();
  return {
    entries: guides.flatMap((guide) => {
      const programme = programmes.find(({ id }) => id === guide.programme);
      return programme ? [{ guide, programme }] : [];
    }),
    reviewed: days.at(-1) ?? asOf,
    standardsOf: (programme) => standards.filter((standard) => standard.programme === programme),
  };
}
