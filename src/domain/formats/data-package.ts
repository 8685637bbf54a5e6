import type { DataColumn, DataTable } from './data-table.ts';

/** A column after Table Schema (https://specs.frictionlessdata.io/table-schema/). */
interface SchemaField {
  name: string;
  title: string;
  type: DataColumn['type'];
  description?: string;
}

/** The dictionary of a table after Table Schema. An empty cell has no value. */
export const tableSchema = ({ columns }: DataTable) => ({
  fields: columns.map(({ name, title, type, note }): SchemaField => ({
    name,
    title,
    type,
    ...(note === '' ? {} : { description: note }),
  })),
  missingValues: [''],
});

/** All tables after Data Package; paths are beside the description. */
export function dataPackage(
  tables: readonly DataTable[],
  about: { title: string; homepage: string; publisher: string; created: string },
) {
  return {
    profile: 'tabular-data-package',
    name: 'civil-affairs-data',
    title: about.title,
    homepage: about.homepage,
    created: `${about.created}T00:00:00+08:00`,
    contributors: [{ title: about.publisher, role: 'publisher' }],
    resources: tables.map((table) => ({
      profile: 'tabular-data-resource',
      name: table.file.replace(/\.csv$/, ''),
      path: table.file,
      title: table.title,
      description: table.description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: tableSchema(table),
    })),
  };
}
