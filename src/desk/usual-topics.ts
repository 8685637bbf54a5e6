/** The form can show so many words and still be read. */
const most = 20;

/** The topics that articles bear, the most frequent first: a reader finds articles together that bear the same word. */
export function usualTopics(articles: readonly { readonly topics: readonly string[] }[]): string[] {
  const counts = new Map<string, number>();
  for (const topic of articles.flatMap(({ topics }) => topics))
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([topic]) => topic);
}
