import type { Correction, Figure, StandardPhrase } from '../../domain/bulletin/article.ts';
import { formatMonth, type Month } from '../../domain/date.ts';
import type { Programme } from '../../domain/programme.ts';
import type { Standard } from '../../domain/law/standard.ts';
import { findPhraseStandard } from '../../domain/proofreading/standard-mention.ts';
import { allOrUndefined } from '../formats/optional-fields.ts';
import { dateFrom, matching, text } from '../formats/field-rules.ts';
import { programmeIn } from '../law/reference-rules.ts';
import type { MapReader } from '../formats/map-reader.ts';
import type { Register } from '../formats/register.ts';

// What the front matter of an article says about its text: each is checked against the text.

const mostFigures = 4;

const figureValue = matching('figure', /^\S{1,10}$/u, '应为正文里的数字，照正文的写法，10 字以内');
const figureUnit = matching('figure', /^\S{1,6}$/u, '应为数字后面的单位，6 字以内');
const figureLabel = matching('figure', /^.{1,20}$/u, '应为一句说明，20 字以内');

/** Key figures: value and unit are in the body side by side. */
export function readFigures(map: MapReader, body: string): Figure[] | undefined {
  if (!map.has('figures')) return undefined;
  const figures = map.readMaps('figures')?.flatMap((entry) => {
    const figure = allOrUndefined<Figure>({
      value: entry.read('value', figureValue),
      unit: entry.read('unit', figureUnit),
      label: entry.read('label', figureLabel),
    });
    if (figure) needInBody(entry, 'value', figure.value + figure.unit, body);
    return figure ? [figure] : [];
  });
  const count = map.lengthOf('figures');
  if (count !== undefined && (count === 0 || count > mostFigures))
    map.fail('figures', 'figures', `应有 1 到 ${mostFigures} 个数字；没有就删去这一项。`);
  return figures;
}

/** Corrections, newest first; none is older than the issue. */
export function readCorrections(map: MapReader, issue: Month): Correction[] | undefined {
  if (!map.has('corrections')) return undefined;
  return map
    .readMaps('corrections')
    ?.flatMap((entry) => {
      const correction = allOrUndefined<Correction>({
        date: entry.read('date', dateFrom(issue)),
        text: entry.read('text', text),
      });
      return correction ? [correction] : [];
    })
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** Phrases that state a standard: each is in the body and means one row of the table of that month. */
export function readStandardPhrases(
  map: MapReader,
  body: string,
  issue: Month,
  known: { programmes: Register<Programme>; standards: readonly Standard[] },
): StandardPhrase[] | undefined {
  if (!map.has('standards')) return undefined;
  return map.readMaps('standards')?.flatMap((entry) => {
    const mark = allOrUndefined<StandardPhrase>({
      says: entry.read('says', text),
      programme: entry.read('programme', programmeIn(known.programmes)),
      kind: entry.read('kind', text),
      area: entry.read('area', text),
    });
    if (!mark) return [];
    needInBody(entry, 'says', mark.says, body);
    // A table with problems supplies no standards; its problems are reported elsewhere.
    if (known.standards.length > 0 && !findPhraseStandard(mark, issue, known.standards))
      entry.fail(
        'programme',
        'unknown-standard',
        `标准表 data/reference/standards.csv 里没有这个项目、名称（kind）、范围（area）在${formatMonth(issue)}执行的标准，请核对。`,
      );
    return [mark];
  });
}

function needInBody(map: MapReader, key: string, phrase: string, body: string): void {
  if (!plain(body).includes(plain(phrase)))
    map.fail(key, 'not-in-text', `正文里找不到“${phrase}”，请照正文的写法写。`);
}

/** Without spaces, line ends and the signs of emphasis. */
const plain = (text: string): string => text.replace(/[\s*_`\\]/g, '');
