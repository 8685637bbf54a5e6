import type { Place } from '../../domain/places/place.ts';
import type { ServiceWindow } from '../../domain/handbook/service.ts';
import { html, type Html } from '../html.ts';
import type { Chapter } from './contents.ts';
import type { Handbook } from './handbook.ts';

/** 各乡镇窗口和电话: a table a county; what all its windows share is said once above it. */
export function windowsChapter(handbook: Handbook): Chapter {
  const counties = handbook.places.counties.filter((county) => rowsOf(county, handbook).length > 0);
  return {
    id: 'windows',
    title: '各乡镇窗口和电话',
    sections: counties.map(({ code, name }) => ({ id: `county-${code}`, title: name })),
    body: html` <p>
        户口或者住处在哪个乡镇、街道，就到哪里的窗口。电话打不通，打${handbook.hotlines
          .map(({ phone, name }) => `${phone}（${name}）`)
          .join('、')}。
      </p>
      ${counties.map((county) => countyTable(county, rowsOf(county, handbook)))}`,
  };
}

interface Row {
  place: Place;
  window: ServiceWindow;
}

/** The county's own window first, then its townships'. */
function rowsOf(county: Place, { places, windows }: Handbook): Row[] {
  const byPlace = new Map(windows.map((window) => [window.place, window]));
  return [county, ...places.childrenOf(county.code)].flatMap((place) => {
    const window = byPlace.get(place.code);
    return window ? [{ place, window }] : [];
  });
}

function countyTable(county: Place, rows: readonly Row[]): Html {
  const hours = sharedBy(rows.map(({ window }) => window.hours));
  const allSamples = rows.every(({ window }) => window.sample);
  const shared = [hours && `上班时间：${hours}`, allSamples && '本表电话都是示例号码'].filter(
    (one) => one !== undefined && one !== false,
  );
  return html` <section class="county">
    <div class="county-head">
      <h3 id="county-${county.code}">${county.name}</h3>
      ${shared.length > 0 && html`<p class="quiet">${shared.join('。')}。</p>`}
    </div>
    <table class="windows">
      <thead>
        <tr>
          <th scope="col">${county.name}</th>
          <th scope="col">窗口在哪里</th>
          <th scope="col">电话</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ place, window }) =>
            html`<tr>
              <th scope="row">${place === county ? `${county.name}本级` : place.name}</th>
              <td>
                ${shorten(window.address, county.name, place.name)}${!hours && `，${window.hours}`}
              </td>
              <td class="number">${window.phone}${window.sample && !allSamples && '（示例）'}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** The one value that all have. */
function sharedBy(values: readonly string[]): string | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}

/** The place is in the same row already. */
function shorten(address: string, ...names: readonly string[]): string {
  const rest = names.reduce(
    (text, name) => (text.startsWith(name) ? text.slice(name.length) : text),
    address,
  );
  return [...rest].length >= 3 ? rest : address;
}
