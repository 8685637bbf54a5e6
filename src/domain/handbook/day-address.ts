/** Programme, as addresses write it → first days of the pages of its history, oldest first. */
export type SpanStarts = Readonly<Record<string, readonly string[]>>;

const asked = /\/handbook\/([a-z-]+)\/(\d{4}-\d{2})(-\d{2})?\/?(?:index\.html)?$/;

/**
 * The address that answers for a guide on a day or in a month, from /handbook/ on; `undefined` where the path asks for
 * no day of a known guide.
 */
export function addressForDay(path: string, starts: SpanStarts): string | undefined {
  const [, programme = '', month = '', day = '-01'] = asked.exec(path) ?? [];
  const own = starts[programme] ?? [];
  const start = own.findLast((one) => one <= `${month}${day}`) ?? own[0];
  return start === undefined ? undefined : `/handbook/${programme}/${start}/`;
}
