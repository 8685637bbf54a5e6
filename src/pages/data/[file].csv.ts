import type { APIRoute, GetStaticPaths } from 'astro';
import { getDataTables } from '../../catalog/accounts/downloads.ts';
import { tableToCsv, type DataTable } from '../../domain/formats/data-table.ts';

export const getStaticPaths = (async () =>
  (await getDataTables()).map((table) => ({
    params: { file: table.file.replace(/\.csv$/, '') },
    props: { table },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: DataTable }> = ({ props }) =>
  new Response(tableToCsv(props.table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
