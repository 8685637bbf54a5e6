import { findRiskySentences } from '../../domain/proofreading/child-mention.ts';
import { looksLikeName } from '../../domain/proofreading/person-name.ts';
import type { TableRow } from '../formats/csv-table.ts';

const institution = /[院园校会站所社局部心馆厂店司队室台处厅堂坊房区村镇乡街道市县旗]$/u;

/**
 * Reports a cell of a public table that is a person's name, or that names a child, a patient or a recipient. The message
 * does not repeat the cell.
 */
export function checkNobodyNamed(row: TableRow, column: string): void {
  const cell = row.text(column);
  const isName = looksLikeName(cell) && !institution.test(cell);
  if (isName || findRiskySentences(cell, cell).length > 0)
    row.fail(
      column,
      'named-person',
      '像是写了人的姓名，这张表不写人名；请写机构、事情的名称（为防泄露，这里不重复原文）。',
    );
}
