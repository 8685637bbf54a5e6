import { spawn, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitForPort } from './nginx-room.ts';

export const hasCaddy = (): boolean => !spawnSync('caddy', ['version']).error;

/** Runs the work while Caddy serves this configuration on the port; it keeps its files in `folder`. */
export async function withCaddy<T>(
  { folder, caddyfile, port }: { folder: string; caddyfile: string; port: number },
  work: () => Promise<T>,
): Promise<T> {
  const file = join(folder, 'Caddyfile');
  await writeFile(file, `{\n    admin off\n}\n${caddyfile}`);
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const args = ['--config', file, '--adapter', 'caddyfile'];
  const checked = spawnSync('caddy', ['validate', ...args], { encoding: 'utf8', env });
  if (checked.status !== 0) throw new Error(checked.stderr);
  const caddy = spawn('caddy', ['run', ...args], { stdio: 'ignore', env });
  const ended = new Promise((resolve) => caddy.once('exit', resolve));
  try {
    await waitForPort(port, 'Caddy');
    return await work();
  } finally {
    caddy.kill('SIGTERM');
    await ended;
  }
}
