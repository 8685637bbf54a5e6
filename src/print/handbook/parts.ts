import { formatDate } from '../../domain/date.ts';
import type { CalendarDate } from '../../domain/date.ts';
import type { Guide } from '../../domain/handbook/guide.ts';
import { formatLaw, type Law } from '../../domain/law/law.ts';
import type { ProgrammeId } from '../../domain/programme.ts';
import {
  formatAmount,
  formatPer,
  isInForce,
  sampleWord,
  type Standard,
} from '../../domain/law/standard.ts';
import { html, type Html } from '../html.ts';

// Pieces that the book and the leaflets share.

/** The answer first: who, what, where. */
export const answerList = ({ who, benefit, where }: Guide): Html =>
  html` <dl class="answer">
    <div>
      <dt>谁可以申请</dt>
      <dd>${who}</dd>
    </div>
    <div>
      <dt>能得到什么</dt>
      <dd>${benefit}</dd>
    </div>
    <div>
      <dt>到哪里办</dt>
      <dd>${where}</dd>
    </div>
  </dl>`;

export const checklist = (materials: readonly string[]): Html =>
  html` <ul class="checklist">
    ${materials.map((material) => html`<li>${material}</li>`)}
  </ul>`;

/** 《社会救助暂行办法》（国务院令第649号）; the id where the law is not known. */
export function lawTitle(id: string, laws: readonly Law[]): string {
  const law = laws.find((one) => one.id === id);
  return law ? formatLaw(law) : id;
}

const formatSpan = ({ from, until }: Standard): string =>
  until === undefined ? `${formatDate(from)}起` : `${formatDate(from)}至${formatDate(until)}`;

/** 农村保障标准：每年3480元（2018年1月1日起） */
export const standardSentence = (standard: Standard): string =>
  `${standard.area}${standard.kind}：${formatPer[standard.per]}${formatAmount(standard)}（${formatSpan(standard)}）`;

export const inForceOn = (
  standards: readonly Standard[],
  programmes: readonly string[],
  day: CalendarDate,
): Standard[] =>
  standards.filter(
    (standard) => programmes.includes(standard.programme) && isInForce(standard, day),
  );

export interface StandardsTableOptions {
  caption: string;
  laws: readonly Law[];
  /** What a standard that an issue of the bulletin reported is said to come from. */
  masthead: string;
  /** Programme → its name, where the rows are of several. */
  nameOf?: (programme: ProgrammeId) => string;
}

/** Standards with amount, time and source; a sentence where there are none. */
export function standardsTable(
  standards: readonly Standard[],
  { caption, laws, masthead, nameOf }: StandardsTableOptions,
): Html {
  const sourceOf = ({ source }: Standard): string => {
    if (source.type === 'sample') return sampleWord;
    return source.type === 'law'
      ? lawTitle(source.law, laws)
      : `${masthead}${monthOfIssue(source.issue)}`;
  };
  if (standards.length === 0)
    return html`<p class="note">这个项目还没有收到有文件出处的金额。现行标准请向办理窗口询问。</p>`;
  return html` <table class="standards">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${nameOf && html`<th scope="col">项目</th>`}
        <th scope="col">标准</th>
        <th scope="col">金额</th>
        <th scope="col">执行时间</th>
        <th scope="col">出处</th>
      </tr>
    </thead>
    <tbody>
      ${standards.map(
        (standard) =>
          html`<tr>
              ${nameOf && html`<td>${nameOf(standard.programme)}</td>`}
              <th scope="row">${standard.area}${standard.kind}</th>
              <td class="number">${formatPer[standard.per]}${formatAmount(standard)}</td>
              <td>${formatSpan(standard)}</td>
              <td>${sourceOf(standard)}</td>
            </tr>
            ${
              standard.lowerBecause &&
              html`<tr>
                <td class="reason" colspan="${nameOf ? 5 : 4}">
                  降低的原因：${standard.lowerBecause}
                </td>
              </tr>`
            }`,
      )}
    </tbody>
  </table>`;
}

const monthOfIssue = (issue: string): string => issue.replace(/^(\d+)-0?(\d+)$/, '$1年$2月');
