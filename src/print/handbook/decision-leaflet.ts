import { benefits, type Benefit } from '../../domain/eligibility/benefits.ts';
import { events } from '../../domain/eligibility/events.ts';
import { questions } from '../../domain/eligibility/questions.ts';
import { rules } from '../../domain/eligibility/rules.ts';
import type { RuleOutcome } from '../../domain/eligibility/rule.ts';
import { formatConditions, outcomeNames } from '../../domain/eligibility/wording.ts';
import { formatDate } from '../../domain/date.ts';
import { html, type Html } from '../html.ts';
import type { PrintDocument } from '../printer.ts';
import type { Handbook } from './handbook.ts';

const rank: Record<RuleOutcome, number> = { held: 0, likely: 1, maybe: 2 };

/**
 * 我能申请什么 on paper, made from the rules themselves: first which tables apply to which event; then one table for each
 * benefit, in which the first row that fits is the answer; then what the words in the tables mean. `qrCode` leads to
 * the page.
 */
export function decisionLeaflet(handbook: Handbook, qrCode: Html): PrintDocument {
  const { guides, site, hotlines } = handbook;
  const told = new Set<string>(guides.map(({ guide }) => guide.programme));
  const shown = benefits
    .filter(({ programme }) => told.has(programme))
    .map((benefit, index) => ({ benefit, number: index + 1 }));
  const reviewed =
    guides
      .map(({ guide }) => guide.reviewed)
      .sort()
      .at(-1) ?? handbook.asOf;
  return {
    title: `我能申请什么（${site.region.name}，${handbook.asOf}）`,
    style,
    body: html` <header>
        <div>
          <p class="kicker">${site.region.name}惠民手册</p>
          <h1>我能申请什么</h1>
          <p>
            先在第一步找到您家遇到的事，记下后面的表号。再到第二步找到那几张表，从上往下看：<b>第一行都符合的，就是结论</b>。表里的词是什么意思，看第三步。说不清的，去窗口问。
          </p>
          <p class="quiet">
            只供参考，不作决定；是否符合，由乡镇、街道和县级有关部门审核确认。按${formatDate(reviewed)}核对的规定编写。有危险先打110、119、120；拿不准就打${hotlines[0]?.phone}。
          </p>
        </div>
        <div>${qrCode}</div>
      </header>
      <h2>第一步　遇到了什么事</h2>
      <table class="events">
        <tbody>
          ${events
            .map(({ id, label }) => ({
              label,
              found: shown.filter(({ benefit }) => benefit.events.some((event) => event === id)),
            }))
            .filter(({ found }) => found.length > 0)
            .map(
              ({ label, found }) =>
                html`<tr>
                  <th scope="row">${label}</th>
                  <td>
                    看${found.map(
                      ({ benefit, number }) =>
                        html`<span class="nowrap">表${number}（${benefit.name}）</span>`,
                    )}
                  </td>
                </tr>`,
            )}
        </tbody>
      </table>
      <h2>第二步　看表</h2>
      ${shown.map(({ benefit, number }) => benefitTable(benefit, number))}
      <h2>第三步　表里的词怎么看</h2>
      <dl class="words">
        ${questions.map(
          ({ name, ask, hint, options }) =>
            html`<div>
              <dt>${name}</dt>
              <dd>
                ${ask}${hint}<span class="quiet"
                  >　${options
                    .filter(({ name: short }) => short !== '说不清')
                    .map(({ name: short, label }) =>
                      short === label ? short : `${short}＝${label}`,
                    )
                    .join('；')}。</span
                >
              </dd>
            </div>`,
        )}
      </dl>
      <p class="quiet">${site.bureau}编。${site.sample && '示例。'}</p>`,
  };
}

function benefitTable({ id, name, otherwise }: Benefit, number: number): Html {
  const own = rules
    .filter(({ benefit }) => benefit === id)
    .toSorted((a, b) => rank[a.outcome] - rank[b.outcome]);
  return html` <table class="rules">
    <caption>
      表${number}　${name}
    </caption>
    <thead>
      <tr>
        <th scope="col">如果都符合</th>
        <th scope="col">结论</th>
      </tr>
    </thead>
    <tbody>
      ${own.map(
        ({ when, outcome, because }) =>
          html`<tr>
            <td>${formatConditions(when)}</td>
            <td><b>${outcomeNames[outcome]}。</b>${because}</td>
          </tr>`,
      )}
      <tr>
        <td>上面都不符合</td>
        <td><b>${outcomeNames.unlikely}。</b>${otherwise}</td>
      </tr>
    </tbody>
  </table>`;
}

const style = `
  @page { size: A4; margin: 12mm 14mm 14mm; }
  body { font-size: 10pt; line-height: 1.42; text-spacing-trim: trim-start; text-autospace: normal; }
  header { display: grid; grid-template-columns: 1fr 26mm; gap: 8mm; align-items: end; padding-block-end: 3mm; border-block-end: 0.5mm solid var(--ink); }
  .qr { display: block; inline-size: 26mm; block-size: 26mm; }
  .kicker { color: var(--seal); font-family: var(--song); font-weight: 600; letter-spacing: 0.2em; }
  h1 { font-size: 24pt; line-height: 1.3; }
  h2 { margin-block: 5mm 2mm; font-size: 14pt; }
  .quiet { color: var(--ink-soft); font-size: 9pt; }
  .nowrap { display: inline-block; margin-inline-end: 0.6em; }
  table { border-block: 0.4mm solid var(--ink); }
  th, td { padding: 0.6mm 3mm 0.6mm 0; border-block-end: 0.15mm solid var(--rule); text-align: start; vertical-align: baseline; }
  .events th { inline-size: 34%; }
  .rules { margin-block-end: 3mm; break-inside: avoid; }
  .rules caption { padding-block-end: 1mm; font-family: var(--song); font-size: 12pt; font-weight: 700; text-align: start; break-after: avoid; }
  .rules th { border-block-end: 0.25mm solid var(--ink); font-size: 9.5pt; }
  .rules td:first-child { inline-size: 50%; }
  .words { columns: 2; column-gap: 8mm; column-rule: 0.2mm solid var(--rule); }
  .words > div { break-inside: avoid; margin-block-end: 1.6mm; }
  .words dt { font-weight: 700; }
`;
