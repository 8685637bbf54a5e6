import type { ArticleKind } from '../../../domain/bulletin/article.ts';
import type { Entry } from './entry.ts';
import { isTelegraph, plainText } from './signature.ts';
import { isCommentTitle } from '../headlines/subheads.ts';

/** What kind of piece it is, and whether that is certain. */
export interface FoundKind {
  readonly kind: ArticleKind;
  readonly isCertain: boolean;
  /** Why, in a few Chinese words for the report. */
  readonly reason: string;
}

const longPiece = 600;

export function findKind(entry: Entry): FoundKind {
  if (entry.isPhoto) return { kind: '图片', isCertain: true, reason: '有图片说明或摄影署名' };
  const { kicker, title, deck } = entry.headline ?? {};
  const heading = plainText([...(kicker ?? []), ...(title ?? []), ...(deck ?? [])]);
  const paragraphs = entry.parts.map(({ glyphs }) => plainText(glyphs));
  const text = paragraphs.join('');
  const answers = paragraphs.filter((line) =>
    /^(?:记者|问|答|[\p{Script=Han}·]{2,4})[：:]/u.test(line),
  );
  if (/专访|访谈|对话|——访|答记者问|^访/u.test(heading) || answers.length >= 3)
    return { kind: '访谈', isCertain: answers.length >= 3, reason: '标题或一问一答的写法' };
  if (/^本[报刊]?讯/u.test(formText(entry)))
    return { kind: '消息', isCertain: true, reason: '以“本报讯”开头' };
  if (isTelegraph(entry.parts[0]?.glyphs ?? []))
    return { kind: '消息', isCertain: true, reason: '以“某月某日电”开头' };
  if (/综述|述评|回眸|盘点/u.test(heading))
    return { kind: '综述', isCertain: false, reason: '标题' };
  if (/纪实|见闻|侧记|走笔|特写|纪事|小记|速写|掠影|扫描/u.test(heading))
    return { kind: '通讯', isCertain: true, reason: '标题里有“纪实”“见闻”一类的词' };
  if (isCommentTitle(heading))
    return { kind: '评论', isCertain: entry.bylines.length === 0, reason: '标题' };
  if (
    /采访了|接受.{0,8}采访|记者专访/u.test(text.slice(0, 300)) &&
    /[问答]|他说|她说|介绍/u.test(text)
  )
    return { kind: '访谈', isCertain: false, reason: '开头写到采访' };
  if (text.length >= longPiece && entry.bylines.length > 0)
    return { kind: '通讯', isCertain: false, reason: '单独署名，篇幅较长' };
  if (entry.bylines.length === 0) return { kind: '评论', isCertain: false, reason: '没有署名' };
  return { kind: '消息', isCertain: false, reason: '没有别的线索' };
}

const formText = (entry: Entry): string => entry.form.map(({ char }) => char).join('');
