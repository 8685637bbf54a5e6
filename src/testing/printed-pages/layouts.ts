import type { SampleArticle } from '../../importers/bulletin/testing/sample-articles.ts';

/** A page to be printed: its articles, and how they are set. */
export interface PageLayout {
  readonly name: string;
  readonly style: string;
  readonly markup: string;
  readonly articles: readonly SampleArticle[];
}

const base = `
  @page { size: 200mm 280mm; margin: 9mm }
  body { font: 9.6pt/1.5 "Noto Serif SC", serif; margin: 0; text-align: justify }
  header, footer { display: flex; justify-content: space-between; font-size: 10pt }
  header { border-bottom: .3mm solid; margin-bottom: 5mm }
  footer { border-top: .3mm solid; margin-top: 5mm; font-size: 8.5pt }
  article { margin-bottom: 5mm; break-inside: avoid }
  h2, .kicker, .deck, .byline { text-align: center; margin: 0 0 1mm; text-indent: 0 }
  h2 { font-size: 19pt; line-height: 1.25 }
  .kicker { font-size: 13pt } .deck { font-size: 12.5pt }
  p { margin: 0; text-indent: 2em }
  .frame { border: .3mm solid; padding: 2mm 3mm } .grey { background: #ddd; padding: 2mm 3mm }
  figure { margin: 2mm 0; break-inside: avoid } figure div { height: 22mm; background: #85a }
  figcaption { font-size: 8pt; text-indent: 0 }
  .row { display: flex; gap: 5mm; align-items: flex-start } .row > * { flex: 1 }
`;

/** How one article is set. */
interface Setting {
  readonly columns: number;
  readonly byline: 'lead' | 'below' | 'end';
  readonly frame?: 'frame' | 'grey';
  readonly photo?: boolean;
  readonly vertical?: boolean;
  readonly size?: number;
}

const signed = ({ bylines }: SampleArticle): string =>
  [...Map.groupBy(bylines, ({ role }) => role)]
    .map(([role, people]) => `${role} ${people.map(({ name }) => name).join('、')}`)
    .join(' ');

function setPiece(article: SampleArticle, setting: Setting): string {
  const { kicker, title, deck, paragraphs } = article;
  const { columns, byline, photo, frame, vertical, size } = setting;
  const texts = paragraphs.map((text, at) => {
    const lead = byline === 'lead' && at === 0 ? `本报讯（${signed(article)}）` : '';
    const end = byline === 'end' && at === paragraphs.length - 1 ? `（${signed(article)}）` : '';
    return `<p>${lead}${text}${end}</p>`;
  });
  if (photo)
    texts.splice(1, 0, '<figure><div></div><figcaption>图为活动现场。</figcaption></figure>');
  const head = `${kicker ? `<div class="kicker">${kicker}</div>` : ''}<h2${size ? ` style="font-size:${size}pt"` : ''}>${title}</h2>${deck ? `<div class="deck">——${deck}</div>` : ''}`;
  const below = byline === 'below' ? `<div class="byline">本报${signed(article)}</div>` : '';
  const body = `<div style="columns:${columns};column-gap:5mm">${texts.join('')}</div>`;
  if (vertical)
    return `<article style="display:flex;gap:4mm"><h2 style="writing-mode:vertical-rl">${title}</h2>${body}</article>`;
  return `<article class="${frame ?? ''}">${head}${below}${body}</article>`;
}

const header =
  '<header><span>第2版 要闻</span><span>民政专刊</span><span>2018年7月22日 星期日</span></header>';
const footer =
  '<footer><span>责任编辑 何文 校对 吕杰</span><span>投稿邮箱：news@example.cn</span></footer>';

const settings: readonly (readonly [string, readonly Setting[], boolean])[] = [
  [
    'two columns',
    [
      { columns: 2, byline: 'lead' },
      { columns: 2, byline: 'lead' },
      { columns: 2, byline: 'end' },
    ],
    false,
  ],
  [
    'three columns',
    [
      { columns: 3, byline: 'below' },
      { columns: 3, byline: 'lead' },
      { columns: 3, byline: 'lead' },
    ],
    false,
  ],
  [
    'four columns',
    [
      { columns: 4, byline: 'lead' },
      { columns: 4, byline: 'below' },
      { columns: 4, byline: 'lead' },
    ],
    false,
  ],
  [
    'five columns',
    [
      { columns: 5, byline: 'below', size: 26 },
      { columns: 5, byline: 'lead' },
    ],
    false,
  ],
  [
    'one column',
    [
      { columns: 1, byline: 'below' },
      { columns: 1, byline: 'end' },
    ],
    false,
  ],
  [
    'a frame below',
    [
      { columns: 3, byline: 'lead' },
      { columns: 2, byline: 'lead', frame: 'frame' },
    ],
    false,
  ],
  [
    'a grey ground',
    [
      { columns: 3, byline: 'below' },
      { columns: 2, byline: 'lead', frame: 'grey' },
    ],
    false,
  ],
  [
    'photos between lines',
    [
      { columns: 3, byline: 'lead', photo: true },
      { columns: 2, byline: 'lead' },
    ],
    false,
  ],
  [
    'articles side by side',
    [
      { columns: 1, byline: 'lead', size: 15 },
      { columns: 1, byline: 'below', size: 15 },
      { columns: 1, byline: 'lead', size: 15 },
    ],
    true,
  ],
  [
    'two side by side, of two columns',
    [
      { columns: 2, byline: 'lead', size: 15 },
      { columns: 2, byline: 'lead', size: 15 },
    ],
    true,
  ],
  [
    'a frame beside an article',
    [
      { columns: 2, byline: 'lead', size: 16 },
      { columns: 1, byline: 'lead', frame: 'frame', size: 16 },
    ],
    true,
  ],
  [
    'a vertical headline',
    [
      { columns: 3, byline: 'below' },
      { columns: 3, byline: 'lead', vertical: true },
    ],
    false,
  ],
  [
    'a headline of two lines',
    [
      { columns: 2, byline: 'below', size: 42 },
      { columns: 3, byline: 'lead' },
    ],
    false,
  ],
  [
    'headlines of many sizes',
    [
      { columns: 4, byline: 'lead', size: 30 },
      { columns: 3, byline: 'lead', size: 14 },
      { columns: 2, byline: 'end', size: 20 },
    ],
    false,
  ],
];

/** Pages in many layouts, with the articles in turn. */
export function makeLayouts(articles: readonly SampleArticle[]): PageLayout[] {
  let next = 0;
  return settings.map(([name, own, isRow]) => {
    const used = own.map((setting) => {
      // A vertical headline has no 引题 and no 副题.
      const { kicker, deck, ...plain } = articles[next++ % articles.length] as SampleArticle;
      return setting.vertical
        ? plain
        : { ...plain, ...(kicker ? { kicker } : {}), ...(deck ? { deck } : {}) };
    });
    const pieces = own.map((setting, at) => setPiece(used[at] as SampleArticle, setting)).join('');
    const body = isRow ? `<div class="row">${pieces}</div>` : pieces;
    return { name, style: base, markup: `${header}${body}${footer}`, articles: used };
  });
}
