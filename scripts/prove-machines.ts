import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { listFiles } from '../src/leaks/list-files.ts';
import {
  copyCheckout,
  lendPackages,
  openFolder,
  smallSite,
} from '../src/testing/machines/checkout.ts';
import { compareSites } from '../src/testing/machines/compare-sites.ts';
import { formatSeconds, needCommand, runStep, StepFailure } from '../src/terminal/steps.mjs';
import { resultOf, type Row } from './prove-row.ts';

/** A computer, or a folder on it, that is not the developer's. */
interface Situation {
  what: string;
  /** Stands before the command; by `env`, which does nothing by itself. */
  before?: readonly string[];
  env?: NodeJS.ProcessEnv;
  /** Path of the copy below the proof's folder. */
  folder?: string;
  /** Changes the copy before anything is run. */
  prepare?: (copy: string) => Promise<void>;
}

/** Nobody, to whom nothing belongs; HOME is then a folder in which they cannot write. */
const stranger = 65534;
const asStranger = ['setpriv', `--reuid=${stranger}`, `--regid=${stranger}`, '--clear-groups'];

const oddFolder = '(file)张三 李四/民政 专刊（二）/site';
const foreign = { LANG: 'C', LC_ALL: 'C', TZ: 'America/New_York' };

const situations: readonly Situation[] = [
  { what: '文件都存成 Windows 的换行（CRLF）', prepare: writeWithCarriageReturns },
  { what: '文件夹名里有汉字、空格、括号', folder: oddFolder },
  { what: '另一个用户，HOME 只读', before: asStranger, env: { HOME: '/' }, prepare: giveAway },
  { what: 'LANG=C，时区在纽约', env: foreign },
  { what: '只有一个处理器', before: ['taskset', '--cpu-list', '0'] },
  { what: '没有网络，依赖包在', before: ['unshare', '--net'] },
  {
    what: '以上几样一起',
    before: ['unshare', '--net', 'taskset', '--cpu-list', '0', ...asStranger],
    env: { HOME: '/', ...foreign },
    folder: oddFolder,
    prepare: async (copy) => {
      await writeWithCarriageReturns(copy);
      await giveAway(copy);
    },
  },
];

/**
 * npm run prove -- machines: check and build on computers and in folders as bureaus have them, each compared with the
 * same build here; a clone as Git for Windows makes it; and what is said without network and packages. Needs Linux and
 * root, to be another user and to take the network away.
 */
export async function proveMachines(): Promise<Row[]> {
  const folder = await openFolder('machines');
  try {
    const source = join(folder, 'source');
    await copyCheckout(source);
    const rows = [await showRow('Git for Windows 的克隆', () => proveClone(source, folder))];
    const usual = join(folder, 'usual');
    await runStep('照常建站', () => checkAndBuild({ what: '照常' }, source, usual));
    for (const [index, situation] of situations.entries()) {
      const copy = join(folder, `${index}`, situation.folder ?? 'site');
      rows.push(await showRow(situation.what, () => tryAt(situation, source, copy, usual)));
    }
    return [...rows, ...(await proveWithoutPackages(source, folder))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A step that tells its result. */
async function showRow(what: string, work: () => Promise<Row>): Promise<Row> {
  const { row } = await runStep(what, async () => {
    const made = await work();
    console.log(`  ${resultOf(made)}`);
    return { row: made };
  });
  return row;
}

/** A row of what npm run check and npm run build have done; the site has to be the same as the usual one. */
async function tryAt(
  situation: Situation,
  source: string,
  copy: string,
  usual: string,
): Promise<Row> {
  const row = {
    promise: situation.what,
    tried: 'npm run check，npm run build，逐个文件与照常的比',
  };
  try {
    await checkAndBuild(situation, source, copy);
  } catch (error) {
    const told = error instanceof StepFailure ? error.output : String(error);
    return { ...row, times: 0, faults: [told.trim().slice(-500)] };
  }
  const { same, repacked, differing } = await compareSites(join(usual, 'dist'), join(copy, 'dist'));
  await rm(copy, { recursive: true });
  return { ...row, times: same + repacked + differing.length, faults: differing };
}

/** The site of a small city, in `dist` of a copy. @throws StepFailure with what was printed */
async function checkAndBuild(
  { before = [], env, prepare }: Situation,
  source: string,
  copy: string,
): Promise<void> {
  await cp(source, copy, { recursive: true });
  await lendPackages(copy);
  await prepare?.(copy);
  for (const name of ['check', 'build']) {
    await needCommand(`npm run ${name}`, 'env', [...before, 'npm', 'run', '--silent', name], {
      cwd: copy,
      env: {
        ...surroundings(),
        ...smallSite,
        NO_COLOR: '1',
        ...env,
      },
    });
  }
}

/** Without what npm tells the commands that it runs, such as the settings of this user. */
const surroundings = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:npm_.*|INIT_CWD|OUT_DIR)$/i.test(name)),
  );

