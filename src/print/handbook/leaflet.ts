import { formatDate } from '../../domain/date.ts';
import { html, type Html } from '../html.ts';
import type { PrintDocument, Printer } from '../printer.ts';
import type { Handbook, PrintedGuide } from './handbook.ts';
import { answerList, checklist, inForceOn, lawTitle, standardSentence } from './parts.ts';

/** The page's room for text in millimetres: A4 without its margins. */
const room = { width: 176, height: 267 };
/** Sizes of the text in points, the most readable first. */
const sizes = [14, 13, 12.5, 12, 11.5, 11, 10.5, 10, 9, 8];

/** Thrown if the guide does not fit on one page even in the smallest type. */
export class LeafletTooLong extends Error {
  readonly title: string;
  constructor(title: string) {
    super(`the leaflet of ${title} does not fit on a page`);
    this.name = 'LeafletTooLong';
    this.title = title;
  }
}

/** 一页纸: a programme on one side of A4, as large as it fits. `qrCode` leads to the guide. */
export async function printLeaflet(
  printed: PrintedGuide,
  handbook: Handbook,
  qrCode: Html,
  printer: Printer,
): Promise<Uint8Array> {
  const title = `${printed.guide.title}（一页纸，${handbook.asOf}）`;
  const leaflet = leafletBody(printed, handbook, qrCode);
  const heights = await printer.measure({
    title,
    style,
    body: html`${sizes.map(
      (size) =>
        html`<div class="leaflet" data-measure="${size}" style="font-size: ${size}pt">
          ${leaflet}
        </div>`,
    )}`,
  });
  const size = sizes.find((one) => (heights.get(String(one)) ?? Infinity) <= room.height);
  if (size === undefined) throw new LeafletTooLong(printed.guide.title);
  const document: PrintDocument = {
    title,
    style,
    body: html`<div class="leaflet filled" style="font-size: ${size}pt">${leaflet}</div>`,
  };
  return printer.print(document);
}

function leafletBody(printed: PrintedGuide, handbook: Handbook, qrCode: Html): Html {
  const { guide, programme } = printed;
  const { site, asOf, laws, hotlines } = handbook;
  const amounts = inForceOn(handbook.standards, guide.standards, asOf);
  return html` <header>
      <p class="kicker">${site.region.name}惠民手册　一页纸</p>
      <h1>${guide.title}</h1>
      <p class="summary">${guide.summary}</p>
    </header>
    ${answerList(guide)}
    <div class="columns">
      <section>
        <h2>给多少</h2>
        ${
          amounts.length === 0
            ? html`<p>今天执行的金额，请问窗口或者拨打${hotlines[0]?.phone}。</p>`
            : html`<ul>
                ${amounts.map((standard) => html`<li>${standardSentence(standard)}</li>`)}
              </ul>`
        }
        <h2>带什么（带了打勾）</h2>
        ${checklist(guide.materials)}
      </section>
      <section>
        <h2>分几步，要多久</h2>
        <ol>
          ${guide.steps.map(({ title, limit }) => html`<li>${title}${limit && html`<span class="quiet">：${limit}</span>`}</li>`)}
        </ol>
        <h2>到哪里，打什么电话</h2>
        <p>${guide.placeAndTime}</p>
        <p class="fill-in">我的窗口</p>
        <p class="fill-in">电话</p>
        <p>${hotlines.map(({ name, phone }) => `${name}${phone}`).join('；')}。申请不收费。</p>
      </section>
    </div>
    <footer>
      <div>${qrCode}</div>
      <div>
        <p>手机扫一扫，看全部规定、常见问题和各乡镇窗口的电话。</p>
        <p class="quiet">
          依据${[...new Set(guide.bases.map(({ law }) => lawTitle(law, laws)))].join('、')}。由${programme.department}决定，本页只供参考，不作决定。
        </p>
        <p class="quiet">
          ${site.bureau}编，${formatDate(guide.reviewed)}核对。${site.sample && '示例。'}
        </p>
      </div>
    </footer>`;
}

const style = `
  @page { size: A4; margin: 15mm 17mm; @bottom-center { content: none; } }
  body { font-size: inherit; }
  .leaflet { inline-size: ${room.width}mm; line-height: 1.5; text-spacing-trim: trim-start; text-autospace: normal; }
  .filled { display: flex; flex-direction: column; justify-content: space-between; block-size: ${room.height}mm; overflow: hidden; }
  .kicker { color: var(--seal); font-family: var(--song); font-weight: 600; letter-spacing: 0.2em; }
  h1 { font-size: 2.3em; line-height: 1.25; }
  .summary { margin-block: 0.3em 0.6em; font-size: 1.1em; }
  .answer { border-block-start: 0.5mm solid var(--ink); }
  .answer > div { display: grid; grid-template-columns: 6em 1fr; padding-block: 0.4em; border-block-end: 0.2mm solid var(--rule); }
  .answer dt, h2 { font-family: var(--hei); font-size: 1em; font-weight: 700; }
  h2 { margin-block: 0.7em 0.2em; font-size: 1.1em; }
  .columns { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; margin-block: 0.2em 0.6em; }
  .columns section + section { padding-inline-start: 8mm; border-inline-start: 0.2mm solid var(--rule); }
  ul, ol { padding-inline-start: 1.5em; }
  li { margin-block: 0.12em; }
  .checklist { padding: 0; list-style: none; }
  .checklist li { position: relative; padding-inline-start: 1.7em; }
  .checklist li::before { position: absolute; inset-block-start: 0.32em; inset-inline-start: 0.1em; inline-size: 0.9em; block-size: 0.9em; border: 0.3mm solid var(--ink); content: ''; }
  .fill-in { display: flex; margin-block: 0.3em; }
  .fill-in::after { flex: 1; margin-inline-start: 0.5em; border-block-end: 0.2mm solid var(--ink-soft); content: ''; }
  .quiet { color: var(--ink-soft); font-size: 0.86em; }
  footer { display: grid; grid-template-columns: 30mm 1fr; gap: 6mm; align-items: center; padding-block-start: 4mm; border-block-start: 0.5mm solid var(--ink); }
  .qr { display: block; inline-size: 30mm; block-size: 30mm; }
`;
