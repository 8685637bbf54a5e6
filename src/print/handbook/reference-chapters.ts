import { groupGlossary } from '../../domain/handbook/glossary-initials.ts';
import { benefits } from '../../domain/eligibility/benefits.ts';
import { events } from '../../domain/eligibility/events.ts';
import { programmeToSlug, type ProgrammeId } from '../../domain/programme.ts';
import { isInForce } from '../../domain/law/standard.ts';
import { formatDate } from '../../domain/date.ts';
import { html, type Html } from '../html.ts';
import { pageLink, type Chapter, type PageNumbers } from './contents.ts';
import type { Handbook } from './handbook.ts';
import { standardsTable } from './parts.ts';

/** 遇到难处，先看这一页: what happened → what there is, on which page. */
export function eventsChapter({ guides, hotlines }: Handbook, pages: PageNumbers): Chapter {
  const rows = events.map(({ id, label }) => ({
    label,
    found: benefits
      .filter((benefit) => benefit.events.some((event) => event === id))
      .flatMap(({ name, programme }) => {
        const told = guides.find(({ guide }) => guide.programme === programme);
        return told ? [{ name, chapter: programmeToSlug(told.guide.programme) }] : [];
      }),
  }));
  return {
    id: 'events',
    title: '遇到难处，先看这一页',
    body: html` <p class="lead">
        先找到您家遇到的事，再翻到后面写的那一页。拿不准，就打${hotlines[0]?.phone}，或者直接到窗口说一声。有危险，先打110、119、120。
      </p>
      <dl class="events">
        ${rows
          .filter(({ found }) => found.length > 0)
          .map(
            ({ label, found }) =>
              html`<div>
                <dt>${label}</dt>
                <dd>
                  ${found.map(
                    ({ name, chapter }) =>
                      html`<span class="event-benefit"
                        >${name} <span class="nowrap">第${pageLink(chapter, pages)}页</span></span
                      >`,
                  )}
                </dd>
              </div>`,
          )}
      </dl>`,
  };
}

/** 保障标准: what is in force on the day of the edition, then what was. */
export function standardsChapter({ standards, guides, laws, site, asOf }: Handbook): Chapter {
  const newest = standards.toSorted((a, b) => (a.from < b.from ? 1 : -1));
  const current = newest.filter((standard) => isInForce(standard, asOf));
  const former = newest.filter((standard) => standard.from <= asOf && !isInForce(standard, asOf));
  const nameOf = (id: ProgrammeId): string =>
    guides.find(({ programme }) => programme.id === id)?.programme.shortName ?? id;
  const shared = { laws, masthead: site.masthead, nameOf };
  return {
    id: 'standards',
    title: '保障标准',
    body: html` <h3>现行标准</h3>
      ${
        current.length === 0
          ? html`<p class="note">
              ${formatDate(asOf)}执行的标准，本手册还没有收到有文件出处的金额，所以不写。您能得到多少，请问办理窗口。
            </p>`
          : standardsTable(current, { caption: `${formatDate(asOf)}执行的标准`, ...shared })
      }
      ${
        former.length > 0 &&
        html`<h3>以前的标准</h3>
          ${standardsTable(former, { caption: '已经过期，只供查考，不能拿来算现在该领的钱', ...shared })}`
      }`,
  };
}

/** 词语解释, in the order of their pronunciation. */
export const glossaryChapter = ({ glossary }: Handbook): Chapter => ({
  id: 'glossary',
  title: '词语解释',
  body: html` <dl class="glossary">
    ${groupGlossary(glossary)
      .flatMap(({ terms }) => terms)
      .map(
        ({ term, pinyin, meaning }) =>
          html`<div>
            <dt>${term}<span class="pinyin" lang="zh-Latn-pinyin">${pinyin}</span></dt>
            <dd>${meaning}</dd>
          </div>`,
      )}
  </dl>`,
});

/** Lines to write on, so that the sheets come out even. */
export const notesPage = (number: number): Html =>
  html` <section class="notes" id="notes-${number}">
    <p class="notes-title">办事记录</p>
    <p class="quiet">到窗口以后，把日子、经办人和他说的话记在这里。</p>
    ${Array.from(
      { length: 7 },
      () =>
        html`<div class="note-lines">
          <p>日期：　　　　　窗口：　　　　　　　　经办人：</p>
          <p>说了什么，还要带什么：</p>
          <p></p>
        </div>`,
    )}
  </section>`;