const isText = (name: string): boolean => /\.(?:astro|css|csv|json|mdx?|mjs|ts|ya?ml)$/.test(name);

/** As an editor on Windows saves them. */
async function writeWithCarriageReturns(copy: string): Promise<void> {
  for (const part of ['content', 'data', 'scripts', 'src'])
    for (const name of (await listFiles(join(copy, part))).filter(isText)) {
      const file = join(copy, part, name);
      await writeFile(file, (await readFile(file, 'utf8')).replaceAll(/\r?\n/g, '\r\n'));
    }
}

async function giveAway(copy: string): Promise<void> {
  await needCommand('', 'chown', ['-hR', `${stranger}:${stranger}`, copy]);
}

/** With the setting of Git for Windows every file has the same bytes as here; so has what reads them. */
async function proveClone(source: string, folder: string): Promise<Row> {
  const clone = join(folder, 'clone');
  const git = async (...args: readonly string[]): Promise<string> =>
    needCommand('git', 'git', ['-c', 'user.name=-', '-c', 'user.email=-', ...args], {
      cwd: source,
    });
  await git('init', '--quiet');
  await git('add', '--all');
  await git('commit', '--quiet', '--no-verify', '--message', 'all');
  await git('clone', '--quiet', '--config', 'core.autocrlf=true', source, clone);
  for (const each of [source, clone])
    await rm(join(each, '.git'), { recursive: true, force: true });
  const { same, differing } = await compareSites(source, clone);
  return {
    promise: 'core.autocrlf=true 的克隆，每个文件和这里一字不差',
    tried: 'git clone --config core.autocrlf=true',
    times: same + differing.length,
    faults: differing,
  };
}

const mostSeconds = 10;

/** npm start where nothing is installed: without a network, and with one that never answers. */
async function proveWithoutPackages(source: string, folder: string): Promise<Row[]> {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const registry = { npm_config_registry: `http://127.0.0.1:${port}/` };
  const tries: readonly Situation[] = [
    { what: '没有网络，没有依赖包', before: ['unshare', '--net'] },
    { what: '网络不答话，没有依赖包', env: registry },
  ];
  const rows: Row[] = [];
  for (const one of tries)
    rows.push(await showRow(one.what, () => startIn(one, source, join(folder, one.what))));
  silent.close();
  return rows;
}

async function startIn(
  { what, before = [], env }: Situation,
  source: string,
  copy: string,
): Promise<Row> {
  await cp(source, copy, { recursive: true });
  const cache = join(copy, '.cache');
  await mkdir(cache);
  const started = performance.now();
  let told = '';
  let tookMs = Number.POSITIVE_INFINITY;
  const child = spawn('env', [...before, 'npm', 'start'], {
    cwd: copy,
    env: { ...surroundings(), PORT: '0', npm_config_cache: cache, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
    if (told.includes('连不上 npm 的软件仓库'))
      tookMs = Math.min(tookMs, performance.now() - started);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return {
    promise: `${what}：${mostSeconds} 秒内说明`,
    tried: `npm start，${formatSeconds(tookMs)}以后说连不上`,
    times: 1,
    faults: [
      ...(tookMs <= mostSeconds * 1000 ? [] : [`没有说，或者太慢：${told.trim().slice(-300)}`]),
      ...(code === 0 ? ['没有依赖包，却做成了'] : []),
    ],
  };
}
