import { shortPlaceName } from './place.ts';

/**
 * The everyday name of a village of the region for hints on what to type: a short one with a live list, if there is one.
 * `undefined` for a region without villages.
 */
export function exampleVillage(
  places: readonly { code: string; name: string }[],
  hasLists: (code: string) => boolean,
): string | undefined {
  const villages = places.filter(({ code }) => code.length === 12);
  const listed = villages.filter(({ code }) => hasLists(code));
  const names = [...listed, ...villages].map(({ name }) => shortPlaceName(name));
  return names.find((name) => /^\p{Script=Han}{2}(?:村|嘎查|社区)$/u.test(name)) ?? names[0];
}

/** 甲村、甲村王小明、: the beginning of a list of things to ask for. */
export const villageQuestions = (village: string | undefined): string =>
  village === undefined ? '' : `${village}、${village}王小明、`;
