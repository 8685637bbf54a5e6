// npm start: installs what is missing, builds, serves. Plain JavaScript for any Node from 20 on.
import { createServer } from 'node:net';
import { installHook } from './install-hook.mjs';
import { checkNode, installPackages, projectEnvironment, projectNode } from './install.mjs';
import { portTaken, readPort } from '../src/terminal/port.mjs';
import { reportFailure, runStep, showCommand, StepFailure } from '../src/terminal/steps.mjs';

async function start() {
  await runStep('检查 Node.js', () => checkNode());
  await checkPort(readPort());
  const development = process.env['NODE_ENV'] !== 'production';
  await runStep('安装依赖包', () => installPackages({ development }));
  installHook();
  const env = projectEnvironment();
  if ((await showCommand(projectNode(), ['scripts/build.ts'], { env })) !== 0)
    throw new StepFailure('网站没有建成，原因见上。');
  process.exitCode = await showCommand(projectNode(), ['scripts/serve.ts'], { env });
}

/**
 * Throws if the port is taken, before a build takes minutes.
 * @param {number} port
 */
async function checkPort(port) {
  const taken = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      resolve(error.code === 'EADDRINUSE'),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(false)));
  });
  if (taken) throw portTaken(port);
}

await start().catch(reportFailure);
