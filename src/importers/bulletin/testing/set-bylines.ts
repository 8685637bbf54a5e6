import type { Byline } from '../../../domain/bulletin/article.ts';
import type { Random } from './random.ts';

const namesOf = (bylines: readonly Byline[], role: Byline['role']): string[] =>
  bylines.filter((byline) => byline.role === role).map(({ name }) => name);

/** 本报讯（记者X 通讯员Y、Z） in one of its forms. */
export function setLead(bylines: readonly Byline[], random: Random): string {
  const gap = random.pick(['', ' ', '']);
  const separator = random.pick(['、', '、', ' ']);
  const groups = (['记者', '通讯员'] as const).flatMap((role) => {
    const names = namesOf(bylines, role);
    return names.length === 0 ? [] : [`${role}${gap}${names.join(separator)}`];
  });
  const inner = groups.join(random.pick([' ', ' ', '　']));
  const [open, close] = random.pick([
    ['（', '）'] as const,
    ['(', ')'] as const,
    ['（', '）'] as const,
  ]);
  return `本报讯${random.pick(['', '', ' '])}${open}${inner}${close}${random.pick(['', '', ' '])}`;
}

/** Lines of their own above the body. */
export function setBylineLines(bylines: readonly Byline[], random: Random): string[] {
  const reporters = namesOf(bylines, '记者');
  const correspondents = namesOf(bylines, '通讯员');
  const prefix = random.pick(['本报', '本报', '', '□本报']);
  const gap = random.pick([' ', '　', ' ']);
  const separator = random.pick([' ', '、', '　']);
  const first = reporters.length === 0 ? [] : [`${prefix}记者${gap}${reporters.join(separator)}`];
  const second =
    correspondents.length === 0
      ? []
      : [`${prefix === '本报' ? prefix : ''}通讯员${gap}${correspondents.join(separator)}`];
  return random.chance(0.5)
    ? [...first, ...second]
    : [[...first, ...second].join(' ')].filter(Boolean);
}

/** `X 摄` at the end of the caption, or on a line of its own. */
export function setCredit(name: string, random: Random): { inline: string; own: string } {
  const credit = random.pick([`${name} 摄`, `${name}　摄`, `${name}摄`]);
  const form = random.between(0, 3);
  if (form === 0) return { inline: ` ${name} 摄`, own: '' };
  if (form === 1) return { inline: '', own: credit };
  if (form === 2) return { inline: `（${name} 摄）`, own: '' };
  return { inline: `　${name} 摄`, own: '' };
}
