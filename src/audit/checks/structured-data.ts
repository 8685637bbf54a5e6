import { attribute, elementsOf, type Page } from '../page.ts';

/**
 * JSON-LD is JSON with schema.org as its context, every node has a type and no value is empty. Whether types and
 * properties are schema.org's is checked when the project is compiled, see `domain/site/structured-data.test.ts`.
 */
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

function checkNode({ '@type': type, ...values }: JsonObject): string[] {
  if (typeof type !== 'string' || type === '') return ['JSON-LD 里有一项缺少 @type'];
  return Object.entries(values).flatMap(([property, value]) =>
    [value].flat().flatMap((one) => checkValue(one, `${type} 的“${property}”`)),
  );
}

function checkValue(value: unknown, where: string): string[] {
  if (isObject(value)) return checkNode(value);
  return value === null || value === '' ? [`JSON-LD 里 ${where}是空的`] : [];
}
