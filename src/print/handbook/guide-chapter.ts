import { guideAddress } from '../../domain/address.ts';
import { formatDate } from '../../domain/date.ts';
import { programmeToSlug } from '../../domain/programme.ts';
import { html, type Html } from '../html.ts';
import type { Chapter } from './contents.ts';
import type { Handbook, PrintedGuide } from './handbook.ts';
import { answerList, checklist, lawTitle } from './parts.ts';

/** A guide as a chapter: the answer first, then the conditions, the path, the papers, the law. */
export function guideChapter(printed: PrintedGuide, handbook: Handbook): Chapter {
  const { guide, programme, body } = printed;
  return {
    id: programmeToSlug(guide.programme),
    title: guide.title,
    body: html` <p class="lead">${guide.summary}</p>
      ${answerList(guide)} ${body}
      <h3>办理流程与时限</h3>
      <ol class="steps">
        ${guide.steps.map(
          ({ title, text, limit }) =>
            html`<li>
              <b>${title}</b>　${text}${limit && html`<span class="limit">时限：${limit}</span>`}
            </li>`,
        )}
      </ol>
      <h3>申请材料</h3>
      ${checklist(guide.materials)}
      <h3>地点、联系和监督</h3>
      <dl class="facts">
        <div>
          <dt>地点和时间</dt>
          <dd>${guide.placeAndTime}</dd>
        </div>
        <div>
          <dt>联系方式</dt>
          <dd>${guide.contact}</dd>
        </div>
        <div>
          <dt>监督渠道</dt>
          <dd>${guide.supervision}</dd>
        </div>
        <div>
          <dt>由谁决定</dt>
          <dd>${programme.department}</dd>
        </div>
      </dl>
      ${questionList(guide.questions)}
      <h3>依据</h3>
      <ul class="bases">
        ${guide.bases.map(
          ({ law, articles, says }) =>
            html`<li>
              ${lawTitle(law, handbook.laws)}${articles}　<span class="quiet">${says}</span>
            </li>`,
        )}
      </ul>
      <p class="quiet">
        本章依据${formatDate(guide.inForce)}起施行的规定编写，${formatDate(guide.reviewed)}核对。最新版本：<br />${onlineAddress(handbook, printed)}
      </p>`,
  };
}

/** Where the guide is on the site. */
const onlineAddress = ({ siteAddress }: Handbook, { guide }: PrintedGuide): string =>
  siteAddress.replace(/\/$/, '') + guideAddress(guide.programme);

const questionList = (questions: PrintedGuide['guide']['questions']): Html | undefined =>
  questions.length === 0
    ? undefined
    : html` <h3>常见问题</h3>
        ${questions.map(
          ({ ask, answer }) =>
            html`<div class="question">
              <h4>${ask}</h4>
              <p>${answer}</p>
            </div>`,
        )}`;
