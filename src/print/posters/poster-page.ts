import { formatDate } from '../../domain/date.ts';
import { type ListField, stageNames } from '../../domain/notices/publicity-terms.ts';
import { formatNumber } from '../../domain/money.ts';
import { formatStart, sayStarts, type PublishedRow } from '../../domain/notices/recipient-list.ts';
import { cssText } from '../css-text.ts';
import { html, type Html } from '../html.ts';
import type { PrintDocument } from '../printer.ts';
import { qrCode } from '../qr-code.ts';
import type { Poster, PosterSection } from './poster.ts';
import { closingSentence, columnName, introduction, periodSentence } from './poster-words.ts';

export const papers = ['A3', 'A4'] as const;
export type Paper = (typeof papers)[number];

/** How a poster is set where it does not fit as it is. */
export interface Setting {
  smaller?: boolean;
  /** The last rows begin a new sheet, so that the seal stays whole and beside them. */
  endApart?: boolean;
}

/** Size of the text: on A3, 20 pt are read at a metre and more; A4 is the same poster, smaller. */
const sizes: Record<Paper, { large: string; smaller: string; margin: string; foot: string }> = {
  A3: { large: '20pt', smaller: '17pt', margin: '20mm 18mm 19mm', foot: '13pt' },
  A4: { large: '14.5pt', smaller: '12.5pt', margin: '15mm 14mm 15mm', foot: '10pt' },
};

/** The poster as a document; `sheet` is posters/poster.css. */
export function posterDocument(
  poster: Poster,
  paper: Paper,
  sheet: string,
  setting: Setting = {},
): PrintDocument {
  const { notice, placeName } = poster;
  return {
    title: `${placeName.replaceAll(' · ', '')}：${notice.title}`,
    style: `${sheet}\n${pageStyle(poster, paper, setting)}`,
    body: posterBody(poster, setting),
  };
}

/** From the second sheet on, the head says which poster it belongs to; the foot of all bears the code. */
function pageStyle(
  { notice, placeName, sections }: Poster,
  paper: Paper,
  setting: Setting,
): string {
  const { large, smaller, margin, foot } = sizes[paper];
  const code = sections.length === 1 ? sections[0]?.code : undefined;
  return `
:root { font-size: ${setting.smaller === true ? smaller : large}; }
@page {
  size: ${paper};
  margin: ${margin};
  @top-left { content: ${cssText(`${notice.title}　${placeName}`)}; font-size: ${foot}; color: #5c554a; }
  @bottom-left { content: ${cssText(`索引号 ${notice.indexNumber}`)}; font-size: ${foot}; color: #5c554a; }
  @bottom-center { font-size: ${foot}; }
  @bottom-right { content: ${cssText(code === undefined ? '' : `校验码 ${code}`)}; font-size: ${foot}; color: #5c554a; }
}
@page :first { @top-left { content: none; } }`;
}

function posterBody(poster: Poster, { endApart }: Setting): Html {
  const { notice, programme, placeName, names, sections, address } = poster;
  const single = sections.length === 1 ? sections[0] : undefined;
  return html`
    ${notice.sample && html`<p class="sample">示例数据：名单里的人和电话都是虚构的</p>`}
    <header>
      <p class="kicker">${programme.name} · ${stageNames[notice.stage]}</p>
      <h1>${titleParts(notice.title)}</h1>
      <p class="place">${placeName}</p>
    </header>
    <p class="introduction">
      ${introduction(poster)}${names === 'masked' && '姓名按规定隐去一部分。'}
    </p>
    <div class="facts">
      <dl>${facts(poster)}</dl>
      <aside>
        ${qrCode(address, `二维码，打开网页 ${address}`)}
        <p>扫码看网上的页面</p>
        ${
          single?.code !== undefined &&
          html`<p class="code"><small>校验码</small> <b>${single.code}</b></p>
            <p>网上同村的校验码与此相同，就是同一份名单</p>`
        }
      </aside>
    </div>
    <main>
      ${sections.map((section, index) =>
        sectionBlock(section, poster, endApart === true && index === sections.length - 1),
      )}
    </main>
    <footer>
      <div>
        <p class="sum">${sumSentence(poster)}</p>
        <p class="closing">${closingSentence(poster)}</p>
      </div>
      <div class="signature">
        <p>${notice.issuer}</p>
        <p>${formatDate(notice.published)}</p>
        <p class="seal">盖章处</p>
      </div>
    </footer>
  `;
}

