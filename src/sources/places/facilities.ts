import type { Place } from '../../domain/places/place.ts';
import type { Facility } from '../../domain/handbook/service.ts';
import { allOrUndefined } from '../formats/optional-fields.ts';
import { anyText, text, type FieldRule } from '../formats/field-rules.ts';
import { sourceIn, type SourceReferences } from '../law/reference-rules.ts';
import { placeIn } from './places.ts';
import { readRegister, type Register } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';

/** What a facility refers to; `region` is the code of the whole city, where no lower place is known. */
export interface FacilityReferences extends SourceReferences {
  places: Register<Place>;
  region: string | undefined;
}

/** data/reference/facilities.csv: each facility of a place once. */
export const readFacilities = (
  settings: Settings,
  references: FacilityReferences,
): Promise<Register<Facility>> =>
  readRegister<Facility>(settings, {
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
