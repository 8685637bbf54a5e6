import type { APIRoute, GetStaticPaths } from 'astro';
import { getDataTables } from '../../catalog/accounts/downloads.ts';
import { tableSchema } from '../../domain/formats/data-package.ts';
import type { DataTable } from '../../domain/formats/data-table.ts';

export const getStaticPaths = (async () =>
  (await getDataTables()).map((table) => ({
    params: { file: table.file.replace(/\.csv$/, '') },
    props: { table },
  }))) satisfies GetStaticPaths;

/** The dictionary of one download after Table Schema. */
export const GET: APIRoute<{ table: DataTable }> = ({ props }) =>
  new Response(JSON.stringify(tableSchema(props.table), undefined, 2), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
