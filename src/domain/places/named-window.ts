import type { ServiceWindow } from '../handbook/service.ts';
import type { TextFinding } from '../handbook/text-finding.ts';
import type { Place } from './place.ts';

const phone = /(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/gu;
const clause = /[。！？\n]/u;

/**
 * 甲镇的窗口电话是…: the telephone number of another window, directly behind the only township that its sentence
 * names.
 */
export function findOtherWindows(
  text: string,
  windows: readonly ServiceWindow[],
  places: readonly Place[],
): TextFinding[] {
  if (!/0\d{2,3}-\d{7}/u.test(text)) return [];
  return [...text.matchAll(phone)].flatMap(({ 0: said, index }) => {
    const owners = windows.filter((window) => window.phone === said);
    const before = text.slice(0, index).split(clause).at(-1) ?? '';
    const named = places.filter(
      ({ level, name }) => level === 'township' && name.length > 2 && before.includes(name),
    );
    const [first] = owners;
    const isRight = owners.some(({ place }) => named.some(({ code }) => code === place));
    return !first || first.place.length <= 6 || named.length === 0 || isRight
      ? []
      : [{ index, says: `${said} 是${first.name}的电话，这里写的是${named[0]?.name}` }];
  });
}
