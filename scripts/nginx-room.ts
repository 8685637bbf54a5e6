import { spawn, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StepFailure } from '../src/terminal/steps.mjs';

export interface Answer {
  status: number;
  text: string;
  headers: NodeJS.Dict<string | string[]>;
}

/** Sends a request to this machine; the path is sent exactly as it is written. */
export function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: NodeJS.Dict<string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(parts).toString(),
          headers: response.headers,
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

/** @throws StepFailure if nginx is not installed */
export function needNginx(): void {
  if (spawnSync('nginx', ['-v']).error)
    throw new StepFailure(
      '没有找到 nginx。请先安装（Debian：apt-get install nginx-light）再运行。',
    );
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs the work while nginx serves `siteConf` from `folder`. `env` may change the clock that it sees. */
export async function withNginx<T>(
  {
    folder,
    siteConf,
    port,
    env = {},
  }: {
    folder: string;
    siteConf: string;
    port: number;
    env?: NodeJS.Dict<string>;
  },
  work: () => Promise<T>,
): Promise<T> {
  const file = join(folder, 'nginx.conf');
  await writeFile(join(folder, 'site.conf'), siteConf);
  await writeFile(
    file,
    `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log; worker_processes 1;
env LD_PRELOAD; env FAKETIME;
events { }
http { access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi; include ${folder}/site.conf; }
`,
  );
  const checked = spawnSync('nginx', ['-t', '-c', file], { encoding: 'utf8' });
  if (checked.status !== 0) throw new Error(checked.stderr);
  const nginx = spawn('nginx', ['-c', file], { stdio: 'ignore', env: { ...process.env, ...env } });
  const ended = new Promise((resolve) => nginx.once('exit', resolve));
  try {
    await waitForPort(port, 'nginx');
    return await work();
  } finally {
    nginx.kill('SIGTERM');
    await ended;
  }
}

/** @throws Error if the program does not listen within some seconds */
export async function waitForPort(port: number, program: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      }).on('error', () => resolve(false));
    });
    if (open) return;
    await sleep(25);
  }
  throw new Error(`${program} 没有启动`);
}
