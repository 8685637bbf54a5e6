import { html, type Html } from '../html.ts';

/** Id of an anchor → its page, counted from 1 for the cover; empty before the first printing. */
export type PageNumbers = ReadonlyMap<string, number>;

/** A line of the table of contents, and a running head. */
export interface Chapter {
  /** Anchor, ASCII. */
  id: string;
  title: string;
  body: Html;
  /** Sections that the table of contents names as well. */
  sections?: readonly { id: string; title: string }[];
}

/** The number of a page, as a link to it; three places wide before it is known. */
export const pageLink = (id: string, pages: PageNumbers): Html =>
  html`<a class="page-link" href="#${id}">${pages.get(id) ?? '000'}</a>`;

/** 目录 */
export const contentsList = (chapters: readonly Chapter[], pages: PageNumbers): Html =>
  html` <ol class="contents">
    ${chapters.map(
      ({ id, title, sections = [] }) =>
        html` <li>
          <p class="contents-line">
            <a href="#${id}">${title}</a><span class="leader"></span>${pageLink(id, pages)}
          </p>
          ${
            sections.length > 0 &&
            html`<ol>
              ${sections.map(
                (section) =>
                  html`<li class="contents-line">
                    <a href="#${section.id}">${section.title}</a
                    ><span class="leader"></span>${pageLink(section.id, pages)}
                  </li>`,
              )}
            </ol>`
          }
        </li>`,
    )}
  </ol>`;
