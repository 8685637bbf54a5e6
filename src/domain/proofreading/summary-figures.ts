import { readQuantities, type Quantity } from '../figures/quantity.ts';
import type { TextFinding } from '../handbook/text-finding.ts';

/**
 * Figures of a summary that its text has otherwise: the same unit with the same word beside it, and nowhere the same
 * number. What the text does not count at all may be worked out from it and is left alone.
 */
export function findSummaryFigures(summary: string, body: string): TextFinding[] {
  const told = readQuantities(body);
  return readQuantities(summary)
    .filter(({ isAbout }) => !isAbout)
    .flatMap((said) => {
      const like = told.filter((one) => one.unit === said.unit);
      const beside = like.filter((one) => isBeside(one, said));
      const [other] = beside;
      return other === undefined || beside.length > 1 || like.some((one) => isSame(one, said))
        ? []
        : [
            {
              index: said.index,
              says: `这里写作 ${said.text}${said.unit}，正文写作 ${other.text}${other.unit}`,
            },
          ];
    });
}

const isSame = (one: Quantity, other: Quantity): boolean =>
  Math.abs(one.value - other.value) <= Math.max(one.tolerance, other.tolerance);

/** 320户困难群众 and 230户困难群众, 走访320户 and 走访230户 */
const isBeside = (one: Quantity, other: Quantity): boolean =>
  (one.behind.length > 1 && one.behind.slice(0, 2) === other.behind.slice(0, 2)) ||
  (one.before.length > 1 && one.before.slice(-2) === other.before.slice(-2));
