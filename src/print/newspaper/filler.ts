import { html, type Html } from '../html.ts';
import type { Newspaper } from './newspaper.ts';
import { columnWidth, gutter, type Setting } from '../../domain/bulletin/paper/setting.ts';

/** 服务台: what fills the foot of a page, useful in any month. */
export interface FillerItem {
  id: string;
  body: Html;
}

/** Room of its headline in millimetres. */
const fillerHead = 10;

/** Whom to call, then words explained, each month beginning with another one, then the counties' windows. */
export function fillerItems({ hotlines, windows, glossary, issue }: Newspaper): FillerItem[] {
  const [year = 0, month = 0] = issue.month.split('-').map(Number);
  const start = glossary.length === 0 ? 0 : ((year * 12 + month) * 7) % glossary.length;
  const terms = [...glossary.slice(start), ...glossary.slice(0, start)];
  return [
    ...hotlines.map(
      ({ phone, name, serves, hours }) => html`<b>${phone} ${name}</b>　${serves}。${hours}。`,
    ),
    ...terms.map(({ term, meaning }) => html`<b>${term}</b>　${meaning}`),
    ...windows.map(
      ({ county, window }) =>
        html`<b>${county}</b
          >　${window.address}，${window.phone}${window.sample && '（示例号码）'}`,
    ),
  ].map((body, index) => ({ id: `filler-${index}`, body }));
}

export const measureItems = (items: readonly FillerItem[], setting: Setting): Html =>
  html`<div class="filler" style="position: static">
    <div class="text">
      ${items.map(
        ({ id, body }) =>
          html`<p data-measure="${id}" style="inline-size: ${columnWidth(setting)}mm">${body}</p>`,
      )}
    </div>
  </div>`;

/** Height that all items together can fill. */
export const mostFilled = (
  items: readonly FillerItem[],
  heights: ReadonlyMap<string, number>,
  { columns }: Setting,
): number => fillerHead + items.reduce((sum, { id }) => sum + (heights.get(id) ?? 0), 0) / columns;

/** The first items that fit into a foot of this height. */
export function chooseItems(
  items: readonly FillerItem[],
  heights: ReadonlyMap<string, number>,
  height: number,
  { columns }: Setting,
): FillerItem[] {
  let room = (height - fillerHead) * columns * 0.96;
  return items.filter(({ id }) => {
    const own = heights.get(id) ?? 0;
    if (own > room) return false;
    room -= own;
    return true;
  });
}

/** In columns that end together; where much room is left, lines on which readers can write to the paper. */
export function fillerHtml(
  items: readonly FillerItem[],
  heights: ReadonlyMap<string, number>,
  height: number,
  { site }: Newspaper,
  { columns }: Setting,
): Html {
  const used = items.reduce((sum, { id }) => sum + (heights.get(id) ?? 0), 0) / columns;
  const lines = Math.floor((height - fillerHead - used * 1.1 - 22) / 9);
  return html` ${
    items.length > 0 &&
    html`<p class="filler-head">服务台</p>
      <div class="text" style="column-count: ${columns}; column-gap: ${gutter}mm">
        ${items.map(({ body }) => html`<p>${body}</p>`)}
      </div>`
  }
  ${
    lines > 2 &&
    html`<div class="letters">
      <p class="filler-head">写给我们</p>
      <p class="invitation">
        您身边的事、对本刊的意见，写在下面，交给村（居）委会或者乡镇、街道窗口转来，也可以打${site.contacts.phone}${site.contacts.sample && '（示例）'}。
      </p>
      ${Array.from({ length: lines }, () => html`<p class="line"></p>`)}
    </div>`
  }`;
}
