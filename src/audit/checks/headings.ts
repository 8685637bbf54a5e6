import { elementsOf, textOf, type Page } from '../page.ts';

/** One h1, first of all headings; no level left out on the way down; no heading empty. */
export function checkHeadings(page: Page): string[] {
  const headings = elementsOf(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map((element) => ({
    level: Number(element.tagName[1]),
    text: textOf(element),
  }));
  const tops = headings.filter(({ level }) => level === 1).length;
  const messages = tops === 1 ? [] : [`应有一个一级标题 h1，实际有 ${tops} 个`];
  if (tops === 1 && headings[0]?.level !== 1)
    messages.push(
      `第一个标题应是 h1，实际是 h${headings[0]?.level ?? 0}“${headings[0]?.text ?? ''}”`,
    );
  headings.forEach(({ level, text }, index) => {
    const before = headings[index - 1]?.level ?? level;
    if (level > before + 1) messages.push(`标题“${text}”从 h${before} 跳到 h${level}`);
    if (text === '') messages.push(`有空的标题 h${level}`);
  });
  return messages;
}
