import type { Byline } from '../../../domain/bulletin/article.ts';
import type { Random } from './random.ts';

/** Habits that the founding issue's raw text has not; each is the share of articles that have it. */
export interface OddHabits {
  /** First lines of paragraphs are as long as the others. */
  readonly flush: number;
  /** The page's running head is between two lines of a body. */
  readonly runningHeads: number;
  /** The headline is between two paragraphs of its body. */
  readonly headlinesWithin: number;
  /** A photo with its caption is between two lines of the article before it. */
  readonly photosWithin: number;
  /** 本报河湾7月3日电 instead of 本报讯. */
  readonly telegraphs: number;
  /** （记者X　通讯员Y） after the last paragraph and nothing before the first. */
  readonly closingBylines: number;
}

export const noOddHabits: OddHabits = {
  flush: 0,
  runningHeads: 0,
  headlinesWithin: 0,
  photosWithin: 0,
  telegraphs: 0,
  closingBylines: 0,
};

/** Draws only for a habit that the page may have, so that other pages of a seed stay as they are. */
export const happens = (share: number, random: Random): boolean =>
  share > 0 && random.chance(share);

/** `lines` with `inner` between two of them, neither at the beginning nor at the end. */
export function insertWithin(
  lines: readonly string[],
  inner: readonly string[],
  random: Random,
): string[] {
  if (lines.length < 4) return [...lines, '', ...inner];
  const at = random.between(2, lines.length - 2);
  return [...lines.slice(0, at), ...inner, ...lines.slice(at)];
}

export const runningHead: readonly string[] = ['民政专刊', '2018年7月20日 第3版', ''];

export const telegraph = '本报河湾7月3日电';

/** （记者X　通讯员Y、Z） */
export function setClosingByline(bylines: readonly Byline[]): string {
  const groups = (['记者', '通讯员'] as const).flatMap((role) => {
    const names = bylines.filter((byline) => byline.role === role).map(({ name }) => name);
    return names.length === 0 ? [] : [`${role}${names.join('、')}`];
  });
  return `（${groups.join('　')}）`;
}
