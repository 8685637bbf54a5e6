/**
 * node scripts/bench-engine.ts JOB: runs the queries of a bench on one search engine, in a process of its own so
 * that its memory and time can be limited. Writes the results beside JOB, for bench-search.ts.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resultFile, runJob, type Job } from '../src/testing/search-bench/job.ts';

const [jobFile] = process.argv.slice(2);
if (jobFile === undefined) throw new Error('bench-engine.ts JOB');
const job = JSON.parse(await readFile(jobFile, 'utf8')) as Job;
await writeFile(resultFile(jobFile), JSON.stringify(await runJob(job)));
// Some engines leave timers and helpers behind.
process.exit(0);
