import type { PageKind } from '../../domain/site/page-kind.ts';
import { pageKindOf } from '../../domain/site/address-kind.ts';
import { firstScript } from '../../domain/site/version-choice.ts';
import { attribute, elementsOf, textOf, type Element, type Page } from '../page.ts';

const oneMore: readonly PageKind[] = [
  ...(['home', 'notices', 'search', 'apply', 'article', 'missing'] as const),
  ...(['guide', 'guideVersion', 'sheet', 'list', 'objectionForm', 'applyForm', 'design'] as const),
];

/**
 * No code but modules in files: the frame's and the search box's on every page, and one more where readers answer, ask,
 * look up, print or copy, or are led on. In the page itself there is only what chooses the version before anything is
 * painted.
 */
export function checkScripts(page: Page): string[] {
  const scripts = elementsOf(page, 'script').filter(
    (script) => attribute(script, 'type') !== 'application/ld+json' && !isFirstScript(script),
  );
  const allowed = oneMore.includes(pageKindOf(page.address)) ? 3 : 2;
  const modules = scripts.filter(isModule);
  return [
    ...scripts.filter((script) => !isModule(script)).map(describe),
    ...(modules.length > allowed ? [`脚本最多 ${allowed} 个，实际有 ${modules.length} 个`] : []),
    ...page.elements.flatMap(checkAttributes),
  ];
}

const isModule = (script: Element): boolean =>
  attribute(script, 'type') === 'module' && attribute(script, 'src') !== undefined;

const isFirstScript = (script: Element): boolean =>
  script.attrs.length === 0 && textOf(script) === firstScript;

const describe = (script: Element): string =>
  attribute(script, 'src') === undefined
    ? '不应有写在页内的脚本'
    : `脚本 ${attribute(script, 'src') ?? ''} 应为 type="module"`;

function checkAttributes({ attrs, tagName }: Element): string[] {
  return attrs.flatMap(({ name, value }) => {
    if (/^on[a-z]+$/.test(name)) return [`<${tagName}> 不应有事件属性 ${name}`];
    return /^\s*javascript:/i.test(value) ? [`<${tagName}> 的 ${name} 不应是脚本`] : [];
  });
}
