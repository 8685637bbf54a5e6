import type { Month } from './date.ts';
import type { ProgrammeId } from './programme.ts';

export const articleKinds = ['消息', '通讯', '综述', '访谈', '评论', '图片'] as const;
export type ArticleKind = (typeof articleKinds)[number];

export const bylineRoles = ['记者', '通讯员', '摄'] as const;
export type BylineRole = (typeof bylineRoles)[number];

export interface Byline {
  role: BylineRole;
  name: string;
}

export interface Photo {
  caption: string;
  /** Under `public/`, with alt text; absent where the archive lost the picture (图片未存档). */
  image?: { file: string; alt: string };
}

/** 稿件: one entry of an issue, without its body. */
export interface Article {
  issue: Month;
  slug: string;
  /** Place in the paper, from 1. */
  order: number;
  /** 主题 */
  title: string;
  /** 拟题: the archive lost the headline and this one was supplied. */
  titleSupplied: boolean;
  /** 引题 */
  kicker?: string;
  /** 副题, without its dash. */
  deck?: string;
  kind: ArticleKind;
  date: Month;
  bylines: readonly Byline[];
  summary: string;
  topics: readonly string[];
  places: readonly string[];
  programmes: readonly ProgrammeId[];
  photo?: Photo;
  /** Han characters of the body. */
  hanCount: number;
  /** The body needs the MDX compiler; without components it goes the quicker Markdown way. */
  hasComponents: boolean;
}

/** `（记者 李新和 通讯员 李文儒、高立永）` without the brackets; empty for an unsigned piece. */
export function formatBylines(bylines: readonly Byline[]): string {
  const groups = Map.groupBy(bylines, (byline) => byline.role);
  return [...groups]
    .map(([role, people]) => {
      const names = people.map((person) => person.name).join('、');
      return role === '摄' ? `${names} 摄` : `${role} ${names}`;
    })
    .join(' ');
}

/** Minutes to read at 400 Han characters a minute, at least 1. */
export const readingMinutes = (hanCount: number): number => Math.max(1, Math.round(hanCount / 400));
