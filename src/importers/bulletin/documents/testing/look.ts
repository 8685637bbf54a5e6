import type { SampleArticle } from '../../testing/sample-articles.ts';

/** A paragraph, table or picture of a test file, with its look. */
export interface Look {
  readonly text?: string;
  /** In points; 12 where nothing is said. */
  readonly size?: number;
  readonly isBold?: boolean;
  readonly align?: 'center' | 'right';
  /** 0 for a title. */
  readonly level?: number;
  readonly mark?: 'bullet' | 'number';
  readonly isBoxed?: boolean;
  readonly rows?: readonly (readonly string[])[];
  readonly picture?: Uint8Array;
  /** Cells with a picture, each with its caption below. */
  readonly pictures?: readonly { readonly bytes: Uint8Array; readonly caption: string }[];
  readonly change?: 'insert' | 'delete' | 'comment' | 'strike' | 'hide';
}

/** How the head of an article is set. */
export interface Setting {
  readonly title: Omit<Look, 'text'>;
  readonly kicker?: Omit<Look, 'text'>;
  readonly byline?: 'below' | 'lead' | 'end';
}

export const bylineText = ({ bylines }: SampleArticle): string =>
  [...Map.groupBy(bylines, ({ role }) => role)]
    .map(([role, people]) => `${role} ${people.map(({ name }) => name).join('、')}`)
    .join(' ');

/** The article as paragraphs with their looks. */
export function setArticle(article: SampleArticle, setting: Setting): Look[] {
  const { kicker, title, deck, paragraphs } = article;
  const small = setting.kicker ?? { ...setting.title, size: 15, isBold: false };
  const byline = setting.byline ?? 'lead';
  const signed = bylineText(article);
  return [
    ...(kicker ? [{ ...small, text: kicker }] : []),
    { ...setting.title, text: title },
    ...(deck ? [{ ...small, text: `——${deck}` }] : []),
    ...(byline === 'below' ? [{ text: `本报${signed}`, align: 'center' as const }] : []),
    ...paragraphs.map((text, at) => ({
      text:
        byline === 'lead' && at === 0
          ? `　　本报讯（${signed}）${text}`
          : byline === 'end' && at === paragraphs.length - 1
            ? `　　${text}（${signed}）`
            : `　　${text}`,
    })),
  ];
}

export const centred: Setting = { title: { size: 22, isBold: true, align: 'center' } };
