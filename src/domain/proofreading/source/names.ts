import { looksLikeName } from '../person-name.ts';
import { particles } from '../persons/common-words.ts';
import { hasPlainSurname } from '../persons/surnames.ts';

/** A person whom a text names with an office, or as a speaker. */
export interface PersonFact {
  readonly name: string;
  readonly index: number;
  /** The office right before the name, and whose it is: 副局长 of 县民政局. */
  readonly post: string;
  readonly body: string;
}

const posts =
  '党组书记|副书记|书记|副市长|市长|副县长|县长|副区长|区长|副镇长|镇长|副乡长|乡长|副局长|局长|副厅长|厅长|副处长|处长|副院长|院长|副科长|科长|副主任|主任|副会长|会长|副主席|主席|秘书长|副所长|所长|副站长|站长|副校长|校长|支书|村主任|总经理|经理|董事长|负责人|院士|教官|教授|护士长|护理员|护工|医生|医师|护士|社工|志愿者|民警|业主|店主|队长|教师|老师';
const edge =
  '(?=[，。、：；“”（）()？！—]|[说讲为在对今现年曾已走赴率陪主宣叮告介和来带向等一亲也表提谈到出及与的把握看招站]|$)';
const withPost = new RegExp(
  `([\\p{Script=Han}、]{0,24}?)(${posts})(\\p{Script=Han}{2,3}?(?:先生|女士)?)${edge}`,
  'gu',
);
const speaker =
  /(?<=[，。；：“”！？]|^)(\p{Script=Han}{2,3}(?:先生|女士)?)(?=(?:说|表示|介绍|告诉|坦言|感慨|觉得)[，。：“道，]?)/gu;

/** Persons with an office, and persons who speak. */
export function readPersons(text: string): PersonFact[] {
  const offices = [...text.matchAll(withPost)].map((match) => {
    const [whole, before = '', post = '', name = ''] = match;
    const index = match.index + whole.length - name.length;
    return { name, index, post, body: before.split('、').at(-1) ?? '' };
  });
  const speakers = [...text.matchAll(speaker)].map(({ 1: name = '', index }) => ({
    name,
    index,
    post: '',
    body: '',
  }));
  const honoured = [...text.matchAll(/(\p{Script=Han}{3})(?=总书记|同志)/gu)].map(
    ({ 1: name = '', index }) => ({ name, index, post: '', body: '' }),
  );
  return [
    ...offices.filter(({ name }) => isPerson(name) || hasRareSurname(name)),
    ...[...speakers, ...honoured].filter(({ name }) => isPerson(name)),
  ];
}

/** 郦振声 behind an office */
const hasRareSurname = (name: string): boolean =>
  name.length === 3 && hasPlainSurname(name) && ![...name].some((char) => particles.has(char));

const isPerson = (name: string): boolean =>
  /^\p{Script=Han}(?:先生|女士)$/u.test(name) ||
  (looksLikeName(name) && !/^(?:他们|她们|大家|向[来大]|和[其他])|[的了们说在对向]$/u.test(name));

/** What a text says right before each place where it names somebody, back to the border of the clause. */
export const wordsBefore = (name: string, text: string): string[] =>
  text
    .split(name)
    .slice(0, -1)
    .map((before) => /[^，。；：“”！？]*$/u.exec(before)?.[0].slice(-30) ?? '');

/** The last office in front of a name: 副局长 for …县民政局副局长. */
export const lastPost = (before: string): string =>
  new RegExp(`(?:${posts})$`, 'u').exec(before)?.[0] ?? '';
