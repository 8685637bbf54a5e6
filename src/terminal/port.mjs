// Plain JavaScript for any Node from 20 on.
import { StepFailure } from './steps.mjs';

/** The port that the user asks for; 0 takes any free one. */
export function readPort(env = process.env) {
  const text = env['PORT'] ?? '4321';
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new StepFailure('环境变量 PORT 应为 0 到 65535 之间的整数。');
}

/**
 * @param {number} port
 * @param {string} command that was given
 */
export const portTaken = (port, command = 'npm start') =>
  new StepFailure(
    `端口 ${port} 已被别的程序占用。请先关掉那个程序，或换一个端口，例如：PORT=8080 ${command}`,
  );
