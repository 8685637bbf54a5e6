import { looksLikeName } from '../../../domain/proofreading/person-name.ts';

/** Names of persons that a title or an office makes certain: 院长李继峰, 护理员秦春霞. */
export function findOffices(text: string): string[] {
  const office =
    /(?:局长|院长|副院长|科长|主任|书记|市长|副市长|县长|所长|站长|护理员|教官|教授|医生|护士|校长|经理|会长|队长|社工|志愿者|负责人|村民|居民|老人)([\p{Script=Han}]{2,3}?)(?=[，。、：“说为在对告介和来带向等一亲]|$)/gu;
  return [...new Set([...text.matchAll(office)].map(({ 1: name }) => name ?? ''))].filter(
    looksLikeName,
  );
}
