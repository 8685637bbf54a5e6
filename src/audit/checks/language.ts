import { attribute, elementsOf, type Page } from '../page.ts';

export function checkLanguage(page: Page): string[] {
  const [root] = elementsOf(page, 'html');
  const language = root && attribute(root, 'lang');
  return language === 'zh-CN' ? [] : [`<html> 的 lang 应为 zh-CN，实际是“${language ?? ''}”`];
}
