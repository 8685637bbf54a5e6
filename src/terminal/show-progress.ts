import { formatSeconds } from './steps.mjs';

/** Prints the progress of a long run: one line that is rewritten on a terminal, otherwise a line for each tenth. */
export function showProgress(what: string, total: number): (done: number) => void {
  const started = performance.now();
  let told = 0;
  return (done) => {
    const used = performance.now() - started;
    const left = (used / done) * (total - done);
    const line = `${what} ${done}/${total}，已用 ${formatSeconds(used)}，还要约 ${formatSeconds(left)}`;
    const tenth = Math.floor((done * 10) / total);
    if (process.stdout.isTTY) process.stdout.write(`\r${line}   ${done === total ? '\n' : ''}`);
    else if (tenth > told) console.log(line);
    told = tenth;
  };
}
