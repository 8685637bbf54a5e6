/** Whether everybody can read a page, as far as axe sees it. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 AA, and what is good practice besides. */
export const standardRules = {
  tags: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
} as const;

/** What another colour scheme can change. */
export const colourRules = { rules: ['color-contrast', 'link-in-text-block'] } as const;

/** All that axe does by itself, where neither is said. */
interface Asked {
  readonly tags?: readonly string[];
  readonly rules?: readonly string[];
  /** Selector of the elements that are looked at; the whole page where there is none. Frames are never looked into. */
  readonly within?: string;
}

interface Seen {
  /** What axe objects to, a line for each rule and element. */
  violations: string[];
  /** How many rules were kept somewhere. */
  passed: number;
}

export async function askAxe(page: Page, { tags, rules, within }: Asked): Promise<Seen> {
  // The program is loaded once for all questions about a page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const runOnly = tags
    ? { type: 'tag' as const, values: [...tags] }
    : rules && { type: 'rule' as const, values: [...rules] };
  return page.evaluate(
    async ({ context, options }) => {
      const program = (window as unknown as { axe: typeof axe }).axe;
      const { violations, passes } = await program.run(context ?? document, options);
      return {
        violations: violations.flatMap(({ id, nodes }) =>
          nodes.map(
            ({ target, failureSummary = '' }) => `${id} ${target.join(' ')}: ${failureSummary}`,
          ),
        ),
        passed: passes.length,
      };
    },
    {
      context: within,
      // Details are worked out for violations alone.
      options: {
        ...(runOnly && { runOnly }),
        resultTypes: ['violations' as const],
        preload: false,
      },
    },
  );
}
