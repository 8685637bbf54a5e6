/** What a bench asks of a search engine, and how well it answers. */

/** A page of the site that is searched. */
export interface BenchPage {
  readonly address: string;
  /** Its searched text, folded, a line feed between block elements. */
  readonly text: string;
}

export interface Engine {
  readonly name: string;
  /** The addresses of all pages that are found. */
  find(query: string): Promise<readonly string[]>;
  /** What a reader sees of the answer, where that is more work than finding it. */
  show?(query: string): Promise<unknown>;
  /** Bytes before the first answer, and those of one more query as a reader sees it. */
  weigh(query: string): Promise<{ start: number; query: number }>;
  close(): Promise<void>;
}

/** Queries of one kind with the addresses of the pages that hold them. */
export interface AskedClass {
  readonly name: string;
  readonly queries: readonly string[];
  readonly truths: readonly ReadonlySet<string>[];
}

/** How well an engine answers the queries of one class. */
export interface Score {
  readonly asked: number;
  /** Answers that contain every page they should and no other. */
  readonly exact: number;
  /** Sums over all queries. */
  readonly recall: number;
  readonly precision: number;
  /** Milliseconds of each of the first queries once everything that they need is loaded. */
  readonly times: readonly number[];
  /** The first queries whose answer is wrong. */
  readonly wrong: readonly string[];
}

const reported = 5;
const timed = 100;

/** Asks queries of a class one after the other, as many as `mostMs` allow. */
export async function scoreClass(
  engine: Engine,
  { queries, truths }: AskedClass,
  mostMs: number,
): Promise<Score> {
  const started = performance.now();
  const times: number[] = [];
  const wrong: string[] = [];
  let [asked, exact, recall, precision] = [0, 0, 0, 0];
  for (const [i, query] of queries.entries()) {
    const truth = truths[i] ?? new Set();
    const found = new Set(await engine.find(query));
    if (i < timed) times.push(await timeAnswer(engine, query));
    asked += 1;
    const right = found.intersection(truth).size;
    recall += truth.size === 0 ? 1 : right / truth.size;
    precision += found.size === 0 ? Number(truth.size === 0) : right / found.size;
    if (right === truth.size && right === found.size) exact += 1;
    else if (wrong.length < reported) wrong.push(query);
    if (performance.now() - started > mostMs) break;
  }
  return { asked, exact, recall, precision, times, wrong };
}

/** The fastest of three answers once everything is loaded, so that other work on the machine counts less. */
async function timeAnswer(engine: Engine, query: string): Promise<number> {
  if (engine.show !== undefined) await engine.show(query);
  let least = Infinity;
  for (let i = 0; i < 3; i += 1) {
    const started = performance.now();
    await (engine.show ?? engine.find)(query);
    least = Math.min(least, performance.now() - started);
  }
  return least;
}
