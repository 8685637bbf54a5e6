import { furniture } from '../../domain/bulletin/paper/block-rules.ts';
import { guideTo, mastheadOf, weightOf, type Weight } from '../../domain/bulletin/paper/compose.ts';
import { textsOfIssue } from '../../domain/bulletin/retold.ts';
import { formatMonth } from '../../domain/date.ts';
import { html, type Html } from '../html.ts';
import type { ArrangedPage, Placed } from '../../domain/bulletin/paper/arrange.ts';
import type { Newspaper, Story } from './newspaper.ts';
import {
  gutter,
  paperSize,
  room,
  spanWidth,
  columnWidth,
  typeSize,
  type Setting,
} from '../../domain/bulletin/paper/setting.ts';
import { storyHtml } from './story-html.ts';

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
    weight: weightOf(story.article, index === 0),
  }));

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
      ${index === 0 ? masthead(newspaper, pages.length, guideLine(pages, byId)) : folio(newspaper, index + 1)}
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

/** 导读: headlines of the following pages. */
const guideLine = (pages: readonly LaidPage[], byId: ReadonlyMap<string, SetStory>): string[] =>
  guideTo(
    pages.map(({ arranged }) =>
      arranged.blocks
        .flatMap(({ id }) => byId.get(id) ?? [])
        .filter(({ story }) => story.turn?.from === undefined),
    ),
  ).map(({ story: { story }, page }) => `${story.article.title}（${page}版）`);

function masthead(
  { site, issue, stories }: Newspaper,
  pageCount: number,
  guide: readonly string[],
): Html {
  const articles = stories.map(({ article }) => article);
  const { paper, name, left, founding, right } = mastheadOf(site, issue, articles, pageCount);
  return html` <div class="masthead">
    <div class="ear">${left.map((line) => html`<p>${line}</p>`)}</div>
    <div class="name">
      ${paper && html`<p class="paper">${paper}</p>`}
      <p class="title">${name}</p>
    </div>
    <div class="ear right">
      ${founding && html`<p class="founding">创刊号</p>`}
      ${right.map((line) => html`<p>${line}</p>`)}
    </div>
    <p class="guide">${guide.length > 0 && html`<b>导读</b>　${guide.join('　')}`}</p>
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