/** The month in brackets goes to a new line as a whole. */
function titleParts(title: string): Html {
  const [, name = title, month] = /^(.+)(（[^（）]+）)$/.exec(title) ?? [];
  return html`${name}${month !== undefined && html`<span>${month}</span>`}`;
}

function facts(poster: Poster): Html[] {
  const { notice } = poster;
  const { objection, contact } = notice;
  const lines: [string, string][] = [
    [notice.stage === 'confirmed' ? '公布期' : '公示期', periodSentence(poster)],
    ['公布机关', notice.issuer],
    ['索引号', notice.indexNumber],
    ['依据', notice.legalBasis.join('\n') || '没有填写公开姓名的依据，姓名隐去一部分'],
    [
      '提意见',
      `${objection.office}，电话 ${objection.phone}${objection.mail === undefined ? '' : `，邮箱 ${objection.mail}`}`,
    ],
    ['当面说', `${objection.address}，${objection.hours}`],
    ['经办', `${contact.office}，电话 ${contact.phone}${contact.sample ? '（示例号码）' : ''}`],
  ];
  return lines.map(
    ([term, text]) =>
      html`<div>
        <dt>${term}</dt>
        <dd>${text}</dd>
      </div>`,
  );
}

/** The number of rows that move to the last sheet to stand beside the seal. */
const rowsAtEnd = 3;

function sectionBlock(section: PosterSection, poster: Poster, endApart: boolean): Html {
  const who = poster.programme.recipient === '户' ? '家庭' : '人员';
  const first = endApart ? Math.max(0, section.rows.length - rowsAtEnd) : undefined;
  return section.rows.length === 0
    ? html`<section><p class="none">${section.name}这一期没有列入名单的${who}。</p></section>`
    : html`<section class="${first === 0 && 'new-sheet'}">
        ${listTable(section, poster, first)}
      </section>`;
}

/** Empty where nobody is on the list. */
function sumSentence({ placeName, sections, programme, notice }: Poster): string {
  const rows = sections.flatMap((section) => section.rows);
  if (rows.length === 0) return '';
  const persons = rows.reduce((sum, row) => sum + (row.persons ?? 1), 0);
  const amount = rows.reduce((sum, row) => sum + (row.amountYuan ?? 0), 0);
  const who = programme.recipient === '户' ? `${rows.length}户、${persons}人` : `${persons}人`;
  const money =
    amount === 0
      ? ''
      : `，${notice.stage === 'expense' ? '共' : '每月共'}${formatNumber(amount)}元`;
  return `${placeName.split(' · ').at(-1) ?? ''}合计：${who}${money}。`;
}

/** Where several villages follow one another, each head begins with the village's name. */
function listTable(
  section: PosterSection,
  { notice, programme, sections }: Poster,
  newSheetAt = 0,
): Html {
  const hasStarts = sayStarts(sections.flatMap(({ rows }) => rows));
  const fields = notice.rule.columns
    .filter((field) => field !== 'place')
    .filter((field) => field !== 'since' || hasStarts);
  return html`<table>
    <colgroup>
      ${['index', ...fields].map((column) => html`<col class="${column}" />`)}
    </colgroup>
    <thead>
      ${sections.length > 1 && villageRow(section, programme.recipient, fields.length + 1)}
      <tr>
        <th scope="col" class="index">序号</th>
        ${fields.map(
          (field) => html`<th scope="col" class="${field}">${columnName(field, notice.stage)}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${section.rows.map(
        (row, index) =>
          html`<tr class="${index > 0 && index === newSheetAt && 'new-sheet'}">
            <td class="index">${row.number}</td>
            ${fields.map((field) => cell(field, row))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const villageRow = (
  { name, code, rows }: PosterSection,
  recipient: '户' | '人',
  columns: number,
): Html =>
  html`<tr>
    <th colspan="${columns}" class="village">
      <h2>
        ${name} <small>${rows.length}${recipient}</small>
        ${code !== undefined && html`<small class="section-code">校验码 ${code}</small>`}
      </h2>
    </th>
  </tr>`;

function cell(field: Exclude<ListField, 'place'>, row: PublishedRow): Html {
  if (field === 'name') return html`<th scope="row" class="name">${row.listedName}</th>`;
  const texts = {
    persons: row.persons,
    amountYuan: row.amountYuan === undefined ? undefined : formatNumber(row.amountYuan),
    since: formatStart(row.since),
    cause: row.cause,
  };
  return html`<td class="${field}">${texts[field]}</td>`;
}
