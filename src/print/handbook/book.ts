import { formatDate } from '../../domain/date.ts';
import { html, type Html } from '../html.ts';
import { contentsList, type Chapter, type PageNumbers } from './contents.ts';
import { guideChapter } from './guide-chapter.ts';
import type { Handbook } from './handbook.ts';
import { keywordList, type KeywordEntry } from './keyword-entries.ts';
import {
  eventsChapter,
  glossaryChapter,
  notesPage,
  standardsChapter,
} from './reference-chapters.ts';
import { windowsChapter } from './windows-chapter.ts';

/** What is only known after a printing: where everything stands, and how many pages are missing at the end. */
export interface BookState {
  pages: PageNumbers;
  keywords: readonly KeywordEntry[];
  notesPages: number;
  /** Chapters to set tighter, because they would end with a few lines on a page of their own. */
  tight: ReadonlySet<string>;
}

export const chaptersOf = (handbook: Handbook, { pages, keywords }: BookState): Chapter[] => [
  eventsChapter(handbook, pages),
  ...handbook.guides.map((guide) => guideChapter(guide, handbook)),
  standardsChapter(handbook),
  windowsChapter(handbook),
  ...(handbook.glossary.length > 0 ? [glossaryChapter(handbook)] : []),
  { id: 'index', title: '关键词索引', body: keywordList(keywords, handbook) },
];

/** 整本手册: cover, how to use it, contents, chapters, pages for notes, back cover. */
export function bookBody(handbook: Handbook, state: BookState, qrCode: Html): Html {
  const chapters = chaptersOf(handbook, state);
  return html` ${cover(handbook)} ${aboutPage(handbook)}
    <section class="contents-page" id="contents">
      <h1>目录</h1>
      ${contentsList(chapters, state.pages)}
    </section>
    <main>
      ${chapters.map(
        ({ id, title, body }) =>
          html` <section class="chapter chapter-${id}${state.tight.has(id) && ' tight'}">
            <h1 id="${id}">${title}</h1>
            ${body}
          </section>`,
      )}
    </main>
    ${Array.from({ length: state.notesPages }, (_, index) => notesPage(index + 1))}
    ${backCover(handbook, qrCode)}`;
}

export const bookTitle = ({ site }: Handbook): string => `${site.region.name}惠民手册`;

const cover = (handbook: Handbook): Html =>
  html` <section class="cover">
    <p class="cover-mark">${handbook.site.title}</p>
    <p class="cover-title">${handbook.site.region.name}<br />惠民手册</p>
    <p class="cover-line">谁可以申请　得到什么　到哪里办</p>
    <p class="cover-foot">${handbook.site.bureau}编<br />${formatDate(handbook.asOf)}</p>
    ${handbook.site.sample && html`<p class="cover-sample">示例：${handbook.site.sample.banner}</p>`}
  </section>`;

const aboutPage = (handbook: Handbook): Html =>
  html` <section class="about">
    <p class="about-title">怎样用这本手册</p>
    <ol>
      <li>先看“遇到难处，先看这一页”，找到您家遇到的事，翻到后面写的那一页。</li>
      <li>每一项都先讲谁可以申请、能得到什么、到哪里办，再讲带什么、分几步、要多久。</li>
      <li>您所在乡镇、街道的窗口和电话，在“各乡镇窗口和电话”里。</li>
      <li>不懂的词，查“词语解释”；想找一个词，查“关键词索引”。</li>
    </ol>
    <p>
      本手册按${formatDate(handbook.asOf)}有效的规定编写，告诉您可以问什么、找谁，不代替审核决定。规定变了，以窗口和网上的最新版本为准。
    </p>
    <p>申请救助不收任何费用。有人索要好处，请打${handbook.hotlines[0]?.phone}。</p>
    <p class="quiet about-imprint">
      ${bookTitle(handbook)}<br />${handbook.site.bureau}编，${formatDate(handbook.asOf)}<br />${handbook.siteAddress}handbook/
    </p>
  </section>`;

const backCover = ({ hotlines, site, siteAddress }: Handbook, qrCode: Html): Html =>
  html` <section class="back-cover" id="back-cover">
    <p class="back-title">拿不准，先打电话</p>
    <dl class="hotlines">
      ${hotlines.map(
        ({ phone, name, serves, hours }) =>
          html`<div>
            <dt><b>${phone}</b>　${name}</dt>
            <dd>${serves}。${hours}</dd>
          </div>`,
      )}
      <div>
        <dt><b>110　119　120</b></dt>
        <dd>有危险、着火、要急救，马上打。</dd>
      </div>
    </dl>
    <div class="back-qr">
      ${qrCode}
      <p>手机扫一扫，看网上的最新版本<br /><span class="quiet">${siteAddress}handbook/</span></p>
    </div>
    <p class="back-foot">
      ${site.bureau}<br /><span class="quiet"
        >${site.contacts.address}　${site.contacts.phone}${site.contacts.sample && '（示例）'}</span
      >
    </p>
  </section>`;
