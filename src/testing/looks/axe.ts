/** Whether everybody can read a page, as far as axe sees it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const program = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

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

/**
 * Loads the program into the page, straight into its engine: what `page.evaluate` is given, the test and the page read
 * once more each, which takes as long as the questions.
 */
async function loadAxe(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: `${program};0` });
  await session.detach();
}

export async function askAxe(page: Page, { tags, rules, within }: Asked): Promise<Seen> {
  // The program is loaded once for all questions about a page.
  if (!(await page.evaluate(() => 'axe' in window))) await loadAxe(page);
  const runOnly = tags
    ? { type: 'tag' as const, values: [...tags] }
    : rules && { type: 'rule' as const, values: [...rules] };
  return page.evaluate(
    async ({ context, options }) => {
      const { axe: asked } = window as unknown as { axe: typeof axe };
      const { violations, passes } = await asked.run(context ?? document, options);
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
