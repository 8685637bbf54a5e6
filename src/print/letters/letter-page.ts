import { formatDate, type CalendarDate } from '../../domain/date.ts';
import { formatYuan } from '../../domain/money.ts';
import type { Programme, ProgrammeId } from '../../domain/programme.ts';
import type { Hotline } from '../../domain/handbook/service.ts';
import type { Site } from '../../domain/site/site.ts';
import { html, type Html } from '../html.ts';
import type { PrintDocument } from '../printer.ts';
import type { Benefit, Letter } from './letter.ts';

/** What all letters of a run have in common. */
export interface Letterhead {
  site: Site;
  hotlines: readonly Hotline[];
  /** The day on which the letters are made. */
  date: CalendarDate;
}

/** Letters of one file, each on a sheet of its own; `sheet` is letters/letter.css. */
export function lettersDocument(
  title: string,
  letters: readonly Letter[],
  head: Letterhead,
  sheet: string,
): PrintDocument {
  return { title, style: sheet, body: html`${letters.map((letter) => letterBlock(letter, head))}` };
}

function letterBlock(letter: Letter, head: Letterhead): Html {
  const { site, date } = head;
  const sender = `${site.bureau}　${site.contacts.address}　${site.contacts.postcode}`;
  return html`<article>
    <div class="fold" aria-hidden="true"></div>
    <div class="fold half" aria-hidden="true"></div>
    <div class="fold low" aria-hidden="true"></div>
    <div class="window">
      <p class="sender">${sender}</p>
      ${letter.addressLines.map((line) => html`<p>${line}</p>`)}
      <p class="to">${letter.name} 收</p>
    </div>
    <div class="text">
      <h1>政策落实情况告知书</h1>
      <p>${letter.name}：</p>
      <p class="indent">
        您家现在享受下列${letter.benefits.length}项民政政策，特此告知。钱款直接发到登记的账户，不收任何费用。
      </p>
      ${benefitTable(letter.benefits)} ${askBlock(letter, head)}
      <div class="end">
        <p class="indent">
          金额不对、没有收到钱，或家里的人口、收入有变化，请您告诉上面的窗口。任何人以办理为名向您收钱，请拒绝并打热线举报。
        </p>
        <div class="signature">
          <p>${site.bureau}</p>
          <p>${formatDate(date)}</p>
          <p class="seal">盖章处</p>
        </div>
      </div>
    </div>
  </article>`;
}

function benefitTable(benefits: readonly Benefit[]): Html {
  const monthly = benefits.filter(({ programme }) => !isOnce(programme.id));
  const total = monthly.reduce((sum, { amountYuan }) => sum + amountYuan, 0);
  return html`<table>
    <thead>
      <tr>
        <th scope="col">享受的政策</th>
        <th scope="col">享受人数</th>
        <th scope="col" class="amount">金额</th>
      </tr>
    </thead>
    <tbody>
      ${benefits.map(
        ({ programme, persons, amountYuan }) =>
          html`<tr>
            <th scope="row">${programme.name}</th>
            <td>${formatPersons(programme, persons)}</td>
            <td class="amount">
              ${isOnce(programme.id) ? '一次' : '每月'}${formatYuan(amountYuan)}
            </td>
          </tr>`,
      )}
    </tbody>
    ${
      monthly.length > 1 &&
      html`<tfoot>
        <tr>
          <th scope="row" colspan="2">每月合计</th>
          <td class="amount">${formatYuan(total)}</td>
        </tr>
      </tfoot>`
    }
  </table>`;
}

/** A list of persons has one person a row. The size of a household is never guessed. */
const formatPersons = ({ recipient }: Programme, persons: number | undefined): string =>
  persons === undefined ? (recipient === '人' ? '1人' : '—') : `${persons}人`;

/** Paid once and not by the month. */
const onceOnly: readonly ProgrammeId[] = [
  'temporaryAssistance',
  'medicalAssistance',
  'disasterRelief',
  'vagrantAssistance',
];
const isOnce = (programme: ProgrammeId): boolean => onceOnly.includes(programme);

function askBlock({ window }: Letter, { site, hotlines }: Letterhead): Html {
  const sample = (is: boolean): string => (is ? '（示例号码）' : '');
  return html`<h2>有疑问怎么问</h2>
    <ul>
      ${
        window &&
        html`<li>
          到${window.name}（${window.address}），电话
          ${window.phone}${sample(window.sample)}，${window.hours}
        </li>`
      }
      <li>打${site.bureau}电话 ${site.contacts.phone}${sample(site.contacts.sample)}</li>
      <li>打热线 ${hotlines.map(({ phone, name }) => `${phone}（${name}）`).join('、')}</li>
    </ul>`;
}
