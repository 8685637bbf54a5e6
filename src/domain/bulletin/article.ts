import type { CalendarDate, Month } from '../date.ts';
import type { ProgrammeId } from '../programme.ts';

export const articleKinds = ['消息', '通讯', '综述', '访谈', '评论', '图片'] as const;
export type ArticleKind = (typeof articleKinds)[number];

export const bylineRoles = ['记者', '通讯员', '摄'] as const;
export type BylineRole = (typeof bylineRoles)[number];

export interface Byline {
  role: BylineRole;
  name: string;
}

/** `original`: the newspaper's own text; `retold`: what it reported, told again in other words. */
export const articleTexts = ['original', 'retold'] as const;
export type ArticleText = (typeof articleTexts)[number];

/** Whom a picture shows; a minor or a recipient only with consent in writing. */
export const photoPeople = ['没有人物', '公开场合', '未成年人', '受助人'] as const;

export interface Photo {
  caption: string;
  /** Absent where the archive lost the picture (图片未存档). */
  image?: {
    /** Under `public/`: `photos/2018-08/a.webp`. */
    file: string;
    alt: string;
    people: (typeof photoPeople)[number];
    /** Day of the consent in writing. (Personal Information Protection Law, arts 26, 29, 31.) */
    consent?: CalendarDate;
    /** 示意图: drawn by the site, no photograph; it says so wherever it is shown. */
    drawn?: true;
    /** In pixels; absent for drawings. */
    size?: { width: number; height: number };
  };
}

/** A key figure set apart: `236` `名` “院里的孩子”. It is in the text as it is written here. */
export interface Figure {
  value: string;
  unit: string;
  label: string;
}

/** 更正: what was put right after publication, and when. */
export interface Correction {
  date: CalendarDate;
  text: string;
}

/** The editor's own word that a phrase of the text states a standard in force at the time. */
export interface StandardPhrase {
  /** As it is in the text. */
  says: string;
  programme: ProgrammeId;
  kind: string;
  area: string;
}

/** 版: pages of the newspaper that an issue can have. */
export const lastPage = 8;

/** 稿件: one entry of an issue, without its body. */
export interface Article {
  issue: Month;
  slug: string;
  /** Place in the paper, from 1. */
  order: number;
  /** 版, from 1; absent where the archive does not know it. */
  page?: number;
  /** 主题 as in the paper; a supplied one where `titleSupplied`. */
  title: string;
  /** 拟题: the paper had no headline, or the archive lost it. */
  titleSupplied: boolean;
  /** 引题 of the paper. */
  kicker?: string;
  /** 副题 of the paper, without its dash. */
  deck?: string;
  text: ArticleText;
  /** For a retold piece: the parts of the report that it leaves out, in words for a reader. */
  leftOut?: string;
  /**
   * The file with the newspaper's text, with which the check compares the article; relative to the project's folder.
   */
  sourceFile?: string;
  kind: ArticleKind;
  date: Month;
  bylines: readonly Byline[];
  summary: string;
  topics: readonly string[];
  places: readonly string[];
  programmes: readonly ProgrammeId[];
  photo?: Photo;
  /** Of a piece with several pictures, those behind the first. */
  morePhotos?: readonly Photo[];
  figures?: readonly Figure[];
  /** Newest first. */
  corrections?: readonly Correction[];
  standards?: readonly StandardPhrase[];
  /** Names in the text that somebody in a list happens to have too, for whom the editor vouches. */
  namesakes?: readonly string[];
  /** Han characters of the body. */
  hanCount: number;
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

/** All pictures of a piece, in their order. */
export const photosOf = ({
  photo,
  morePhotos = [],
}: Pick<Article, 'photo' | 'morePhotos'>): readonly Photo[] => [
  ...(photo ? [photo] : []),
  ...morePhotos,
];

/** Minutes to read at 400 Han characters a minute, at least 1. */
export const readingMinutes = (hanCount: number): number => Math.max(1, Math.round(hanCount / 400));

/** Day of the newest correction; `undefined` for an article that was never corrected. */
export const lastChangeOf = ({
  corrections,
}: Pick<Article, 'corrections'>): CalendarDate | undefined => corrections?.[0]?.date;

/** The article as it was on a day: later corrections are not made yet. */
export function correctedUntil(article: Article, asOf: CalendarDate): Article {
  const { corrections, ...rest } = article;
  const made = corrections?.filter(({ date }) => date <= asOf) ?? [];
  return made.length === 0 ? rest : { ...rest, corrections: made };
}
