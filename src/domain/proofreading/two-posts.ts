import { looksLikeName } from './person-name.ts';
import { readPersons } from './source/names.ts';

/** A person of a text whom the text gives two posts that nobody has at once. */
interface TwoPosts {
  /** Place of the second post in the text, in UTF-16 units. */
  readonly index: number;
  readonly name: string;
  readonly posts: readonly [first: string, second: string];
}

const heads =
  '局长|主任|院长|所长|站长|科长|股长|书记|会长|校长|镇长|乡长|县长|市长|区长|主席|处长|秘书长|经理|厂长|队长|组长|园长|理事长|董事长|厅长|司长';
/** Who was the one and became the other. */
const changed =
  /原任|曾任|时任|转任|转为|升任|升为|提拔|任命|接任|晋升|代理|前任|履新|当选|改任|主持工作|卸任|推选/u;
const head = new RegExp(heads, 'u');
const addressed = new RegExp(`(?<name>\\p{Script=Han}{3})(?=副?(?:${heads}))`, 'gu');
const before = new RegExp(`(?<post>副?(?:${heads}))$`, 'u');
const behind = new RegExp(`^(?<post>副?(?:${heads}))`, 'u');

/** 局长邓某某 and later 邓某某副局长: a post and its deputy's for one person of a text. */
export function findTwoPosts(text: string): TwoPosts[] {
  if (changed.test(text)) return [];
  const names = new Set([
    ...readPersons(text).flatMap(({ name, post }) => (head.test(post) ? [name] : [])),
    ...[...text.matchAll(addressed)].flatMap(({ groups }) => namesIn(groups?.['name'] ?? '', text)),
  ]);
  return [...names].flatMap((name) => {
    const [first] = postsOf(text, name);
    if (first === undefined) return [];
    return postsOf(text, name).flatMap(({ post, index }) =>
      (isDeputy(post) !== isDeputy(first.post) &&
        post.replace('副', '') === first.post.replace('副', '')) ||
      (isOfArea.test(post) && isOfArea.test(first.post) && post !== first.post)
        ? [{ index, name, posts: [first.post, post] as const }]
        : [],
    );
  });
}

/** 邓某某 of 邓某某副局长, where a post stands before it elsewhere. */
const namesIn = (said: string, text: string): string[] =>
  [said, said.slice(1)].filter(
    (name) => looksLikeName(name) && new RegExp(`(?:${heads})${name}`, 'u').test(text),
  );

/** Nobody is 镇长 and 县长 at once. */
const isOfArea = /^(?:镇长|乡长|县长|市长|区长)$/u;

const isDeputy = (post: string): boolean => post.startsWith('副');

/** The posts right before and right behind each place of a name. */
function postsOf(text: string, name: string): { post: string; index: number }[] {
  return [...text.matchAll(new RegExp(name, 'gu'))].flatMap(({ index }) => {
    const post =
      before.exec(text.slice(0, index))?.groups?.['post'] ??
      behind.exec(text.slice(index + name.length))?.groups?.['post'];
    return post === undefined ? [] : [{ post, index }];
  });
}
