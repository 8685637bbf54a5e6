import type { GuideView, PartChange } from '../../domain/handbook/guide-view.ts';
import type { RichText } from '../../domain/handbook/rich-text.ts';

/** The parts of a marked guide in which anything differs, in the order of the page. */
export function changedParts(view: GuideView): PartChange[] {
  const parts: [part: string, items: readonly (readonly RichText[])[]][] = [
    ['答案', [[view.summary], [view.who], [view.benefit], [view.where]]],
    ['正文', view.body.map(textsOfBlock)],
    ['办理流程', view.steps.map(({ title, text, limit }) => [title, text, limit])],
    ['申请材料', view.materials.map((material) => [material])],
    ['地点、时间和电话', [[view.placeAndTime], [view.contact], [view.supervision]]],
    ['依据', view.bases.map(({ articles, says }) => [articles, says])],
    ['常见问题', view.questions.map(({ ask, answer }) => [ask, answer])],
  ];
  return parts
    .map(([part, items]) => ({ part, ...countChanges(items) }))
    .filter(({ added, removed, changed }) => added + removed + changed > 0);
}

const textsOfBlock = (block: GuideView['body'][number]): RichText[] => {
  if ('text' in block) return [block.text];
  return block.type === 'other' && block.change
    ? [[{ text: block.html, change: block.change }]]
    : [];
};

function countChanges(items: readonly (readonly RichText[])[]): Omit<PartChange, 'part'> {
  const counts = { added: 0, removed: 0, changed: 0 };
  for (const texts of items) {
    const marks = new Set(texts.flat().map(({ change }) => change ?? 'same'));
    const [only] = marks;
    if (marks.size > 1) counts.changed += 1;
    else if (only === 'added' || only === 'removed') counts[only] += 1;
  }
  return counts;
}
