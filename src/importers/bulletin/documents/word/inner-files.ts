/** Objects whose text stands in a file of their own; the sheet behind a chart is shown by the chart. */
const innerDocument = /^word\/embeddings\/[^/]+\.(?:bin|docx?|docm|rtf|odt|pdf|pptx?)$/iu;
const relations = /(?:^|\/)_rels\/[^/]+\.rels$/u;
const relation = /<(?:\w+:)?Relationship\b[^>]*>/gu;
const elsewhere = /\bTarget="(?:https?:|ftp:|file:\/\/[^/]|\\\\)/iu;

/**
 * What a Word file has inside that its reader does not show: another document, a template from elsewhere. One sentence
 * in Chinese for each, with what to do; nothing is ever fetched.
 */
export function findInnerFiles(
  names: readonly string[],
  textOf: (name: string) => string | undefined,
): string[] {
  const inner = names
    .filter((name) => innerDocument.test(name))
    .map((name) => `里面嵌着另一个文件（${name}），它的文字读不到。请把文字移到正文里，删去对象`);
  const related = names
    .filter((name) => relations.test(name))
    .flatMap((name) => textOf(name)?.match(relation) ?? []);
  const chunks = related.some((tag) => tag.includes('/aFChunk"'))
    ? ['里面拼着另一份文件（altChunk），它的文字读不到。请在 Word 里打开，全选、复制到新文档']
    : [];
  const isForeign = related.some(
    (tag) => tag.includes('/attachedTemplate"') && elsewhere.test(tag),
  );
  const templates = isForeign
    ? ['套用了别处的模板，打开时会到网上去取。请在 Word 的“开发工具—文档模板”里改用 Normal']
    : [];
  return [...inner, ...chunks, ...templates];
}
