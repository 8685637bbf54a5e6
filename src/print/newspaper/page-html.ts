import { splitByPage } from '../../domain/bulletin/article-paging.ts';
import { textsOfIssue } from '../../domain/bulletin/retold.ts';
import { formatMonth } from '../../domain/date.ts';
import { html, type Html } from '../html.ts';
import type { ArrangedPage, Placed } from './arrange.ts';
import type { Newspaper, Story } from './newspaper.ts';
import {
  gutter,
  paperSize,
  room,
  spanWidth,
  columnWidth,
  typeSize,
  type Setting,
} from './setting.ts';
import { storyHtml, weightOf, type Weight } from './story-html.ts';

/** Heights of what is not a story, in millimetres. */
export const furniture = { masthead: 50, folio: 11, imprint: 25 };

export interface SetStory {
  id: string;
  story: Story;
  weight: Weight;
}

/** The stories with the names that the arrangement knows them by. */
export const setStories = ({ stories }: Newspaper): SetStory[] =>
  stories.map((story, index) => ({
    id: `s${index + 1}`,
    story,
    weight: weightOf(story, index === 0),
  }));

/** The lead first, the rest as in the paper, 版 by 版; on each of them editorials come first. */
export function orderStories(stories: readonly Story[]): Story[] {
  const pages = splitByPage(stories.map((story) => ({ story, ...pageOf(story) })));
  const [first = []] = pages.map(({ articles }) => articles.map(({ story }) => story));
  const lead =
    first.find(({ article }) => article.kind !== '图片' && article.kind !== '评论') ?? first[0];
  const inOrder = pages.flatMap(({ articles }) => {
    const rest = articles.map(({ story }) => story).filter((story) => story !== lead);
    const isEditorial = ({ article }: Story): boolean => article.kind === '评论';
    return [...rest.filter(isEditorial), ...rest.filter((story) => !isEditorial(story))];
  });
  return [...(lead ? [lead] : []), ...inOrder];
}

const pageOf = ({ article: { page } }: Story): { page?: number } =>
  page === undefined ? {} : { page };

/** A story's box of so many columns; measured by the name, the text in it by `<name>/text`. */
export const storyBox = (
  { story, weight }: SetStory,
  columns: number,
  setting: Setting,
  style: string,
  measured: string,
): Html =>
  html` <article
    class="story ${weight} span-${columns}"
    style="inline-size: ${spanWidth(setting, columns)}mm; ${style}"
    data-measure="${measured}"
  >
    ${storyHtml(story, weight, columns, `${measured}/text`)}
  </article>`;

export interface LaidPage {
  arranged: ArrangedPage;
  filler?: Html;
}

export function pagesHtml(
  newspaper: Newspaper,
  pages: readonly LaidPage[],
  setting: Setting,
  leadings: ReadonlyMap<string, number>,
): Html {
  const byId = new Map(setStories(newspaper).map((one) => [one.id, one]));
  return html`${pages.map(({ arranged, filler }, index) => {
    const top = index === 0 ? furniture.masthead : furniture.folio;
    return html` <section class="page">
      ${index === 0 ? masthead(newspaper, pages.length, guideTo(pages, byId)) : folio(newspaper, index + 1)}
      <div class="stories" style="inset-block-start: ${top}mm">
        ${arranged.blocks.map((placed) => {
          const set = byId.get(placed.id);
          return (
            set && placedStory(set, placed, setting, leadings.get(placed.id) ?? placed.leading)
          );
        })}
        ${arranged.filler && filler && html`<aside class="filler" style="inset-block-start: ${arranged.filler.top}mm; block-size: ${arranged.filler.height}mm">${filler}</aside>`}
      </div>
      ${index === pages.length - 1 && imprint(newspaper)}
    </section>`;
  })}`;
}

function placedStory(set: SetStory, placed: Placed, setting: Setting, leading: number): Html {
  const left = placed.column * (columnWidth(setting) + gutter);
  const rules = [placed.column > 0 && 'ruled-left', placed.top > 0 && 'ruled-top']
    .filter(Boolean)
    .join(' ');
  return html`<div
    class="place ${rules}"
    style="inset-inline-start: ${left}mm; inset-block-start: ${placed.top}mm; block-size: ${placed.height}mm"
  >
    ${storyBox(set, placed.columns, setting, `min-block-size: ${placed.height}mm; --leading: ${leading};`, placed.id)}
  </div>`;
}

/** 导读: what is on the following pages. */
const guideTo = (pages: readonly LaidPage[], byId: ReadonlyMap<string, SetStory>): string[] =>
  pages.slice(1).flatMap(({ arranged }, index) =>
    arranged.blocks
      .flatMap(({ id }) => byId.get(id) ?? [])
      .filter(({ story }) => story.turn?.from === undefined)
      .slice(0, 3)
      .map(({ story }) => `${story.article.title}（${index + 2}版）`),
  );

function masthead(
  { site, issue, stories }: Newspaper,
  pageCount: number,
  guide: readonly string[],
): Html {
  const [before, name] = site.masthead.includes('·')
    ? site.masthead.split('·', 2)
    : ['', site.masthead];
  return html` <div class="masthead">
    <div class="ear">
      <p>${formatMonth(issue.month)}</p>
      <p>${site.frequency}${issue.number !== undefined && `　第${issue.number}期`}</p>
      <p>本期${new Set(stories.map(({ article }) => article.slug)).size}篇　共${pageCount}版</p>
    </div>
    <div class="name">
      ${before && html`<p class="paper">${before}</p>`}
      <p class="title">${name}</p>
    </div>
    <div class="ear right">
      ${issue.founding && html`<p class="founding">创刊号</p>`}
      ${site.publisher !== undefined && html`<p>${site.publisher}主办</p>`}
      ${retold(stories) !== '' && html`<p>改写版</p>`} ${site.sample && html`<p>示例</p>`}
    </div>
    <p class="guide">${guide.length > 0 && html`<b>导读</b>　${guide.slice(0, 4).join('　')}`}</p>
  </div>`;
}

const folio = ({ site, issue }: Newspaper, number: number): Html =>
  html` <div class="folio">
    <p><b>${number}版</b></p>
    <p>${site.masthead}</p>
    <p>${formatMonth(issue.month)}${issue.number !== undefined && `　第${issue.number}期`}</p>
  </div>`;

const retold = (stories: readonly Story[]): string =>
  textsOfIssue(stories.map(({ article }) => article));

const imprint = ({ site, stories, address, qrCode, hotlines, asOf }: Newspaper): Html =>
  html` <div class="imprint">
    ${qrCode}
    <p>
      ${site.title}（${site.bureau}）　${site.contacts.address}　邮编${site.contacts.postcode}　电话${site.contacts.phone}　电子邮箱${site.contacts.mail}${site.contacts.sample && '（联系方式为示例）'}<br />
      ${hotlines.map(({ name, phone }) => `${name}${phone}`).join('　')}<br />
      ${retold(stories)}本版由网上存档排印，${asOf}。网上阅读、改正：${address}${site.sample && html`<br />${site.sample.banner}`}
    </p>
  </div>`;

/** Sizes that depend on how the issue is set. */
export const settingStyle = (setting: Setting): string => `
  @page { size: ${paperSize.width}mm ${paperSize.height}mm; margin: ${paperSize.head}mm ${paperSize.side}mm; @bottom-center { content: none; } }
  :root { --type: ${typeSize(setting)}mm; --gutter: ${gutter}mm; --closest: ${setting.leading}; --page: ${room.height}mm; --masthead: ${furniture.masthead}mm; --folio: ${furniture.folio}mm; --imprint: ${furniture.imprint}mm; }`;
