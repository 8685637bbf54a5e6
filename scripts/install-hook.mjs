// Plain JavaScript for any Node from 20 on: npm runs it after an installation.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const mark = '# npm run check:staged';
const hook = `#!/bin/sh
${mark}: 提交以前查找不该公开的个人信息；由 scripts/install-hook.mjs 写入，可以删去。
root=$(git rev-parse --show-toplevel) || exit 0
[ -f "$root/scripts/check-staged.ts" ] || exit 0
cd "$root" || exit 1
for node in node_modules/node-*/bin/node node_modules/node-*/bin/node.exe "$(command -v node)"; do
  [ -x "$node" ] && [ -d node_modules ] && exec "$node" scripts/check-staged.ts
done
echo '还没有安装依赖包，无法检查要提交的文件。请先运行 npm start，再提交。' >&2
exit 1
`;

/**
 * Makes git look for personal data before every commit: only in a repository's own folder, and only where nobody
 * has set up hooks in another way. Nothing in the work tree changes.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {boolean} whether the hook is there
 */
export function installHook(root = process.cwd(), env = process.env) {
  const folder = join(root, '.git');
  if (env['CI'] || !existsSync(folder) || !lstatSync(folder).isDirectory()) return false;
  if (readConfig(root, 'core.hooksPath') !== '') return false;
  const file = join(folder, 'hooks', 'pre-commit');
  if (existsSync(file) && !readFileSync(file, 'utf8').includes(mark)) return false;
  mkdirSync(join(folder, 'hooks'), { recursive: true });
  writeFileSync(file, hook);
  chmodSync(file, 0o755);
  return true;
}

/**
 * @param {string} root
 * @param {string} key
 */
function readConfig(root, key) {
  try {
    return execFileSync('git', ['config', '--get', key], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    installHook();
  } catch {
    // An installation does not fail for want of a hook.
  }
}
