import { plainText, type BodyBlock, type RichText } from './rich-text.ts';

/** A heading of a guide's body with what stands under it. */
export interface GuideSection {
  title: RichText;
  blocks: readonly BodyBlock[];
}

/** The body of a guide, taken apart for its page. */
export interface GuideParts {
  /** 对象条件: belongs to the answer to who may apply. */
  conditions: readonly BodyBlock[];
  /** 标准怎么算: how much. */
  amount: GuideSection | undefined;
  /** What is said besides. */
  rest: readonly GuideSection[];
}

/** Text before the first heading counts as conditions, as every guide begins with them. */
export function partsOfGuide(body: readonly BodyBlock[]): GuideParts {
  const intro: BodyBlock[] = [];
  const sections: { title: RichText; blocks: BodyBlock[] }[] = [];
  for (const block of body) {
    if (block.type === 'heading') sections.push({ title: block.text, blocks: [] });
    else (sections.at(-1)?.blocks ?? intro).push(block);
  }
  const named = (name: string) => sections.filter(({ title }) => plainText(title) === name);
  const conditions = named('对象条件');
  const [amount] = named('标准怎么算');
  return {
    conditions: [...intro, ...conditions.flatMap(({ blocks }) => blocks)],
    amount,
    rest: sections.filter((section) => !conditions.includes(section) && section !== amount),
  };
}

/** What an address may end with to lead to the section: its title without marks. */
export const sectionId = (title: RichText | string): string =>
  (typeof title === 'string' ? title : plainText(title)).replaceAll(/[^\p{L}\p{N}]/gu, '');
