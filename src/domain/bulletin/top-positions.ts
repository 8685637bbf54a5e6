/** Positions of the topPositions scores above 0, the topPositions first, of equal ones the earlier; without sorting them all. */
export function topPositions(scores: ArrayLike<number>, limit: number): number[] {
  const best: number[] = [];
  for (let position = 0; position < scores.length; position += 1) {
    const score = scores[position] ?? 0;
    const last = best.length < limit ? 0 : (scores[best.at(-1) ?? 0] ?? 0);
    if (score <= last) continue;
    const place = best.findIndex((other) => (scores[other] ?? 0) < score);
    best.splice(place === -1 ? best.length : place, 0, position);
    best.length = Math.min(best.length, limit);
  }
  return best;
}
