import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The vocabulary of schema.org: the properties that a type may have; `undefined` for a type that it does not know. */
export type SchemaVocabulary = (type: string) => ReadonlySet<string> | undefined;

let vocabulary: SchemaVocabulary | undefined;

/** Read once from the declarations of `schema-dts`, which are made from schema.org's own files. */
export function readSchemaVocabulary(): SchemaVocabulary {
  vocabulary ??= parseDeclarations(readFileSync(findDeclarations(), 'utf8'));
  return vocabulary;
}

function findDeclarations(): string {
  const manifest = createRequire(import.meta.url).resolve('schema-dts/package.json');
  return join(dirname(manifest), 'dist/schema.d.ts');
}

/** `interface ArticleBase extends CreativeWorkBase { "articleBody"?: …; }`, `interface NewsArticleLeaf … { "@type": "NewsArticle"; }` */
function parseDeclarations(text: string): SchemaVocabulary {
  const parents = new Map<string, string[]>();
  const own = new Map<string, string[]>();
  const interfaceOf = new Map<string, string>();
  for (const [, name = '', above = '', body = ''] of text.matchAll(
    /^(?:export )?interface (\w+)(?: extends ([^{]+))? \{\n([\s\S]*?)^\}/gm,
  )) {
    parents.set(
      name,
      above.split(',').map((one) => one.trim()),
    );
    own.set(
      name,
      [...body.matchAll(/^ {4}"(\w+)"\?:/gm)].map(([, property = '']) => property),
    );
    const [, type] = /^ {4}"@type": "(\w+)";/m.exec(body) ?? [];
    if (type !== undefined) interfaceOf.set(type, name);
  }
  const propertiesOf = (name: string): string[] => [
    ...(own.get(name) ?? []),
    ...(parents.get(name) ?? []).flatMap(propertiesOf),
  ];
  return (type) => {
    const name = interfaceOf.get(type);
    return name === undefined ? undefined : new Set(propertiesOf(name));
  };
}
