import { isMap, isScalar, parseDocument, type Node } from 'yaml';
import type { NoticeCounts } from '../../domain/notices/notice.ts';

/**
 * The text of notice.yaml with the totals of the roster filled in. Everything else, comments included, stays as it
 * is; totals typed by the clerk have already been compared.
 */
export function fillTotals(yaml: string, totals: NoticeCounts): string {
  const document = parseDocument(yaml, { schema: 'failsafe' });
  const node = isMap(document.contents) ? document.contents.get('totals', true) : undefined;
  if (!isMap(node) || node.flow) return replaceMap(yaml, node, totals);
  return Object.entries(totals).reduceRight((text, [key, value]) => {
    const found = node.get(key, true);
    const [start, end] = (isScalar(found) ? found.range : undefined) ?? [-1, -1];
    return start < 0 || start === end ? text : `${text.slice(0, start)}${value}${text.slice(end)}`;
  }, yaml);
}

function replaceMap(yaml: string, node: unknown, totals: NoticeCounts): string {
  const amounts = Object.entries(totals).map(([key, value]) => `${key}: ${value}`);
  const map = `{ ${amounts.join(', ')} }`;
  const [start, end] = (node as Node | undefined)?.range ?? [-1, -1];
  return start < 0
    ? `${yaml.trimEnd()}\ntotals: ${map}\n`
    : `${yaml.slice(0, start)}${yaml.slice(start, end).trim() === '' ? ' ' : ''}${map}${yaml.slice(end)}`;
}
