import { attribute, elementsOf, type Page } from '../page.ts';
import { readSchemaVocabulary } from '../schema-vocabulary.ts';

/** JSON-LD is JSON with schema.org as its context, and every type and property in it is one of schema.org's. */
export function checkStructuredData(page: Page): string[] {
  return elementsOf(page, 'script')
    .filter((script) => attribute(script, 'type') === 'application/ld+json')
    .flatMap((script) => {
      const [text] = script.childNodes;
      return checkText(text && 'value' in text ? text.value : '');
    });
}

function checkText(text: string): string[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return ['JSON-LD 不是正确的 JSON'];
  }
  if (!isObject(data) || !('@type' in data)) return ['JSON-LD 缺少 @type'];
  const { '@context': context, ...node } = data;
  return [
    ...(context === 'https://schema.org' ? [] : ['JSON-LD 的 @context 应为 https://schema.org']),
    ...checkNode(node),
  ];
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function checkNode(node: JsonObject): string[] {
  const { '@type': type, '@id': _id, ...values } = node;
  const known = typeof type === 'string' ? readSchemaVocabulary()(type) : undefined;
  if (!known) return [`JSON-LD 的类型“${String(type)}”不在 schema.org 的词汇里`];
  return Object.entries(values).flatMap(([property, value]) => [
    ...(known.has(property) ? [] : [`JSON-LD 的 ${String(type)} 没有“${property}”这一项`]),
    ...[value].flat().flatMap((one) => checkValue(one, `${String(type)} 的“${property}”`)),
  ]);
}

function checkValue(value: unknown, where: string): string[] {
  if (isObject(value)) return checkNode(value);
  return value === null || value === '' ? [`JSON-LD 里 ${where}是空的`] : [];
}
