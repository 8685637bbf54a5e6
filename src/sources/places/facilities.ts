import type { Place } from '../../domain/places/place.ts';
import type { Facility } from '../../domain/handbook/service.ts';
import { allOrUndefined } from '../formats/optional-fields.ts';
import { anyText, text, type FieldRule } from '../formats/field-rules.ts';
import { sourceIn, type SourceReferences } from '../law/reference-rules.ts';
import { otherCountyIn } from '../../domain/places/named-county.ts';
import { countyCode } from '../../domain/places/place.ts';
import type { TableRow } from '../formats/csv-table.ts';
import { checkNobodyNamed } from '../proofreading/nobody-named.ts';
import { placeIn } from './places.ts';
import { readRegister, type Register } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';

/** What a facility refers to; `region` is the code of the whole city, where no lower place is known. */
export interface FacilityReferences extends SourceReferences {
  places: Register<Place>;
  region: string | undefined;
}

/** data/reference/facilities.csv: each facility of a place once. */
export async function readFacilities(
  settings: Settings,
  references: FacilityReferences,
): Promise<Register<Facility>> {
  const facilities = await readRegister<Facility>(settings, {
    path: 'reference/facilities.csv',
    columns: ['name', 'kind', 'place', 'note', 'source'],
    id: ({ place, name }) => `${place} ${name}`,
    row: (row) =>
      allOrUndefined<Facility>({
        name: row.read('name', text),
        kind: row.read('kind', text),
        place: row.read('place', placeOrRegion(references)),
        note: row.read('note', anyText),
        source: row.read('source', sourceText(references)),
      }),
  });
  for (const { value, row } of facilities.rows) {
    checkPlace(value, row, references);
    checkKind(value, row);
    checkNote(value, row);
    for (const column of ['name', 'note']) checkNobodyNamed(row, column);
  }
  return facilities;
}

/** A name that names another county or township than the one in which the facility stands. */
function checkPlace(
  { name, place }: Facility,
  row: TableRow,
  { places }: FacilityReferences,
): void {
  if (place.length < 6) return;
  const county = otherCountyIn(name, countyCode(place), places.values);
  const named = places.values.filter(
    ({ level, name: township }) => level === 'township' && name.includes(township),
  );
  const isElsewhere = named.length > 0 && named.every(({ code }) => !isWithin(code, place));
  if (county ?? isElsewhere)
    row.fail('place', 'other-county', `名称里写的地方不在 ${place}，请核对区划代码。`);
}

const kinds =
  '儿童福利院|社会福利院|社会福利中心|敬老院|养老院|救助管理站|救助站|日间照料中心|幸福院|未成年人救助保护中心|殡仪馆|公墓|康复中心|福利院'.split(
    '|',
  );

/** The end of a name says what kind of facility it is: 甲县救助站 is no 敬老院. */
function checkKind({ name, kind }: Facility, row: TableRow): void {
  const named = kinds.find((each) => name.endsWith(each));
  if (named !== undefined && kinds.includes(kind) && !kind.includes(named) && !named.includes(kind))
    row.fail('kind', 'facility-kind', `名称里写的是${named}，请核对类别和名称。`);
}

/** An article of 2016 does not tell of 2017. */
function checkNote({ note, source }: Facility, row: TableRow): void {
  const issue = /^article:(\d{4})/.exec(source)?.[1];
  const later = [...note.matchAll(/(?<!\d)(?:19|20)\d{2}(?=年)/g)].find(
    ([year]) => issue !== undefined && year > issue,
  );
  if (later)
    row.fail('note', 'later-note', `写的是 ${later[0]} 年，出处是 ${issue} 年的文章，请核对。`);
}

const isWithin = (code: string, place: string): boolean =>
  code.startsWith(place) || place.startsWith(code);

const placeOrRegion = ({ places, region }: FacilityReferences): FieldRule<string> => {
  const rule = placeIn(places);
  return {
    ...rule,
    parse: (found) => (found === region || region === undefined ? found : rule.parse(found)),
  };
};

/** Plain words, or a reference that exists where it begins like one. */
const sourceText = (references: FacilityReferences): FieldRule<string> => {
  const reference = sourceIn(references);
  return {
    ...reference,
    parse: (found) => {
      if (!/^(?:article|law):/.test(found)) return text.parse(found);
      return reference.parse(found) ? found : undefined;
    },
  };
};
