import { join } from 'node:path';
import type { Place } from '../../domain/places/place.ts';
import type { Facility } from '../../domain/handbook/service.ts';
import { complete } from '../formats/complete.ts';
import { readTable } from '../formats/csv-table.ts';
import { anyText, text, type FieldRule } from '../formats/field-rules.ts';
import { knownSource, type KnownSources } from '../law/known.ts';
import { knownPlace } from './places.ts';
import type { Register } from '../formats/register.ts';
import type { Reading } from '../formats/reading.ts';

const columns = ['name', 'kind', 'place', 'note', 'source'];

/** What a facility refers to; `region` is the code of the whole city, where no lower place is known. */
export interface FacilityReferences extends KnownSources {
  places: Register<Place>;
  region: string | undefined;
}

/** data/reference/facilities.csv: each facility once. */
export async function readFacilities(
  reading: Reading,
  references: FacilityReferences,
): Promise<Facility[]> {
  const path = join(reading.settings.dataDir, 'reference', 'facilities.csv');
  const table = await readTable(reading, path, { columns: () => columns });
  const seen = new Set<string>();
  return (table?.rows ?? []).flatMap((row) => {
    const facility = complete<Facility>({
      name: row.read('name', text),
      kind: row.read('kind', text),
      place: row.read('place', placeOrRegion(references)),
      note: row.read('note', anyText),
      source: row.read('source', sourceText(references)),
    });
    const key = facility && `${facility.place} ${facility.name}`;
    if (key !== undefined && seen.has(key))
      row.fail('name', 'repeated-id', '这个机构已经在前面出现过，请只留一行。');
    if (key !== undefined) seen.add(key);
    return facility ? [facility] : [];
  });
}

const placeOrRegion = ({ places, region }: FacilityReferences): FieldRule<string> => {
  const rule = knownPlace(places);
  return {
    ...rule,
    parse: (found) => (found === region || region === undefined ? found : rule.parse(found)),
  };
};

/** Plain words, or a reference that exists where it begins like one. */
const sourceText = (references: FacilityReferences): FieldRule<string> => {
  const reference = knownSource(references);
  return {
    ...reference,
    parse: (found) => {
      if (!/^(?:article|law):/.test(found)) return text.parse(found);
      return reference.parse(found) ? found : undefined;
    },
  };
};
